package org.prongsai.crawl.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.prongsai.crawl.gate.PaceBook.Turn;

class PaceBookTest {
    private static final Turn TOWN = new Turn("town.example", "192.0.2.1");
    private static final Turn NEIGHBOUR = new Turn("neighbour.example", "192.0.2.1");
    private static final Turn STRANGER = new Turn("stranger.example", "192.0.2.2");
    private final AtomicLong time = new AtomicLong(1);
    private final PaceBook book = new PaceBook(PaceSettings.standard(), time::get);

    @Test
    void oneRequestAtATimePerHostAndPerAddress() {
        assertThat(book.take(TOWN)).isZero();
        assertThat(book.take(TOWN)).isPositive();
        assertThat(book.take(NEIGHBOUR)).isPositive();
        assertThat(book.take(STRANGER)).isZero();
    }

    @Test
    void pauseIsFiveTimesTheAnswerWithinItsBounds() {
        assertThat(pauseAfter(Duration.ofMillis(100), Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pauseAfter(Duration.ofSeconds(2), Duration.ZERO)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauseAfter(Duration.ofSeconds(20), Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pauseAfter(Duration.ofMillis(100), Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void neighbourOnTheSameAddressWaitsToo() {
        assertThat(book.take(TOWN)).isZero();
        book.done(TOWN, Duration.ZERO, Duration.ZERO);
        assertThat(Duration.ofNanos(book.take(NEIGHBOUR))).isEqualTo(Duration.ofSeconds(1));
        time.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(book.take(NEIGHBOUR)).isZero();
    }

    @Test
    void hostThatAsksForPeaceGetsItAndALaterShorterPauseDoesNotCutIt() {
        book.holdOff(TOWN, Duration.ofHours(1));
        book.holdOff(TOWN, Duration.ofSeconds(1));
        assertThat(Duration.ofNanos(book.take(TOWN))).isEqualTo(Duration.ofHours(1));
        assertThat(book.take(NEIGHBOUR)).isZero();
    }

    private Duration pauseAfter(Duration answer, Duration crawlDelay) {
        while (book.take(TOWN) > 0) {
            time.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        book.done(TOWN, answer, crawlDelay);
        return Duration.ofNanos(book.take(TOWN));
    }
}
