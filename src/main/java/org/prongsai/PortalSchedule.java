package org.prongsai;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The portal's small duties that come again and again in the background: letters, files of the day, what is to be forgotten. A
 * duty that fails is tried again at its next time; the log tells a failure once, until it is another or over. Thread-safe.
 */
final class PortalSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PortalSchedule.class);
    /** So that letters go out while the files of a day, the longest duty, are written. */
    private static final int AT_ONCE = 3;

    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(AT_ONCE, duty -> {
        Thread made = new Thread(duty, "portal");
        made.setDaemon(true);
        return made;
    });

    /** Does a duty after a while, and again so long after its end. Its name stands in the log: "letters". */
    void add(String name, Duration first, Duration pause, Runnable duty) {
        Future<?> unused = threads.scheduleWithFixedDelay(
                () -> fulfil(name, duty), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void fulfil(String name, Runnable duty) {
        try {
            duty.run();
            failures.remove(name);
        } catch (Exception e) {
            boolean isTold = threads.isShutdown() || e.toString().equals(failures.put(name, e.toString()));
            if (isTold) {
                return;
            }
            if (e instanceof UncheckedIOException) {
                LOG.warn("{}: failed and is tried again: {}", name, e.toString());
            } else {
                LOG.error("{}: failed and is tried again", name, e);
            }
        }
    }

    /** Begins nothing more, and interrupts what is being done. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
