package org.prongsai.thai;

/**
 * A place in a text that names a year, and what kind of year it is. Years are Buddhist.
 *
 * @param kind what the year is the year of
 * @param from the first year meant
 * @param to the last year meant; the same as {@code from} unless a range
 * @param start where the mention begins in the text
 * @param end where it ends, exclusive
 */
public record YearMention(Kind kind, int from, int to, int start, int end) {
    public YearMention {
        if (from > to || start > end) {
            throw new IllegalArgumentException("year mention runs backwards: " + from + "-" + to);
        }
    }

    /** Whether the year lies in the years meant. */
    public boolean covers(int year) {
        return from <= year && year <= to;
    }

    /** What a year is the year of. */
    public enum Kind {
        /** A fiscal year. */
        FISCAL,
        /** The first six months of a fiscal year, October to March. */
        HALF_YEAR,
        /** A month or a span of months; the years are fiscal years. */
        MONTHS,
        /** A span of years. */
        RANGE,
        /** A day; the years are the fiscal year of that day. */
        DATE,
        /** The year in the name of an act, a regulation or another law. */
        LAW,
        /** The year in the number of an order. */
        ORDER,
        /** A school year. */
        SCHOOL,
        /** The year of an ITA assessment. */
        ITA,
        /** A plausible year without anything that says more. */
        BARE,
        /** A copyright line. */
        COPYRIGHT
    }
}
