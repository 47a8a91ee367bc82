package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.crawl.TestSite.Answer;

/** Sites without end: a visit ends within its budget all the same, and finds what the menu leads to. */
class TrapTest {
    private static final int ITEMS = 35;

    @ParameterizedTest
    @EnumSource(Trap.class)
    void itemsAreFoundBesideATrap(Trap trap) {
        try (TestSite site = TestSite.at()
                .robots("")
                .otherwise(exchange -> {
                    String asked = exchange.getRequestURI().toString();
                    String html = asked.equals("/") ? menu(trap) : asked.equals("/ita") ? index() : page(trap, asked);
                    (html.isEmpty()
                                    ? Answer.of(404, "text/html", "<h1>404</h1>")
                                    : Answer.of(200, "text/html; charset=utf-8", html))
                            .send(exchange);
                })
                .start()) {
            Snapshot seen = Visits.of(site.url(), Visits.seeking("ITA"), settings -> settings.withMaxPages(120));
            long found = IntStream.rangeClosed(1, ITEMS)
                    .filter(i -> seen.page(site.url("/o" + i)).isPresent())
                    .count();
            assertThat(found).isGreaterThanOrEqualTo(30);
            assertThat(seen.pages()).hasSizeLessThanOrEqualTo(120);
            assertThat(site.asked()).hasSizeLessThanOrEqualTo(250);
        }
    }

    @Test
    void budgetOfPagesIsNamedAndWhatIsLeftIsToldApart() {
        try (TestSite site = TestSite.at()
                .robots("")
                .otherwise(exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    String links = IntStream.range(0, 60)
                            .mapToObj(i -> "<a href='/p" + i + "'>หน้า " + i + "</a>")
                            .reduce("", String::concat);
                    Answer.of(path.contains("prongsai") ? 404 : 200, "text/html; charset=utf-8", path + links)
                            .send(exchange);
                })
                .start()) {
            Snapshot seen = Visits.of(site.url(), Guide.NONE, settings -> settings.withMaxPages(20));
            assertThat(seen.pages()).hasSize(20);
            assertThat(seen.visited().budgetHit()).isEqualTo("pages");
            assertThat(seen.visited().failures())
                    .hasSize(41)
                    .allMatch(failure -> failure.outcome() == Failure.Outcome.BUDGET);
        }
    }

    @Test
    void mostInterestingPagesComeFirst() {
        String noise = IntStream.range(0, 50)
                .mapToObj(i -> "<a href='/news" + i + "'>ข่าว " + i + "</a>")
                .reduce("", String::concat);
        try (TestSite site = TestSite.at()
                .robots("")
                .otherwise(exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    String own = path.equals("/")
                            ? "<a href='/ita'>ITA 2567</a>"
                            : path.equals("/ita") ? "<a href='/o1'>ITA O1</a>" : path;
                    Answer.of(path.contains("prongsai") ? 404 : 200, "text/html; charset=utf-8", noise + own)
                            .send(exchange);
                })
                .start()) {
            Snapshot seen = Visits.of(
                    site.url(),
                    Visits.seeking("ITA"),
                    settings ->
                            settings.withMaxPages(4).withPace(settings.pace().withParallel(1)));
            assertThat(seen.pages()).extracting(Page::url).startsWith(site.url(), site.url("/ita"), site.url("/o1"));
        }
    }

    private static String menu(Trap trap) {
        return "<a href='" + trap.door + "'>กิจกรรม</a><a href='/ita'>ITA 2567</a>" + trap.page.apply("/");
    }

    private static String index() {
        return IntStream.rangeClosed(1, ITEMS)
                .mapToObj(i -> "<li><a href='/o" + i + "'>O" + i + " รายการ</a></li>")
                .reduce("<h1>ITA 2567</h1>", String::concat);
    }

    private static String page(Trap trap, String asked) {
        if (asked.matches("/o\\d+")) {
            return "<h1>รายการ " + asked + "</h1><p>เนื้อหาของ " + asked + "</p>";
        }
        return asked.contains("prongsai") || asked.startsWith("/sitemap") || asked.startsWith("/favicon")
                ? ""
                : trap.page.apply(asked);
    }

    /** A site without end: the door to it and what each of its pages holds. */
    enum Trap {
        CALENDAR("/calendar?month=1&year=2024", asked -> numbered(asked, "/calendar?month=%d&year=9999")),
        SESSION_IN_PATH("/s/1", asked -> numbered(asked, "/s/1;jsessionid=%dABC")),
        SESSION_IN_QUERY("/s?PHPSESSID=1", asked -> numbered(asked, "/s?PHPSESSID=%d")),
        FACETS("/shop?sort=1", asked -> numbered(asked, "/shop?sort=%d&filter=a")),
        GROWING("/a/", asked -> "<p>" + asked + "</p><a href='a/'>ลึกลงไป</a><a href='b/a/'>ข้าง</a>"),
        DEEP("/d/1", asked -> "<p>" + asked + "</p><a href='" + asked + "1'>ถัดไป</a>"),
        RING(
                "/ring/1",
                asked -> "<p>" + asked + "</p><a href='/ring/1'>1</a><a href='/ring/2'>2</a><a href='/ring/3'>3</a>"),
        SAME_PAGE("/same/1", asked -> links("<p>เหมือนกันทุกหน้า</p>", 200, "/same/%d")),
        PAGING("/news/page/1", asked -> numbered(asked, "/news/page/%d")),
        TAGS("/tag/a", asked -> numbered(asked, "/tag/%d")),
        PHOTOS("/album/1", asked -> numbered(asked, "/album/%d")),
        LONG(
                "/x",
                asked -> "<p>" + asked.length() + "</p><a href='/x" + "y".repeat(Math.min(5_000, asked.length() * 2))
                        + "'>ยาว</a>");

        private final String door;

        @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
        private final Function<String, String> page;

        Trap(String door, Function<String, String> page) {
            this.door = door;
            this.page = page;
        }

        private static String numbered(String asked, String pattern) {
            int seed = Math.abs(asked.hashCode() % 1_000_000);
            return "<p>" + asked + "</p>"
                    + Stream.iterate(seed, i -> i + 1)
                            .limit(40)
                            .map(i -> "<a href='" + pattern.formatted(i) + "'>" + i + "</a>")
                            .reduce("", String::concat);
        }

        private static String links(String start, int count, String pattern) {
            return IntStream.range(0, count)
                    .mapToObj(i -> "<a href='" + pattern.formatted(i) + "'>" + i + "</a>")
                    .reduce(start, String::concat);
        }
    }
}
