package org.prongsai.staff.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;

class AuditPagesTest {
    private static final String PAGE = "/administration/audit";

    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final SampleStaff staff = new SampleStaff(portal);

    @Test
    void emptyLogIsAPageToo() {
        assertThat(staff.auditor.open(PAGE).body()).contains("พบ 0 รายการ");
    }

    @Test
    void entriesAreFoundByPersonAndActionTheNewestFirst() {
        for (int i = 0; i < 60; i++) {
            staff.auditor.send("/account", Map.of("name", "ชื่อ" + i, "position", "ผู้ตรวจ<b>"));
        }
        staff.officerA.send("/account", Map.of("name", "เจ้าหน้าที่", "position", "นักวิชาการ"));
        String first = staff.administrator.open(PAGE).body();
        assertThat(first).contains("พบ 61 รายการ", "ชื่อ59", "page=2").doesNotContain("ชื่อ5,");
        assertThat(staff.administrator.open(PAGE + "?page=2").body()).contains("ชื่อ5,", "ผู้ตรวจ&lt;b&gt;");
        assertThat(staff.administrator
                        .open(PAGE + "?who=officer@nong-kaew.example")
                        .body())
                .contains("พบ 1 รายการ");
        assertThat(staff.administrator
                        .openEnglish(PAGE + "?action=account.renamed")
                        .body())
                .contains("Entries: 61, newest first", "changed name or position");
        assertThat(staff.administrator
                        .open(PAGE + "?action=none.such&who=%27%22%3C")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void detailsAreSentencesInTheReadersLanguage() {
        staff.administrator.send(
                "/administration/accounts/" + staff.officerA.account.id() + "/rights",
                Map.of("role", "officer", "agency", "nong-kaew", "handles", "on"));
        portal.store(AuditStore.class);
        AuditLog log = new AuditLog(portal.store(AuditStore.class), AuditHeads.in(portal.folder), portal.clock);
        log.write(staff.officerA.account, "session.begun", staff.officerA.account.email(), "recovery-code");
        log.write(staff.officerA.account, "question.refused", "nong-kaew 12", "message 7: มีข้อมูลส่วนบุคคล");
        log.write(staff.officerA.account, "question.moved", "nong-kaew 12", "tax");
        log.write(staff.handlerA.account, "complaint.read", "K7Q2", "nong-kaew");
        log.write(AuditLog.PORTAL, "session.alarm", "", "50");
        assertThat(staff.auditor.open(PAGE).body())
                .contains(
                        "เจ้าหน้าที่หน่วยงาน · เทศบาลเมืองหนองแก้วใส · เจ้าหน้าที่รับเรื่องร้องเรียน",
                        "ด้วยรหัสผ่านและรหัสสำรอง",
                        "เทศบาลเมืองหนองแก้วใส<span class=\"sub\">คำถามที่ 12 · ข้อความที่ 7 · มีข้อมูลส่วนบุคคล</span>",
                        "ภาษีและค่าธรรมเนียม",
                        "ไม่สำเร็จ 50 ครั้ง")
                .doesNotContain("agency " + staff.townA.id(), "message 7", "recovery-code<");
        assertThat(staff.auditor.openEnglish(PAGE).body())
                .contains("Agency officer", "with the password and a recovery code", "message 7", "50 failed attempts");
    }
}
