package org.prongsai.web.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** The SHA-256 of what is sent, in hexadecimal: names versions of files and pages. */
public final class Fingerprint {
    private Fingerprint() {}

    /** The hash of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A quick sign of bytes that tells two versions of one page apart; nobody gains by making two alike. */
    static String brief(byte[] bytes) {
        CRC32C one = new CRC32C();
        one.update(bytes);
        CRC32 other = new CRC32();
        other.update(bytes);
        return Long.toHexString(one.getValue()) + "-" + Long.toHexString(other.getValue()) + "-"
                + Integer.toHexString(bytes.length);
    }

    /** The hash of bytes. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
