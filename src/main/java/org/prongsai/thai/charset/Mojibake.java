package org.prongsai.thai.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;

/**
 * Thai text that was decoded by a wrong character set and stored that way. It is repaired run by run, so that the sound
 * parts of a page stay as they are.
 */
public final class Mojibake {
    private static final int LAYERS = 3;
    private static final int SHORTEST = 3;
    private static final int NO_BYTE = -1;

    /** The characters of the bytes 80 to 9F in the western set. */
    private static final String WESTERN = new String(bytes80to9f(), Charset.forName("windows-1252"));

    private Mojibake() {}

    /** The text with its wrongly decoded parts decoded again; the very same text if there are none. */
    public static String repair(String text) {
        String repaired = text;
        for (int layer = 0; layer < LAYERS && isSuspicious(repaired); layer++) {
            String before = repaired;
            repaired = runs(repaired, Mojibake::westernByte);
            repaired = runs(repaired, Mojibake::thaiByte);
            repaired = ThaiAsLatin.repair(repaired);
            if (repaired.equals(before)) {
                return before;
            }
        }
        return repaired;
    }

    /** Whether characters stand side by side as they do in wrongly decoded text; sound Thai text is passed quickly. */
    private static boolean isSuspicious(String text) {
        // Every page passes here whole; an array is read much faster than a text while Java is still cold.
        char[] chars = text.toCharArray();
        int latin = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c < 0x80) {
                latin = 0;
            } else if (c >= 0x0e00 && c <= 0x0e7f) {
                latin = 0;
                if (c == 'เ' && isLead(chars, i) && isLead(chars, i + 3)) {
                    return true;
                }
            } else if (c != '\u00a0' && (c <= 0xff || westernByte(c) < 0)) {
                latin = c < 0x800 ? latin + 1 : 0;
                if (latin >= 3) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the first two of the three bytes of a Thai letter in UTF-8 stand here, as the Thai set shows them. */
    private static boolean isLead(char[] chars, int at) {
        return at + 1 < chars.length && chars[at] == 'เ' && (chars[at + 1] == 'ธ' || chars[at + 1] == 'น');
    }

    /** Decodes every run as UTF-8 whose characters were bytes once, where that gives Thai. */
    private static String runs(String text, IntUnaryOperator toByte) {
        StringBuilder repaired = new StringBuilder(text.length());
        byte[] bytes = new byte[text.length()];
        int i = 0;
        while (i < text.length()) {
            int end = i;
            int b = toByte.applyAsInt(text.charAt(end));
            while (b != NO_BYTE) {
                bytes[end++ - i] = (byte) b;
                b = end < text.length() ? byteInRun(text, end, toByte) : NO_BYTE;
            }
            if (end == i) {
                repaired.append(text.charAt(i++));
                continue;
            }
            String decoded = end - i < SHORTEST ? "" : decoded(bytes, end - i);
            repaired.append(isSound(decoded) ? decoded : text.substring(i, end));
            i = end;
        }
        return repaired.toString();
    }

    /** What bytes say as UTF-8; if that is western letters again, what the bytes of these say. */
    private static String decoded(byte[] bytes, int length) {
        String decoded = new String(bytes, 0, length, StandardCharsets.UTF_8);
        for (int layer = 1; layer < LAYERS && decoded.chars().allMatch(c -> westernByte(c) >= 0); layer++) {
            byte[] inner = new byte[decoded.length()];
            for (int i = 0; i < inner.length; i++) {
                inner[i] = (byte) westernByte(decoded.charAt(i));
            }
            decoded = new String(inner, StandardCharsets.UTF_8);
        }
        return decoded;
    }

    /** A no-break space that became a plain blank stands between the bytes of ภ. */
    private static int byteInRun(String text, int at, IntUnaryOperator toByte) {
        char c = text.charAt(at);
        boolean lostBlank = c == ' ' && text.charAt(at - 1) == '\u00b8' && at > 1 && text.charAt(at - 2) == '\u00e0';
        return lostBlank ? 0xa0 : toByte.applyAsInt(c);
    }

    private static boolean isSound(String decoded) {
        int thai = 0;
        int lost = 0;
        int punctuation = 0;
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            thai += c >= '\u0e01' && c <= '\u0e5b' ? 1 : 0;
            lost += c == '\ufffd' ? 1 : 0;
            punctuation += (c >= '\u2010' && c <= '\u2026') || c == '\u00a0' ? 1 : 0;
        }
        boolean signs = punctuation > 0 && punctuation == decoded.length();
        return signs || (thai > 0 && lost * 2 <= thai && (thai + lost) * 2 >= decoded.length());
    }

    /** The byte that a character was in the western set, or -1. */
    static int westernByte(int c) {
        if (c >= 0x80 && c <= 0xff) {
            return c;
        }
        int at = c < 0x80 || (c > 0xff && c < 0x152) ? -1 : WESTERN.indexOf(c);
        return at < 0 || c == 0xfffd ? NO_BYTE : 0x80 + at;
    }

    /** The byte that a character was in the Thai set, or -1. */
    private static int thaiByte(int c) {
        boolean thai = (c >= 0x0e01 && c <= 0x0e3a) || (c >= 0x0e3f && c <= 0x0e5b);
        if (thai) {
            return c - 0x0e00 + 0xa0;
        }
        return c == 0xfffd ? 0xff : c >= 0x80 && c <= 0xa0 ? c : c > 0xff ? westernByte(c) : NO_BYTE;
    }

    private static byte[] bytes80to9f() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return bytes;
    }
}
