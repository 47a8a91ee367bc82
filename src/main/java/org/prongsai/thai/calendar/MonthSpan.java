package org.prongsai.thai.calendar;

/**
 * A month with its year, or a span of months.
 *
 * @param firstMonth the month in which it begins, 1 to 12
 * @param firstYear the Buddhist calendar year of that month
 * @param lastMonth the month in which it ends
 * @param lastYear the Buddhist calendar year of that month
 * @param start where it begins in {@link Reading#text()}
 * @param end where it ends, exclusive
 */
public record MonthSpan(int firstMonth, int firstYear, int lastMonth, int lastYear, int start, int end) {
    private static final String AFTER_MONTH = " .,-/";

    /** The span around a month's name and the year after it. */
    public static MonthSpan of(Reading reading, Cue month, int number, int year) {
        MonthSpan alone = new MonthSpan(month.month(), year, month.month(), year, month.start(), reading.end(number));
        MonthSpan longer = alone.withLast(reading);
        return longer.equals(alone) ? alone.withFirst(reading) : longer;
    }

    /** The fiscal year of a month. */
    public static int fiscal(int month, int year) {
        return month >= 10 ? year + 1 : year;
    }

    /** The fiscal year in which it begins. */
    public int from() {
        return fiscal(firstMonth, firstYear);
    }

    /** The fiscal year in which it ends. */
    public int to() {
        return Math.max(from(), fiscal(lastMonth, lastYear));
    }

    /** Whether it is October to March. */
    public boolean isFirstHalf() {
        return firstMonth == 10 && lastMonth == 3 && lastYear == firstYear + 1;
    }

    private MonthSpan withLast(Reading reading) {
        int at = YearSpan.afterSeparator(reading, end);
        if (at < 0) {
            return this;
        }
        Months.Name month = Months.startingAt(reading, afterMonthWord(reading, at));
        int number = month.isFound()
                ? reading.numberAt(YearSpan.afterEra(reading, reading.skip(month.end(), AFTER_MONTH)))
                : -1;
        int year = number < 0 ? 0 : Plausible.anyYear(reading, number) + Plausible.shortYear(reading, number);
        boolean later = year * 12 + month.month() > firstYear * 12 + firstMonth;
        return year > 0 && later
                ? new MonthSpan(firstMonth, firstYear, month.month(), year, start, reading.end(number))
                : this;
    }

    /** The first month of a span often stands without a year, which is that of the last or the one before. */
    private MonthSpan withFirst(Reading reading) {
        int at = reading.skipBack(start, " ");
        at = reading.endsWith("เดือน", at) ? reading.skipBack(at - "เดือน".length(), " ") : at;
        int separator = reading.endsWith("-", at) ? 1 : reading.endsWith("ถึง", at) ? 3 : 0;
        if (separator == 0) {
            return this;
        }
        Months.Name month = Months.endingAt(reading, reading.skipBack(at - separator, " "));
        if (!month.isFound()) {
            return this;
        }
        int year = month.month() > lastMonth ? lastYear - 1 : lastYear;
        return new MonthSpan(month.month(), year, lastMonth, lastYear, month.start(), end);
    }

    private static int afterMonthWord(Reading reading, int at) {
        return reading.text().startsWith("เดือน", at) ? reading.skip(at + "เดือน".length(), " ") : at;
    }
}
