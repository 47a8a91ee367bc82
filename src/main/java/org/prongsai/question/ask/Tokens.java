package org.prongsai.question.ask;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.prongsai.web.view.Fingerprint;

/**
 * The words of private addresses. A word follows from the form that a question came with, so that the same form sent twice leads
 * to the same address, and from a secret of the portal, so that nobody else can make it; kept is only its hash. Immutable.
 */
public final class Tokens {
    private static final int BYTES = 24;

    private final byte[] secret;

    public Tokens(byte[] secret) {
        this.secret = secret.clone();
    }

    /** The word of the question that came with a form, by the form's own word. */
    String of(String formWord) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(mac.doFinal(formWord.getBytes(StandardCharsets.UTF_8)), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }

    /** A word from an address, nothing when it cannot be one. */
    static Optional<String> read(String typed) {
        return Optional.of(typed).filter(word -> word.matches("[A-Za-z0-9_-]{32}"));
    }

    /** What is kept of a word, of an address or of a form. */
    static String hash(String word) {
        return Fingerprint.of(word);
    }
}
