package org.prongsai.thai.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises text of two or four bytes a character, by its mark or by the shape of its bytes. */
public final class Utf16 {
    private static final int LOOKED_AT = 4096;

    private Utf16() {}

    /** The text of a body that begins with a byte order mark. */
    public static Optional<String> byMark(byte[] body) {
        if (starts(body, 0xef, 0xbb, 0xbf)) {
            return Optional.of(new String(body, 3, body.length - 3, StandardCharsets.UTF_8));
        }
        if (starts(body, 0xff, 0xfe, 0, 0) && body.length % 4 == 0) {
            return Optional.of(new String(body, 4, body.length - 4, Charset.forName("UTF-32LE")));
        }
        if (starts(body, 0xff, 0xfe)) {
            return Optional.of(new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE));
        }
        return starts(body, 0xfe, 0xff)
                ? Optional.of(new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE))
                : Optional.empty();
    }

    /** The text of a body without a mark, in which every other byte is zero or the number of the Thai block. */
    public static Optional<String> byShape(byte[] body) {
        int pairs = Math.min(body.length, LOOKED_AT) / 2;
        int even = 0;
        int odd = 0;
        int zeros = 0;
        for (int i = 0; i < pairs * 2; i += 2) {
            even += isHighHalf(body[i]) ? 1 : 0;
            odd += isHighHalf(body[i + 1]) ? 1 : 0;
            zeros += body[i] == 0 || body[i + 1] == 0 ? 1 : 0;
        }
        boolean text = pairs >= 4 && zeros * 20 >= pairs;
        if (text && odd * 10 >= pairs * 9 && even * 4 <= pairs) {
            return Optional.of(new String(body, StandardCharsets.UTF_16LE));
        }
        return text && even * 10 >= pairs * 9 && odd * 4 <= pairs
                ? Optional.of(new String(body, StandardCharsets.UTF_16BE))
                : Optional.empty();
    }

    private static boolean isHighHalf(byte b) {
        return b == 0 || b == 0x0e;
    }

    private static boolean starts(byte[] body, int... mark) {
        if (body.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((body[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
