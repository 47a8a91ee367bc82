package org.prongsai.thai.spelling;

import java.text.Normalizer;

/** What becomes of a single character in the normal and in the comparison form; {@link #DROPPED} if nothing. */
final class Letters {
    static final char DROPPED = 0;
    private static final char LATIN_END = '\u0250';
    private static final char[] LATIN = latin();

    /** Glyphs that old Thai fonts kept in the private use area from U+F700, by the character that they draw. */
    private static final String FONT_GLYPHS =
            "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b"
                    + "\u0e4c\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a";

    private Letters() {}

    /** The character to show: white space becomes a blank; what cannot be seen or shown is dropped. */
    static char normal(char c) {
        if ((c > ' ' && c < 0x7f) || (c >= 0x0e01 && c <= 0x0e5b)) {
            return c;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
            return ' ';
        }
        return isGlyph(c) ? FONT_GLYPHS.charAt(c - 0xf700) : isShown(c) ? c : DROPPED;
    }

    /** The character to compare by: lower case, Arabic digits, no accents; blanks and punctuation dropped. */
    static char folded(char c) {
        if (c < LATIN_END) {
            return LATIN[c];
        }
        if (c >= 0x0e00 && c < 0x0e80) {
            return thai(c);
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return LATIN[c - 0xfee0];
        }
        return isGlyph(c) ? thai(FONT_GLYPHS.charAt(c - 0xf700)) : other(c);
    }

    private static boolean isGlyph(char c) {
        return c >= '\uf700' && c < '\uf700' + FONT_GLYPHS.length();
    }

    private static boolean isShown(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> c != '\ufffd';
        };
    }

    private static char thai(char c) {
        if (Spelling.arabic(c) != c) {
            return Spelling.arabic(c);
        }
        return switch (c) {
            case 'ฏ' -> 'ฎ';
            case 'ณ' -> 'น';
            case 'ฃ' -> 'ข';
            case 'ฅ' -> 'ค';
            case '\u0e45' -> Marks.SARA_AA;
            case '\u0e2f', '\u0e3f', '\u0e4f', '\u0e5a', '\u0e5b' -> DROPPED;
            default -> c > '\u0e00' && c < '\u0e5a' && (c <= '\u0e3a' || c > '\u0e3f') ? c : DROPPED;
        };
    }

    private static char other(char c) {
        if (Character.isLetter(c)) {
            return c >= '\u1e00' && c <= '\u1eff' ? withoutAccent(c) : Character.toLowerCase(c);
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        int type = Character.getType(c);
        boolean foreignMark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return foreignMark && c > '\u036f' && (c < '\ufe00' || c > '\ufe2f') ? c : DROPPED;
    }

    private static char withoutAccent(char c) {
        char first =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return Character.toLowerCase(first);
    }

    private static char[] latin() {
        char[] folds = new char[LATIN_END];
        for (char c = '0'; c < LATIN_END; c++) {
            boolean digit = c <= '9';
            folds[c] = digit ? c : Character.isLetter(c) ? withoutAccent(c) : DROPPED;
        }
        folds['&'] = '&';
        return folds;
    }
}
