package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.crawl.Failure.Outcome;
import org.prongsai.crawl.TestSite.Answer;

/** Pages that send their visitors on, in circles or to the right place. */
class RedirectTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void loopIsNamedWithinFiveHops(int length) {
        TestSite.Builder builder = TestSite.at().links("/", "หน้าแรก", "/r0", "ก");
        for (int i = 0; i < length; i++) {
            builder.redirect("/r" + i, "/r" + (i + 1) % length);
        }
        try (TestSite site = builder.start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.failure(site.url("/r0")).orElseThrow().outcome()).isEqualTo(Outcome.REDIRECT_LOOP);
            assertThat(site.paths())
                    .filteredOn(path -> path.startsWith("/r") && !path.equals("/robots.txt"))
                    .hasSizeLessThanOrEqualTo(6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 1000})
    void chainIsFollowedForFiveHops(int length) {
        TestSite.Builder builder = TestSite.at()
                .links("/", "หน้าแรก", "/c0", "ก")
                .otherwise(exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    int at = path.startsWith("/c") ? Integer.parseInt(path.substring(2)) : -1;
                    (at < 0
                                    ? Answer.of(404, "text/html", "404")
                                    : at < length
                                            ? redirect("/c" + (at + 1))
                                            : Answer.of(200, "text/html", "<p>ปลายทาง</p>"))
                            .send(exchange);
                });
        try (TestSite site = builder.start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.page(site.url("/c0")).isPresent()).isEqualTo(length <= 5);
            if (length <= 5) {
                assertThat(seen.page(site.url("/c0")).orElseThrow().redirects()).hasSize(length);
            } else {
                assertThat(seen.failure(site.url("/c0")).orElseThrow().detail()).isEqualTo("more than 5 redirects");
            }
        }
    }

    @Test
    void addressThatGrowsByItselfEnds() {
        TestSite.Builder builder = TestSite.at()
                .links("/", "หน้าแรก", "/grow?a=1", "ก")
                .otherwise(exchange -> {
                    String asked = exchange.getRequestURI().toString();
                    (asked.startsWith("/grow") ? redirect(asked + "&a=1") : Answer.of(404, "text/html", "404"))
                            .send(exchange);
                });
        try (TestSite site = builder.start()) {
            assertThat(Visits.of(site)
                            .failure(site.url("/grow?a=1"))
                            .orElseThrow()
                            .outcome())
                    .isEqualTo(Outcome.REDIRECT_LOOP);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "mailto:a@b.example",
                "ftp://a.example/"
            })
    void redirectToNoWebAddressIsRefused(String location) {
        try (TestSite site = TestSite.at()
                .links("/", "หน้าแรก", "/x", "ก")
                .redirect("/x", location)
                .start()) {
            assertThat(Visits.of(site).failure(site.url("/x")).orElseThrow().outcome())
                    .isEqualTo(Outcome.REFUSED);
        }
    }

    @Test
    void pingPongBetweenTwoHostsEnds() {
        try (TestSite one = TestSite.at()
                .otherwise(exchange -> redirect(
                                "http://127.0.0.1:" + exchange.getRequestURI().getQuery() + "/?"
                                        + exchange.getLocalAddress().getPort())
                        .send(exchange))
                .robots("")
                .start()) {
            TestSite two = TestSite.at()
                    .otherwise(exchange -> redirect(
                                    one.url("/?") + exchange.getLocalAddress().getPort())
                            .send(exchange))
                    .robots("")
                    .start();
            try (two) {
                String start = one.url("/?" + two.port());
                assertThat(Visits.of(start)
                                .failure(one.url("/?" + two.port()))
                                .map(Failure::outcome)
                                .or(() -> Visits.of(start).visited().failures().stream()
                                        .map(Failure::outcome)
                                        .findFirst()))
                        .contains(Outcome.REDIRECT_LOOP);
            }
        }
    }

    @Test
    void metaRefreshAndRefreshHeaderAndScriptsAreFollowed() {
        Map<String, String> refresh = Map.of("Content-Type", "text/html", "Refresh", "0; url=/d");
        try (TestSite site = TestSite.at()
                .page("/", "<html><head><meta http-equiv='refresh' content='0;url=/b'></head><body></body></html>")
                .page("/b", "<script>window.location.href = '/c';</script>")
                .route("/c", new Answer(200, refresh, "<p>ค</p>".getBytes(StandardCharsets.UTF_8), Duration.ZERO))
                .links("/d", "หน้าหลัก", "/e", "ITA")
                .page("/e", "<p>ITA</p>")
                .start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.page(site.url("/e")).orElseThrow().path())
                    .containsExactly(site.url(), site.url("/b"), site.url("/c"), site.url("/d"), site.url("/e"));
        }
    }

    @Test
    void pagesThatSendOnWithoutEndAreALoop() {
        try (TestSite site = TestSite.at()
                .otherwise(exchange -> {
                    String query = exchange.getRequestURI().getQuery();
                    int at = query == null ? 0 : Integer.parseInt(query);
                    String html = "<meta http-equiv='refresh' content='0;url=/?" + (at + 1) + "'><p>" + at + "</p>";
                    Answer.of(200, "text/html", html).send(exchange);
                })
                .robots("")
                .start()) {
            Snapshot seen = Visits.of(site);
            assertThat(site.asked()).hasSizeLessThan(40);
            assertThat(seen.visited().failures()).extracting(Failure::outcome).contains(Outcome.REDIRECT_LOOP);
        }
    }

    @Test
    void splashPageWithoutLinksIsLeftThroughLikelyDoors() {
        try (TestSite site = TestSite.at()
                .page("/", "<img src='/king.jpg'>")
                .links("/home", "หน้าหลัก", "/ita", "ITA 2567")
                .page("/ita", "<p>ITA</p>")
                .start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.page(site.url("/ita")).orElseThrow().path())
                    .containsExactly(site.url(), site.url("/home"), site.url("/ita"));
            assertThat(seen.visited().failures()).isEmpty();
        }
    }

    @Test
    void frameOnAnotherHostBecomesTheSite() {
        try (TestSite real = TestSite.at()
                        .links("/", "เทศบาล", "/ita", "ITA")
                        .page("/ita", "<p>ITA</p>")
                        .start();
                TestSite shell = TestSite.at()
                        .page("/", "<html><frameset><frame src='" + real.url() + "'></frameset></html>")
                        .start()) {
            Snapshot seen = Visits.of(shell);
            assertThat(seen.page(real.url("/ita")).orElseThrow().path())
                    .containsExactly(shell.url(), real.url(), real.url("/ita"));
            assertThat(seen.visited().finalUrl()).isEqualTo(real.url());
        }
    }

    @Test
    void framesOfTheSiteArePartOfTheVisit() {
        try (TestSite site = TestSite.at()
                .page("/", "<html><frameset><frame src='/menu'><frame src='/main'></frameset></html>")
                .links("/menu", "เมนู", "/o1", "O1")
                .page("/main", "<p>ยินดีต้อนรับ</p>")
                .page("/o1", "<p>โครงสร้าง</p>")
                .start()) {
            assertThat(Visits.of(site).page(site.url("/o1"))).isPresent();
        }
    }

    private static Answer redirect(String location) {
        return new Answer(302, Map.of("Location", location), new byte[0], Duration.ZERO);
    }
}
