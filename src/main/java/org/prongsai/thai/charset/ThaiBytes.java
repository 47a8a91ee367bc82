package org.prongsai.thai.charset;

/** Knows how bytes of the Thai 8-bit character set follow each other when they are Thai. */
final class ThaiBytes {
    private static final int SHORTEST_WORD = 3;

    /** One byte in so many may be out of place: pages hold typing errors. */
    private static final int TOLERANCE = 6;

    private ThaiBytes() {}

    /** Whether high bytes side by side can be Thai: letters of the set, marks and vowels only after a consonant. */
    static boolean isPlausible(byte[] bytes, int from, int to) {
        return wrong(bytes, from, to) * TOLERANCE <= to - from;
    }

    private static int wrong(byte[] bytes, int from, int to) {
        int wrong = 0;
        boolean afterConsonant = false;
        boolean afterLeading = false;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xff;
            boolean follower = isMark(b) || (b >= 0xd0 && b <= 0xd3);
            wrong += !isLetter(b) || (follower && !afterConsonant) || (afterLeading && !isConsonant(b)) ? 1 : 0;
            afterConsonant = isConsonant(b) || (afterConsonant && (isMark(b) || b == 0xd2));
            afterLeading = b >= 0xe0 && b <= 0xe4;
        }
        return wrong;
    }

    /** Whether a whole body reads as Thai: most of its high bytes stand in plausible words. */
    static boolean isThai(byte[] body) {
        return isThai(body, TOLERANCE);
    }

    /** Whether a whole body reads as Thai without a flaw. */
    static boolean isSurelyThai(byte[] body) {
        return isThai(body, body.length + 1);
    }

    private static boolean isThai(byte[] body, int tolerance) {
        int words = 0;
        int wordBytes = 0;
        int highBytes = 0;
        int i = 0;
        while (i < body.length) {
            int end = i;
            while (end < body.length && body[end] < 0) {
                end++;
            }
            highBytes += end - i;
            if (end - i >= SHORTEST_WORD && wrong(body, i, end) * tolerance <= end - i) {
                words++;
                wordBytes += end - i;
            }
            i = end + 1;
        }
        return words > 0 && wordBytes * 10 >= highBytes * 8;
    }

    private static boolean isConsonant(int b) {
        return b >= 0xa1 && b <= 0xce;
    }

    private static boolean isMark(int b) {
        return b == 0xd1 || (b >= 0xd4 && b <= 0xda) || (b >= 0xe7 && b <= 0xee);
    }

    /** Letters, digits and signs in use; what only manuscripts and Pali have (ฃ ฅ ฺ ๎ ๏ ๚ ๛) speaks against Thai. */
    private static boolean isLetter(int b) {
        boolean block = (b >= 0xa0 && b <= 0xd9) || (b >= 0xdf && b <= 0xed) || (b >= 0xf0 && b <= 0xf9);
        return (block && b != 0xa3 && b != 0xa5) || b == 0x85 || (b >= 0x91 && b <= 0x97);
    }
}
