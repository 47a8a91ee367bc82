package org.prongsai.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * A key pair of one who may open: HPKE of RFC 9180 in base mode with X25519, HKDF-SHA256 and AES-256-GCM. Thread-safe.
 */
public final class KeyPair {
    static final HpkeParameters SUITE;

    static {
        try {
            HybridConfig.register();
            SUITE = HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final HpkePrivateKey key;
    private final PublicKey publicKey;
    private final HybridDecrypt opening;

    private KeyPair(HpkePrivateKey key) throws GeneralSecurityException {
        this.key = key;
        this.publicKey = new PublicKey(key.getPublicKey());
        this.opening = handle(key).getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
    }

    /** A pair that nobody had before. */
    public static KeyPair fresh() {
        return of(X25519.generatePrivateKey());
    }

    /** The pair whose private half is given; throws {@code IllegalArgumentException} for anything but 32 bytes. */
    @AccessesPartialKey
    public static KeyPair of(byte[] privateBytes) {
        try {
            HpkePublicKey open =
                    HpkePublicKey.create(SUITE, Bytes.copyFrom(X25519.publicFromPrivate(privateBytes)), null);
            return new KeyPair(
                    HpkePrivateKey.create(open, SecretBytes.copyFrom(privateBytes, InsecureSecretKeyAccess.get())));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no private key", e);
        }
    }

    /** The half that others need to close for this pair. */
    public PublicKey publicKey() {
        return publicKey;
    }

    /** The half that opens, 32 bytes: never to be kept but sealed. */
    @AccessesPartialKey
    public byte[] privateBytes() {
        return key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
    }

    /** Opens what was sealed for this pair about the same; throws {@link SealBroken}. */
    public byte[] open(byte[] sealed, String about) {
        try {
            return opening.decrypt(sealed, context(about));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("not sealed for this key, or changed: " + about, e);
        }
    }

    static byte[] context(String about) {
        return about.getBytes(StandardCharsets.UTF_8);
    }

    static KeysetHandle handle(Key key) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build();
    }
}
