package org.prongsai.thai.calendar;

import java.util.List;

/**
 * The second half of a span of years, such as {@code – 2570}.
 *
 * @param to the last year
 * @param end where the span ends in {@link Reading#text()}, exclusive
 */
public record YearSpan(int to, int end) {
    private static final YearSpan NONE = new YearSpan(0, 0);
    private static final int LONGEST = 25;
    private static final List<String> WORDS = List.of("ปีงบประมาณ", "ปีการศึกษา", "ปี", "พ.ศ", "พศ", "ค.ศ");

    /** The span that begins with a number. */
    public static YearSpan of(Reading reading, int number) {
        int first = Plausible.anyYear(reading, number) + Plausible.shortYear(reading, number);
        boolean slash = reading.at(reading.end(number)) == '/';
        int at = slash ? reading.end(number) + 1 : afterSeparator(reading, reading.end(number));
        int second = first == 0 || at < 0 ? -1 : reading.numberAt(afterEra(reading, at));
        if (second < 0 || goesOn(reading, second)) {
            return NONE;
        }
        int last = last(reading, first, second);
        boolean fits = last > first && last - first <= LONGEST && (!slash || last == first + 1);
        return fits ? new YearSpan(last, reading.end(second)) : NONE;
    }

    public boolean isFound() {
        return to > 0;
    }

    /** Where a text goes on after a hyphen or the word "to", or -1. */
    static int afterSeparator(Reading reading, int index) {
        int at = reading.skip(index, " ");
        if (reading.at(at) == '-') {
            return reading.skip(at + 1, " -");
        }
        return reading.text().startsWith("ถึง", at) ? reading.skip(at + "ถึง".length(), " ") : -1;
    }

    /** Where a text goes on after the words that announce a year. */
    static int afterEra(Reading reading, int index) {
        int at = index;
        for (int round = 0; round < 2; round++) {
            for (String word : WORDS) {
                if (reading.text().startsWith(word, at)) {
                    at = reading.skip(at + word.length(), " .");
                }
            }
        }
        return at;
    }

    private static int last(Reading reading, int first, int second) {
        int full = Plausible.anyYear(reading, second);
        if (full > 0 || reading.digits(second) != 2) {
            return full;
        }
        int value = reading.value(second);
        int sameCentury = first / 100 * 100 + value;
        return value > 12 ? sameCentury : 0;
    }

    private static boolean goesOn(Reading reading, int number) {
        char after = reading.at(reading.end(number));
        return (after == '-' || after == '/' || after == '.' || after == ',')
                && Reading.isDigit(reading.at(reading.end(number) + 1));
    }
}
