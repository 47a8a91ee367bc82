package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PortalScheduleTest {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @AutoClose
    private final PortalSchedule schedule = new PortalSchedule();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger().detachAppender(log);
    }

    @Test
    void dutyComesAgainAlsoAfterItFailed() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(3);
        schedule.add("letters", Duration.ZERO, Duration.ofMillis(1), () -> {
            rounds.countDown();
            throw new IllegalStateException("once more");
        });
        assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sameFailureIsToldOnceAndAgainAfterASuccess() {
        schedule.fulfil("letters", PortalScheduleTest::fail);
        schedule.fulfil("letters", PortalScheduleTest::fail);
        assertThat(log.list).hasSize(1);
        schedule.fulfil("files of the day", PortalScheduleTest::fail);
        assertThat(log.list).hasSize(2);
        schedule.fulfil("letters", () -> {});
        schedule.fulfil("letters", PortalScheduleTest::fail);
        assertThat(log.list).hasSize(3);
    }

    @Test
    void fullDiskIsOneLineWithoutATrace() {
        schedule.fulfil("files of the day", () -> {
            throw new UncheckedIOException("dump of 2026-11-21", new IOException("No space left on device"));
        });
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .contains("files of the day", "2026-11-21")
                    .doesNotContain("\n");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    private static void fail() {
        throw new IllegalStateException("not now");
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(PortalSchedule.class);
    }
}
