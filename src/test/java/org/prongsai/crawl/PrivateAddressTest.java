package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.crawl.gate.GateSettings;
import org.prongsai.crawl.gate.Lookup;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;

/** Every way in which a page could lead a visitor into a private network; a canary there counts who comes. */
class PrivateAddressTest {
    private static final String PUBLIC = "127.0.0.99";
    private static final List<String> FORMS = Stream.of(
                    "127.0.0.1 127.1 127.0.1 127.0.0.2 127.255.255.254 2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 0 0.0.0.0",
                    "127.0.0.1. 127.00.0.1 127.0.0.01 0x7f.0x0.0x0.0x1 127.0.0.1.. 127..1 [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1]",
                    "[::ffff:7f00:1] [::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::7f00:1] [2002:7f00:1::] [2001:0::] [2001:0:7f00:1::]",
                    "[fe80::1] [fe80::1%25lo] [fec0::1] [fc00::1] [fd00:ec2::254] [ff02::1] [2001:db8::1] [3fff::1] [5f00::1] [100::1]",
                    "10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255 192.168.0.1 192.168.255.255 169.254.169.254 2852039166",
                    "0xa9fea9fe 0251.0376.0251.0376 100.64.0.1 100.127.255.255 192.0.0.1 192.0.2.1 192.88.99.1 198.18.0.1 198.19.255.255",
                    "198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 localhost localhost. a.localhost LOCALHOST",
                    "\u2460\u2461\u2466.0.0.1 127.0.0.1\u00ad [::1%251] [127.0.0.1] 1\u30027.0.0.1 %31%32%37.0.0.1")
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .toList();

    private final List<AutoCloseable> open = new ArrayList<>();
    private final Map<String, Integer> lookups = new ConcurrentHashMap<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable thing : open) {
            thing.close();
        }
    }

    @Test
    void noAddressFormOpensAPrivateDoorAtAnyEntry() {
        assertThat(FORMS).hasSizeGreaterThanOrEqualTo(70);
        TestSite.Builder builder = TestSite.at();
        StringBuilder page =
                new StringBuilder("<html><head><link rel='canonical' href='http://127.0.0.1:PORT/'></head><body>");
        StringBuilder sitemap = new StringBuilder("<urlset>");
        for (int i = 0; i < FORMS.size(); i++) {
            String address = "http://" + FORMS.get(i) + ":PORT/x" + i;
            page.append("<a href='")
                    .append(address)
                    .append("'>ก</a><img src='")
                    .append(address)
                    .append("'>")
                    .append("<iframe src='")
                    .append(address)
                    .append("'></iframe><a href='")
                    .append(address)
                    .append(".pdf'>ข</a>")
                    .append("<a href='/r")
                    .append(i)
                    .append("'>ค</a><a href='/m")
                    .append(i)
                    .append("'>ง</a>");
            sitemap.append("<url><loc>").append(address).append("</loc></url>");
        }
        for (int i = 0; i < FORMS.size(); i++) {
            builder.page(
                    "/m" + i,
                    "<html><head><meta http-equiv='refresh' content='0;url=http://" + FORMS.get(i) + "/" + i
                            + "'></head></html>");
        }
        TestSite site = start(builder, page.toString(), sitemap.toString());
        Canary canary = beside(site);
        Crawler crawler = crawler(site.port());
        List<String> wanted = FORMS.stream()
                .map(form -> "http://" + form + ":" + site.port() + "/w.pdf")
                .toList();
        Snapshot seen = crawler.visit(publicVisit(site.url(), Visits.wanting(wanted.toArray(String[]::new))));
        assertThat(seen.pages()).hasSizeGreaterThan(FORMS.size());
        assertThat(seen.pages()).allMatch(found -> found.url().startsWith("http://" + PUBLIC));
        assertThat(site.paths()).contains("/r0", "/m0", "/r" + (FORMS.size() - 1));
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
        TestSite site = keep(TestSite.at().page("/", "<a href='/'>ก</a>").start(PUBLIC));
        Canary canary = beside(site);
        try (Crawler crawler = crawler(site.port())) {
            crawler.visit(Visits.visit("http://127.0.0.1:" + site.port() + "/", Guide.NONE));
        }
        assertThat(canary.hits()).isPositive();
    }

    @Test
    void redirectsAtEveryHopAreStopped() {
        List<TestSite> sites = new ArrayList<>();
        TestSite.Builder builder = TestSite.at();
        StringBuilder page = new StringBuilder();
        int[] codes = {301, 302, 303, 307, 308};
        for (int i = 0; i < FORMS.size(); i++) {
            int hop = i % 5;
            for (int code : codes) {
                String name = "/h" + i + "-" + code;
                page.append("<a href='").append(name).append("'>ก</a>");
                builder.route(name, redirect(302, hop == 0 ? "/t" + i + "-" + code : name + "-1"));
                for (int step = 1; step <= hop; step++) {
                    builder.route(
                            name + "-" + step,
                            redirect(302, step == hop ? "/t" + i + "-" + code : name + "-" + (step + 1)));
                }
            }
        }
        builder.otherwise(exchange -> {
            String path = exchange.getRequestURI().getPath();
            int form = path.startsWith("/t") ? Integer.parseInt(path.substring(2, path.indexOf('-'))) : -1;
            if (form < 0) {
                TestSite.Answer.of(404, "text/html", "<h1>404</h1>").send(exchange);
                return;
            }
            int code = Integer.parseInt(path.substring(path.indexOf('-') + 1));
            redirect(
                            code,
                            "http://" + FORMS.get(form) + ":"
                                    + exchange.getLocalAddress().getPort() + "/")
                    .send(exchange);
        });
        sites.add(keep(builder.page("/", page.toString()).start(PUBLIC)));
        Canary canary = beside(sites.get(0));
        CrawlSettings settings = settings(sites.get(0).port());
        Crawler crawler = crawler(settings.withMaxPages(500));
        Snapshot seen = crawler.visit(publicVisit(sites.get(0).url(), Guide.NONE));
        assertThat(sites.get(0).paths())
                .filteredOn(path -> path.startsWith("/t"))
                .hasSizeGreaterThan(300);
        assertThat(seen.pages()).hasSize(1);
        assertThat(canary.hits()).isZero();
    }

    @Test
    void robotsRedirectsAreStopped() {
        List<TestSite> sites = IntStream.range(0, FORMS.size())
                .mapToObj(i -> keep(TestSite.at()
                        .page("/", "<p>ก</p>")
                        .otherwise(exchange -> redirect(
                                        302,
                                        "http://" + FORMS.get(i) + ":"
                                                + exchange.getLocalAddress().getPort() + "/robots.txt")
                                .send(exchange))
                        .start(PUBLIC)))
                .toList();
        List<Canary> canaries = sites.stream().map(this::beside).toList();
        Crawler crawler = crawler(sites.stream().mapToInt(TestSite::port).toArray());
        sites.forEach(site -> crawler.visit(publicVisit(site.url(), Guide.NONE)));
        assertThat(sites).allMatch(site -> site.paths().contains("/robots.txt"));
        assertThat(canaries).allMatch(canary -> canary.hits() == 0);
    }

    @Test
    void namesThatLeadInsideAreRefused() {
        TestSite site = keep(TestSite.at().page("/", "<p>ก</p>").start(PUBLIC));
        Canary canary = beside(site);
        Crawler crawler = crawler(site.port());
        for (String name : List.of("loop", "ten", "mixed", "mixed-first", "six", "meta", "none", "many")) {
            for (String end : List.of(".test", ".test.", ".TEST", ".test")) {
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
                .otherwise(exchange -> TestSite.Answer.of(
                                exchange.getRequestURI().getPath().equals("/gone") ? 503 : 200,
                                "text/html",
                                "<a href='/a'>ก</a><a href='/b'>ข</a><a href='/gone'>ค</a>" + exchange.getRequestURI())
                        .send(exchange))
                .start(PUBLIC));
        Canary canary = beside(site);
        Crawler crawler = crawler(site.port());
        for (int i = 0; i < 20; i++) {
            String name = "rebind" + i + ".test";
            Snapshot seen = crawler.visit(publicVisit("http://" + name + ":" + site.port() + "/", Guide.NONE));
            assertThat(seen.pages()).hasSizeGreaterThanOrEqualTo(1);
            assertThat(lookups.get(name)).isEqualTo(1);
        }
        assertThat(canary.hits()).isZero();
    }

    @Test
    void otherPortsOfPublicHostsAreRefused() {
        TestSite site = keep(TestSite.at().page("/", "<p>ก</p>").start(PUBLIC));
        TestSite admin = keep(TestSite.at().page("/", "<p>ก</p>").start(PUBLIC));
        Crawler crawler = crawler(site.port());
        for (int port :
                new int[] {22, 25, 21, 23, 110, 143, 3306, 5432, 6379, 8080, 8443, 9200, 11211, 27017, admin.port()}) {
            for (String scheme : List.of("http", "https")) {
                String url = scheme + "://" + PUBLIC + ":" + port + "/%0d%0aHELO%20x";
                Snapshot seen = crawler.visit(publicVisit(url, Guide.NONE));
                assertThat(seen.visited().failures())
                        .extracting(Failure::outcome)
                        .as(url)
                        .containsExactly(Failure.Outcome.REFUSED);
            }
        }
        assertThat(admin.asked()).isEmpty();
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        int before = lookups.merge(host, 1, Integer::sum);
        return switch (host.replaceFirst("\\d+", "")) {
            case "good.test" -> addresses(PUBLIC);
            case "rebind.test" -> addresses(before == 1 ? PUBLIC : "127.0.0.1");
            case "loop.test" -> addresses("127.0.0.1");
            case "ten.test" -> addresses("10.0.0.5");
            case "mixed.test" -> addresses(PUBLIC, "127.0.0.1");
            case "mixed-first.test" -> addresses("127.0.0.1", PUBLIC);
            case "six.test" -> addresses("::1");
            case "meta.test" -> addresses("169.254.169.254");
            case "none.test" -> new InetAddress[0];
            case "many.test" ->
                addresses(IntStream.range(0, 1000).mapToObj(i -> "127.0.0.2").toArray(String[]::new));
            default -> {
                if (Character.isDigit(host.charAt(host.length() - 1)) || host.startsWith("[")) {
                    yield InetAddress.getAllByName(host);
                }
                throw new UnknownHostException(host + ": Name or service not known");
            }
        };
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] found = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            found[i] = InetAddress.getByName(literals[i]);
        }
        return found;
    }

    private TestSite start(TestSite.Builder builder, String page, String sitemap) {
        builder.otherwise(exchange -> {
            String port = String.valueOf(exchange.getLocalAddress().getPort());
            String path = exchange.getRequestURI().getPath();
            TestSite.Answer answer = switch (path) {
                case "/" -> TestSite.Answer.of(200, "text/html", page.replace("PORT", port));
                case "/sitemap.xml" -> TestSite.Answer.of(200, "text/xml", sitemap.replace("PORT", port));
                default ->
                    path.startsWith("/r") && !path.equals("/robots.txt")
                            ? redirect(
                                    302, "http://" + FORMS.get(Integer.parseInt(path.substring(2))) + ":" + port + "/")
                            : TestSite.Answer.of(404, "text/html", "<h1>404</h1>");
            };
            answer.send(exchange);
        });
        return keep(builder.start(PUBLIC));
    }

    private static TestSite.Answer redirect(int status, String location) {
        return new TestSite.Answer(status, Map.of("Location", location), new byte[0], java.time.Duration.ZERO);
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

    private Crawler crawler(int... ports) {
        return crawler(settings(ports));
    }

    private static CrawlSettings settings(int... ports) {
        Set<Integer> allowed = IntStream.of(ports).boxed().collect(java.util.stream.Collectors.toSet());
        return Visits.quick().withGate(new GateSettings(allowed, Set.of(PUBLIC)));
    }

    private Crawler crawler(CrawlSettings settings) {
        Lookup names = this::lookUp;
        Crawler crawler = new Crawler(settings, new DocumentReader(ReadingLimits.standard()), Clock.systemUTC(), names);
        open.add(crawler);
        return crawler;
    }

    private static Visit publicVisit(String url, Guide guide) {
        return new Visit(url, false, guide, new MemoryBodies(), Visit.Progress.SILENT);
    }
}
