package org.prongsai.complaint.inbox;

import java.net.http.HttpResponse;
import java.util.Map;
import org.prongsai.agency.Agency;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.staff.SampleStaff;

/** A complaint to a town whose handler works on it, beside another town with a channel of its own. */
final class OpenCase implements AutoCloseable {
    final SampleInbox sample = new SampleInbox();
    final SampleStaff staff = sample.staff;
    final Complaint complaint;

    OpenCase() {
        sample.open(staff.handlerA);
        sample.open(staff.handlerB);
        complaint = sample.report(staff.townA, "เห็นการเรียกรับเงิน");
    }

    /** What the first town's handler does with it, wherever it is. */
    HttpResponse<String> act(String act, Map<String, String> fields) {
        Complaint seen = sample.complaints
                .find(staff.townA.id(), complaint.id())
                .or(() -> sample.complaints.find(staff.townB.id(), complaint.id()))
                .orElseThrow();
        return sample.act(staff.handlerA, staff.townA, seen, act, fields);
    }

    /** What hands a complaint to another agency, confirmed. */
    static Map<String, String> toAgency(Agency agency, String text) {
        return Map.of("where", "here", "agency", agency.name(), "confirmed", agency.slug(), "text", text);
    }

    Complaint now() {
        return sample.now(staff.townA, complaint);
    }

    String page() {
        return staff.handlerA.open(SampleInbox.path(staff.townA, complaint)).body();
    }

    @Override
    public void close() {
        sample.close();
    }
}
