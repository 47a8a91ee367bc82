package org.prongsai.complaint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.SampleInbox.path;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.staff.Role;
import org.prongsai.staff.SampleStaff;

class KeyPagesTest {
    @AutoClose
    private final SampleInbox sample = new SampleInbox();

    private final SampleStaff staff = sample.staff;
    private SampleStaff.Person colleague;
    private Complaint complaint;

    @BeforeEach
    void open() {
        sample.open(staff.handlerA);
        sample.open(staff.handlerB);
        colleague = staff.person("second@nong-kaew.example", Role.OFFICER, staff.townA, true);
        complaint = sample.report(staff.townA, "ข้อความลับ");
    }

    @Test
    void colleagueReadsEverythingOnceTheKeysAreGiven() {
        assertThat(colleague.open(path(staff.townA) + "/keys").body())
                .contains("ท่านยังเปิดอ่านเรื่องไม่ได้", staff.handlerA.account.name());
        assertThat(give(staff.handlerA, colleague).statusCode()).isEqualTo(303);
        assertThat(colleague.open(path(staff.townA, complaint)).body()).contains("ข้อความลับ");
        assertThat(sample.audited("complaint.key-given"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.subject()).isEqualTo(colleague.account.email()));
    }

    @Test
    void keysAreGivenOnlyByWhoHoldsThemAndOnlyToTheAgencysHandlers() {
        assertThat(give(colleague, colleague).statusCode()).isEqualTo(404);
        assertThat(give(staff.handlerA, staff.handlerB).statusCode()).isEqualTo(404);
        assertThat(give(staff.handlerA, staff.officerA).statusCode()).isEqualTo(404);
        assertThat(give(staff.handlerA, staff.administrator).statusCode()).isEqualTo(404);
        assertThat(sample.keyStore.holders(staff.townA.id())).containsExactly(staff.handlerA.account.id());
    }

    @Test
    void whoLeftLosesTheKeysAndNewComplaintsAreClosedToThem() {
        give(staff.handlerA, colleague);
        staff.accounts.endHandlerRight(colleague.account.id(), null, sample.portal.clock.instant());
        assertThat(staff.handlerA.open(path(staff.townA)).body()).contains("เปลี่ยนกุญแจใหม่");
        HttpResponse<String> answer = staff.handlerA.send(path(staff.townA) + "/keys/renewal", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        Complaint later = sample.report(staff.townA, "เรื่องหลังเปลี่ยนกุญแจ");
        assertThat(later.keyId()).isNotEqualTo(complaint.keyId());
        assertThat(sample.keyStore.held(staff.townA.id(), colleague.account.id()))
                .isEmpty();
        assertThat(staff.handlerA.open(path(staff.townA, later)).body()).contains("เรื่องหลังเปลี่ยนกุญแจ");
        assertThat(staff.handlerA.open(path(staff.townA, complaint)).body()).contains("ข้อความลับ");
        assertThat(staff.handlerA.open(path(staff.townA) + "/keys").body()).contains("มี 2 รุ่น");
        assertThat(sample.audited("complaint.key-renewed")).hasSize(1);
    }

    @Test
    void newPasswordByLinkClosesTheKeysUntilTheyAreGivenAgain() {
        give(staff.handlerA, colleague);
        SampleStaff.Person afresh = staff.choosesAgain(colleague);
        assertThat(afresh.open(path(staff.townA, complaint)).body())
                .contains("ตั้งรหัสผ่านใหม่ด้วยลิงก์")
                .doesNotContain("ข้อความลับ");
        give(staff.handlerA, colleague);
        assertThat(afresh.open(path(staff.townA, complaint)).body()).contains("ข้อความลับ");
    }

    private HttpResponse<String> give(SampleStaff.Person giver, SampleStaff.Person newcomer) {
        return giver.send(path(staff.townA) + "/keys/" + newcomer.account.id(), Map.of());
    }
}
