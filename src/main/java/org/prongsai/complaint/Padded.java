package org.prongsai.complaint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts filled up to lengths of 512 bytes, so that the length of a seal does not tell which text is in it (ISO/IEC 7816-4). */
final class Padded {
    private static final int STEP = 512;
    private static final byte MARK = (byte) 0x80;

    private Padded() {}

    static byte[] of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, (bytes.length / STEP + 1) * STEP);
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
