package org.prongsai.document.pdf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.prongsai.thai.ThaiText;

/**
 * Thai letters that a font's makers mapped to the Latin letters of the same byte, as fonts of the nineties did. {@link
 * ThaiText#repaired} asks every word for proof, because web pages mix sound and broken text; a line of a PDF is set in one
 * font, so the line as a whole is proof enough, also for cells such as "หน้า 5" whose words are too short to prove anything.
 */
final class Mojibake {
    private static final Charset THAI = Charset.forName("x-windows-874");
    private static final Charset LATIN = Charset.forName("windows-1252");

    private Mojibake() {}

    /** The Thai text behind Latin letters with accents; any other text as it is. */
    static String undone(String text) {
        int accented = 0;
        int thai = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            accented += c >= 0xa1 && c <= 0xff ? 1 : 0;
            thai += ThaiText.isThai(c) ? 1 : 0;
        }
        if (accented < 3
                || thai > accented
                || accented * 3 < text.replace(" ", "").length()) {
            return text;
        }
        StringBuilder undone = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            undone.append(letter(text.charAt(i)));
        }
        long letters = undone.chars().filter(ThaiText::isThai).count();
        return letters * 10 >= accented * 9L ? undone.toString() : text;
    }

    private static String letter(char c) {
        if (c < 0x80 || ThaiText.isThai(c)) {
            return String.valueOf(c);
        }
        byte[] bytes = String.valueOf(c).getBytes(c <= 0xff ? StandardCharsets.ISO_8859_1 : LATIN);
        String thai = new String(bytes, THAI);
        return thai.equals("?") ? String.valueOf(c) : thai;
    }
}
