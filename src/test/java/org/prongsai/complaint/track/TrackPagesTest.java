package org.prongsai.complaint.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.ReportPortal;
import org.prongsai.complaint.SampleChannel;
import org.prongsai.complaint.State;
import org.prongsai.complaint.Told;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.web.FilledForm;

class TrackPagesTest {
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]+)\"");

    @AutoClose
    private final ReportPortal portal = new ReportPortal();

    @Test
    void reporterReadsStateAnswersAndDaysAndNeverANote() {
        TrackingCode code = portal.sample.file("เห็นการรับเงิน", "หลักฐาน");
        Complaint complaint = portal.sample.step(portal.sample.of(code), State.EXAMINED);
        OpenComplaint handler = portal.sample.open(complaint);
        for (Entry.Kind kind : List.of(Entry.Kind.REPLY, Entry.Kind.NOTE)) {
            Entry.Draft draft = Entry.Draft.of(kind, SampleChannel.HANDLER, portal.sample.today(), null);
            portal.sample.complaints.add(
                    new ComplaintStore.Written(handler.seal(draft, Told.of("TEXT-OF-" + kind)), List.of()));
        }
        HttpResponse<String> page = track(code.text());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .contains("เห็นการรับเงิน")
                .contains("TEXT-OF-REPLY")
                .doesNotContain("TEXT-OF-NOTE")
                .contains("เจ้าหน้าที่อ่านแล้ว")
                .contains("5 ธันวาคม 2569")
                .contains(complaint.number(), "ผู้ที่บอกเลขนี้แก่หน่วยงานเท่ากับแสดงตัวว่าเป็นผู้ส่งเรื่องนี้")
                .contains("หลักฐ.txt")
                .doesNotContain(code.text());
    }

    @Test
    void questionThatWaitsForTheReporterStandsAboveAllUntilItIsAnswered() {
        TrackingCode code = portal.sample.file("เรื่อง");
        Complaint complaint = portal.sample.of(code);
        OpenComplaint handler = portal.sample.open(complaint);
        for (String question : List.of("วันใด", "ที่โต๊ะใด")) {
            Entry.Draft draft = Entry.Draft.of(Entry.Kind.REPLY, SampleChannel.HANDLER, portal.sample.today(), null);
            portal.sample.complaints.add(
                    new ComplaintStore.Written(handler.seal(draft, new Told(question, Told.ENQUIRY)), List.of()));
        }
        Document asked = Jsoup.parse(track(code.digits()).body());
        assertThat(asked.select("h1 + .notice").text()).startsWith("เจ้าหน้าที่ถามท่านเมื่อ 20 พฤศจิกายน 2569");
        assertThat(asked.select("h1 + .notice a").eachAttr("href")).containsExactly("#asked", "#message");
        assertThat(asked.select("#asked").text()).contains("ที่โต๊ะใด");
        assertThat(asked.select("textarea#message")).hasSize(1);
        String answered = FilledForm.on(asked.outerHtml())
                .typed("message", "โต๊ะสาม")
                .send(portal.server.port())
                .body();
        assertThat(answered).contains("ส่งข้อความแล้ว").doesNotContain("เจ้าหน้าที่ถามท่าน");
    }

    @Test
    void questionThatNobodyAnsweredStaysWhenTheComplaintIsForwarded() {
        TrackingCode code = portal.sample.file("เรื่อง");
        Complaint complaint = portal.sample.of(code);
        OpenComplaint handler = portal.sample.open(complaint);
        Entry.Draft draft = Entry.Draft.of(Entry.Kind.REPLY, SampleChannel.HANDLER, portal.sample.today(), null);
        portal.sample.complaints.add(
                new ComplaintStore.Written(handler.seal(draft, new Told("วันใด", Told.ENQUIRY)), List.of()));
        portal.sample.forward(portal.sample.of(code), "เกิดในเขตนั้น");
        Document asked = Jsoup.parse(track(code.digits()).body());
        assertThat(asked.select(".notice.warning").text())
                .contains(
                        "เทศบาลเมืองศรีตะวัน ถามท่านเมื่อ 20 พฤศจิกายน 2569",
                        "ยังไม่ได้รับคำตอบ",
                        "จะถึง เทศบาลเมืองทุ่งดาว");
        assertThat(asked.select("#asked").text()).contains("วันใด");
        assertThat(FilledForm.on(asked.outerHtml())
                        .typed("message", "วันจันทร์")
                        .send(portal.server.port())
                        .body())
                .doesNotContain("ถามท่านเมื่อ");
    }

    @Test
    void namesOfAgenciesAreEnglishOnAnEnglishPageOrMarkedAsThai() {
        Agency other = portal.sample.other;
        portal.sample
                .database
                .store(AgencyStore.class)
                .keep(new Agency(0, other.slug(), other.name(), null, other.kind(), other.province(), other.url()));
        TrackingCode code = portal.sample.file("เรื่อง");
        portal.sample.forward(portal.sample.of(code), "เกิดในเขตนั้น");
        Document page =
                Jsoup.parse(track("/complaints/track?lang=en", code.digits()).body());
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1 [lang=th]").text()).isEqualTo("เทศบาลเมืองทุ่งดาว");
        assertThat(page.select(".notice [lang=th]").eachText()).containsExactly("เทศบาลเมืองทุ่งดาว");
        assertThat(page.select(".chronicle [lang=th]").eachText()).containsExactly("เทศบาลเมืองทุ่งดาว");
        assertThat(page.text()).contains("Town of si-tawan forwarded").doesNotContain("เทศบาลเมืองศรีตะวัน");
    }

    @Test
    void codeThatIsMistypedMissingOrUnknownIsToldAndStaysInItsField() {
        TrackingCode code = portal.sample.file("เรื่อง");
        String wrong = code.digits().substring(0, 20) + (code.digits().charAt(20) == '0' ? '1' : '0');
        String unknown = TrackingCode.of(TrackingCode.word()).orElseThrow().text();
        Map<String, String> told = Map.of(
                "",
                "โปรดกรอกรหัสติดตาม",
                "12x4",
                "มีแต่ตัวเลข",
                code.digits().substring(1),
                "ต้องมี 21 หลัก",
                wrong,
                "ผิดบางหลัก",
                unknown,
                "ไม่พบเรื่องของรหัสนี้");
        told.forEach((typed, sentence) -> {
            HttpResponse<String> page = track(typed);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body())
                    .contains(sentence)
                    .contains("value=\"" + typed + "\"")
                    .contains("#code");
            assertThat(page.body().contains("กรอกไว้ยังอยู่ครบ")).as(typed).isEqualTo(!typed.isEmpty());
        });
    }

    @Test
    void reporterWritesOnWithFilesOnceHoweverOftenTheFormIsSent() {
        TrackingCode code = portal.sample.file("เรื่อง");
        FilledForm form = FilledForm.on(track(code.digits()).body())
                .typed("message", "เล่าเพิ่ม <b>")
                .chosen("ภาพ.txt", "ภาพถ่าย".getBytes(StandardCharsets.UTF_8));
        for (String said : List.of("ส่งข้อความแล้ว", "ส่งไว้ก่อนแล้ว และเก็บไว้ครั้งเดียว")) {
            HttpResponse<String> page = form.send(portal.server.port());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains(said)
                    .contains("เล่าเพิ่ม &lt;b&gt;")
                    .contains("ภาพ.txt")
                    .doesNotContain("files-lost")
                    .doesNotContain("ต้องเลือกไฟล์ใหม่");
        }
        Complaint complaint = portal.sample.of(code);
        assertThat(complaint.entries()).isEqualTo(2);
        assertThat(complaint.hasNews()).isTrue();
        OpenComplaint handler = portal.sample.open(complaint);
        assertThat(handler.told(portal.sample.complaints.entries(complaint.id()).get(1)))
                .contains(Told.of("เล่าเพิ่ม <b>"));
        assertThat(portal.sample
                        .folder
                        .resolve("attachments/complaints")
                        .toFile()
                        .list())
                .hasSize(1);
    }

    @Test
    void whatWasChangedBeforeAFormWasSentAgainIsKeptToo() {
        TrackingCode code = portal.sample.file("เรื่อง");
        String page = track(code.digits()).body();
        byte[] one = {'1'};
        byte[] two = {'2'};
        String kept = "เก็บไว้ต่อท้ายแล้ว";
        String same = "เก็บไว้ครั้งเดียว";
        assertThat(again(page, "แรก", one)).contains("ส่งข้อความแล้ว");
        assertThat(again(page, "แก้แล้ว", one)).contains(kept, "แรก", "แก้แล้ว");
        assertThat(again(page, "แก้แล้ว", two)).contains(kept);
        assertThat(again(page, "แก้แล้ว", two)).contains(same);
        assertThat(again(page, "แรก", one)).contains(same);
        assertThat(again(page, "อีกคำ", new byte[] {'3'})).contains(kept, "อีกคำ");
        OpenComplaint handler = portal.sample.open(portal.sample.of(code));
        assertThat(portal.sample.complaints.entries(handler.id()).stream()
                        .skip(1)
                        .map(entry -> handler.told(entry).orElseThrow().text()))
                .containsExactly("แรก", "แก้แล้ว", "", "อีกคำ");
        assertThat(portal.sample.complaints.files(handler.id()).stream()
                        .map(file -> handler.facts(file).size()))
                .hasSize(3);
        assertThat(portal.sample
                        .folder
                        .resolve("attachments/complaints")
                        .toFile()
                        .list())
                .as("no file lies beside those that are named")
                .hasSize(3);
    }

    private String again(String page, String message, byte[] file) {
        HttpResponse<String> answer = FilledForm.on(page)
                .typed("message", message)
                .chosen("ภาพ.txt", file)
                .send(portal.server.port());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void formThatWasSentAgainStandsUnderItsLabels() {
        TrackingCode code = portal.sample.file("เรื่องหนึ่ง");
        portal.sample.file(code, "เรื่องหนึ่งแก้แล้ว", "หลักฐานสอง");
        Document page = Jsoup.parse(track(code.digits()).body());
        assertThat(page.select(".chronicle h3").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("ท่านเขียน"),
                        again -> assertThat(again).startsWith("ท่านแก้ไขแบบฟอร์มแล้วส่งอีกครั้ง"));
        assertThat(page.select(".chronicle > li:last-child dt").eachText())
                .containsExactly("ที่ไหน เมื่อไร", "ใครเกี่ยวข้อง", "เกี่ยวกับท่าน");
        assertThat(page.select(".chronicle > li:last-child p").eachText())
                .containsExactly(
                        "ส่วนที่ต่างจากฉบับก่อน: เกิดอะไรขึ้น · ที่ไหน เมื่อไร · ใครเกี่ยวข้อง", "เรื่องหนึ่งแก้แล้ว");
    }

    @Test
    void messageThatCannotBeSentStaysInItsField() {
        TrackingCode code = portal.sample.file("เรื่อง");
        String page = track(code.digits()).body();
        assertThat(FilledForm.on(page)
                        .typed("message", "")
                        .send(portal.server.port())
                        .body())
                .contains("อย่างน้อยหนึ่งอย่าง")
                .doesNotContain("กรอกไว้ยังอยู่ครบ");
        FilledForm old = FilledForm.on(page)
                .typed("message", "ยังอยู่")
                .chosen("a.exe", new byte[] {'M', 'Z', 0})
                .chosen("b.txt", new byte[] {'b'});
        portal.sample.clock.pass(Duration.ofHours(25));
        HttpResponse<String> refused = old.send(portal.server.port());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("ยังอยู่</textarea>")
                .contains("เกินหนึ่งวัน")
                .contains("กรอกไว้ยังอยู่ครบ")
                .contains("files-lost")
                .contains("<li>b.txt</li>")
                .doesNotContain("<li>a.exe</li>")
                .contains("a.exe เป็นโปรแกรม");
        assertThat(portal.sample.of(code).entries()).isEqualTo(1);
        assertThat(portal.sample
                        .folder
                        .resolve("attachments/complaints")
                        .toFile()
                        .list())
                .isEmpty();
    }

    @Test
    void messageUnderACodeThatOpensNothingIsShownAgain() {
        TrackingCode code = portal.sample.file("เรื่อง");
        String page = track(code.digits()).body().replace(code.digits(), "1234");
        HttpResponse<String> refused = FilledForm.on(page)
                .typed("message", "ยังอยู่")
                .chosen("a.txt", new byte[] {'a'})
                .send(portal.server.port());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ยังอยู่</textarea>").contains("ต้องมี 21 หลัก");
        assertThat(portal.sample
                        .folder
                        .resolve("attachments/complaints")
                        .toFile()
                        .list())
                .isEmpty();
    }

    @Test
    void complaintThatWasForwardedSaysSoBeforeAnythingElse() {
        TrackingCode code = portal.sample.file("เรื่อง");
        assertThat(track(code.digits()).body()).doesNotContain("ส่งต่อเรื่องนี้ให้");
        portal.sample.forward(portal.sample.of(code), "เกิดในเขต\nของที่นั่น <b>");
        String page = track(code.digits()).body();
        assertThat(page)
                .contains(
                        "เทศบาลเมืองศรีตะวัน ส่งต่อเรื่องนี้ให้ เทศบาลเมืองทุ่งดาว เป็นผู้ดูแลเมื่อ 20 พฤศจิกายน 2569 เหตุผล: เกิดในเขต ของที่นั่น &lt;b&gt;");
        assertThat(Jsoup.parse(page).select(".notice").text())
                .contains("เทศบาลเมืองศรีตะวัน เปิดอ่านเรื่องนี้ไม่ได้อีกแล้ว");
        assertThat(Jsoup.parse(page).select(".lead").text())
                .as("it did not go backwards")
                .isEqualTo("ส่งถึงหน่วยงานใหม่แล้ว เทศบาลเมืองทุ่งดาว ยังไม่ได้เริ่มตรวจสอบเรื่องนี้");
        assertThat(page.indexOf("ส่งต่อเรื่องนี้ให้")).isLessThan(page.indexOf("ยังไม่ได้เริ่มตรวจสอบ"));
        assertThat(Jsoup.parse(page).select(".chronicle .theirs h3 .sub").eachText())
                .as("whose act each was")
                .containsExactly("เทศบาลเมืองศรีตะวัน · 20 พฤศจิกายน 2569");
    }

    @Test
    void stepThatIsLateIsSaidToTheReporter() {
        TrackingCode code = portal.sample.file("เรื่อง");
        portal.sample.clock.pass(Duration.ofDays(6));
        assertThat(track(code.digits()).body()).contains("เลยกำหนดแล้ว");
    }

    private HttpResponse<String> track(String typed) {
        return track("/complaints/track", typed);
    }

    private HttpResponse<String> track(String path, String typed) {
        String page = portal.visitor.open(path).body();
        Matcher mark = MARK.matcher(page);
        assertThat(mark.find()).isTrue();
        return portal.visitor.send(path, Map.of("mark", mark.group(1), "code", typed));
    }
}
