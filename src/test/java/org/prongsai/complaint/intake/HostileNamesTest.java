package org.prongsai.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.prongsai.complaint.Complaint;

/** security.md, W-6, for files that come with complaints: whatever they are called, they lie under names of our own. */
class HostileNamesTest {
    private static final byte[] NOTE = HostileUpload.bytes("สมุดจดการจ่ายเงิน");
    private static final List<String> STEPS = List.of(
            "../",
            "..\\",
            "%2e%2e%2f",
            "%2e%2e/",
            "..%2f",
            "..%5c",
            "%252e%252e%252f",
            "..%252f",
            "%c0%ae%c0%ae%c0%af",
            "..%c0%af",
            "..%c1%9c",
            "%e0%80%ae%e0%80%ae/",
            "\u00c0\u00ae\u00c0\u00ae/",
            "..;/",
            "..;a=b/",
            "....//",
            "..././",
            "..\\/",
            ".%00./",
            "\uff0e\uff0e\uff0f",
            "..\u2215",
            "..\u2044");
    private static final List<String> TARGETS =
            List.of("secret.txt", "prongsai.db", "audit-heads.txt", "etc/cron.d/x.txt");
    private static final List<String> NAMES = List.of(
            "/etc/passwd",
            "/secret.txt",
            "//host/share/x.txt",
            "\\\\host\\share\\x.txt",
            "\\\\?\\C:\\windows\\x.txt",
            "C:\\windows\\win.ini",
            "c:/windows/x.txt",
            "C:x.txt",
            "file:///etc/passwd",
            "a\0.txt",
            "secret.txt\0.pdf",
            "a%00.txt",
            "CON",
            "con.txt",
            "NUL.txt",
            "COM1",
            "LPT1.txt",
            "aux.pdf",
            "x.txt::$DATA",
            "x.txt:evil.exe",
            "a".repeat(300) + ".txt",
            "ก".repeat(300) + ".txt",
            "\ud83d\ude00".repeat(100) + ".txt",
            "\u202etxt.exe",
            "ใบเสร็จ\u202ecod.txt",
            "\u200b.txt",
            "หลักฐาน การจ่ายเงิน.txt",
            "น้ำท่วม ๒๕๖๗ (ฉบับแก้ไข).txt",
            "a;b=c.txt",
            "a%22; filename=%22evil.exe",
            "a'b.txt",
            "a%0D%0AX-Planted: 1.txt",
            "a\tb.txt",
            ".",
            "..",
            "...",
            " ",
            "~root",
            "-rf.txt",
            "*?.txt",
            "<b>.txt",
            ".htaccess",
            "=1+1.txt");

    @AutoClose
    private static final HostileUpload portal = new HostileUpload();

    private static final Set<String> BEFORE = portal.everything();

    @TestFactory
    Stream<DynamicTest> fileLiesUnderItsOwnNameWhateverItIsCalled() {
        return names().stream()
                .map(name -> DynamicTest.dynamicTest(
                        "«" + name.replaceAll("\\p{Cntrl}", "?") + "»", () -> assertHarmless(name)));
    }

    @Test
    void namesAreOneHundredAndTwentyAtLeast() {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
    }

    private static void assertHarmless(String name) {
        HostileUpload.Sent sent = portal.send(name, NOTE);
        assertThat(fresh()).allMatch(file -> file.matches("data/attachments/complaints/[0-9a-f]{32}"));
        if (name.contains("\0")) {
            assertThat(sent.answer().statusCode()).isEqualTo(413);
            assertThat(sent.answer().body()).contains("role=\"alert\"");
            assertThat(sent.complaint()).isEmpty();
            return;
        }
        assertThat(sent.answer().statusCode()).as(sent.answer().body()).isEqualTo(200);
        Complaint complaint = sent.complaint().orElseThrow();
        assertThat(fresh())
                .contains(
                        "data/attachments/complaints/" + portal.file(complaint).place());
        assertHandedOut(complaint);
    }

    private static void assertHandedOut(Complaint complaint) {
        HttpResponse<byte[]> taken = portal.taken(complaint, "");
        assertThat(taken.body()).isEqualTo(NOTE);
        assertThat(taken.headers().firstValue("X-Planted")).isEmpty();
        String disposition = taken.headers().firstValue("Content-Disposition").orElseThrow();
        assertThat(disposition)
                .matches("attachment; filename=\"[A-Za-z0-9._-]+\"; filename\\*=UTF-8''[!-~&&[^\"\\\\;,<>]]+");
        String shown =
                URLDecoder.decode(disposition.replaceFirst(".*''", "").replace("+", "%2B"), StandardCharsets.UTF_8);
        assertThat(shown)
                .isEqualTo(portal.facts(complaint).name())
                .endsWith(".txt")
                .hasSizeLessThanOrEqualTo(125)
                .doesNotContainPattern("[/\\\\:*?\"<>|;%\\p{Cntrl}\\u202a-\\u202e\\u200b]")
                .doesNotMatch("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)\\..*")
                .doesNotStartWith(".");
        assertThat(portal.page(complaint).select(".files a").text()).contains(shown);
    }

    private static Set<String> fresh() {
        return portal.everything().stream()
                .filter(file -> !BEFORE.contains(file) && !file.startsWith("data/prongsai.db"))
                .filter(file -> !file.equals("data/audit-heads.txt"))
                .collect(Collectors.toSet());
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(NAMES);
        STEPS.forEach(step -> TARGETS.forEach(target -> names.add(step.repeat(3) + target)));
        return names;
    }
}
