package org.prongsai.thai;

import java.time.LocalDate;
import java.time.Month;

/**
 * A fiscal year (ปีงบประมาณ) by its Buddhist number: 1 October of the year before to 30 September.
 *
 * @param year the Buddhist number, such as 2567
 */
public record FiscalYear(int year) {
    private static final int BUDDHIST = 543;

    /** The fiscal year in which a day lies. */
    public static FiscalYear of(LocalDate day) {
        int next = day.getMonth().compareTo(Month.OCTOBER) >= 0 ? 1 : 0;
        return new FiscalYear(day.getYear() + BUDDHIST + next);
    }

    /** Its first day, 1 October. */
    public LocalDate start() {
        return LocalDate.of(year - BUDDHIST - 1, Month.OCTOBER, 1);
    }

    /** Its last day, 30 September. */
    public LocalDate end() {
        return LocalDate.of(year - BUDDHIST, Month.SEPTEMBER, 30);
    }

    /** The last day of its first six months, 31 March. */
    public LocalDate firstHalfEnd() {
        return LocalDate.of(year - BUDDHIST, Month.MARCH, 31);
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(end());
    }
}
