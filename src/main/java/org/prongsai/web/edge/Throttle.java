package org.prongsai.web.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.prongsai.web.Routes;
import org.prongsai.web.api.Unanswerable;
import org.prongsai.web.view.Fingerprint;

/**
 * How often one client may ask: 120 times at once and one time a second from then on. Clients are told apart by a hash of
 * their address with a salt that is made anew every day and is kept nowhere, so that nobody can say later who asked.
 * Thread-safe.
 */
public final class Throttle implements Routes {
    private static final int AT_ONCE = 120;
    private static final int A_MINUTE = 60;
    /** A bucket is full again long before it is forgotten, so that forgetting gives nothing away. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final long MOST_CLIENTS = 100_000;
    private static final long SECOND = 1_000_000_000L;

    private final String pattern;
    private final Client client;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MOST_CLIENTS)
            .build();
    private volatile Salt salt = new Salt(Long.MIN_VALUE, "");

    /** {@code pattern} is that of the addresses, such as {@code /api/*}. */
    public Throttle(String pattern, Client client, Clock clock) {
        this.pattern = pattern;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(pattern, this::count);
    }

    private void count(Context ctx) {
        Bucket bucket = buckets.get(key(client.of(ctx)), key -> full());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        ctx.header("RateLimit-Policy", "\"client\";q=" + AT_ONCE + ";w=" + AT_ONCE * 60 / A_MINUTE)
                .header(
                        "RateLimit",
                        "\"client\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
            ctx.header("Retry-After", String.valueOf(wait));
            throw Unanswerable.tooMany(wait);
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
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
