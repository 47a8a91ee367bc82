package org.prongsai.complaint;

import java.time.LocalDate;

/**
 * That a complaint went from one agency here to another.
 *
 * @param position the place of its step among the complaint's entries; what follows is the other agency's
 * @param agencyId who had it before
 * @param toId who received it
 */
public record Handing(long complaintId, int position, long agencyId, long toId, LocalDate handedOn) {
    /** The complaint's number as people read it. */
    public String number() {
        return Complaint.numberOf(complaintId);
    }
}
