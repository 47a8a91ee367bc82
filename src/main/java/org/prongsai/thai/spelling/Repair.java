package org.prongsai.thai.spelling;

import java.util.regex.Pattern;

/** Puts the text layer of a PDF together again where it tore Thai syllables apart. */
public final class Repair {
    private static final String MARKS = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]";
    private static final String TONES = "[\u0e48-\u0e4b]";
    private static final String GAP = "[ \\t\\u00a0]";

    /** Signs that show nothing and stand where a glyph could not be read. */
    private static final Pattern UNREAD = Pattern.compile("[\ufffd\u200b-\u200f\u00ad\ufeff]");

    /** A mark never stands alone: the blank or line break before it is not of the text. */
    private static final Pattern MARK_APART =
            Pattern.compile("(?<=[\u0e01-\u0e2e\u0e30-\u0e4e])\\s{1,4}(?=" + MARKS + ")");

    /** Sara am that fell into ring and stem: the ring is lost, and the blank shows where it stood. */
    private static final Pattern AM_APART =
            Pattern.compile("(?<=[\u0e01-\u0e2e])(\u0e4d?" + TONES + "?\u0e4d?)" + GAP + "{1,2}[\u0e32\u0e33]");

    /** A vowel that follows its consonant never begins a word. */
    private static final Pattern VOWEL_APART =
            Pattern.compile("(?<=" + MARKS + ")" + GAP + "+(?=[\u0e30\u0e32\u0e33])");

    /** After these signs a syllable cannot end, and before a leading vowel's consonant no word can. */
    private static final Pattern OPEN_SYLLABLE = Pattern.compile(
            "((?:\u0e31|\u0e37|(?<!ก)\u0e47)" + TONES + "?|[\u0e40-\u0e44])" + GAP + "{1,2}(?=[\u0e01-\u0e2e])");

    /** A tone that came one letter late: no syllable of its own can begin there. */
    private static final Pattern LATE_TONE = Pattern.compile("(\u0e37)อ(" + TONES + ")|(\u0e31)ว(" + TONES + ")");

    private Repair() {}

    /** The text with the marks back at their letters; line breaks between words stay. */
    public static String of(String text) {
        String whole = UNREAD.matcher(text).replaceAll("");
        whole = MARK_APART.matcher(whole).replaceAll("");
        whole = AM_APART.matcher(whole).replaceAll("$1\u0e33");
        whole = VOWEL_APART.matcher(whole).replaceAll("");
        whole = OPEN_SYLLABLE.matcher(whole).replaceAll("$1");
        return LATE_TONE
                .matcher(whole)
                .replaceAll(m -> m.group(1) != null ? m.group(1) + m.group(2) + "อ" : m.group(3) + m.group(4) + "ว");
    }
}
