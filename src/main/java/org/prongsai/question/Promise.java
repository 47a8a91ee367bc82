package org.prongsai.question;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Within how many days the portal promises that questions are answered, by Thailand's calendar and counted from the day of
 * asking. It is the portal's own promise: no law sets these days.
 */
public record Promise(int days, Clock clock) {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return day(clock.instant());
    }

    /** Until when something is to be answered that was asked then. */
    public LocalDate dueOn(Instant asked) {
        return day(asked).plusDays(days);
    }

    /** How many midnights lie between. */
    public static int daysBetween(Instant from, Instant until) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(day(from), day(until))));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, BANGKOK);
    }
}
