package org.prongsai.rule.content;

/**
 * A piece of a text that begins and ends where a reader can: at a blank where one is near, and otherwise never between a
 * consonant and its vowels and tone marks.
 */
public final class Excerpt {
    /** An excerpt has no more characters than this, the dots at its ends left out. */
    public static final int LONGEST = 300;

    private static final int BEFORE = 60;
    private static final int AFTER = 180;

    /** So far a blank may be from where the length alone would cut. */
    private static final int NEAR = 24;

    private Excerpt() {}

    /** What stands around a place, with dots where it is cut. */
    public static String around(String text, int start, int end) {
        int place = Math.max(0, Math.min(start, text.length()));
        int from = beginning(text, Math.max(0, place - BEFORE), place);
        int until = Math.min(text.length(), Math.max(end, from + 1) + AFTER);
        int to = ending(text, Math.min(until, from + LONGEST), from);
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replace('\n', ' ').strip()
                + (to < text.length() ? "…" : "");
    }

    /** The first characters of a text, without dots. */
    public static String first(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, ending(text, LONGEST, 0)).strip();
    }

    /** Whether a text may be cut before a character: not before a vowel or mark of the consonant in front of it. */
    static boolean isBorder(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean isLed = before >= 'เ' && before <= 'ไ';
        return !isLed && !Character.isHighSurrogate(before) && !isFollowing(after);
    }

    private static int beginning(String text, int from, int limit) {
        if (from == 0 || Character.isWhitespace(text.charAt(from - 1))) {
            return from;
        }
        for (int i = from; i < Math.min(from + NEAR, limit); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        int border = from;
        while (!isBorder(text, border)) {
            border++;
        }
        return border;
    }

    private static int ending(String text, int to, int limit) {
        if (to >= text.length() || Character.isWhitespace(text.charAt(to))) {
            return to;
        }
        for (int i = to; i > Math.max(to - NEAR, limit); i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i - 1;
            }
        }
        int border = to;
        while (!isBorder(text, border)) {
            border--;
        }
        return border;
    }

    /** Whether a character belongs to the one before it: Thai vowels and signs behind, above and below, and other marks. */
    private static boolean isFollowing(char character) {
        return switch (character) {
            case 'ะ', 'า', 'ำ', 'ๅ', 'ๆ', 'ฯ', '\u200d' -> true;
            default ->
                Character.isLowSurrogate(character)
                        || Character.getType(character) == Character.NON_SPACING_MARK
                        || Character.getType(character) == Character.ENCLOSING_MARK
                        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
        };
    }
}
