package org.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.disclosure.attachment.Attachment;
import org.prongsai.disclosure.attachment.AttachmentType;
import org.prongsai.profile.SamplePortal;
import org.prongsai.web.ForeignFile;

/** Downloads: right for everybody who asks for a file of its agency, and nothing for whoever asks for anything else. */
class AttachmentPagesTest {
    private static final String SECRET = "secret-of-the-data-folder";

    private static final List<String> STEPS = List.of(
            "../",
            "..%2f",
            "%2e%2e/",
            "%2e%2e%2f",
            "%252e%252e%252f",
            "..%252f",
            "..%5c",
            "..\\",
            "%2e%2e%5c",
            "%c0%ae%c0%ae/",
            "%c0%ae%c0%ae%c0%af",
            "..%c0%af",
            "..%c1%9c",
            "%e0%80%ae%e0%80%ae/",
            "..;/",
            "..;a=b/",
            "....//",
            "..././",
            ".%00./",
            "..%00/",
            "%uff0e%uff0e/",
            "..%ef%bc%8f");

    private static final List<String> TARGETS =
            List.of("secret.txt", "prongsai.db", "etc/passwd", "attachments/secret.txt");

    private static final List<String> NAMES = List.of(
            "/etc/passwd",
            "%2fetc%2fpasswd",
            "C:%5cwindows%5cwin.ini",
            "c:/windows/win.ini",
            "%5c%5chost%5cshare%5cx",
            "//host/share/x",
            "secret.txt%00.pdf",
            "secret.txt;.pdf",
            "CON",
            "NUL.txt",
            "COM1",
            "LPT1.txt",
            "aux.pdf",
            "a".repeat(300),
            "%E0%B8%81".repeat(300),
            "%e2%80%aetxt.exe",
            "%e2%80%8b",
            ".",
            "%2e",
            "%20",
            "~root",
            "*",
            "secret.txt::$DATA",
            "lock");

    @TempDir
    static Path folder;

    private static SamplePortal portal;
    private static String address;

    @BeforeAll
    static void publish() {
        portal = new SamplePortal(folder.resolve("data"));
        portal.agency("thung-thong", "เทศบาลเมืองทุ่งทอง");
        portal.agency("nong-bua", "เทศบาลเมืองหนองบัว");
        TestFiles.write(folder.resolve("data/secret.txt"), TestFiles.text(SECRET));
        TestFiles.write(folder.resolve("data/attachments/secret.txt"), TestFiles.text(SECRET));
        TestFiles.write(folder.resolve("แผนงาน ปี 2567.txt"), TestFiles.text("แผนงาน"));
        portal.publish("agency,year,item,title,file\nthung-thong,2567,O8,แผน,แผนงาน ปี 2567.txt\n", folder);
        address = "/agencies/thung-thong/disclosures/files/1/%E0%B9%81%E0%B8%9C%E0%B8%99%E0%B8%87%E0%B8%B2%E0%B8%99"
                + "%20%E0%B8%9B%E0%B8%B5%202567.txt";
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void fileIsHandedOutToBeSavedAndNeverRun() {
        HttpResponse<String> answer = portal.visitor.open(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("แผนงาน");
        assertThat(header(answer, "Content-Type")).startsWith("text/plain");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("sandbox")
                .contains("default-src 'none'");
        assertThat(header(answer, "Content-Length")).isEqualTo("18");
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"_2567.txt\"; filename*=UTF-8''%E0%B9%81%E0%B8%9C%E0%B8%99%E0%B8%87"
                        + "%E0%B8%B2%E0%B8%99%20%E0%B8%9B%E0%B8%B5%202567.txt");
    }

    @Test
    void visitorWhoHasItGetsNoBody() {
        String tag = header(portal.visitor.open(address), "ETag");
        HttpResponse<String> again = portal.visitor.open(address, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void headTellsTheSameWithoutABody() throws IOException, InterruptedException {
        HttpResponse<String> head = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + portal.server.port() + address))
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo("18");
        assertThat(header(head, "Content-Disposition")).startsWith("attachment; ");
    }

    @Test
    void fileBelongsToItsAgencyAndItsName() {
        for (String other : List.of(
                address.replace("thung-thong", "nong-bua"),
                address.replace("/files/1/", "/files/2/"),
                address.replace("/files/1/", "/files/01/"),
                address.replace("/files/1/", "/files/-1/"),
                address.replace("/files/1/", "/files/99999999999999999999/"),
                address + "x",
                "/agencies/thung-thong/disclosures/files/1/other.txt")) {
            assertThat(portal.visitor.open(other).statusCode()).as(other).isEqualTo(404);
        }
    }

    @Test
    void contentStandsOnceUnderItsHashWhateverItIsCalled() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/attachments/disclosures"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("[0-9a-f]{62}|lock"));
        }
    }

    /** security.md, W-6: every form of leaving a folder, in each place of the address. */
    @TestFactory
    Stream<DynamicTest> noFormOfAnAddressLeavesTheFolder() {
        List<String> forms = forms();
        assertThat(forms).hasSizeGreaterThanOrEqualTo(120);
        return forms.stream()
                .map(form -> DynamicTest.dynamicTest(form, () -> {
                    String answer = portal.visitor.raw(List.of("GET " + form + " HTTP/1.1", "Host: localhost"));
                    assertThat(answer)
                            .doesNotContain(SECRET)
                            .doesNotContain("root:")
                            .doesNotContain("SQLite format");
                    assertThat(answer).matches("(?s)HTTP/1\\.1 (?:400|404|414) .*");
                }));
    }

    /** security.md, W-8: no name makes a header of its own. */
    @TestFactory
    Stream<DynamicTest> noNameMakesAHeader() {
        List<String> signs = List.of(
                "\r\n",
                "\n",
                "\r",
                "\u010a",
                "\u560a\u560d",
                "%0d%0a",
                "\u2028",
                "\u2029",
                "\u0085",
                "\0",
                "\"",
                "\\\"",
                ";",
                "'");
        List<String> tails =
                List.of("X-Planted: 1", "Set-Cookie: a=b", "filename=x.exe", "\r\n<script>alert(1)</script>");
        List<DynamicTest> tests = new ArrayList<>();
        for (String sign : signs) {
            for (String tail : tails) {
                String name = "a" + sign + tail + ".txt";
                tests.add(DynamicTest.dynamicTest(name.replaceAll("\\p{Cntrl}", "?"), () -> assertHarmless(name)));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(40);
        return tests.stream();
    }

    private static void assertHarmless(String given) {
        Attachment file = Attachment.of(given, "ab".repeat(32), AttachmentType.TXT, 1);
        assertThat(file.name())
                .endsWith(".txt")
                .doesNotContain("\r", "\n", "\0", "\"", "/", "\\", ";", "%", "\u0085", "\u2028");
        String header = new ForeignFile(file.name(), "text/plain", "t", 1).disposition();
        assertThat(header)
                .matches("attachment; filename=\"[A-Za-z0-9._-]+\"; filename\\*=UTF-8''[!-~&&[^\"\\\\;,<>]]+");
    }

    private static List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (String step : STEPS) {
            for (String target : TARGETS) {
                forms.add("/agencies/thung-thong/disclosures/files/1/" + step.repeat(3) + target);
            }
            forms.add("/agencies/thung-thong/disclosures/files/" + step.repeat(2) + "secret.txt/x");
        }
        NAMES.forEach(name -> forms.add("/agencies/thung-thong/disclosures/files/1/" + name));
        IntStream.range(0, 6).forEach(i -> forms.add("/agencies/" + "..%2f".repeat(i + 1) + "/disclosures/files/1/x"));
        return forms;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
