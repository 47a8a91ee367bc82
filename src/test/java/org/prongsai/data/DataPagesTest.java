package org.prongsai.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.data.dump.DumpFolder;
import org.prongsai.web.api.OpenAccess;

class DataPagesTest {
    private static final String DAY = "2026-11-20";
    private static final List<String> NAMES =
            List.of("README.txt", "agencies.csv", "changes.csv.gz", "findings.jsonl.gz");

    @TempDir
    Path folder;

    private OpenPortal portal;

    @BeforeEach
    void open() {
        portal = new OpenPortal(
                folder,
                opened -> List.of(
                        new OpenAccess("/data/*"),
                        new DataPages(new DumpFolder(folder), opened.cache(), opened.views())));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void whoLooksForTheInterfaceFindsThePageThatExplainsIt() {
        for (String path : List.of("/api", "/api/v1")) {
            HttpResponse<String> answer = portal.visitor.open(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/data");
        }
    }

    @Test
    void pageWithoutFilesSaysWhenTheyCome() {
        for (String language : List.of("th", "en")) {
            Document page =
                    Jsoup.parse(portal.visitor.open("/data?lang=" + language).body());
            assertThat(page.select(".notice")).hasSize(1);
            assertThat(page.select("table")).isEmpty();
        }
        assertThat(portal.visitor.open("/data/latest/agencies.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyFileIsShownWithItsSizeAndCanBeTaken() throws IOException {
        dump(DAY, "0123456789");
        dump("2026-11-19", "old");
        Document page = Jsoup.parse(portal.visitor.open("/data?lang=en").body());
        assertThat(page.select("table tbody tr")).hasSize(NAMES.size());
        assertThat(page.select("#newest").text())
                .startsWith("Data of 20 November 2026, 40 B in all Made on ")
                .contains("checked after that");
        for (Element link : page.select("main a[href^=/data/], main a[href^=/api/]")) {
            assertThat(portal.visitor.open(link.attr("href")).statusCode())
                    .as(link.attr("href"))
                    .isEqualTo(200);
        }
        assertThat(page.select("a[href^=/data/2026-11-19/]")).hasSize(NAMES.size());
        assertThat(page.select("[rel~=license]").attr("href")).contains("creativecommons.org/licenses/by/4.0");
        assertThat(page.select("footer a[href=/data]")).hasSize(1);
        assertThat(page.select("header a[href=/data]")).isEmpty();
    }

    @Test
    void fileIsSentWithWhatAProgramNeeds() throws IOException {
        dump(DAY, "0123456789");
        HttpResponse<String> dated = portal.visitor.open("/data/" + DAY + "/agencies.csv", "Accept-Encoding", "gzip");
        assertThat(dated.body()).isEqualTo("0123456789");
        assertThat(dated.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(dated.headers().firstValue("Content-Length")).contains("10");
        assertThat(dated.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"prongsai-2026-11-20-agencies.csv\"");
        assertThat(dated.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(dated.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(dated.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(dated.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        HttpResponse<String> latest = portal.visitor.open("/data/latest/agencies.csv");
        assertThat(latest.body()).isEqualTo(dated.body());
        assertThat(latest.headers().firstValue("Cache-Control")).contains("no-cache");
        String tag = latest.headers().firstValue("ETag").orElseThrow();
        assertThat(portal.visitor
                        .open("/data/latest/agencies.csv", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<String> head = portal.visitor.ask("HEAD", "/data/latest/agencies.csv");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("10");
        assertThat(portal.visitor.open("/data/latest/README.txt").headers().firstValue("Content-Disposition"))
                .isEmpty();
    }

    @Test
    void newestIsTakenAfterMidnight() throws IOException {
        dump(DAY, "old");
        assertThat(portal.visitor.open("/data/latest/agencies.csv").body()).isEqualTo("old");
        dump("2026-11-21", "new");
        assertThat(portal.visitor.open("/data/latest/agencies.csv").body()).isEqualTo("new");
    }

    @Test
    void nothingElseOfTheDiskCanBeTaken() throws IOException {
        dump(DAY, "a");
        Files.createDirectories(folder.resolve("dumps/.2026-11-21"));
        Files.writeString(folder.resolve("dumps/.2026-11-21/agencies.csv"), "half");
        for (String odd : List.of(
                "/data/..%2f..%2f/prongsai.db",
                "/data/latest/..%2f..%2fprongsai.db",
                "/data/latest/..%5c..%5cprongsai.db",
                "/data/" + DAY + "/%2e%2e",
                "/data/" + DAY + "/.",
                "/data/" + DAY + "/agencies.csv%00",
                "/data/" + DAY + "/AGENCIES.CSV",
                "/data/.2026-11-21/agencies.csv",
                "/data/2026-11-21/agencies.csv",
                "/data/2026-99-99/agencies.csv",
                "/data/%2e/" + DAY,
                "/data/latest/" + "a".repeat(2_000))) {
            HttpResponse<String> answer = portal.visitor.open(odd);
            assertThat(answer.statusCode()).as(odd).isIn(400, 404);
            assertThat(answer.body()).as(odd).doesNotContain("SQLite", "half", "Exception");
        }
    }

    private void dump(String day, String text) throws IOException {
        Path dump = Files.createDirectories(folder.resolve("dumps").resolve(day));
        for (String name : NAMES) {
            Files.writeString(dump.resolve(name), text);
        }
    }
}
