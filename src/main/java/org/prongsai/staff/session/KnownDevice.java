package org.prongsai.staff.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The cookie by which a browser is known from which an account was signed in to before: others who guess its password do not make
 * it wait. It opens nothing, and is sent to the sign-in alone. Thread-safe.
 */
public final class KnownDevice {
    private static final int NAME_BYTES = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final byte[] key;
    private final String cookie;
    private final String attributes;
    private final SecureRandom random = new SecureRandom();

    /** {@code key} is a secret of this portal; {@code secure} whether the cookie goes only over TLS. */
    public KnownDevice(byte[] key, boolean secure) {
        this.key = key.clone();
        this.cookie = secure ? "__Secure-prongsai-device" : "prongsai-device";
        this.attributes = "; Path=/sign-in; Max-Age=31536000; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** The name of the cookie. */
    public String cookie() {
        return cookie;
    }

    /** The header that makes a browser known for an account. */
    public String set(String email) {
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        String text = ENCODER.encodeToString(name);
        return cookie + "=" + text + "." + tag(text, email) + attributes;
    }

    /** What a browser is called that is known for an account; empty for every other. */
    public String name(@Nullable String value, String email) {
        String[] parts = value == null ? new String[0] : value.split("\\.", -1);
        boolean right = parts.length == 2
                && MessageDigest.isEqual(
                        parts[1].getBytes(StandardCharsets.UTF_8),
                        tag(parts[0], email).getBytes(StandardCharsets.UTF_8));
        return right ? parts[0] : "";
    }

    private String tag(String name, String email) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ENCODER.encodeToString(mac.doFinal(email.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }
}
