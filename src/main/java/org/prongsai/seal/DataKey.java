package org.prongsai.seal;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.XChaCha20Poly1305;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * One secret key for the texts and files of one matter. Texts are closed with XChaCha20-Poly1305, whose nonces of 192 bits may
 * be drawn at random; files with AES-256-GCM piece by piece, so that they are never whole in memory, and a piece that is
 * changed, moved or cut off does not open. Each use has its own key, derived from this one. Thread-safe.
 */
public final class DataKey {
    private static final int BYTES = 32;
    private static final int PIECE = 1 << 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private final XChaCha20Poly1305 texts;
    private final AesGcmHkdfStreaming files;

    private DataKey(byte[] bytes) {
        this.bytes = bytes.clone();
        try {
            this.texts = new XChaCha20Poly1305(derived(bytes, "texts"));
            this.files = new AesGcmHkdfStreaming(derived(bytes, "files"), "HmacSha256", BYTES, PIECE, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key", e);
        }
    }

    /** A key that nobody had before. */
    public static DataKey fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DataKey(bytes);
    }

    /** The key that {@link #bytes} gave; throws {@code IllegalArgumentException} for anything but 32 bytes. */
    public static DataKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
        }
        return new DataKey(bytes);
    }

    /** A key made of a secret that is random itself, such as a session's word; never of what people think up. */
    public static DataKey from(byte[] secret, String purpose) {
        return of(derived(secret, purpose));
    }

    /** 32 bytes: never to be kept but sealed. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Closes a text; {@code about} works as in {@link PublicKey#seal}. */
    public byte[] close(byte[] plain, String about) {
        try {
            return texts.encrypt(plain, KeyPair.context(about));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("closing needs nothing but memory", e);
        }
    }

    /** Opens what {@link #close} made; throws {@link SealBroken}. */
    public byte[] open(byte[] closed, String about) {
        try {
            return texts.decrypt(closed, KeyPair.context(about));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("not closed with this key, or changed: " + about, e);
        }
    }

    /** What is written to the stream comes closed into {@code out}; the last piece with {@code close}, which closes both. */
    public OutputStream closing(OutputStream out, String about) throws IOException {
        try {
            return files.newEncryptingStream(out, KeyPair.context(about));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("closing needs nothing but memory", e);
        }
    }

    /** Reads what {@link #closing} wrote; reading throws {@code IOException} at the first piece that is not as it was. */
    public InputStream opening(InputStream in, String about) throws IOException {
        try {
            return files.newDecryptingStream(in, KeyPair.context(about));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening needs nothing but memory", e);
        }
    }

    private static byte[] derived(byte[] secret, String purpose) {
        try {
            return Hkdf.computeHkdf(
                    "HmacSha256", secret, new byte[0], ("prongsai " + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }
}
