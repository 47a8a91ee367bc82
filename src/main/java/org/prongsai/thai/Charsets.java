package org.prongsai.thai;

import java.nio.charset.StandardCharsets;

/** Turns bytes of web pages into text, whatever their labels claim. */
public final class Charsets {
    private Charsets() {}

    /** The text of a body; labels may be empty. Never fails: what cannot be read becomes U+FFFD. */
    public static String decode(byte[] body, String headerCharset, String declaredCharset) {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The character set that the first bytes declare (HTML meta or XML declaration), or an empty text. */
    public static String declaredIn(byte[] head) {
        return "";
    }
}
