package org.prongsai.crawl.errand;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The end of a visit: its time is up, somebody stopped it, or its thread was interrupted. For the visit's thread only. */
public final class Watch {
    private final BooleanSupplier stopped;
    private final long began = System.nanoTime();
    private final long time;

    public Watch(BooleanSupplier stopped, Duration time) {
        this.stopped = stopped;
        this.time = time.toNanos();
    }

    public boolean isOver() {
        return remaining() <= 0 || isStopped();
    }

    public boolean isStopped() {
        return Thread.currentThread().isInterrupted() || stopped.getAsBoolean();
    }

    /** Nanoseconds to the end. */
    public long remaining() {
        return time - (System.nanoTime() - began);
    }

    /** Whether more than this share of the time is gone. */
    public boolean isPast(double share) {
        return System.nanoTime() - began > time * share;
    }

    /** Waits at most so long, and never long before it looks up again; false when the visit is over. */
    boolean isStillOnAfter(long nanos) {
        // Ends at once when the thread is interrupted.
        LockSupport.parkNanos(Math.max(1_000_000, Math.min(nanos, 100_000_000)));
        return !isOver();
    }

    String reason() {
        return isStopped() ? "stopped" : "time";
    }
}
