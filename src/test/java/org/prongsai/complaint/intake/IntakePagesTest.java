package org.prongsai.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.KeptFile;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.ReportPortal;
import org.prongsai.web.FilledForm;

class IntakePagesTest {
    private static final byte[] NOTE = "สมุดจดการจ่ายเงิน".getBytes(StandardCharsets.UTF_8);
    private static final Pattern GROUPS = Pattern.compile("<span>([0-9]{3})</span>");

    @AutoClose
    private final ReportPortal portal = new ReportPortal();

    @Test
    void frightenedClerkSendsAReportAndGetsACodeThatOpensIt() {
        HttpResponse<String> sent = form().typed("what", "เห็นการรับเงิน")
                .typed("name", "")
                .chosen("สมุด.txt", NOTE)
                .send(port());
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.headers().firstValue("Cache-Control")).contains("no-store");
        TrackingCode code = code(sent.body());
        Complaint complaint = portal.sample.of(code);
        OpenComplaint open = portal.sample.open(complaint);
        assertThat(open.report(portal.sample.complaints.entries(complaint.id()).get(0))
                        .what())
                .isEqualTo("เห็นการรับเงิน");
        KeptFile file = portal.sample.complaints.files(complaint.id()).get(0);
        assertThat(open.facts(file).name()).isEqualTo("สมุด.txt");
        assertThat(sent.body()).contains("25 พฤศจิกายน 2569").doesNotContain("เห็นการรับเงิน");
    }

    @Test
    void neitherReportingNorTrackingSetsACookieEvenWhenALanguageIsAsked() {
        for (String path : List.of(ReportPortal.FORM + "?lang=en", "/complaints/track?lang=en")) {
            HttpResponse<String> page = portal.visitor.open(path);
            assertThat(page.headers().map()).doesNotContainKey("set-cookie").doesNotContainKey("Set-Cookie");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.body()).contains("lang=\"en\"").contains("lang=en");
        }
        assertThat(portal.visitor.open("/agencies/si-tawan/complaints?lang=en").body())
                .contains("/complaints/new/misconduct?lang=en");
    }

    @Test
    void sameFormTwiceShowsTheSameCodeAndIsOneComplaint() {
        FilledForm form = form().typed("what", "ครั้งเดียว");
        String first = form.send(port()).body();
        assertThat(first).contains("ส่งเรื่องเรียบร้อยแล้ว").contains("<strong>เมื่อจดแล้ว โปรดปิดหน้าต่างนี้");
        TrackingCode code = code(first);
        HttpResponse<String> again = form.send(port());
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(code(again.body())).isEqualTo(code);
        assertThat(again.body())
                .contains("รหัสติดตามเป็นรหัสเดิม", "เรื่องนี้ส่งไว้ก่อนแล้ว และเก็บไว้เรื่องเดียว")
                .doesNotContain("ส่งเรื่องเรียบร้อยแล้ว");
        assertThat(count()).isEqualTo(1);
    }

    /** Without scripts nothing but the words can tell, when Back leads to an answer that refused it before. */
    @Test
    void nothingThatIsSaidWithTheCodeOrAfterItIsUntrueWhenTheFormIsSentAgain() {
        String page = portal.visitor.open(ReportPortal.FORM).body();
        portal.sample.clock.pass(Duration.ofSeconds(6));
        FilledForm form = FilledForm.on(page).typed("what", "ส่งแล้ว");
        assertThat(form.send(port()).body() + form.send(port()).body()).doesNotContain("เพียงครั้งเดียว");
        String refused = FilledForm.on(page).send(port()).body();
        assertThat(refused)
                .contains("สิ่งที่กดส่งครั้งนี้ยังไม่ถูกเก็บ", "เรื่องที่ส่งครั้งนั้นถึงหน่วยงานแล้ว")
                .doesNotContain("ยังไม่ได้ส่ง");
        assertThat(Jsoup.parse(form().send(port()).body()).select(".problems").text())
                .as("of a form that has shown no code")
                .contains("โปรดเล่าว่าเกิดอะไรขึ้น")
                .doesNotContain("รหัส");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void lawThatProtectsReportersIsNamedWhereCorruptionIsReportedAndNowhereElse() {
        assertThat(portal.visitor.open(ReportPortal.FORM).body()).contains("พ.ศ. 2568", "https://www.nacc.go.th/");
        assertThat(portal.visitor
                        .open(ReportPortal.FORM.replace("misconduct", "general"))
                        .body())
                .doesNotContain("พ.ศ. 2568");
    }

    @Test
    void receiptSaysWhetherAnybodyKnowsHowToReachTheReporter() {
        String nobody = "ท่านไม่ได้ให้ชื่อหรือทางติดต่อไว้";
        String name = "เห็นชื่อที่ท่านให้ไว้ แต่ท่านไม่ได้ให้ทางติดต่อ";
        String contact = "เห็นทางติดต่อที่ท่านให้ไว้";
        assertThat(form().typed("what", "ไม่บอกชื่อ").send(port()).body())
                .contains(nobody)
                .doesNotContain(name)
                .doesNotContain(contact);
        assertThat(form().typed("what", "บอกชื่อ")
                        .typed("name", "สมใจ ใจกล้า")
                        .send(port())
                        .body())
                .contains(name)
                .doesNotContain(nobody)
                .doesNotContain("สมใจ");
        assertThat(form().typed("what", "บอกทางติดต่อ")
                        .typed("contact", "020000000")
                        .send(port())
                        .body())
                .contains(contact)
                .doesNotContain(nobody);
    }

    @Test
    void whatIsAddedToAFormThatWasTakenIsSaidNotToBeKeptUntilItIs() {
        FilledForm form = form().typed("what", "แรก");
        form.send(port());
        String page =
                form.chosen("a.exe", new byte[] {'M', 'Z', 0}).send(port()).body();
        assertThat(Jsoup.parse(page).select(".problems").text())
                .contains("ยังอยู่ตามเดิม", "สิ่งที่แก้ไขหรือเพิ่มครั้งนี้ยังไม่ถูกเก็บ", "กดส่งอีกครั้ง")
                .doesNotContain("ไม่ต้องส่งอีก");
        assertThat(FilledForm.on(page).typed("what", "เพิ่ม").send(port()).body())
                .contains("เก็บสิ่งที่แก้ไขหรือเพิ่มไว้กับเรื่องเดิมแล้ว");
    }

    @Test
    void whatOnlyFrightensStandsBesideWhatOneCanDo() {
        Document page = Jsoup.parse(portal.visitor.open(ReportPortal.FORM).body());
        assertThat(page.select(".protection dd").get(0).text())
                .contains("วันที่ส่ง")
                .doesNotContain("ดิสก์");
        assertThat(page.select(".protection li").eachText())
                .anyMatch(each -> each.contains("ดิสก์ของเครื่องแม่ข่าย") && each.contains("ไม่ชี้มาที่ท่าน"))
                .noneMatch(each -> each.contains("JavaScript"));
    }

    @Test
    void receiptCountsTheFilesThatArrivedAndNamesNone() {
        assertThat(form().typed("what", "ไม่มีไฟล์").send(port()).body()).contains("ไม่มีไฟล์แนบมากับเรื่องนี้");
        FilledForm form =
                form().typed("what", "สองไฟล์").chosen("สมุด.txt", NOTE).chosen("ใบเสร็จ.txt", new byte[] {'a'});
        for (String receipt :
                List.of(form.send(port()).body(), form.send(port()).body())) {
            assertThat(receipt)
                    .contains("รับไฟล์แล้ว 2 ไฟล์")
                    .doesNotContain("สมุด.txt", "ใบเสร็จ.txt", "ไม่มีไฟล์แนบ");
        }
    }

    @Test
    void receiptHasItsKeyLinesInTheOtherLanguageToo() {
        Document thai =
                Jsoup.parse(form().typed("what", "ครั้งเดียว").send(port()).body());
        assertThat(thai.select("html").attr("lang")).isEqualTo("th");
        assertThat(thai.select("section[lang=en]").text())
                .contains("Your tracking code", "nobody can restore it", "the page for tracking");
        assertThat(thai.select(".language")).as("would lead to an empty form").isEmpty();
        String form = portal.visitor.open(ReportPortal.FORM + "?lang=en").body();
        portal.sample.clock.pass(Duration.ofSeconds(6));
        assertThat(Jsoup.parse(form).select("form:has(#send)").text())
                .contains("cannot be taken back or changed afterwards");
        Document english = Jsoup.parse(
                FilledForm.on(form).typed("what", "once").send(port()).body());
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select("section[lang=th]").text()).contains("รหัสติดตามของท่าน", "ไม่มีใครกู้คืนให้ได้");
    }

    @Test
    void agencyWithoutAnybodyWhoCouldReadShowsNoForm() {
        portal.sample.agency("third", "เทศบาลที่สาม");
        HttpResponse<String> page = portal.visitor.open("/agencies/third/complaints/new/general");
        assertThat(page.body())
                .doesNotContain("<form class=\"report-form\"")
                .contains("ยังไม่ได้เปิดรับเรื่อง")
                .contains("1205");
        assertThat(portal.visitor
                        .open("/agencies/si-tawan/complaints/new/other")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingOfAReporterIsFoundInTheDataFolder() throws IOException {
        for (int each = 0; each < 20; each++) {
            FilledForm form = form().typed("what", "PLANTED-TEXT-" + each)
                    .typed("contact", "PLANTED-PHONE-" + each)
                    .chosen("PLANTED-NAME-" + each + ".txt", ("PLANTED-FILE-" + each).getBytes(StandardCharsets.UTF_8));
            HttpResponse<String> sent = form.send(
                    port(),
                    "User-Agent",
                    "PLANTED-AGENT-" + each,
                    "Cookie",
                    "lang=th; other=PLANTED-COOKIE-" + each,
                    "Referer",
                    "http://PLANTED-REFERRER.example/" + each,
                    "X-Forwarded-For",
                    "198.51.100." + each);
            assertThat(sent.statusCode()).isEqualTo(200);
        }
        try (Stream<Path> all = Files.walk(portal.sample.folder)) {
            assertThat(all.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as("%s", file)
                            .doesNotContain("PLANTED")
                            .doesNotContain("198.51.100."));
        }
    }

    private FilledForm form() {
        FilledForm form = FilledForm.on(portal.visitor.open(ReportPortal.FORM).body());
        portal.sample.clock.pass(Duration.ofSeconds(6));
        return form;
    }

    private int port() {
        return portal.server.port();
    }

    private int count() {
        return portal.sample.complaints.count(portal.sample.town.id(), null, null);
    }

    static TrackingCode code(String page) {
        StringBuilder digits = new StringBuilder();
        GROUPS.matcher(page).results().forEach(group -> digits.append(group.group(1)));
        return TrackingCode.read(digits.toString()).code().orElseThrow();
    }
}
