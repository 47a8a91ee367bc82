package org.prongsai.complaint.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.SampleInbox.path;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.browser.Payloads;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.complaint.Told;
import org.prongsai.staff.Role;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.audit.AuditEntry;

class CasePagesTest {
    @AutoClose
    private final SampleInbox sample = new SampleInbox();

    private final SampleStaff staff = sample.staff;

    @BeforeEach
    void open() {
        sample.open(staff.handlerA);
        sample.open(staff.handlerB);
    }

    @Test
    void handlerReadsAReportInBothLanguagesAndNobodyKeepsThePage() {
        Complaint complaint = sample.report(
                staff.townA,
                new Report("เห็นการเรียกรับเงิน", "ที่ห้องทะเบียน", "เจ้าหน้าที่คนหนึ่ง", "", ""),
                Map.of());
        HttpResponse<String> thai = staff.handlerA.open(path(staff.townA, complaint));
        assertThat(thai.statusCode()).isEqualTo(200);
        assertThat(thai.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(thai.headers().firstValue("ETag")).isEmpty();
        assertThat(thai.body())
                .contains(
                        "เห็นการเรียกรับเงิน",
                        "ที่ห้องทะเบียน",
                        "เจ้าหน้าที่คนหนึ่ง",
                        "ผู้ร้องเรียนไม่เปิดเผยชื่อ",
                        complaint.number());
        assertThat(staff.handlerA.openEnglish(path(staff.townA, complaint)).body())
                .contains("The reporter is anonymous", "Preliminary conclusion");
    }

    @Test
    void questionThatNobodyAnsweredIsToldToTheAgencyThatReceivesTheComplaint() {
        Complaint complaint = sample.report(staff.townA, "เรื่อง");
        sample.act(staff.handlerA, staff.townA, complaint, "enquiry", Map.of("text", "เกิดขึ้นวันใด"));
        Complaint asked = sample.now(staff.townA, complaint);
        assertThat(staff.handlerA.open(path(staff.townA, asked)).body())
                .as("its own question")
                .doesNotContain("ยังไม่ได้ตอบ");
        sample.act(staff.handlerA, staff.townA, asked, "forwarding", OpenCase.toAgency(staff.townB, "เกิดในเขตนั้น"));
        Document there =
                Jsoup.parse(staff.handlerB.open(path(staff.townB, complaint)).body());
        assertThat(there.select(".notice").text())
                .contains("เทศบาลเมืองหนองแก้วใส ถามผู้ร้องเรียนเมื่อ", "ยังไม่ได้ตอบ");
        assertThat(there.select(there.select(".notice a").attr("href")).text()).contains("เกิดขึ้นวันใด");
        sample.writeOn(sample.now(staff.townB, complaint), "วันจันทร์", staff.handlerB);
        assertThat(staff.handlerB.open(path(staff.townB, complaint)).body()).doesNotContain("ยังไม่ได้ตอบ");
    }

    @Test
    void readingIsWrittenDownByNumberAlone() {
        Complaint complaint = sample.report(staff.townA, "เรื่องลับมาก");
        staff.handlerA.open(path(staff.townA, complaint));
        staff.handlerA.open(path(staff.townA, complaint) + "/print");
        AuditEntry read = sample.audited("complaint.read").get(0);
        assertThat(read.who()).isEqualTo(staff.handlerA.account.email());
        assertThat(read.subject()).isEqualTo(complaint.number());
        assertThat(sample.audited("complaint.printed")).hasSize(1);
        assertThat(sample.audited("")).noneMatch(entry -> entry.toString().contains("เรื่องลับมาก"));
    }

    @Test
    void nobodyElseEverOpensAComplaint() {
        Complaint complaint = sample.report(staff.townA, "เรื่องลับมาก");
        for (SampleStaff.Person stranger :
                List.of(staff.officerA, staff.officerB, staff.handlerB, staff.administrator, staff.auditor)) {
            for (String part : List.of("", "/print", "/acts/reply", "/files/1")) {
                HttpResponse<String> answer = stranger.open(path(staff.townA, complaint) + part);
                assertThat(answer.statusCode()).as(stranger.account.email()).isIn(403, 404);
                assertThat(answer.body()).doesNotContain("เรื่องลับมาก");
            }
        }
        // under the stranger's own agency the number leads nowhere
        assertThat(staff.handlerB.open(path(staff.townB, complaint)).statusCode())
                .isEqualTo(404);
        assertThat(sample.audited("complaint.read")).isEmpty();
    }

    @Test
    void handlerWithoutKeysIsToldSoAndSeesNothing() {
        Complaint complaint = sample.report(staff.townA, "เรื่องลับมาก");
        SampleStaff.Person newcomer = staff.person("second@nong-kaew.example", Role.OFFICER, staff.townA, true);
        HttpResponse<String> answer = newcomer.open(path(staff.townA, complaint));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ยังไม่มีผู้ใดแบ่งกุญแจ", "/keys").doesNotContain("เรื่องลับมาก");
        assertThat(sample.audited("complaint.refused")).hasSize(1);
        assertThat(newcomer.open(path(staff.townA, complaint) + "/files/1").statusCode())
                .isEqualTo(403);
        assertThat(newcomer.open(path(staff.townA)).body()).contains(staff.handlerA.account.name());
    }

    @Test
    void readingMarksItRead() {
        Complaint complaint = sample.report(staff.townA, "ข้อความ");
        assertThat(staff.handlerA.open(path(staff.townA)).body()).contains("class=\"unread\"");
        staff.handlerA.open(path(staff.townA, complaint));
        assertThat(staff.handlerA.open(path(staff.townA)).body()).doesNotContain("class=\"unread\"");
    }

    @Test
    void scriptsOfReportersStayText() {
        List<String> payloads = Payloads.shapes();
        String hostile = String.join("\n", payloads);
        Complaint bad = sample.report(staff.townA, new Report(hostile, hostile, hostile, hostile, hostile), Map.of());
        sample.writeOn(bad, hostile, staff.handlerA);
        String plain = payloads.stream().map(each -> "ข้อความ").collect(java.util.stream.Collectors.joining("\n"));
        Complaint good = sample.report(staff.townA, new Report(plain, plain, plain, plain, plain), Map.of());
        sample.writeOn(good, plain, staff.handlerA);
        for (String part : List.of("", "/print?name=yes&notes=yes", "/acts/reply")) {
            Document hostilePage = Jsoup.parse(
                    staff.handlerA.open(path(staff.townA, bad) + part).body());
            Document harmless = Jsoup.parse(
                    staff.handlerA.open(path(staff.townA, good) + part).body());
            assertThat(hostilePage.select("main script, main iframe, main img, main object, main a[href^=javascript]"))
                    .isEmpty();
            assertThat(hostilePage.select("main *:not(p)").size())
                    .as(part)
                    .isEqualTo(harmless.select("main *:not(p)").size());
        }
    }

    @Test
    void formThatWasSentAgainHasItsHeadingAndLabelsAndKeepsItsNameFromPaper() {
        Complaint complaint = sample.report(staff.townA, "เห็นการเรียกรับเงิน");
        OpenComplaint open = sample.open(complaint, staff.handlerA);
        Report changed = new Report("เห็นเมื่อวานนี้", "ที่ห้องทะเบียน", "นายทะเบียน", "สมศรี ใจกล้า", "081-000-0000");
        for (Told told : List.of(Told.again(changed), Told.again(null))) {
            Entry.Draft draft = Entry.Draft.of(Entry.Kind.MESSAGE, null, sample.today(), null);
            sample.complaints.add(new ComplaintStore.Written(open.seal(draft, told), List.of()));
        }
        Document page =
                Jsoup.parse(staff.handlerA.open(path(staff.townA, complaint)).body());
        assertThat(page.select(".line h3").eachText())
                .containsExactly(
                        "เรื่องที่แจ้ง ยังไม่ได้อ่าน",
                        "ผู้ร้องเรียนแก้ไขแบบฟอร์มแล้วส่งอีกครั้ง ยังไม่ได้อ่าน",
                        "ผู้ร้องเรียนส่งแบบฟอร์มเดิมอีกครั้งพร้อมไฟล์เพิ่ม ยังไม่ได้อ่าน");
        assertThat(page.select("#name"))
                .as("the first form had no name, the second has")
                .hasSize(1);
        assertThat(page.select(".line.resent h4").eachText())
                .containsExactly("ที่ไหน เมื่อไร", "ใครเกี่ยวข้อง", "ผู้ร้องเรียนแจ้งชื่อไว้");
        assertThat(page.select(".line .changed").eachText())
                .containsExactly(
                        "ส่วนที่ต่างจากฉบับก่อน: เกิดอะไรขึ้น · ที่ไหน เมื่อไร · ใครเกี่ยวข้อง · ชื่อหรือทางติดต่อ");
        assertThat(page.select(".line.resent").text()).contains("เห็นเมื่อวานนี้", "ที่ห้องทะเบียน", "สมศรี ใจกล้า");
        assertThat(staff.handlerA.open(path(staff.townA, complaint) + "/print").body())
                .contains("ที่ห้องทะเบียน")
                .doesNotContain("สมศรี", "081-000-0000");
    }

    @Test
    void onlyWhatTheReporterWroteIsMarkedAsUnreadAndNeverAStepOfTheHandlers() {
        Complaint complaint = sample.report(staff.townA, "เห็นการเรียกรับเงิน");
        sample.act(staff.handlerA, staff.townA, complaint, "examination", Map.of());
        sample.writeOn(complaint, "เพิ่มเติม", staff.handlerA);
        assertThat(Jsoup.parse(staff.handlerA.open(path(staff.townA, complaint)).body())
                        .select(".line h3")
                        .eachText())
                .containsExactly("เรื่องที่แจ้ง", "เริ่มตรวจสอบ", "ข้อความจากผู้ร้องเรียน ยังไม่ได้อ่าน");
    }

    @Test
    void choiceToPrintTheNameIsNamedOnlyWhereThereIsAName() {
        Complaint nameless = sample.report(staff.townA, new Report("ข้อความ", "", "", "", ""), Map.of());
        Complaint named = sample.report(staff.townA, new Report("ข้อความ", "", "", "สมศรี ใจกล้า", ""), Map.of());
        String choice = "ส่วนชื่อผู้ร้องเรียนและบันทึกภายใน";
        assertThat(staff.handlerA.open(path(staff.townA, nameless)).body()).doesNotContain(choice, "id=\"name\"");
        assertThat(staff.handlerA.open(path(staff.townA, named)).body()).contains(choice, "id=\"name\"");
    }

    @Test
    void printedPageShowsNameAndNotesOnlyWhenAskedFor() {
        Complaint complaint =
                sample.report(staff.townA, new Report("ข้อความ", "", "", "สมศรี ใจกล้า", "081-000-0000"), Map.of());
        sample.act(staff.handlerA, staff.townA, complaint, "note", Map.of("text", "โทรถามกองคลัง"));
        String plain =
                staff.handlerA.open(path(staff.townA, complaint) + "/print").body();
        assertThat(plain).contains("ข้อความ").doesNotContain("สมศรี", "081-000-0000", "โทรถามกองคลัง");
        assertThat(staff.handlerA
                        .open(path(staff.townA, complaint) + "/print?name=yes&notes=yes")
                        .body())
                .contains("สมศรี ใจกล้า", "081-000-0000", "โทรถามกองคลัง");
    }
}
