package org.prongsai.thai.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * The words "first six months" without a year of their own.
 *
 * @param start where they begin in {@link Reading#text()}
 * @param end where they end, exclusive
 */
public record SixMonths(int start, int end) {
    private static final String MONTHS = "เดือน";
    private static final String FIRST = "แรก";

    /** Every place where the first six months of a year are named. */
    public static List<SixMonths> all(Reading reading) {
        List<SixMonths> all = new ArrayList<>();
        for (int n = 0; n < reading.numbers(); n++) {
            int months = reading.skip(reading.end(n), " ");
            if (reading.value(n) != 6 || !reading.text().startsWith(MONTHS, months)) {
                continue;
            }
            int end = months + MONTHS.length();
            int after = reading.skip(end, " ");
            boolean first = reading.text().startsWith(FIRST, after);
            int round = reading.skipBack(reading.start(n), " (");
            if (first) {
                all.add(new SixMonths(reading.start(n), after + FIRST.length()));
            } else if (reading.endsWith("รอบ", round) && !reading.text().startsWith("หลัง", after)) {
                all.add(new SixMonths(round - "รอบ".length(), end));
            }
        }
        return all;
    }

    /** The year in a file name such as {@code report_6M_2022}, if a number begins it; else -1. */
    public static int yearOfFile(Reading reading, int number) {
        boolean six = reading.value(number) == 6 && reading.at(reading.end(number)) == 'm';
        return six ? reading.numberAt(reading.skip(reading.end(number) + 1, "_- .")) : -1;
    }
}
