package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.crawl.Failure.Outcome;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;
import org.prongsai.web.edge.TickingClock;

class RobotsTest {
    private static final String FORBID = "User-agent: *\nDisallow: /";

    @ParameterizedTest
    @CsvSource({
        "401, true",
        "403, true",
        "404, true",
        "410, true",
        "429, true",
        "500, false",
        "502, false",
        "503, false"
    })
    void answerWithoutRulesForbidsAllOrNothing(int status, boolean isAllowed) {
        try (TestSite site = TestSite.at()
                .page("/", "<p>สวัสดี</p>")
                .status("/robots.txt", status, "x")
                .start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.pages().isEmpty()).isEqualTo(!isAllowed);
            assertThat(site.paths().contains("/")).isEqualTo(isAllowed);
            if (!isAllowed) {
                assertThat(seen.failure(site.url()).orElseThrow())
                        .isEqualTo(new Failure(site.url(), Outcome.ROBOTS, "robots.txt answers " + status));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, false", "4, false", "5, false", "6, true", "7, true"})
    void rulesAreFollowedThroughFiveRedirects(int hops, boolean isAllowed) {
        TestSite.Builder builder = TestSite.at().page("/", "<p>สวัสดี</p>").redirect("/robots.txt", "/r1");
        for (int hop = 1; hop < hops; hop++) {
            builder.redirect("/r" + hop, "/r" + (hop + 1));
        }
        builder.route("/r" + hops, TestSite.Answer.of(200, "text/plain", FORBID));
        try (TestSite site = builder.start()) {
            assertThat(Visits.of(site).pages().isEmpty()).isEqualTo(!isAllowed);
        }
    }

    @Test
    void rulesMayStandOnAnotherHost() {
        try (TestSite other = TestSite.at().robots(FORBID).start();
                TestSite site = TestSite.at()
                        .page("/", "<p>สวัสดี</p>")
                        .redirect("/robots.txt", other.url("/robots.txt"))
                        .start()) {
            assertThat(Visits.of(site).pages()).isEmpty();
            assertThat(site.paths()).containsExactly("/robots.txt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/octet-stream", "image/png", ""})
    void typeOfTheRulesDoesNotMatter(String type) {
        HttpHandler handler = exchange -> {
            if (!type.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            exchange.sendResponseHeaders(200, FORBID.length());
            exchange.getResponseBody().write(FORBID.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        };
        try (TestSite site = TestSite.at().otherwise(handler).start()) {
            assertThat(Visits.of(site).pages()).isEmpty();
            assertThat(site.paths()).containsExactly("/robots.txt");
        }
    }

    @Test
    void silentRulesKeepVisitorsOutAndCountAsUnreachable() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + socket.getLocalPort() + "/";
            Snapshot seen = Visits.of(url);
            assertThat(seen.failure(url).orElseThrow().outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(seen.failure(url).orElseThrow().detail()).isEqualTo("read timed out");
        }
    }

    @Test
    void forbiddenPagesAreNeverAskedForEvenThroughRedirects() {
        try (TestSite site = TestSite.at()
                .robots("User-agent: *\nDisallow: /private\nDisallow: /ลับ")
                .links("/", "หน้าแรก", "/private/a", "ก", "/go", "ข", "/ลับ/1", "ค", "/free", "ง")
                .redirect("/go", "/private/b")
                .page("/free", "<p>เสรี</p>")
                .start()) {
            Snapshot seen = Visits.of(site.url(), Visits.wanting(site.url("/private/c.pdf")), settings -> settings);
            assertThat(site.paths()).noneMatch(path -> path.startsWith("/private") || path.contains("%E0%B8%A5"));
            assertThat(seen.failure(site.url("/private/a")).orElseThrow().outcome())
                    .isEqualTo(Outcome.ROBOTS);
            assertThat(seen.failure(site.url("/go")).orElseThrow().outcome()).isEqualTo(Outcome.ROBOTS);
            assertThat(seen.failure(site.url("/private/c.pdf")).orElseThrow().outcome())
                    .isEqualTo(Outcome.ROBOTS);
            assertThat(seen.page(site.url("/free"))).isPresent();
        }
    }

    @Test
    void rulesAreKeptForADayAndThenAskedForAgain() {
        TickingClock moving = new TickingClock(Instant.parse("2026-11-20T03:00:00Z"));
        try (TestSite site = TestSite.at()
                        .robots("User-agent: *\nAllow: /")
                        .page("/", "<p>ก</p>")
                        .start();
                Crawler crawler = new Crawler(Visits.quick(), new DocumentReader(ReadingLimits.standard()), moving)) {
            for (Duration later : new Duration[] {Duration.ZERO, Duration.ofHours(23), Duration.ofHours(2)}) {
                moving.pass(later);
                crawler.visit(Visits.visit(site.url(), Guide.NONE));
            }
            assertThat(site.paths()).filteredOn("/robots.txt"::equals).hasSize(2);
        }
    }

    @Test
    void siteThatForbidsVisitorsIsNotLookedAt() {
        try (TestSite site = TestSite.at().robots(FORBID).page("/", "<p>ก</p>").start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.visited().failures())
                    .containsExactly(new Failure(site.url(), Outcome.ROBOTS, "robots.txt Disallow: /"));
            assertThat(site.paths()).containsExactly("/robots.txt");
        }
    }

    @Test
    void startPageThatForbidsEverythingEndsTheVisit() {
        for (Map<String, String> header :
                java.util.List.of(Map.of("X-Robots-Tag", "noindex, nofollow"), Map.of("X-Robots-Tag", "none"))) {
            Map<String, String> headers = new java.util.HashMap<>(header);
            headers.put("Content-Type", "text/html");
            byte[] body = "<a href='/a'>ก</a>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            try (TestSite site = TestSite.at()
                    .route("/", new TestSite.Answer(200, headers, body, Duration.ZERO))
                    .start()) {
                assertThat(Visits.of(site).failure(site.url()).orElseThrow().outcome())
                        .isEqualTo(Outcome.ROBOTS);
                assertThat(site.paths()).containsExactly("/robots.txt", "/");
            }
        }
    }

    @Test
    void linksOfAPageThatForbidsFollowingAreLeftAlone() {
        try (TestSite site = TestSite.at()
                .links("/", "หน้าแรก", "/a", "ก", "/b", "ข", "/c", "ค")
                .page(
                        "/a",
                        "<html><head><meta name='robots' content='nofollow'></head><body><a href='/x'>x</a></body></html>")
                .page(
                        "/b",
                        "<html><head><meta name='robots' content='noindex'></head><body><a href='/y'>y</a></body></html>")
                .start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.page(site.url("/a"))).isPresent();
            assertThat(seen.page(site.url("/b"))).isPresent();
            assertThat(site.paths()).contains("/y").doesNotContain("/x");
        }
    }
}
