package org.prongsai.complaint.inbox;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * How long it is until a promised day, in words.
 *
 * @param left days from today, negative when the day has passed
 */
public record Due(LocalDate day, long left) {
    private static final long SOON = 3;

    public static Due of(LocalDate day, LocalDate today) {
        return new Due(day, ChronoUnit.DAYS.between(today, day));
    }

    /** Whether it should have been done by now. */
    public boolean isLate() {
        return left < 0;
    }

    /** How pressing it is, as a word of style sheets and messages: late, soon or later. */
    public String word() {
        return left < 0 ? "late" : left <= SOON ? "soon" : "later";
    }

    /** The message that says it. */
    public String key() {
        return left < 0
                ? "inbox.due.late"
                : left == 0 ? "inbox.due.today" : left == 1 ? "inbox.due.tomorrow" : "inbox.due.in";
    }

    /** What fills the message. */
    public Map<String, String> places() {
        return Map.of("days", String.valueOf(Math.abs(left)));
    }
}
