package org.prongsai.thai.charset;

import java.util.ArrayList;
import java.util.List;

/**
 * Thai 8-bit text whose bytes were taken for Latin letters, some pairs of them for letters of the UTF-8 alphabets next to
 * Latin, as in {@code Êӹѡ§Ò¹}.
 */
final class ThaiAsLatin {
    private static final int WORD = 3;
    private static final int STRONG_WORD = 4;
    private static final int STRONG_TEXT = 6;
    private static final int NEIGHBOUR = 3;
    private static final String SIGNS = "©®·»«°±×÷§¶•–—…“”‘’™€";

    private ThaiAsLatin() {}

    /** The text with such words decoded; short ones only beside long ones, because they occur in other languages. */
    static String repair(String text) {
        List<Word> words = words(text);
        boolean anyStrong = words.stream().anyMatch(word -> word.source() >= STRONG_WORD && word.isThai());
        int thai = words.stream()
                .filter(word -> word.source() >= WORD && word.isThai())
                .mapToInt(Word::source)
                .sum();
        if (!anyStrong || thai < STRONG_TEXT) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text.length());
        int copied = 0;
        int lastEnd = -NEIGHBOUR - 1;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean beside = word.start() - lastEnd <= NEIGHBOUR || isBeforeLongWord(words, i);
            boolean signs = text.substring(word.start(), word.end()).chars().allMatch(c -> SIGNS.indexOf(c) >= 0);
            if (word.isThai() && (word.source() >= STRONG_WORD || (beside && !signs))) {
                repaired.append(text, copied, word.start()).append(word.thai());
                copied = word.end();
                lastEnd = copied;
            }
        }
        return repaired.append(text, copied, text.length()).toString();
    }

    private static boolean isBeforeLongWord(List<Word> words, int index) {
        if (index + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(index + 1);
        return next.start() - words.get(index).end() <= NEIGHBOUR && next.source() >= STRONG_WORD && next.isThai();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isFormerByte(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                words.add(Word.of(text, i, end));
            }
            i = end + 1;
        }
        return words;
    }

    private static boolean isFormerByte(char c) {
        return (c > 0x7f && c < 0x800) || Mojibake.westernByte(c) >= 0;
    }

    /**
     * A run of such characters.
     *
     * @param start where it begins
     * @param end where it ends, exclusive
     * @param thai what its bytes say in the Thai set
     * @param isThai whether they can be Thai
     */
    private record Word(int start, int end, String thai, boolean isThai) {
        static Word of(String text, int start, int end) {
            byte[] bytes = new byte[(end - start) * 2];
            int length = 0;
            int latin = 0;
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                int single = Mojibake.westernByte(c);
                if (single >= 0) {
                    bytes[length++] = (byte) single;
                    latin++;
                } else {
                    bytes[length++] = (byte) (0xc0 | (c >> 6));
                    bytes[length++] = (byte) (0x80 | (c & 0x3f));
                }
            }
            boolean isThai = latin * 2 >= end - start
                    && ThaiBytes.isPlausible(bytes, 0, length)
                    && (end - start < STRONG_WORD || isWord(bytes, length));
            return new Word(start, end, new String(bytes, 0, length, Labels.THAI), isThai);
        }

        /** Rows of one sign, such as the dots of a table of contents, are no words. */
        private static boolean isWord(byte[] bytes, int length) {
            boolean differs = false;
            boolean letters = false;
            for (int i = 0; i < length; i++) {
                differs |= bytes[i] != bytes[0];
                letters |= (bytes[i] & 0xff) >= 0xc0;
            }
            return differs && letters;
        }

        int source() {
            return end - start;
        }
    }
}
