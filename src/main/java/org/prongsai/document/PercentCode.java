package org.prongsai.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Percent-encoding of the parts of an address: one spelling for each, whatever was typed. */
public final class PercentCode {
    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    static final boolean[] PATH = allowed("/!$&'()*+,;=:@");
    static final boolean[] QUERY = allowed("/!$&()*+,;=:@?");
    static final boolean[] FRAGMENT = allowed("/!$&'()*+,;=:@?");
    private static final boolean[] PLAIN = allowed("");
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentCode() {}

    /** Encodes what is not allowed, keeps what is encoded already, and decodes letters that need no code. */
    static String encode(String text, boolean[] allowed) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < 0x80 && allowed[text.charAt(i)]) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '%' && isCode(text, i)) {
                keep(out, hex(text, i));
                i += 3;
            } else if (c < 0x80 && allowed[c]) {
                out.append(c);
                i++;
            } else {
                int length = Character.charCount(text.codePointAt(i));
                for (byte b : text.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
                    code(out, b & 0xff);
                }
                i += length;
            }
        }
        return out.toString();
    }

    /** The text behind the codes; unchanged where they are not UTF-8. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && isCode(text, i)) {
                bytes.put((byte) hex(text, i));
                i += 2;
            } else {
                int length = Character.charCount(text.codePointAt(i));
                bytes.put(text.substring(i, i + length).getBytes(StandardCharsets.UTF_8));
                i += length - 1;
            }
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return decoded.toString();
        } catch (CharacterCodingException otherCharset) {
            return text;
        }
    }

    private static void keep(StringBuilder out, int value) {
        if (value < 0x80 && PLAIN[value]) {
            out.append((char) value);
        } else {
            code(out, value);
        }
    }

    private static void code(StringBuilder out, int value) {
        out.append('%').append(HEX[value >> 4]).append(HEX[value & 15]);
    }

    private static boolean isCode(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && text.charAt(at + 1) < 0x80
                && text.charAt(at + 2) < 0x80;
    }

    private static int hex(String text, int at) {
        return Character.digit(text.charAt(at + 1), 16) * 16 + Character.digit(text.charAt(at + 2), 16);
    }

    private static boolean[] allowed(String more) {
        boolean[] table = new boolean[0x80];
        Arrays.fill(table, false);
        (UNRESERVED + more).chars().forEach(c -> table[c] = true);
        return table;
    }
}
