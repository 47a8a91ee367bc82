package org.prongsai.complaint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.prongsai.seal.Padme;

/** Texts filled up as {@link Padme} says, so that the length of a seal does not tell which text is in it (ISO/IEC 7816-4). */
final class Padded {
    /** Most answers, and many reports, are shorter. */
    private static final int LEAST = 2_048;

    private static final byte MARK = (byte) 0x80;

    private Padded() {}

    static byte[] of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, (int) Padme.length(bytes.length + 1, LEAST));
        padded[bytes.length] = MARK;
        return padded;
    }

    static String text(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != MARK) {
            throw new IllegalArgumentException("not a padded text");
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }
}
