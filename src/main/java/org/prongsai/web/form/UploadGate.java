package org.prongsai.web.form;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.prongsai.web.edge.Client;
import org.prongsai.web.view.Fingerprint;

/**
 * Lets only so many forms with files be read at once, fewer of one network, and ends those that hardly move, so that nobody
 * keeps everybody else from the portal by sending slowly. Networks are told apart by a hash with a salt of this run, in memory
 * alone, and only while they send. Thread-safe.
 */
public final class UploadGate {
    /** What is not longer holds words and hardly a file. */
    private static final long SMALL = 450_000;

    private final Client client;
    private final Pace pace;
    private final int ofOneNetwork;
    private final Semaphore large;
    private final Semaphore small;
    private final String salt;
    private final Map<String, Integer> sending = new ConcurrentHashMap<>();

    /** At most {@code large} long forms at once, {@code small} short ones, and so many of both of one network. */
    public UploadGate(Client client, int large, int small, int ofOneNetwork, Pace pace) {
        this.client = client;
        this.pace = pace;
        this.ofOneNetwork = ofOneNetwork;
        this.large = new Semaphore(large);
        this.small = new Semaphore(small);
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        this.salt = HexFormat.of().formatHex(bytes);
    }

    /** As many as leave threads for everybody else. */
    public static UploadGate usual(Client client) {
        return new UploadGate(client, 120, 40, 20, Pace.USUAL);
    }

    /**
     * How slowly a form may come.
     *
     * @param grace how long any pace is right
     * @param bytesASecond on average after that
     * @param longest after which it is ended however it comes
     */
    public record Pace(Duration grace, long bytesASecond, Duration longest) {
        /** Half of what the slowest telephone lines carry. */
        public static final Pace USUAL = new Pace(Duration.ofSeconds(30), 4_000, Duration.ofHours(1));

        private static final Duration HURRY = Duration.ofMinutes(1);

        private Pace hurried() {
            return new Pace(grace, bytesASecond, HURRY);
        }

        /** Whether so much in such a time is quick enough. */
        public boolean isKept(long bytes, Duration time) {
            return time.compareTo(grace) < 0
                    || (time.compareTo(longest) < 0 && bytes * 1_000 >= time.toMillis() * bytesASecond);
        }
    }

    /** So many send now that nothing was read. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;

        Busy() {
            super("too many uploads", null, false, false);
        }
    }

    /**
     * Reads a form as {@link Upload} does. While too many send, its texts are read and its files passed over, which its taker is
     * told; throws {@link Busy} when not even that can be done, and {@link Upload.Unreadable}.
     */
    public Upload read(Context ctx, Upload.Limits limits, Upload.Taker taker) {
        String network = Fingerprint.of((salt + client.of(ctx)).getBytes(StandardCharsets.UTF_8));
        boolean isFew = sending.merge(network, 1, Integer::sum) <= ofOneNetwork;
        try {
            long length = ctx.req().getContentLengthLong();
            boolean isSmall = length >= 0 && length <= SMALL;
            Semaphore lane = isSmall ? small : large;
            if (!isFew || !lane.tryAcquire()) {
                return passedOver(ctx, limits, taker, isFew && !isSmall);
            }
            try {
                return Upload.read(ctx, limits, taker, pace);
            } finally {
                lane.release();
            }
        } finally {
            sending.computeIfPresent(network, (word, count) -> count == 1 ? null : count - 1);
        }
    }

    private Upload passedOver(Context ctx, Upload.Limits limits, Upload.Taker taker, boolean mayBe) {
        if (!mayBe || !small.tryAcquire()) {
            throw new Busy();
        }
        try {
            taker.isPassedOver();
            return Upload.read(ctx, limits, (texts, name, content) -> {}, pace.hurried());
        } catch (Upload.Unreadable e) {
            return e.sent();
        } finally {
            small.release();
        }
    }
}
