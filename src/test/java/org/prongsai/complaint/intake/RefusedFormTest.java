package org.prongsai.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.ReportPortal;
import org.prongsai.web.FilledForm;
import org.prongsai.web.view.Fingerprint;

/** What happens to forms that cannot be taken as they are: a sentence for each, and nothing typed is lost. */
class RefusedFormTest {
    private static final byte[] NOTE = "สมุดจดการจ่ายเงิน".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private ReportPortal portal;

    @BeforeEach
    void open() {
        portal = new ReportPortal(folder);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        String long20001 = "ก".repeat(20_001);
        HttpResponse<String> empty = form().typed("what", " ")
                .typed("where", "ที่ว่าการ <b>")
                .chosen("a.txt", NOTE)
                .send(port());
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("href=\"#what\"")
                .contains("โปรดเล่าว่าเกิดอะไรขึ้น")
                .contains("ต้องเลือกไฟล์ใหม่")
                .contains("ที่ว่าการ &lt;b&gt;");
        assertThat(form().typed("what", "").send(port()).body())
                .contains("โปรดเล่าว่าเกิดอะไรขึ้น")
                .doesNotContain("ยังอยู่ครบ");
        assertThat(form().typed("what", "").chosen("a.txt", NOTE).send(port()).body())
                .contains("ต้องเลือกไฟล์ใหม่")
                .doesNotContain("ยังอยู่ครบ");
        assertThat(form().typed("what", long20001).send(port()).body())
                .contains("20,001")
                .contains(long20001);
        HttpResponse<String> binary = form().typed("what", "a\0b").send(port());
        assertThat(binary.statusCode()).isEqualTo(422);
        assertThat(binary.body()).contains("อักขระที่อ่านไม่ได้");
        assertThat(form().typed("what", "ดี")
                        .typed("website", "http://spam.example")
                        .send(port())
                        .body())
                .contains("ท่านไม่ได้ทำผิด")
                .contains("decoy seen")
                .doesNotContain("aria-hidden=\"true\">\n<label for=\"website\"")
                .contains("ดี</textarea>");
        assertNothingKept();
    }

    @Test
    void filesThatAreNotTakenAreNamedWithWhatToDo() {
        HttpResponse<String> refused = form().typed("what", "ดู")
                .chosen("a.exe", "MZ\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .chosen("b.html", "<!doctype html><script>".getBytes(StandardCharsets.UTF_8))
                .chosen("c.zip", "PK\3\4....".getBytes(StandardCharsets.ISO_8859_1))
                .chosen("d.txt", new byte[0])
                .chosen("e.pdf", "%PDF-1.7 <b>".getBytes(StandardCharsets.UTF_8))
                .chosen("f.txt", NOTE)
                .send(port());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("a.exe เป็นโปรแกรม")
                .contains("b.html เป็นหน้าเว็บ")
                .contains("c.zip เป็นไฟล์บีบอัด")
                .contains("d.txt ว่างเปล่า")
                .contains("ต้องเลือกไฟล์ต่อไปนี้ใหม่อีกครั้ง");
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("#files-wrong p").eachText()).hasSize(4).noneMatch(each -> each.contains("e.pdf"));
        assertThat(page.select("#files-lost li").eachText()).containsExactly("e.pdf", "f.txt");
        HttpResponse<String> alone =
                form().typed("what", "ดู").chosen("d.txt", new byte[0]).send(port());
        assertThat(alone.body())
                .contains("d.txt ว่างเปล่า")
                .doesNotContain("ต้องเลือกไฟล์")
                .contains(
                        "กรอกไว้ยังอยู่ครบในหน้านี้ แต่ไฟล์ที่รับไม่ได้ไม่ถูกเก็บ ถ้าต้องการแนบไฟล์ ให้เลือกไฟล์อื่น");
        assertNothingKept();
    }

    @Test
    void fileOverItsLimitAndTheEleventhFileAreRefused() {
        FilledForm many = form().typed("what", "ดู");
        for (int each = 0; each < 11; each++) {
            many.chosen("f" + each + ".txt", NOTE);
        }
        assertThat(many.send(port()).body()).contains("f10.txt เกินจำนวน 10 ไฟล์");
        byte[] large = new byte[20_000_001];
        java.util.Arrays.fill(large, (byte) 'a');
        HttpResponse<String> tooLarge =
                form().typed("what", "ยังอยู่").chosen("big.txt", large).send(port());
        assertThat(tooLarge.statusCode()).isEqualTo(422);
        assertThat(tooLarge.body()).contains("big.txt ใหญ่เกินกำหนด").contains("ยังอยู่</textarea>");
        assertNothingKept();
    }

    @Test
    void formThatLayOpenTooLongOrIsSentTooFastIsShownAgain() {
        FilledForm old = form().typed("what", "เก่า");
        portal.sample.clock.pass(Duration.ofHours(25));
        HttpResponse<String> expired = old.send(port());
        assertThat(expired.statusCode()).isEqualTo(422);
        assertThat(expired.body()).contains("เปิดค้างไว้นานเกินหนึ่งวัน").contains("เก่า</textarea>");
        String page = portal.visitor.open(ReportPortal.FORM).body();
        HttpResponse<String> quick = FilledForm.on(page).typed("what", "เร็ว").send(port());
        assertThat(quick.body()).contains("รอ 5 วินาที").contains("เร็ว</textarea>");
        portal.sample.clock.pass(Duration.ofSeconds(5));
        assertThat(FilledForm.on(quick.body())
                        .typed("what", "เร็ว")
                        .send(port())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void formWithoutMarkOrFromElsewhereIsRefusedBeforeItsBodyIsRead() {
        FilledForm form = form().typed("what", "ดู");
        assertThat(form.send(port(), "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(form.send(port(), "Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertNothingKept();
    }

    @Test
    void floodIsAskedASumWhileABrowserThatWorkedIsNot() {
        List<FilledForm> flood = Stream.generate(
                        () -> portal.visitor.open(ReportPortal.FORM).body())
                .limit(32)
                .map(FilledForm::on)
                .toList();
        String quiet = portal.visitor.open(ReportPortal.FORM).body();
        portal.sample.clock.pass(Duration.ofSeconds(6));
        for (FilledForm each : flood.subList(0, 30)) {
            assertThat(each.typed("what", "น้ำท่วม").send(port()).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = flood.get(30).typed("what", "คนจริง").send(port());
        assertThat(refused.statusCode()).isEqualTo(422);
        Matcher sum = Pattern.compile("([0-9]+) บวก ([0-9]+)").matcher(refused.body());
        assertThat(sum.find()).isTrue();
        portal.sample.clock.pass(Duration.ofSeconds(5));
        int answer = Integer.parseInt(sum.group(1)) + Integer.parseInt(sum.group(2));
        assertThat(FilledForm.on(refused.body())
                        .typed("what", "คนจริง")
                        .typed("sum", String.valueOf(answer))
                        .send(port())
                        .statusCode())
                .isEqualTo(200);
        String worked = quiet.replace("name=\"proof\" value=\"\"", "name=\"proof\" value=\"" + proof(quiet) + "\"");
        assertThat(FilledForm.on(worked)
                        .typed("what", "คนจริงมี JavaScript")
                        .send(port())
                        .statusCode())
                .isEqualTo(200);
        portal.sample.clock.pass(Duration.ofMinutes(2));
        assertThat(flood.get(31).typed("what", "สงบแล้ว").send(port()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void networkThatSendsTooManyIsAskedToWaitAndLosesNothing() {
        portal.close();
        portal = new ReportPortal(folder.resolve("other"), 0, 2);
        List<HttpResponse<String>> sent = Stream.generate(
                        () -> form().typed("what", "หลายเรื่อง").send(port()))
                .limit(3)
                .toList();
        assertThat(sent).extracting(HttpResponse::statusCode).containsExactly(200, 200, 422);
        assertThat(sent.get(2).body()).contains("30 นาที").contains("หลายเรื่อง</textarea>");
        assertThat(form().typed("what", "เครือข่ายอื่น")
                        .send(port(), "X-Forwarded-For", "198.51.100.7")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void uploadThatBreaksOffLeavesNothing() throws IOException {
        FilledForm form = form().typed("what", "ขาด").chosen("a.txt", new byte[300_000]);
        byte[] body = form.bytes();
        try (Socket socket = new Socket("localhost", port())) {
            socket.getOutputStream()
                    .write(("POST " + form.action() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                    + FilledForm.type() + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body, 0, 200_000);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        assertNothingKept();
    }

    /** What the script of the form looks for. */
    private static long proof(String page) {
        Matcher word = Pattern.compile("data-word=\"([^\"]+)\"").matcher(page);
        assertThat(word.find()).isTrue();
        for (long number = 0; ; number++) {
            if (Fingerprint.of(word.group(1) + ":" + number).startsWith("0000")) {
                return number;
            }
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

    private int files() {
        String[] names = folder.resolve("attachments/complaints").toFile().list();
        return names == null ? 0 : names.length;
    }

    private void assertNothingKept() {
        assertThat(count()).isZero();
        assertThat(files()).isZero();
    }
}
