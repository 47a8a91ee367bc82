package org.prongsai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.SampleQuestions;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;
import org.prongsai.staff.Role;
import org.prongsai.staff.SampleStaff;

class DeskPagesTest {
    @AutoClose
    private final SampleInbox sample = new SampleInbox();

    private final SampleStaff staff = sample.staff;

    @Test
    void officersBeginAtTheirOwnAgencyAndNowhereElse() {
        assertThat(staff.officerA.open("/desk").headers().firstValue("Location"))
                .contains("/desk/nong-kaew");
        assertThat(staff.officerA.open("/desk/nong-kaew").statusCode()).isEqualTo(200);
        for (SampleStaff.Person other : List.of(staff.officerB, staff.handlerB, staff.auditor, staff.administrator)) {
            assertThat(other.open("/desk/nong-kaew").statusCode()).isEqualTo(403);
            assertThat(other.open("/desk/nong-kaew").body())
                    .contains("โปรดขอสิทธิ์จากผู้ดูแลระบบ")
                    .doesNotContain("เปิดแบบฟอร์มค้างไว้นาน");
        }
    }

    @Test
    void handlerSeesComplaintsByDeadlineAndAnOfficerDoesNot() {
        sample.open(staff.handlerA);
        Complaint complaint = sample.report(staff.townA, "ข้อความลับ");
        sample.portal.clock.pass(Duration.ofDays(9));
        String desk = staff.again(staff.handlerA).open("/desk/nong-kaew").body();
        assertThat(desk)
                .contains(complaint.number(), "เลยกำหนดมาแล้ว 4 วัน", "เลยกำหนด 1")
                .doesNotContain("ข้อความลับ");
        assertThat(staff.again(staff.officerA).open("/desk/nong-kaew").body())
                .doesNotContain(complaint.number(), "/desk/nong-kaew/complaints");
    }

    @Test
    void handlerOfAnUnopenedChannelIsLedToOpenIt() {
        assertThat(staff.handlerA.open("/desk/nong-kaew").body()).contains("/desk/nong-kaew/complaints/channel");
    }

    @Test
    void failingItemsStandWithTheirRemedyAndEvidence() {
        Judgement missing = new Judgement(Reason.NOT_FOUND, 0.9, null, List.of(), List.of());
        long check = sample.portal.check(
                staff.townA,
                SamplePortal.MORNING,
                Map.of(
                        "O2",
                        missing,
                        "O3",
                        SamplePortal.judgement(Reason.SCANNED, "http://a.example/scan.pdf", "สแกน")));
        String desk = staff.officerA.open("/desk/nong-kaew").body();
        assertThat(desk)
                .contains(
                        "/checks/" + check + "/items/O2",
                        "/checks/" + check + "/items/O3",
                        "ไม่ผ่าน 1 ข้อ",
                        "รอคนตรวจ 1 ข้อ")
                .doesNotContain("/items/O4");
        assertThat(staff.officerA.openEnglish("/desk/nong-kaew").body())
                .contains("1 failing", "What waits for you today");
        assertThat(staff.auditor.open("/desk").body())
                .contains("/checks/" + check + "/items/O3", "ข้อที่รอคนตรวจ 1 ข้อ");
    }

    @Test
    void newAgencyIsShownItsFirstStepsAndNotPraised() {
        String handler = staff.handlerA.open("/desk/nong-kaew").body();
        assertThat(handler)
                .contains(
                        "เริ่มต้นใช้งาน",
                        "href=\"/desk/nong-kaew/complaints/channel\"",
                        "เปิดเผยข้อมูลของหน่วยงานในเว็บไซต์นี้")
                .doesNotContain("ขอบคุณที่ดูแลประชาชน", "ทำครบทุกเรื่องแล้ว");
        assertThat(staff.officerA.open("/desk/nong-kaew").body())
                .contains("ต้องทำโดยเจ้าหน้าที่รับเรื่องร้องเรียนของหน่วยงาน")
                .doesNotContain("/desk/nong-kaew/complaints");
        sample.open(staff.handlerA);
        assertThat(staff.handlerA.open("/desk/nong-kaew").body())
                .contains("href=\"/desk/nong-kaew/complaints/settings\"")
                .doesNotContain("/desk/nong-kaew/complaints/channel");
    }

    @Test
    void deskWithNothingToDoPraises() {
        sample.open(staff.handlerA);
        assertThat(staff.handlerA.open("/desk/nong-kaew").body())
                .contains("ยังไม่มีใครส่งเรื่องเข้ามา", "ยังไม่มีใครส่งคำถามมา");
        sample.portal.check(staff.townA, SamplePortal.MORNING, Map.of());
        Complaint complaint = sample.report(staff.townA, "ไฟดับ");
        for (String act : List.of("examination", "conclusion", "closure")) {
            Map<String, String> said = Map.of("text", "ซ่อมแล้ว", "outcome", "settled");
            sample.act(staff.handlerA, staff.townA, sample.now(staff.townA, complaint), act, said);
        }
        SampleQuestions questions = new SampleQuestions(sample.portal, "nong-kaew");
        questions.answered(questions.published("ขอใบอนุญาตอย่างไร"), "ที่สำนักงาน");
        assertThat(staff.again(staff.handlerA).open("/desk/nong-kaew").body())
                .contains("ทำครบทุกเรื่องแล้ว", "ตอบครบทุกคำถามแล้ว", "เปิดเผยข้อมูลได้ดีมาก");
    }

    @Test
    void administratorSeesWhoHasNotBegunAndNothingOfComplaints() {
        sample.open(staff.handlerA);
        Complaint complaint = sample.report(staff.townA, "ข้อความลับ");
        staff.added("late@nong-kaew.example", Role.OFFICER, staff.townA, true);
        String desk = staff.administrator.open("/desk").body();
        assertThat(desk)
                .contains(
                        "late@nong-kaew.example",
                        "/administration/accounts",
                        "/administration/audit",
                        "officer@nong-kaew.example")
                .doesNotContain(complaint.number(), "handler@nong-kaew.example");
        assertThat(staff.auditor.open("/desk").body())
                .contains("/administration/audit")
                .doesNotContain("/administration/accounts", complaint.number());
    }
}
