package org.prongsai.web.form;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads the marks of forms. A mark says when its form was made and for whom, and holds a word of its own by which the
 * same form sent twice is known; none of it is kept anywhere, and nobody but this portal reads the time in it, because marks stand in
 * addresses. Thread-safe.
 */
public final class FormMarks {
    /** How long a form may lie open before it is sent: long enough for a report that is written over a day. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final int WORD_BYTES = 16;
    private static final int TAG_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final byte[] key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** {@code key} is a secret of this portal, the same after a restart so that forms that lie open stay good. */
    public FormMarks(byte[] key, Clock clock) {
        this.key = key.clone();
        this.clock = clock;
    }

    /**
     * A mark as it came back.
     *
     * @param word the form's own word, the same however often the form is sent
     * @param madeAt when the form was made, to the second
     * @param expired whether the form lay open too long
     */
    public record Mark(String word, Instant madeAt, boolean expired) {}

    /** A mark for a form; {@code owner} is the session that it is made for, empty for a visitor without one. */
    public String issue(String owner) {
        byte[] word = new byte[WORD_BYTES];
        random.nextBytes(word);
        ByteBuffer mark = ByteBuffer.allocate(WORD_BYTES + Long.BYTES + TAG_BYTES)
                .put(word)
                .putLong(clock.instant().getEpochSecond() ^ veil(word));
        mark.put(tag(Arrays.copyOf(mark.array(), WORD_BYTES + Long.BYTES), owner));
        return ENCODER.encodeToString(mark.array());
    }

    /** Reads a mark that {@link #issue} made for the same owner; nothing for any other text. */
    public Optional<Mark> read(String text, String owner) {
        byte[] bytes = bytes(text);
        if (bytes.length != WORD_BYTES + Long.BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(bytes, WORD_BYTES + Long.BYTES);
        byte[] tag = Arrays.copyOfRange(bytes, said.length, bytes.length);
        if (!MessageDigest.isEqual(tag, tag(said, owner))) {
            return Optional.empty();
        }
        byte[] word = Arrays.copyOf(said, WORD_BYTES);
        Instant madeAt = Instant.ofEpochSecond(ByteBuffer.wrap(said).getLong(WORD_BYTES) ^ veil(word));
        // a clock that was set back makes forms of the future, which are as good as new ones
        boolean expired = Duration.between(madeAt, clock.instant()).compareTo(LIFE) > 0;
        return Optional.of(new Mark(ENCODER.encodeToString(word), madeAt, expired));
    }

    /** What hides the time of one mark: as random as its word to whoever has no key, and never the same twice. */
    private long veil(byte[] word) {
        return ByteBuffer.wrap(sum("time", word, "")).getLong();
    }

    private byte[] tag(byte[] said, String owner) {
        return sum("mark", said, owner);
    }

    private byte[] sum(String purpose, byte[] bytes, String owner) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update(bytes);
            return mac.doFinal(owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
