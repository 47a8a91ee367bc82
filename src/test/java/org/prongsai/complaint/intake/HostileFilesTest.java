package org.prongsai.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.prongsai.complaint.Complaint;
import org.prongsai.web.FilledForm;

/**
 * security.md, W-7, for files that come with complaints: refused with a sentence, or kept as they are and handed out only to be
 * saved. The files of {@link HostileFiles}, and forms that are none.
 */
class HostileFilesTest {
    private static final String END = "--" + FilledForm.type().replaceFirst(".*boundary=", "");

    @AutoClose
    private static final HostileUpload portal = new HostileUpload();

    @TestFactory
    Stream<DynamicTest> harmfulFileIsRefusedWithASentence() {
        return HostileFiles.refused().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    HostileUpload.Sent sent = portal.send(file.getKey(), file.getValue());
                    assertThat(sent.answer().statusCode()).isEqualTo(422);
                    assertThat(sent.answer().body()).contains("role=\"alert\"", file.getKey(), "ดูไฟล์</textarea>");
                    assertThat(sent.complaint()).isEmpty();
                    assertThat(portal.everything()).noneMatch(name -> name.endsWith(".part"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> fileThatIsKeptIsOnlyEverSaved() {
        return HostileFiles.kept().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> assertInert(file.getKey(), file.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> formThatIsNoneIsAnsweredWithASentence() {
        String part = END + "\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n";
        String file = END + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n";
        Map<String, String> forms = Map.of(
                "10,000 parts",
                part.repeat(10_000) + END + "--\r\n",
                "part without end",
                file + "\r\nnever ends",
                "header without end",
                file + "X-Long: " + "a".repeat(5_000),
                "header of 1 MB",
                file + "X-Long: " + "a".repeat(1_000_000) + "\r\n\r\nx\r\n" + END + "--\r\n",
                "name of 1 MB",
                END + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + "a".repeat(1_000_000)
                        + "\"\r\n\r\nx\r\n" + END + "--\r\n",
                "text of 1 MB",
                END + "\r\nContent-Disposition: form-data; name=\"what\"\r\n\r\n" + "a".repeat(1_000_000) + "\r\n" + END
                        + "--\r\n",
                "nothing at all",
                "");
        return forms.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(form.getKey(), () -> {
                    HttpResponse<String> answer = portal.sample.portal.visitor.sendBody(
                            portal.form().action(), FilledForm.type(), form.getValue());
                    assertThat(answer.statusCode()).isBetween(400, 499);
                    assertThat(answer.body()).contains("role=\"alert\"");
                    assertThat(portal.sent(answer).complaint()).isEmpty();
                    assertThat(portal.everything()).noneMatch(name -> name.endsWith(".part"));
                }));
    }

    @Test
    void filesAndFormsAreSixtyAtLeast() {
        assertThat(HostileFiles.refused().size() + HostileFiles.kept().size() + 7)
                .isGreaterThanOrEqualTo(60);
    }

    private static void assertInert(String name, byte[] content) {
        HostileUpload.Sent sent = portal.send(name, content);
        assertThat(sent.answer().statusCode()).as("%s", sent.answer().body()).isEqualTo(200);
        Complaint complaint = sent.complaint().orElseThrow();
        HttpResponse<byte[]> taken = portal.taken(complaint, "");
        assertThat(taken.body()).isEqualTo(content);
        assertOnlySaved(taken);
        // whatever reads the file for its copy must live through it
        HttpResponse<byte[]> copy = portal.taken(complaint, "/cleaned");
        assertThat(copy.statusCode()).isIn(200, 422);
        if (copy.statusCode() == 200) {
            assertOnlySaved(copy);
        }
    }

    private static void assertOnlySaved(HttpResponse<byte[]> taken) {
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; ");
        assertThat(taken.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(taken.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox", "default-src 'none'");
        assertThat(taken.headers().firstValue("Content-Type").orElseThrow())
                .doesNotContain("html", "svg", "xml;", "javascript");
    }
}
