package org.prongsai.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;

/** The half of a key pair that everybody may know: whoever has it can close, and nobody can open with it. Thread-safe. */
public final class PublicKey {
    private final HpkePublicKey key;
    private final HybridEncrypt closing;

    PublicKey(HpkePublicKey key) {
        this.key = key;
        try {
            this.closing = KeyPair.handle(key).getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("X25519 is part of the library", e);
        }
    }

    /** The key that {@link #bytes} gave; throws {@code IllegalArgumentException} for anything but 32 bytes. */
    @AccessesPartialKey
    public static PublicKey of(byte[] bytes) {
        try {
            return new PublicKey(HpkePublicKey.create(KeyPair.SUITE, Bytes.copyFrom(bytes), null));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no public key", e);
        }
    }

    /** 32 bytes to keep. */
    @AccessesPartialKey
    public byte[] bytes() {
        return key.getPublicKeyBytes().toByteArray();
    }

    /**
     * Seals bytes so that only the owner of the key pair opens them. {@code about} says what they are and where they belong;
     * it is not kept in them, and without the same words they do not open, so that nobody can move a seal to another place.
     */
    public byte[] seal(byte[] plain, String about) {
        try {
            return closing.encrypt(plain, KeyPair.context(about));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing needs nothing but memory", e);
        }
    }
}
