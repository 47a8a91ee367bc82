package org.prongsai.question;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.prongsai.thai.ThaiDate;

/**
 * Within how many days the portal promises that questions are answered, by Thailand's calendar and counted from the day of
 * asking. It is the portal's own promise: no law sets these days.
 */
public record Promise(int days, Clock clock) {
    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return ThaiDate.at(clock.instant());
    }

    /** When today began. Of what askers do no finer time is kept, because pages and promises need only the day. */
    public Instant day() {
        return ThaiDate.begin(today());
    }

    /** Until when something is to be answered that was asked then. */
    public LocalDate dueOn(Instant asked) {
        return ThaiDate.at(asked).plusDays(days);
    }

    /** How many midnights lie between. */
    public static int daysBetween(Instant from, Instant until) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(ThaiDate.at(from), ThaiDate.at(until))));
    }
}
