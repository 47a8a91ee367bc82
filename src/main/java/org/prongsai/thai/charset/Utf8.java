package org.prongsai.thai.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Measures how much of a stretch of bytes is UTF-8. */
public final class Utf8 {
    private Utf8() {}

    /** Whether all bytes are well-formed. */
    public static boolean isValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** How many bytes of a stretch belong to Thai characters in UTF-8. */
    static int thaiBytes(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i + 2 < to; i++) {
            if (isThai(bytes, i)) {
                count += 3;
                i += 2;
            }
        }
        return count;
    }

    /** How many bytes of a stretch belong to no well-formed character. */
    static int badBytes(byte[] bytes, int from, int to) {
        int bad = 0;
        int i = from;
        while (i < to) {
            int length = length(bytes, i, to);
            bad += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return bad;
    }

    private static boolean isThai(byte[] bytes, int at) {
        int second = bytes[at + 1] & 0xff;
        return (bytes[at] & 0xff) == 0xe0 && (second == 0xb8 || second == 0xb9) && isContinuation(bytes[at + 2]);
    }

    private static int length(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        int length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (at + length > to) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if (!isContinuation(bytes[at + i])) {
                return 0;
            }
        }
        boolean overlong = first == 0xe0 && length == 3 && (bytes[at + 1] & 0xff) < 0xa0;
        return overlong ? 0 : length;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xc0) == 0x80;
    }
}
