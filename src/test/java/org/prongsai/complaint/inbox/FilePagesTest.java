package org.prongsai.complaint.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.SampleInbox.path;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.staff.SampleStaff;

class FilePagesTest {
    @AutoClose
    private final SampleInbox sample = new SampleInbox();

    private final SampleStaff staff = sample.staff;

    @BeforeEach
    void open() {
        sample.open(staff.handlerA);
    }

    @Test
    void fileComesAsItWasUnderItsThaiNameAndIsNeverRunHere() {
        byte[] content = SampleInbox.bytes("รายการเงินที่เรียกรับ");
        Complaint complaint = sample.report(
                staff.townA, new Report("ดูไฟล์", "", "", "", ""), Map.of("หลักฐาน การเงิน.txt", content));
        String file = Jsoup.parse(
                        staff.handlerA.open(path(staff.townA, complaint)).body())
                .select(".files a:not([href$=cleaned])")
                .attr("href");
        HttpResponse<String> answer = staff.handlerA.open(file);
        assertThat(answer.body()).isEqualTo("รายการเงินที่เรียกรับ");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"")
                .endsWith("filename*=UTF-8''%E0%B8%AB%E0%B8%A5%E0%B8%B1%E0%B8%81%E0%B8%90%E0%B8%B2%E0%B8%99%20"
                        + "%E0%B8%81%E0%B8%B2%E0%B8%A3%E0%B9%80%E0%B8%87%E0%B8%B4%E0%B8%99.txt");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(sample.audited("complaint.file-taken")).hasSize(1);
    }

    @Test
    void namesOfFilesNeverLeadElsewhereOrSplitAHeader() {
        Complaint complaint = sample.report(
                staff.townA,
                new Report("ดูไฟล์", "", "", "", ""),
                Map.of("../../a\r\nX-Evil: 1\"\u202Etxt.exe", SampleInbox.bytes("ข้อความธรรมดา")));
        String file = Jsoup.parse(
                        staff.handlerA.open(path(staff.townA, complaint)).body())
                .select(".files a:not([href$=cleaned])")
                .attr("href");
        HttpResponse<String> answer = staff.handlerA.open(file);
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .doesNotContain("..", "/", "\\", "%E2%80%AE")
                .endsWith(".txt");
    }

    @Test
    void cleanedCopyHasNeitherHiddenDataNorTheReportersName() throws IOException {
        byte[] photograph = photograph("Somsri's telephone");
        Complaint complaint =
                sample.report(staff.townA, new Report("ดูภาพ", "", "", "", ""), Map.of("somsri.jpg", photograph));
        String file = address(complaint);
        HttpResponse<String> clean = staff.handlerA.open(file + "/cleaned");
        assertThat(clean.statusCode()).isEqualTo(200);
        assertThat(clean.body()).doesNotContain("Somsri");
        assertThat(clean.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(complaint.number() + "-1.jpg")
                .doesNotContain("somsri");
        assertThat(clean.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(staff.handlerA.open(file).body()).contains("Somsri");
        assertThat(sample.audited("complaint.copy-taken")).hasSize(1);
        assertThat(staff.officerA.open(file + "/cleaned").statusCode()).isEqualTo(403);
    }

    @Test
    void nameThatTheReporterGaveStandsOnlyWhereTheOriginalIsOpened() throws IOException {
        Complaint complaint = sample.report(
                staff.townA,
                new Report("ดูภาพ", "", "", "", ""),
                Map.of("somsri.jpg", photograph("Somsri's telephone")));
        var page = Jsoup.parse(staff.handlerA.open(path(staff.townA, complaint)).body());
        assertThat(page.select(".files .format").text()).matches("ไฟล์ 1 \\(JPEG, .*\\)");
        assertThat(page.select(".files a[href$=cleaned]").text())
                .doesNotContain("somsri")
                .endsWith("ไฟล์ 1");
        assertThat(page.select(".files a:not([href$=cleaned])").text()).isEqualTo("ต้นฉบับ: somsri.jpg");
        assertThat(page.select(".files a:not(.screen)")).as("on paper").isEmpty();
        String printed = staff.handlerA
                .open(path(staff.townA, complaint) + "/print?name=yes&notes=yes")
                .body();
        assertThat(printed).contains("ไฟล์ 1 (JPEG").doesNotContain("somsri");
    }

    @Test
    void fileThatCannotBeCleanedIsSaidSo() {
        Complaint complaint = sample.report(
                staff.townA, new Report("ดูไฟล์", "", "", "", ""), Map.of("a.txt", SampleInbox.bytes("ข้อความธรรมดา")));
        HttpResponse<String> answer = staff.handlerA.open(address(complaint) + "/cleaned");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ทำสำเนาที่ลบข้อมูลแฝงไม่ได้");
    }

    private String address(Complaint complaint) {
        return Jsoup.parse(staff.handlerA.open(path(staff.townA, complaint)).body())
                .select(".files a:not([href$=cleaned])")
                .attr("href");
    }

    /** A picture with a comment in it. */
    private static byte[] photograph(String comment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", out);
        byte[] plain = out.toByteArray();
        byte[] text = comment.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream dirty = new ByteArrayOutputStream();
        dirty.write(plain, 0, 2);
        dirty.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (text.length + 2)});
        dirty.write(text);
        dirty.write(Arrays.copyOfRange(plain, 2, plain.length));
        return dirty.toByteArray();
    }
}
