package org.prongsai.complaint;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as everybody may know it who sees the database: whose it is, how far it is and by when; all else is sealed.
 *
 * @param id drawn at random, ten digits; may be named to others, because it opens nothing
 * @param keyId the agency's channel key that opens it
 * @param receivedOn the Thai day on which this agency received it
 * @param preliminaryOn the day on which the reporter was told what came of it for now, null before
 * @param concludedOn the day of its conclusion, null before
 * @param closedOn the day of its closure, null before
 * @param entries how many entries it has
 * @param readEntries how many of them the handlers have read
 */
public record Complaint(
        long id,
        long agencyId,
        Channel channel,
        State state,
        long keyId,
        LocalDate receivedOn,
        LocalDate examineBy,
        LocalDate preliminaryBy,
        LocalDate closeBy,
        @Nullable LocalDate preliminaryOn,
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate closedOn,
        int entries,
        int readEntries) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long LEAST = 1_000_000_000L;

    /** A number for a complaint that is not kept yet. */
    public static long drawId() {
        return RANDOM.nextLong(LEAST, LEAST * 10);
    }

    /** The number as people read it, such as {@code 482-109-3755}. */
    public String number() {
        return numberOf(id);
    }

    /** A number as people read it. */
    public static String numberOf(long id) {
        String digits = String.valueOf(id);
        return digits.length() != 10
                ? digits
                : digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
    }

    /** The day by which the next step is promised; none when it is closed. */
    public Optional<LocalDate> due() {
        return switch (state) {
            case NEW -> Optional.of(examineBy);
            case EXAMINED, FORWARDED -> Optional.of(preliminaryOn == null ? preliminaryBy : closeBy);
            case CONCLUDED -> Optional.of(closeBy);
            case CLOSED -> Optional.empty();
        };
    }

    /** What is promised next, as a word of the messages: examined, preliminary, closed, or nothing. */
    public String awaits() {
        return switch (state) {
            case NEW -> "examined";
            case EXAMINED, FORWARDED -> preliminaryOn == null ? "preliminary" : "closed";
            case CONCLUDED -> "closed";
            case CLOSED -> "nothing";
        };
    }

    /** Whether a promised day has passed without its step. */
    public boolean isOverdue(LocalDate today) {
        return due().filter(today::isAfter).isPresent();
    }

    /** Whether it holds anything that no handler has read. */
    public boolean hasNews() {
        return readEntries < entries;
    }

    /** What binds each of its seals to this complaint. */
    String about(String what) {
        return about(id, what);
    }

    static String about(long id, String what) {
        return "complaint " + id + " " + what;
    }
}
