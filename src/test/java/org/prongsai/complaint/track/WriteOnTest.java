package org.prongsai.complaint.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.ReportPortal;
import org.prongsai.complaint.Told;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.web.FilledForm;

/** Writing on, once for each thing that is said. */
class WriteOnTest {
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]+)\"");

    @AutoClose
    private final ReportPortal portal = new ReportPortal();

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

    @Test
    void refusedFileOfAFormThatWasSentBeforeLeavesWhatItBroughtThen() {
        TrackingCode code = portal.sample.file("เรื่อง");
        String page = track(code.digits()).body();
        byte[] program = {'M', 'Z', 0};
        FilledForm refused = FilledForm.on(page).typed("message", "เพิ่มอีก").chosen("a.exe", program);
        String stands = "ยังอยู่ตามที่เห็นด้านล่าง";
        assertThat(refused.send(portal.server.port()).body()).doesNotContain(stands);
        assertThat(again(page, "แรก", new byte[] {'1'})).doesNotContain(stands);
        HttpResponse<String> answer = refused.send(portal.server.port());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(stands, "แรก", "เพิ่มอีก");
        assertThat(portal.sample.of(code).entries()).isEqualTo(2);
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
