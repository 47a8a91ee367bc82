package org.prongsai.staff.digest;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.prongsai.staff.Account;

/**
 * A letter on what waits in one kind of inbox: how much, and no word of any of it.
 *
 * @param inbox the name under which wishes for it are kept, and where the inbox stands under {@code /desk/{agency}/}
 * @param message the keys of its words without their ends, {@code .subject} and {@code .text}
 * @param reads whether an account may open such an inbox at all
 * @param waiting what waits
 */
public record Digest(String inbox, String message, Predicate<Account> reads, Source waiting) {
    /** Counts what waits for an agency on a day. */
    @FunctionalInterface
    public interface Source {
        Waiting of(long agencyId, LocalDate today);
    }

    /** How much is unread, how much is due and how much is late; what {@code due} counts is the inbox's own matter. */
    public record Waiting(int unread, int due, int overdue) {
        boolean isNothing() {
            return unread + due + overdue == 0;
        }
    }
}
