package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.crawl.Failure.Outcome;

class CrawlerTest {
    private static final byte[] PDF = "%PDF-1.4 nothing".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void linksAreFollowedAndThePathIsRemembered() {
        try (TestSite site = TestSite.at()
                .links("/", "หน้าแรก", "/ita", "ITA 2567", "/news", "ข่าว")
                .links("/ita", "ITA 2567", "/o1", "O1 โครงสร้าง")
                .page("/o1", "<h1>โครงสร้าง</h1><p>กอง</p>")
                .page("/news", "<h1>ข่าว</h1>")
                .start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.visited().failures()).isEmpty();
            assertThat(seen.visited().budgetHit()).isNull();
            Page page = seen.page(site.url("/o1#top")).orElseThrow();
            assertThat(page.path()).containsExactly(site.url(), site.url("/ita"), site.url("/o1"));
            assertThat(page.linkText()).isEqualTo("O1 โครงสร้าง");
            assertThat(seen.document(page).blocks())
                    .anyMatch(block -> block.text().contains("กอง"));
            assertThat(seen.pages()).hasSize(4);
        }
    }

    @Test
    void documentsAreFetchedOnlyWhenWanted() {
        try (TestSite site = TestSite.at()
                .links("/", "หน้าแรก", "/plan.pdf", "แผน", "/other.pdf", "อื่น", "/a", "ก", "/b", "ข")
                .page("/a", "<p>ก</p>")
                .page("/b", "<p>ข</p>")
                .file("/plan.pdf", "application/pdf", PDF)
                .file("/other.pdf", "application/pdf", PDF)
                .start()) {
            Snapshot seen = Visits.of(site.url(), Visits.wanting(site.url("/plan.pdf")), settings -> settings);
            assertThat(seen.page(site.url("/plan.pdf")).orElseThrow().path())
                    .containsExactly(site.url(), site.url("/plan.pdf"));
            assertThat(seen.page(site.url("/plan.pdf")).orElseThrow().linkText())
                    .isEqualTo("แผน");
            assertThat(site.paths()).doesNotContain("/other.pdf");
        }
    }

    @Test
    void deadLinksAndBusyServersAreTold() {
        try (TestSite site = TestSite.at()
                .links("/", "หน้าแรก", "/gone", "หาย", "/secret", "ลับ", "/broken", "พัง", "/a", "ก")
                .page("/a", "<p>ก</p>")
                .status("/secret", 403, "no")
                .status("/broken", 500, "oops")
                .start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.failure(site.url("/gone")).orElseThrow())
                    .isEqualTo(new Failure(site.url("/gone"), Outcome.DEAD_LINK, "404"));
            assertThat(seen.failure(site.url("/secret")).orElseThrow().outcome())
                    .isEqualTo(Outcome.BLOCKED);
            assertThat(seen.failure(site.url("/broken")).orElseThrow().outcome())
                    .isEqualTo(Outcome.SERVER_ERROR);
        }
    }

    @Test
    void redirectsAndOtherNamesLeadToTheSamePage() {
        try (TestSite site = TestSite.at()
                .links(
                        "/",
                        "หน้าแรก",
                        "/old",
                        "เก่า",
                        "/page?print=1",
                        "พิมพ์",
                        "/copy",
                        "สำเนา",
                        "/page?PHPSESSID=1",
                        "ก")
                .redirect("/old", "/page")
                .page("/page", "<h1>หน้า</h1><p>เนื้อหา</p>")
                .page("/copy", "<h1>หน้า</h1><p>เนื้อหา</p>")
                .start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.pages()).hasSize(2);
            for (String name : List.of("/old", "/page?print=1", "/copy", "/page?PHPSESSID=1")) {
                assertThat(seen.page(site.url(name)).map(Page::url)).as(name).contains(site.url("/page"));
            }
        }
    }

    @Test
    void siteThatIsDownIsUnreachable() throws java.io.IOException {
        int port;
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Snapshot seen = Visits.of("http://127.0.0.1:" + port + "/");
        assertThat(seen.pages()).isEmpty();
        assertThat(seen.visited().failures())
                .containsExactly(
                        new Failure("http://127.0.0.1:" + port + "/", Outcome.UNREACHABLE, "connection refused"));
    }

    @Test
    void addressWithoutSchemeIsTriedWithHttpsAndThenHttp() {
        try (TestSite site = TestSite.at().page("/", "<p>สวัสดี</p>").start()) {
            Snapshot seen = Visits.of(site.authority());
            assertThat(seen.visited().url()).isEqualTo(site.authority());
            assertThat(seen.visited().finalUrl()).isEqualTo(site.url());
            assertThat(seen.pages()).hasSize(1);
        }
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String typed : List.of(
                "", "เทศบาล", "hello world", "ftp://example.org", "mailto:a@b", "http://", "file:///etc/passwd")) {
            Snapshot seen = Visits.of(typed);
            assertThat(seen.visited().failures())
                    .as(typed)
                    .containsExactly(new Failure(typed, Outcome.REFUSED, "not an address"));
        }
    }

    @Test
    void privateAddressIsRefusedUnlessAllowed() {
        try (TestSite site = TestSite.at().page("/", "<p>สวัสดี</p>").start();
                Crawler crawler = Visits.crawler(Visits.quick())) {
            Visit visit = new Visit("http://127.0.0.1/", false, Guide.NONE, new MemoryBodies(), Visit.Progress.SILENT);
            assertThat(crawler.visit(visit).visited().failures())
                    .containsExactly(new Failure("http://127.0.0.1/", Outcome.REFUSED, "private address"));
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void documentInsteadOfASiteIsTheOnlyPage() {
        try (TestSite site =
                TestSite.at().file("/plan.pdf", "application/pdf", PDF).start()) {
            Snapshot seen = Visits.of(site.url("/plan.pdf"));
            assertThat(seen.pages()).extracting(Page::url).containsExactly(site.url("/plan.pdf"));
        }
    }

    @Test
    void progressKnowsOfTheDocumentsThatAreStillToBeRead() {
        List<Integer> known = new ArrayList<>();
        TestSite.Builder builder = TestSite.at().page("/", "<p>หน้าแรก</p>");
        for (int i = 0; i < 5; i++) {
            builder.file("/" + i + ".pdf", "application/pdf", ("%PDF-1.7 " + i).getBytes(StandardCharsets.UTF_8));
        }
        try (TestSite site = builder.start();
                Crawler crawler = Visits.crawler(Visits.quick())) {
            Visit.Progress progress = new Visit.Progress() {
                @Override
                public void looking(String url, int done, int all) {
                    if (url.endsWith(".pdf")) {
                        known.add(all);
                    }
                }

                @Override
                public boolean isStopped() {
                    return false;
                }
            };
            Guide guide = Visits.wanting(IntStream.range(0, 5)
                    .mapToObj(i -> site.url("/" + i + ".pdf"))
                    .toArray(String[]::new));
            Snapshot seen = crawler.visit(new Visit(site.url(), true, guide, new MemoryBodies(), progress));
            assertThat(seen.pages()).hasSize(6);
            assertThat(known).hasSize(5).allMatch(all -> all == 6);
        }
    }

    @Test
    void stoppedVisitKeepsWhatItHas() {
        AtomicBoolean stopped = new AtomicBoolean();
        TestSite.Builder builder = TestSite.at();
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            links.append("<a href='/").append(i).append("'>").append(i).append("</a>");
            builder.page("/" + i, "<p>หน้า " + i + "</p>");
        }
        try (TestSite site = builder.page("/", links.toString()).start();
                Crawler crawler = Visits.crawler(Visits.quick())) {
            Visit.Progress progress = new Visit.Progress() {
                @Override
                public void looking(String url, int done, int known) {
                    stopped.compareAndSet(false, done >= 20);
                }

                @Override
                public boolean isStopped() {
                    return stopped.get();
                }
            };
            Snapshot seen = crawler.visit(new Visit(site.url(), true, Guide.NONE, new MemoryBodies(), progress));
            assertThat(seen.visited().budgetHit()).isEqualTo("stopped");
            assertThat(seen.pages()).hasSizeBetween(20, 40);
        }
    }
}
