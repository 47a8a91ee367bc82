package org.prongsai.thai.calendar;

import java.util.Arrays;
import org.prongsai.thai.spelling.Spelling;

/**
 * A text prepared for reading numbers in it: normal spelling, lower case, Arabic digits, single blanks; the numbers are
 * listed, and every character knows its place in the text as given.
 */
public final class Reading {
    private final String given;
    private final Spelling spelling;
    private final String text;
    private int[] numbers = new int[16];
    private int count;

    private Reading(String given) {
        this.given = given;
        this.spelling = Spelling.normal(given);
        char[] chars = Arrays.copyOf(spelling.chars(), spelling.length());
        for (int i = 0; i < chars.length; i++) {
            chars[i] = simple(chars[i]);
        }
        this.text = new String(chars);
        listNumbers();
    }

    /** The reading of a text. */
    public static Reading of(String given) {
        return new Reading(given);
    }

    /** Whether a text holds any digit; one without needs no reading. */
    public static boolean hasDigit(String given) {
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= '๐' && c <= '๙')) {
                return true;
            }
        }
        return false;
    }

    public String text() {
        return text;
    }

    /** How many numbers (runs of digits) stand in the text. */
    public int numbers() {
        return count;
    }

    /** Where a number begins in {@link #text()}. */
    public int start(int number) {
        return numbers[number * 2];
    }

    /** Where a number ends in {@link #text()}. */
    public int end(int number) {
        return numbers[number * 2 + 1];
    }

    /** How many digits a number has. */
    public int digits(int number) {
        return end(number) - start(number);
    }

    /** The value of a number, or -1 if it has more than eight digits. */
    public int value(int number) {
        return digits(number) > 8 ? -1 : Integer.parseInt(text, start(number), end(number), 10);
    }

    /** The number that begins at an index of {@link #text()}, or -1. */
    public int numberAt(int index) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (start(middle) == index) {
                return middle;
            }
            if (start(middle) < index) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The character at an index of {@link #text()}, or a blank outside of it. */
    public char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
    }

    /** The first index from {@code index} on whose character is none of these. */
    public int skip(int index, String characters) {
        int at = index;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The last index up to {@code index} before which stands none of these characters. */
    public int skipBack(int index, String characters) {
        int at = index;
        while (at > 0 && characters.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** Whether a word ends just before an index. */
    public boolean endsWith(String word, int index) {
        return text.startsWith(word, index - word.length());
    }

    /** Where the first of the words that ends just before an index begins, or -1. */
    public int startOfAny(Iterable<String> words, int index) {
        for (String word : words) {
            if (endsWith(word, index)) {
                return index - word.length();
            }
        }
        return -1;
    }

    /** The text between two indexes, which may lie outside. */
    public String between(int from, int to) {
        return text.substring(Math.max(0, from), Math.max(Math.max(0, from), Math.min(text.length(), to)));
    }

    /** How many lines of the given text end between two indexes of {@link #text()}. */
    public int lineEnds(int from, int to) {
        int count = 0;
        for (int i = place(from); i < place(to); i++) {
            count += given.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    /** The place in the given text of an index of {@link #text()}. */
    public int place(int index) {
        return spelling.place(index);
    }

    /** The end in the given text of what ends at an index of {@link #text()}. */
    public int endPlace(int index) {
        return index == 0 ? 0 : spelling.end(index - 1, given);
    }

    private void listNumbers() {
        int length = text.length();
        int i = 0;
        while (i < length) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < length && isDigit(text.charAt(i))) {
                i++;
            }
            if (count * 2 == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 4);
            }
            numbers[count * 2] = start;
            numbers[count * 2 + 1] = i;
            count++;
        }
    }

    /** Whether a character of {@link #text()} is a digit. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char simple(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '~' -> '-';
            default -> Spelling.arabic(c);
        };
    }
}
