package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The budget of pages holds for every way in which a web page is read; files are not counted by it. */
class PageBudgetTest {
    private static final int ITEMS = 30;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 25})
    void noMoreWebPagesAreReadThanAllowed(int pages) {
        try (TestSite site = site()) {
            Snapshot seen = Visits.of(site.url(), everything(site), settings -> settings.withMaxPages(pages));
            assertThat(seen.pages().stream().filter(Page::isWeb)).hasSize(pages);
            assertThat(site.paths().stream().filter(path -> path.matches("/|/p\\d+")))
                    .hasSize(pages);
            assertThat(seen.visited().budgetHit()).isEqualTo("pages");
            assertThat(seen.failure(site.url("/p29")).orElseThrow().outcome()).isEqualTo(Failure.Outcome.BUDGET);
        }
    }

    @Test
    void filesAreFetchedWhenThereIsNoRoomForPages() {
        try (TestSite site = site()) {
            Snapshot seen = Visits.of(site.url(), everything(site), settings -> settings.withMaxPages(1));
            assertThat(seen.page(site.url("/plan.csv"))).isPresent();
        }
    }

    @Test
    void pageUnderTheNameOfAFileIsNotReadWhenThereIsNoRoom() {
        try (TestSite site = TestSite.at()
                .robots("")
                .page("/", "<p>หน้าแรก</p><a href=/o.pdf>แผน</a>")
                .page("/o.pdf", "<p>ต้องเข้าสู่ระบบ</p>")
                .start()) {
            Snapshot seen =
                    Visits.of(site.url(), Visits.wanting(site.url("/o.pdf")), settings -> settings.withMaxPages(1));
            assertThat(seen.pages()).hasSize(1);
            assertThat(seen.visited().budgetHit()).isEqualTo("pages");
        }
    }

    @Test
    void siteBehindASplashPageIsNotEnteredWithoutRoom() {
        try (TestSite real = site();
                TestSite splash = TestSite.at()
                        .robots("")
                        .page("/", "<meta http-equiv=refresh content='0; url=" + real.url() + "'><p>ยินดีต้อนรับ</p>")
                        .start()) {
            Snapshot seen = Visits.of(splash.url(), Guide.NONE, settings -> settings.withMaxPages(1));
            assertThat(seen.pages()).hasSize(1);
            assertThat(real.paths()).isEmpty();
            assertThat(seen.visited().budgetHit()).isEqualTo("pages");
        }
    }

    @Test
    void budgetThatIsJustEnoughIsNotHit() {
        try (TestSite site = site()) {
            Snapshot seen = Visits.of(site.url(), everything(site), settings -> settings.withMaxPages(1 + ITEMS));
            assertThat(seen.visited().budgetHit()).isNull();
            assertThat(seen.pages()).hasSize(2 + ITEMS);
        }
    }

    private static TestSite site() {
        TestSite.Builder site = TestSite.at().robots("");
        StringBuilder links = new StringBuilder("<a href=/plan.csv>แผน</a>");
        for (int i = 0; i < ITEMS; i++) {
            links.append("<p><a href=/p").append(i).append(">หน้า ").append(i).append("</a></p>");
            site.page("/p" + i, "<h1>หน้า " + i + "</h1><p>เนื้อหาของหน้า " + i + "</p>");
        }
        return site.page("/", links.toString())
                .file("/plan.csv", "text/csv", "a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .start();
    }

    private static Guide everything(TestSite site) {
        List<String> all = IntStream.range(0, ITEMS)
                .mapToObj(i -> site.url("/p" + i))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        all.add(site.url("/plan.csv"));
        return Visits.wanting(all.toArray(String[]::new));
    }
}
