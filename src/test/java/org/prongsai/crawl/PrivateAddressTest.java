package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.crawl.TestSite.Answer;
import org.prongsai.crawl.gate.GateSettings;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;

/** Every way in which a page could lead a visitor into a private network; a canary there counts who comes. */
class PrivateAddressTest {
    private static final String PUBLIC = "127.0.0.99";
    private static final List<String> FORMS = AddressForms.ALL;
    private static final int[] CODES = {301, 302, 303, 307, 308};

    private final List<AutoCloseable> open = new ArrayList<>();
    private final InventedNames names = new InventedNames(PUBLIC);

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable thing : open) {
            thing.close();
        }
    }

    @Test
    void noAddressFormOpensAPrivateDoorFromAPage() {
        assertThat(FORMS).hasSizeGreaterThanOrEqualTo(70);
        TestSite site =
                keep(TestSite.at().otherwise(PrivateAddressTest::pageOfDoors).start(PUBLIC));
        Canary canary = beside(site);
        String[] wanted = FORMS.stream()
                .map(form -> "http://" + form + ":" + site.port() + "/w.pdf")
                .toArray(String[]::new);
        Snapshot seen =
                crawler(settings(site.port()).withMaxPages(500)).visit(publicVisit(site.url(), Visits.wanting(wanted)));
        assertThat(seen.pages()).hasSizeGreaterThan(FORMS.size());
        assertThat(seen.pages()).allMatch(found -> found.url().startsWith("http://" + PUBLIC));
        assertThat(site.paths()).contains("/r0", "/m0", "/r" + (FORMS.size() - 1), "/m" + (FORMS.size() - 1));
        assertThat(canary.hits()).isZero();
    }

    @Test
    void noAddressFormOpensAPrivateDoorFromTheSitemap() {
        TestSite site = keep(TestSite.at()
                .robots("")
                .page("/", "<p>ก</p><a href='/1'>1</a><a href='/2'>2</a><a href='/3'>3</a>")
                .otherwise(exchange -> {
                    int port = exchange.getLocalAddress().getPort();
                    String addresses = FORMS.stream()
                            .map(form -> "<url><loc>http://" + form + ":" + port + "/</loc></url>")
                            .collect(Collectors.joining());
                    Answer.of(200, "text/xml", "<urlset>" + addresses + "</urlset>")
                            .send(exchange);
                })
                .start(PUBLIC));
        Canary canary = beside(site);
        crawler(settings(site.port())).visit(publicVisit(site.url(), Guide.NONE));
        assertThat(site.paths()).contains("/sitemap.xml");
        assertThat(canary.hits()).isZero();
    }

    @Test
    void noAddressFormIsAStartPage() {
        TestSite site = keep(TestSite.at().page("/", "<p>ก</p>").start(PUBLIC));
        Canary canary = beside(site);
        Crawler crawler = crawler(settings(site.port()));
        for (String form : FORMS) {
            for (String scheme : List.of("http://", "https://", "")) {
                Snapshot none = crawler.visit(publicVisit(scheme + form + ":" + site.port() + "/", Guide.NONE));
                assertThat(none.pages()).as(form).isEmpty();
                assertThat(none.visited().failures()).as(form).isNotEmpty();
            }
        }
        assertThat(canary.hits()).isZero();
    }

    @Test
    void canaryNoticesAVisitorWhoMayGoInside() {
        TestSite site = keep(TestSite.at().page("/", "<p>ก</p>").start(PUBLIC));
        Canary canary = beside(site);
        crawler(settings(site.port())).visit(Visits.visit("http://127.0.0.1:" + site.port() + "/", Guide.NONE));
        assertThat(canary.hits()).isPositive();
    }

    @Test
    void redirectsAtEveryHopAreStopped() {
        TestSite site = keep(redirecting().start(PUBLIC));
        Canary canary = beside(site);
        Snapshot seen = crawler(settings(site.port()).withMaxPages(500)).visit(publicVisit(site.url(), Guide.NONE));
        assertThat(site.paths()).filteredOn(path -> path.startsWith("/t")).hasSizeGreaterThan(300);
        assertThat(seen.pages()).hasSize(1);
        assertThat(canary.hits()).isZero();
    }

    @Test
    void robotsRedirectsAreStopped() {
        List<TestSite> sites = FORMS.stream()
                .map(form -> keep(TestSite.at()
                        .page("/", "<p>ก</p>")
                        .otherwise(exchange -> inside(302, form, exchange).send(exchange))
                        .start(PUBLIC)))
                .toList();
        List<Canary> canaries = sites.stream().map(this::beside).toList();
        Crawler crawler =
                crawler(settings(sites.stream().mapToInt(TestSite::port).toArray()));
        sites.forEach(site -> crawler.visit(publicVisit(site.url(), Guide.NONE)));
        assertThat(sites).allMatch(site -> site.paths().contains("/robots.txt"));
        assertThat(canaries).allMatch(canary -> canary.hits() == 0);
    }

    @Test
    void namesThatLeadInsideAreRefused() {
        TestSite site = keep(TestSite.at().page("/", "<p>ก</p>").start(PUBLIC));
        Canary canary = beside(site);
        Crawler crawler = crawler(settings(site.port()));
        for (String name : List.of("loop", "ten", "mixed", "mixed-first", "six", "meta", "none", "many")) {
            for (String end : List.of(".test", ".test.", ".TEST", "1.test", "2.test")) {
                Snapshot seen =
                        crawler.visit(publicVisit("http://" + name + end + ":" + site.port() + "/", Guide.NONE));
                assertThat(seen.pages()).as(name).isEmpty();
            }
        }
        assertThat(crawler.visit(publicVisit("http://good.test:" + site.port() + "/", Guide.NONE))
                        .pages())
                .hasSize(1);
        assertThat(canary.hits()).isZero();
    }

    @Test
    void nameThatChangesItsAddressIsLookedUpOnce() {
        TestSite site = keep(TestSite.at()
                .otherwise(exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    String links = "<a href='/a'>ก</a><a href='/b'>ข</a><a href='/gone'>ค</a>" + path;
                    Answer.of(path.equals("/gone") ? 503 : 200, "text/html", links)
                            .send(exchange);
                })
                .start(PUBLIC));
        Canary canary = beside(site);
        Crawler crawler = crawler(settings(site.port()));
        for (int i = 0; i < 20; i++) {
            String name = "rebind" + i + ".test";
            Snapshot seen = crawler.visit(publicVisit("http://" + name + ":" + site.port() + "/", Guide.NONE));
            assertThat(seen.pages()).hasSizeGreaterThanOrEqualTo(1);
            assertThat(names.lookups(name)).isEqualTo(1);
        }
        assertThat(canary.hits()).isZero();
    }

    @Test
    void otherPortsOfPublicHostsAreRefused() {
        TestSite site = keep(TestSite.at().page("/", "<p>ก</p>").start(PUBLIC));
        TestSite admin = keep(TestSite.at().page("/", "<p>ก</p>").start(PUBLIC));
        Crawler crawler = crawler(settings(site.port()));
        int[] ports = {22, 25, 21, 23, 110, 143, 3306, 5432, 6379, 8080, 8443, 9200, 11211, 27017, admin.port()};
        for (int port : ports) {
            for (String scheme : List.of("http", "https")) {
                String url = scheme + "://" + PUBLIC + ":" + port + "/%0d%0aHELO%20x";
                assertThat(crawler.visit(publicVisit(url, Guide.NONE)).visited().failures())
                        .extracting(Failure::outcome)
                        .as(url)
                        .containsExactly(Failure.Outcome.REFUSED);
            }
        }
        assertThat(admin.asked()).isEmpty();
    }

    private static void pageOfDoors(HttpExchange exchange) throws IOException {
        int port = exchange.getLocalAddress().getPort();
        String path = exchange.getRequestURI().getPath();
        StringBuilder page =
                new StringBuilder("<html><head><link rel='canonical' href='http://127.0.0.1:" + port + "/'></head>");
        for (int i = 0; i < FORMS.size() && path.equals("/"); i++) {
            String address = "http://" + FORMS.get(i) + ":" + port + "/x" + i;
            page.append("<a href='%1$s'>ก</a><img src='%1$s'><iframe src='%1$s'></iframe>".formatted(address))
                    .append("<a href='%1$s.pdf'>ข</a><embed src='%1$s'><a onclick=\"window.open('%1$s')\">จ</a>"
                            .formatted(address))
                    .append("<a href='/r%1$d'>ค</a><a href='/m%1$d'>ง</a>".formatted(i));
        }
        if (path.matches("/r\\d+")) {
            inside(302, FORMS.get(Integer.parseInt(path.substring(2))), exchange)
                    .send(exchange);
        } else if (path.matches("/m\\d+")) {
            String form = FORMS.get(Integer.parseInt(path.substring(2)));
            page.append("<meta http-equiv='refresh' content='0;url=http://" + form + ":" + port + "/'>" + path);
            Answer.of(200, "text/html", page.toString()).send(exchange);
        } else {
            Answer.of(path.equals("/") ? 200 : 404, "text/html", page.toString())
                    .send(exchange);
        }
    }

    /** For each form and code an address that leads to it after one to five hops. */
    private static TestSite.Builder redirecting() {
        StringBuilder page = new StringBuilder();
        for (int form = 0; form < FORMS.size(); form++) {
            for (int code : CODES) {
                page.append("<a href='/h%d-%d-%d'>ก</a>".formatted(form, code, form % CODES.length));
            }
        }
        return TestSite.at().page("/", page.toString()).otherwise(exchange -> {
            String[] parts = exchange.getRequestURI().getPath().substring(1).split("-", -1);
            if (parts[0].matches("[ht]\\d+")) {
                int hops = parts.length == 3 ? Integer.parseInt(parts[2]) : 0;
                String next = hops == 0
                        ? "/t" + parts[0].substring(1) + "-" + parts[1]
                        : "/" + parts[0] + "-" + parts[1] + "-" + (hops - 1);
                String form = FORMS.get(Integer.parseInt(parts[0].substring(1)));
                (parts[0].startsWith("t") ? inside(Integer.parseInt(parts[1]), form, exchange) : redirect(302, next))
                        .send(exchange);
            } else {
                Answer.of(404, "text/html", "<h1>404</h1>").send(exchange);
            }
        });
    }

    private static Answer inside(int status, String form, HttpExchange exchange) {
        return redirect(
                status, "http://" + form + ":" + exchange.getLocalAddress().getPort() + "/");
    }

    private static Answer redirect(int status, String location) {
        return new Answer(status, Map.of("Location", location), new byte[0], Duration.ZERO);
    }

    private TestSite keep(TestSite site) {
        open.add(site);
        return site;
    }

    private Canary beside(TestSite site) {
        Canary canary = Canary.beside(site);
        open.add(canary);
        return canary;
    }

    private static CrawlSettings settings(int... ports) {
        Set<Integer> allowed = IntStream.of(ports).boxed().collect(Collectors.toSet());
        return Visits.quick().withGate(new GateSettings(allowed, Set.of(PUBLIC)));
    }

    private Crawler crawler(CrawlSettings settings) {
        Crawler crawler = new Crawler(settings, new DocumentReader(ReadingLimits.standard()), Clock.systemUTC(), names);
        open.add(crawler);
        return crawler;
    }

    private static Visit publicVisit(String url, Guide guide) {
        return new Visit(url, false, guide, new MemoryBodies(), Visit.Progress.SILENT);
    }
}
