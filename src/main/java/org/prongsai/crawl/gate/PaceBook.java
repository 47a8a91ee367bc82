package org.prongsai.crawl.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The book of who was asked when: one request at a time per host and per IP address over all visits, with a pause between
 * two. Thread-safe; it never waits itself.
 */
public final class PaceBook {
    private static final long BUSY = Duration.ofMillis(10).toNanos();

    private final PaceSettings settings;
    private final LongSupplier nanos;
    // Bounded; a lane that nobody used for a day has no pause left to keep.
    private final Cache<String, Lane> lanes = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(25))
            .build();

    public PaceBook(PaceSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
    }

    /** Takes a turn, or says how many nanoseconds to wait before asking again; 0 when the turn is taken. */
    public synchronized long take(Turn turn) {
        long now = nanos.getAsLong();
        List<Lane> both = lanesOf(turn);
        for (Lane lane : both) {
            if (lane.open >= settings.window()) {
                return BUSY;
            }
        }
        long wait = wait(both, now);
        if (wait <= 0) {
            both.forEach(lane -> lane.open++);
            return 0;
        }
        return wait;
    }

    /** How long a turn would have to wait for a pause that was asked for, in nanoseconds. */
    public synchronized long pause(Turn turn) {
        return Math.max(0, wait(lanesOf(turn), nanos.getAsLong()));
    }

    /** Gives a turn back after the answer has come. */
    public synchronized void done(Turn turn, Duration answerTook, Duration crawlDelay) {
        long next = nanos.getAsLong() + gap(answerTook, crawlDelay).toNanos();
        for (Lane lane : lanesOf(turn)) {
            lane.open = Math.max(0, lane.open - 1);
            lane.next(next);
        }
    }

    /** Keeps everybody away from a host for a while. */
    public synchronized void holdOff(Turn turn, Duration pause) {
        lane(turn.host()).next(nanos.getAsLong() + pause.toNanos());
    }

    private Duration gap(Duration answerTook, Duration crawlDelay) {
        Duration gap = settings.delay();
        if (gap.compareTo(Duration.ofSeconds(1)) >= 0) {
            Duration fair = answerTook.multipliedBy(5);
            Duration most = settings.slowest().compareTo(gap) > 0 ? settings.slowest() : gap;
            gap = fair.compareTo(most) > 0 ? most : fair.compareTo(gap) > 0 ? fair : gap;
        }
        return crawlDelay.compareTo(gap) > 0 ? crawlDelay : gap;
    }

    private static long wait(List<Lane> both, long now) {
        long wait = 0;
        for (Lane lane : both) {
            wait = lane.isPaused ? Math.max(wait, lane.next - now) : wait;
        }
        return wait;
    }

    private List<Lane> lanesOf(Turn turn) {
        // Without a delay the sites are one's own; many of them share the loopback address.
        return settings.delay().isZero()
                ? List.of(lane(turn.host()))
                : List.of(lane(turn.host()), lane(turn.address()));
    }

    private Lane lane(String key) {
        return lanes.get(key, unused -> new Lane());
    }

    /** The host (with its port) and the address that a request goes to. */
    public record Turn(String host, String address) {}

    /** One queue: how many requests are open, and when the next may start. */
    private static final class Lane {
        private int open;
        private boolean isPaused;
        private long next;

        void next(long time) {
            next = isPaused && next - time > 0 ? next : time;
            isPaused = true;
        }
    }
}
