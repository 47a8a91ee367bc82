package org.prongsai.thai.calendar;

/** The Buddhist year that a number can mean, by its digits alone. */
public final class Plausible {
    private static final int FIRST = 2550;
    private static final int LAST = 2585;
    private static final int FIRST_SHORT = 50;
    private static final int LAST_SHORT = 79;

    private Plausible() {}

    /** The year of our time that a number of four digits means in one of the calendars, or 0. */
    public static int year(Reading reading, int number) {
        int year = anyYear(reading, number);
        return year >= FIRST && year <= LAST ? year : 0;
    }

    /** The year of any time that a number of four digits means after words that announce a year, or 0. */
    public static int anyYear(Reading reading, int number) {
        if (reading.digits(number) != 4) {
            return 0;
        }
        int value = reading.value(number);
        if (value >= 2400 && value <= 2600) {
            return value;
        }
        return value >= 1900 && value <= 2057 ? value + Dates.BUDDHIST : 0;
    }

    /** The year that a number of two digits means after words that announce a year, or 0. */
    public static int shortYear(Reading reading, int number) {
        int value = reading.value(number);
        boolean plausible = reading.digits(number) == 2 && value >= FIRST_SHORT && value <= LAST_SHORT;
        return plausible ? 2500 + value : 0;
    }
}
