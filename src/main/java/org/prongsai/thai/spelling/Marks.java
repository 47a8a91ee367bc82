package org.prongsai.thai.spelling;

/** The signs of the Thai script that stand on, under or around a consonant. */
public final class Marks {
    public static final char SARA_AA = '\u0e32';
    public static final char SARA_AM = '\u0e33';
    public static final char NIKHAHIT = '\u0e4d';
    public static final char SARA_E = '\u0e40';
    public static final char SARA_AE = '\u0e41';
    private static final int FIRST = 0x0e31;
    private static final int LAST = 0x0e4e;

    /** The order of marks on one letter: signs above, signs below, tones, silencer; -1 for what is no mark. */
    private static final byte[] RANKS = ranks();

    private Marks() {}

    /** Whether a character is drawn above or below the letter before it. */
    public static boolean isMark(char c) {
        return rank(c) >= 0;
    }

    /** Whether a character is one of the four tone marks. */
    public static boolean isTone(char c) {
        return c >= '\u0e48' && c <= '\u0e4b';
    }

    /** Whether a character is a consonant, ฤ and ฦ among them. */
    public static boolean isConsonant(char c) {
        return c >= '\u0e01' && c <= '\u0e2e';
    }

    /** Whether a character is a vowel that is written before its consonant. */
    public static boolean isLeading(char c) {
        return c >= SARA_E && c <= '\u0e44';
    }

    /** Whether a character is a vowel that follows its consonant on the line and can never begin a word. */
    public static boolean isTrailing(char c) {
        return c == '\u0e30' || c == SARA_AA || c == SARA_AM || c == '\u0e45';
    }

    static int rank(char c) {
        return c < FIRST || c > LAST ? -1 : RANKS[c - FIRST];
    }

    private static byte[] ranks() {
        byte[] ranks = new byte[LAST - FIRST + 1];
        java.util.Arrays.fill(ranks, (byte) -1);
        String order =
                "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e4d\u0e4e\u0e3a\u0e38\u0e39\u0e48\u0e49\u0e4a\u0e4b\u0e4c";
        for (int i = 0; i < order.length(); i++) {
            ranks[order.charAt(i) - FIRST] = (byte) i;
        }
        return ranks;
    }
}
