package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.crawl.Failure.Outcome;
import org.prongsai.crawl.TestSite.Answer;
import org.prongsai.crawl.TestSite.Asked;

/** Sites that ask to be left alone for a while. */
class BusySiteTest {

    /** Status, Retry-After, how often the page is asked for in all, the pause before the second time. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "429; ''; 3; 20",
                "503; ''; 3; 20",
                "429; 1; 3; 1000",
                "503; 1; 3; 1000",
                "429; 0; 3; 20",
                "503; -5; 3; 20",
                "503; soon; 3; 20",
                "429; Thu, 01 Jan 1970 00:00:00 GMT; 3; 20",
                "429; 3600; 1; 0",
                "503; 315360000; 1; 0",
                "429; Thu, 20 Nov 2092 03:00:00 GMT; 1; 0"
            })
    void busySiteIsAskedAgainWhenItAllows(int status, String retryAfter, int times, long pause) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "text/html"));
        if (!retryAfter.isEmpty()) {
            headers.put("Retry-After", retryAfter);
        }
        byte[] body = "busy".getBytes(StandardCharsets.UTF_8);
        try (TestSite site = TestSite.at()
                .robots("")
                .route("/", new Answer(status, headers, body, Duration.ZERO))
                .start()) {
            Snapshot seen = Visits.of(site);
            List<Asked> asked = site.asked().stream()
                    .filter(request -> request.path().equals("/"))
                    .toList();
            assertThat(asked).hasSize(times);
            if (times > 1) {
                assertThat(asked.get(1).nanos() - asked.get(0).nanos()).isGreaterThanOrEqualTo(pause * 1_000_000);
            }
            assertThat(seen.failure(site.url()).orElseThrow().outcome())
                    .isEqualTo(status == 429 ? Outcome.BLOCKED : Outcome.SERVER_ERROR);
        }
    }

    @Test
    void pauseDoublesWithEachTry() {
        try (TestSite site = TestSite.at().robots("").status("/", 503, "busy").start()) {
            Visits.of(site);
            List<Asked> asked = site.asked().stream()
                    .filter(request -> request.path().equals("/"))
                    .toList();
            assertThat(asked.get(1).nanos() - asked.get(0).nanos()).isGreaterThanOrEqualTo(20_000_000L);
            assertThat(asked.get(2).nanos() - asked.get(1).nanos()).isGreaterThanOrEqualTo(40_000_000L);
        }
    }

    @Test
    void pageThatIsBusyOnceIsRead() {
        try (TestSite site = TestSite.at()
                .robots("")
                .otherwise(new com.sun.net.httpserver.HttpHandler() {
                    private int asked;

                    @Override
                    public synchronized void handle(com.sun.net.httpserver.HttpExchange exchange)
                            throws java.io.IOException {
                        boolean isStart = exchange.getRequestURI().getPath().equals("/");
                        Answer.of(isStart && asked++ == 0 ? 503 : isStart ? 200 : 404, "text/html", "<p>ก</p>")
                                .send(exchange);
                    }
                })
                .start()) {
            assertThat(Visits.of(site).pages()).hasSize(1);
        }
    }

    @Test
    void longPauseOfAHostEndsAllItsAddressesInsteadOfHanging() {
        Map<String, String> busy = Map.of("Content-Type", "text/html", "Retry-After", "7200");
        TestSite.Builder builder = TestSite.at().robots("");
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            links.append("<a href='/").append(i).append("'>ก</a>");
            builder.route("/" + i, new Answer(429, busy, new byte[] {'x'}, Duration.ZERO));
        }
        try (TestSite site = builder.page("/", links.toString()).start()) {
            long began = System.nanoTime();
            Snapshot seen = Visits.of(site);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            assertThat(seen.visited().failures()).hasSize(20).allMatch(failure -> failure.outcome() == Outcome.BLOCKED);
            assertThat(site.asked()).hasSizeLessThan(12);
        }
    }

    @Test
    void oneRequestAtATimeWithPausesPerHostAndPerAddress() throws Exception {
        Duration delay = Duration.ofMillis(60);
        List<TestSite> sites = List.of(page(3).start("127.0.0.3"), page(3).start("127.0.0.4"));
        try (Crawler crawler = Visits.crawler(Visits.quick().withDelay(delay));
                TestSite one = sites.get(0);
                TestSite two = sites.get(1)) {
            Thread[] threads = new Thread[6];
            for (int i = 0; i < threads.length; i++) {
                String url = sites.get(i % 2).url("/?visitor=" + i);
                threads[i] = new Thread(() -> crawler.visit(Visits.visit(url, Guide.NONE)));
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            for (TestSite site : List.of(one, two)) {
                assertThat(site.mostOpen()).isEqualTo(1);
                List<Asked> asked = site.asked();
                assertThat(asked).hasSizeGreaterThan(8);
                for (int i = 1; i < asked.size(); i++) {
                    // The server's clock starts a moment after the request is sent.
                    assertThat(asked.get(i).nanos() - asked.get(i - 1).nanos()).isGreaterThan(delay.toNanos() * 9 / 10);
                }
                assertThat(asked).allMatch(request -> request.userAgent().contains("+http"));
            }
        }
    }

    private static TestSite.Builder page(int links) {
        TestSite.Builder builder = TestSite.at().robots("");
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < links; i++) {
            html.append("<a href='/").append(i).append("'>ก</a>");
            builder.page("/" + i, "<p>หน้า " + i + "</p>");
        }
        for (int i = 0; i < 6; i++) {
            builder.page("/?visitor=" + i, html.toString());
        }
        return builder;
    }
}
