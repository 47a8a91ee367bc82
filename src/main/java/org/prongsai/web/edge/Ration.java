package org.prongsai.web.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.prongsai.web.view.Fingerprint;

/**
 * How often one client may do something: so many times at once, and as many again within a time. Clients are told apart by a
 * hash of their address with a salt that is made anew every day and is kept nowhere, so that nobody can say later who it was.
 * Thread-safe.
 */
public final class Ration {
    private static final long MOST_CLIENTS = 100_000;
    private static final long SECOND = 1_000_000_000L;

    private final Client client;
    private final Clock clock;
    private final int atOnce;
    private final Duration within;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Bucket> buckets;
    private volatile Salt salt = new Salt(Long.MIN_VALUE, "");

    public Ration(Client client, Clock clock, int atOnce, Duration within) {
        this.client = client;
        this.clock = clock;
        this.atOnce = atOnce;
        this.within = within;
        // a bucket is full again before it is forgotten, so that forgetting gives nothing away
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(within.multipliedBy(2).plusMinutes(1))
                .maximumSize(MOST_CLIENTS)
                .build();
    }

    /**
     * What a client was given.
     *
     * @param left how often it may do it again at once
     * @param again seconds until it may do it again, 0 when it may
     * @param full seconds until it has its whole ration again
     */
    public record Share(boolean granted, long left, long again, long full) {}

    /** Takes one time from the client's ration, when there is one left. */
    public Share take(Context ctx) {
        Bucket bucket = buckets.get(key(client.of(ctx)), key -> whole());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Share(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())),
                seconds(probe.getNanosToWaitForReset()));
    }

    private Bucket whole() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(atOnce, within))
                .withCustomTimePrecision(new Time(clock))
                .build();
    }

    private String key(String address) {
        return Fingerprint.of((today().word() + address).getBytes(StandardCharsets.UTF_8));
    }

    private Salt today() {
        long day = clock.instant().getEpochSecond() / Duration.ofDays(1).toSeconds();
        Salt current = salt;
        return current.day() == day ? current : renewed(day);
    }

    private synchronized Salt renewed(long day) {
        if (salt.day() != day) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            salt = new Salt(day, HexFormat.of().formatHex(bytes));
        }
        return salt;
    }

    private static long seconds(long nanos) {
        return (nanos + SECOND - 1) / SECOND;
    }

    /** The secret of one day. */
    private record Salt(long day, String word) {}

    /** The clock as buckets read it. */
    private record Time(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
