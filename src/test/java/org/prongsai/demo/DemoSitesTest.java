package org.prongsai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoSitesTest {
    private static final List<DemoAgency> AGENCIES = DemoAgency.all();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static DemoSites sites;

    @BeforeAll
    static void start() {
        sites = DemoSites.start(AGENCIES);
    }

    @AfterAll
    static void stop() {
        sites.close();
    }

    @Test
    void everyAddressOfEverySiteAnswers() {
        for (DemoAgency agency : AGENCIES) {
            for (String line : DemoFiles.lines(agency.folder() + "/routes.tsv")) {
                String path = line.split("\t", 2)[0];
                HttpResponse<byte[]> answer = open(agency, path);
                assertThat(answer.statusCode()).as(agency.folder() + path).isEqualTo(200);
                assertThat(answer.body()).as(agency.folder() + path).isNotEmpty();
            }
        }
    }

    @Test
    void oldSiteSpeaksItsOldCharset() {
        HttpResponse<byte[]> home = open(AGENCIES.get(1), "/");
        assertThat(new String(home.body(), Charset.forName("x-windows-874")))
                .contains("ทุ่งดาวกระจาย", "charset=windows-874");
        assertThat(home.headers().firstValue("Content-Type")).contains("text/html");
    }

    @Test
    void pageThatIsNotThereIsNotThere() {
        assertThat(open(AGENCIES.get(0), "/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void siteWhosePortIsTakenMovesToAnother() {
        try (DemoSites second = DemoSites.start(AGENCIES)) {
            assertThat(second.urls().values())
                    .doesNotContainAnyElementsOf(sites.urls().values());
        }
    }

    @Test
    void everyFileIsServedAndTheyStaySmall() throws IOException {
        Path root = Path.of("src/main/resources/demo");
        long bytes = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(2_000_000);
    }

    @Test
    void everySiteSaysThatItIsInvented() {
        assertThat(AGENCIES)
                .hasSizeBetween(6, 8)
                .allSatisfy(agency -> assertThat(DemoFiles.text(agency.folder() + "/layout.html"))
                        .contains("เป็นเรื่องสมมติ"));
    }

    private static HttpResponse<byte[]> open(DemoAgency agency, String path) {
        String site = String.valueOf(sites.urls().get(agency));
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(site.substring(0, site.length() - 1) + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
