package org.prongsai.thai.spelling;

import java.util.function.IntPredicate;

/** A text respelt in one agreed way; every character knows its place in the text as it was given. */
public final class Spelling {
    private final char[] chars;
    private final int[] places;
    private final int length;
    private final int textLength;
    private final boolean settled;

    Spelling(char[] chars, int[] places, int length, int textLength, boolean settled) {
        this.chars = chars;
        this.places = places;
        this.length = length;
        this.textLength = textLength;
        this.settled = settled;
    }

    /** The form to show and to read: clusters in order, white space as one blank, invisible characters dropped. */
    public static Spelling normal(String text) {
        char[] chars = text.toCharArray();
        Speller speller = new Speller(chars);
        for (int i = 0; i < text.length(); i++) {
            char c = chars[i];
            if (Character.isSurrogate(c)) {
                i = writeSurrogates(text, i, speller);
                continue;
            }
            char shown = Letters.normal(c);
            if (shown == ' ') {
                speller.blank(i);
            } else if (shown != Letters.DROPPED) {
                speller.write(shown, i);
            }
        }
        return speller.done(text.length());
    }

    /** The Arabic digit for a Thai one; every other character is its own. */
    public static char arabic(char c) {
        return c >= '๐' && c <= '๙' ? (char) (c - '๐' + '0') : c;
    }

    /** The form to compare by: no blanks, no punctuation, lower case, Arabic digits, common letter confusions folded. */
    public static Spelling comparison(String text) {
        char[] chars = text.toCharArray();
        Speller speller = new Speller(chars);
        for (int i = 0; i < chars.length; i++) {
            char folded = Letters.folded(chars[i]);
            if (folded != Letters.DROPPED) {
                if (folded == Marks.SARA_AA || folded == 'ฐ') {
                    speller.mendMeasure(folded);
                }
                speller.write(folded, i);
            }
        }
        return speller.done(text.length());
    }

    /** The consonants, Latin letters and digits of the comparison form. */
    public static Spelling skeleton(String text) {
        return comparison(text).only(c -> c != '&' && (c < '\u0e2f' || c > '\u0e4e'));
    }

    /** The comparison form without tone marks. */
    public static Spelling toneless(String text) {
        return comparison(text).only(c -> c < '\u0e48' || c > '\u0e4b');
    }

    /** The same text with stretches replaced: the characters and places are new, the given text is the same. */
    public Spelling with(char[] newChars, int[] newPlaces, int newLength) {
        return new Spelling(newChars, newPlaces, newLength, textLength, settled);
    }

    /** The characters; only the first {@link #length()} count, and they must not be changed. */
    public char[] chars() {
        return chars;
    }

    public int length() {
        return length;
    }

    /** Whether respelling once more would change nothing; marks in impossible places need more than one round. */
    public boolean isSettled() {
        return settled;
    }

    /** Where in the given text a character comes from. */
    public int place(int index) {
        return index < length ? places[index] : textLength;
    }

    /** Where in the given text the letter ends of which a character is the last part; its marks belong to it. */
    public int end(int index, String text) {
        int end = places[index] + 1;
        int next = place(index + 1);
        while (end < next && belongsToLetterBefore(text.charAt(end))) {
            end++;
        }
        return Math.min(end, text.length());
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    private static boolean belongsToLetterBefore(char c) {
        return Marks.isMark(c)
                || Marks.isTrailing(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isLowSurrogate(c);
    }

    /** The characters that are wanted, in the same arrays. */
    private Spelling only(IntPredicate wanted) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (wanted.test(chars[i])) {
                chars[kept] = chars[i];
                places[kept++] = places[i];
            }
        }
        return new Spelling(chars, places, kept, textLength, true);
    }

    /** Keeps a well-formed pair outside the private planes and returns where it ends. */
    private static int writeSurrogates(String text, int at, Speller speller) {
        int codePoint = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(codePoint)) {
            return at;
        }
        int type = Character.getType(codePoint);
        if (type != Character.PRIVATE_USE && type != Character.UNASSIGNED && type != Character.FORMAT) {
            speller.write(Character.highSurrogate(codePoint), at);
            speller.write(Character.lowSurrogate(codePoint), at + 1);
        }
        return at + 1;
    }
}
