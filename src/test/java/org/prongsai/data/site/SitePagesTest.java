package org.prongsai.data.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
                .contains("Sitemap: https://portal.example/sitemap.xml")
                .doesNotContain("Disallow: /");
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
