package org.prongsai.complaint.retention;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs {@link Retention} when the portal opens, and every day from then on. */
public final class RetentionSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Retention retention;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "retention");
        thread.setDaemon(true);
        return thread;
    });

    public RetentionSchedule(Retention retention) {
        this.retention = retention;
    }

    /** Begins. */
    @SuppressWarnings("FutureReturnValueIgnored") // a run tells its own failure
    public void start() {
        thread.scheduleWithFixedDelay(this::run, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void run() {
        try {
            retention.run();
        } catch (Exception e) {
            LOG.error("complaints whose time has come could not be deleted", e);
        }
    }
}
