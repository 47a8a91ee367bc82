package org.prongsai.complaint.channel;

import java.time.LocalDate;

/**
 * How an agency handles complaints, as it says itself: the four elements that the OIT item asks for, and its days. An empty
 * text stands for the portal's own, which is in the reader's language.
 *
 * @param how how to complain
 * @param steps what is done with a complaint
 * @param unit who is in charge
 * @param otherWays how to complain elsewhere than here: post, telephone, in person
 * @param examineDays until a handler has read it
 * @param preliminaryDays until the reporter is told what came of it for now
 * @param closeDays until it is ended
 * @param keptDays how long an ended complaint is kept before it is deleted
 */
public record Guideline(
        long agencyId,
        String how,
        String steps,
        String unit,
        String otherWays,
        int examineDays,
        int preliminaryDays,
        int closeDays,
        int keptDays) {
    /** A year: until the next fiscal year's figures and the assessment after it are out, and a reporter may have come back. */
    public static final int KEPT_DAYS = 365;

    /** What holds for an agency that has said nothing. */
    public static Guideline of(long agencyId) {
        return new Guideline(agencyId, "", "", "", "", 5, 15, 60, KEPT_DAYS);
    }

    /** The promised days of a complaint that is received on a day. */
    public Days from(LocalDate received) {
        return new Days(
                received.plusDays(examineDays), received.plusDays(preliminaryDays), received.plusDays(closeDays));
    }

    /** By which day each step is promised. */
    public record Days(LocalDate examineBy, LocalDate preliminaryBy, LocalDate closeBy) {}
}
