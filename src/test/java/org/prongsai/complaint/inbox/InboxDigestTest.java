package org.prongsai.complaint.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.staff.Account;
import org.prongsai.staff.digest.Digest;

/** What the letter to handlers counts. */
class InboxDigestTest {
    @AutoClose
    private final SampleInbox sample = new SampleInbox();

    private final Digest digest = InboxPages.digest(sample.portal.store(InboxStore.class));

    @BeforeEach
    void open() {
        sample.open(sample.staff.handlerA);
    }

    @Test
    void complaintOfTodayWaitsForTomorrow() {
        sample.report(sample.staff.townA, "เรื่อง");
        assertThat(after(0)).isEqualTo(new Digest.Waiting(0, 0, 0));
        assertThat(after(1)).isEqualTo(new Digest.Waiting(1, 0, 0));
    }

    @Test
    void messageOfTodayWaitsForTomorrow() {
        Complaint complaint = sample.report(sample.staff.townA, "เรื่อง");
        sample.act(sample.staff.handlerA, sample.staff.townA, complaint, "examination", Map.of());
        assertThat(after(1).unread()).isZero();
        sample.writeOn(complaint, "เพิ่มเติม", sample.staff.handlerA);
        assertThat(after(0).unread()).isZero();
        assertThat(after(1).unread()).isOne();
    }

    @Test
    void promisedDaysAreCountedWhenTheyComeAndWhenTheyHavePassed() {
        sample.report(sample.staff.townA, "เรื่องที่ต้องตรวจภายในห้าวัน");
        assertThat(after(2)).isEqualTo(new Digest.Waiting(1, 0, 0));
        assertThat(after(3)).isEqualTo(new Digest.Waiting(1, 1, 0));
        assertThat(after(5)).isEqualTo(new Digest.Waiting(1, 1, 0));
        assertThat(after(6)).isEqualTo(new Digest.Waiting(1, 0, 1));
    }

    @Test
    void otherAgencysComplaintsAndOfficersWithoutTheRightHaveNoPartInIt() {
        sample.report(sample.staff.townA, "เรื่อง");
        LocalDate tomorrow = sample.today().plusDays(1);
        assertThat(digest.waiting().of(sample.staff.townB.id(), tomorrow)).isEqualTo(new Digest.Waiting(0, 0, 0));
        Account officer = sample.staff.officerA.account;
        assertThat(digest.reads()).accepts(sample.staff.handlerA.account).rejects(officer);
    }

    private Digest.Waiting after(int days) {
        return digest.waiting().of(sample.staff.townA.id(), sample.today().plusDays(days));
    }
}
