package org.prongsai.web.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How often something may be guessed: a few times at once, and then once in a while, for as long as the guessing goes on. Whoever
 * guesses is never locked out for good, so that nobody can lock out another. What is counted is forgotten after an hour without
 * a try, which gives less than waiting would. Thread-safe.
 */
public final class Attempts {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final long MOST_KEYS = 200_000;

    private final int atOnce;
    private final Duration apart;
    private final Clock clock;
    private final Cache<String, Tries> tries;

    /** {@code atOnce} tries, and then one each time that {@code apart} has passed since the last. */
    public Attempts(int atOnce, Duration apart, Clock clock) {
        this.atOnce = atOnce;
        this.apart = apart;
        this.clock = clock;
        this.tries = Caffeine.newBuilder()
                .ticker(() -> clock.millis() * 1_000_000)
                .expireAfterAccess(REMEMBERED)
                .maximumSize(MOST_KEYS)
                .build();
    }

    /** What is known of one key. */
    private record Tries(int count, Instant last, boolean granted) {}

    /** Takes one try, as if it failed; says whether there was one to take. */
    public boolean take(String key) {
        Instant now = clock.instant();
        Tries after = tries.asMap().compute(key, (same, before) -> {
            if (before == null) {
                return new Tries(1, now, true);
            }
            boolean granted = before.count < atOnce || !before.last.plus(apart).isAfter(now);
            // a clock that was set back must not make anybody wait for hours
            boolean setBack = before.last.isAfter(now);
            return new Tries(before.count + 1, granted || setBack ? now : before.last, granted);
        });
        return after.granted;
    }

    /** Gives back one try of a key, because it was right. */
    public void giveBack(String key) {
        tries.asMap().computeIfPresent(key, (same, before) -> new Tries(before.count - 1, before.last, true));
    }

    /** Forgets the tries of a key, because the last was right. */
    public void forget(String key) {
        tries.invalidate(key);
    }

    /** How many tries of a key are remembered. */
    public int count(String key) {
        Tries known = tries.getIfPresent(key);
        return known == null ? 0 : known.count;
    }
}
