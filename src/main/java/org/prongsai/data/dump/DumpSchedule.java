package org.prongsai.data.dump;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the dump of each day of Thailand's clock once: soon after the start when it is missing, otherwise in the first
 * minutes of the day. Until something was checked there is nothing to write. Thread-safe.
 */
public final class DumpSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DumpSchedule.class);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    /** A fresh portal has its first results by then. */
    private static final long FIRST_MINUTE = 1;

    private static final long MINUTES_BETWEEN = 10;

    private final DumpFolder folder;
    private final DumpWriter writer;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "dump");
        made.setDaemon(true);
        return made;
    });
    private @Nullable LocalDate failed;

    public DumpSchedule(DumpFolder folder, DumpWriter writer, Clock clock) {
        this.folder = folder;
        this.writer = writer;
        this.clock = clock;
    }

    /** Looks from now on, in the background, whether a dump is due. */
    public void start() {
        Future<?> unused = thread.scheduleWithFixedDelay(this::look, FIRST_MINUTE, MINUTES_BETWEEN, TimeUnit.MINUTES);
    }

    /** Writes the dump of today unless it is there. What fails is tried again and told once a day; older dumps stay. */
    synchronized void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BANGKOK);
        try {
            if (!folder.days().contains(today) && writer.hasAny()) {
                folder.write(today, beside -> writer.fill(beside, today));
            }
        } catch (Exception e) {
            if (!today.equals(failed) && !thread.isShutdown()) {
                LOG.warn("the dump of {} could not be written and is tried again: {}", today, e.toString());
                failed = today;
            }
        }
    }

    /** Looks no more; a dump that is being written is left unfinished and never shown. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
