package org.prongsai.data.site;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.data.OpenPortal;
import org.prongsai.profile.SamplePortal;

class SitePagesTest {
    @TempDir
    Path folder;

    private OpenPortal portal;

    @BeforeEach
    void open() {
        portal = new OpenPortal(
                folder,
                opened -> List.of(new SitePages(
                        opened.database().store(SiteStore.class),
                        OpenPortal.BASE,
                        "open@portal.example",
                        java.time.Clock.fixed(SamplePortal.MORNING, java.time.ZoneOffset.UTC))));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void searchEnginesMayReadAllButSearchesAndEvidence() {
        HttpResponse<String> answer = portal.visitor.open("/robots.txt");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body().lines())
                .containsSequence("User-agent: *", "Disallow: /search", "Disallow: /evidence/")
                .contains("Sitemap: https://portal.example/sitemap.xml");
    }

    @Test
    void ourOwnVisitorSeesOnlyDisclosuresAndOthersEveryPage() {
        byte[] text = portal.visitor.open("/robots.txt").body().getBytes(StandardCharsets.UTF_8);
        SimpleRobotRules ours = rules(text, "prongsai");
        SimpleRobotRules others = rules(text, "otherbot");
        assertThat(List.of(
                        "/agencies/a/disclosures",
                        "/agencies/a/disclosures/2567/O1",
                        "/agencies/a/disclosures/files/1/x.pdf"))
                .allMatch(path -> ours.isAllowed("https://portal.example" + path));
        assertThat(List.of("/", "/agencies", "/agencies/a", "/checklists/oit-2567/items/O17", "/checks/1", "/data"))
                .noneMatch(path -> ours.isAllowed("https://portal.example" + path))
                .allMatch(path -> others.isAllowed("https://portal.example" + path));
        assertThat(List.of("/search?q=a", "/evidence/ab", "/api/v1/agencies"))
                .noneMatch(path -> others.isAllowed("https://portal.example" + path));
    }

    private static SimpleRobotRules rules(byte[] text, String agent) {
        return new SimpleRobotRulesParser()
                .parseContent("https://portal.example/robots.txt", text, "text/plain", List.of(agent));
    }

    @Test
    void securityContactHoldsForLessThanAYear() {
        assertThat(portal.visitor.open("/.well-known/security.txt").body()).isEqualTo("""
                Contact: mailto:open@portal.example
                Expires: 2027-05-19T00:00:00Z
                Preferred-Languages: th, en
                Canonical: https://portal.example/.well-known/security.txt
                """);
    }

    @Test
    void healthyPortalSaysOkAndNothingElse() {
        HttpResponse<String> answer = portal.visitor.open("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void portalWithoutDatabaseSaysDownAndNotWhy() {
        portal.database.close();
        HttpResponse<String> answer = portal.visitor.open("/health");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"down\"}");
    }

    @Test
    void browserFindsThePictureOfTheTab() {
        HttpResponse<String> answer = portal.visitor.open("/favicon.ico");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/vnd.microsoft.icon"));
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }
}
