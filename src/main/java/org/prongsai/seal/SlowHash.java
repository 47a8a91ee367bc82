package org.prongsai.seal;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Argon2id (RFC 9106), which makes guessing what people can remember or type cost time and memory. One at a time for each
 * processor: each takes its memory, and a flood of sign-ins must not take all of it. Thread-safe.
 *
 * @param memory in KiB
 * @param passes over the memory
 */
public record SlowHash(int memory, int passes) {
    /** What OWASP's password storage cheat sheet names as its first choice of 19 MiB, two passes, one lane. */
    public static final SlowHash STANDARD = new SlowHash(19 * 1024, 2);

    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final java.util.concurrent.Semaphore TURNS =
            new java.util.concurrent.Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** A salt that nobody had before. */
    public static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** The 32 bytes that a secret and a salt always give. */
    public byte[] of(String secret, byte[] salt) {
        TURNS.acquireUninterruptibly();
        try {
            return Argon2Function.getInstance(memory, passes, 1, BYTES, Argon2.ID)
                    .hash(secret.getBytes(StandardCharsets.UTF_8), salt)
                    .getBytes();
        } finally {
            TURNS.release();
        }
    }

    /** The key that opens what was closed under a secret. */
    public DataKey key(String secret, byte[] salt) {
        return DataKey.of(of(secret, salt));
    }
}
