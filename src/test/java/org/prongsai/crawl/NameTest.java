package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.crawl.Failure.Outcome;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;

/** What the name system can say of a site. */
class NameTest {

    @ParameterizedTest
    @CsvSource({
        "missing.test, UNREACHABLE, no such name",
        "busy.test, UNREACHABLE, name lookup failed",
        "slow.test, UNREACHABLE, name lookup timed out",
        "empty.test, UNREACHABLE, the name empty.test has no address",
        "loop.test, UNREACHABLE, no such name",
        "inside.test, REFUSED, not a public address",
        "xn--o3cw4h.test, UNREACHABLE, no such name",
        "ไทย.test, UNREACHABLE, no such name"
    })
    void failuresOfNamesAreToldApart(String host, Outcome outcome, String detail) {
        try (Crawler crawler = crawler()) {
            long began = System.nanoTime();
            String url = "http://" + host + "/";
            Snapshot seen = crawler.visit(Visits.visit(url, Guide.NONE));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            assertThat(seen.visited().failures()).hasSize(1);
            assertThat(seen.visited().failures().get(0).outcome()).isEqualTo(outcome);
            assertThat(seen.visited().failures().get(0).detail()).isEqualTo(detail);
        }
    }

    @ParameterizedTest
    @CsvSource({"town.test", "many.test", "TOWN.test", "town.test.", "xn--42c6b.test"})
    void siteIsFoundByItsName(String host) {
        try (TestSite site = TestSite.at().page("/", "<p>ก</p>").start();
                Crawler crawler = crawler()) {
            assertThat(crawler.visit(Visits.visit("http://" + host + ":" + site.port() + "/", Guide.NONE))
                            .pages())
                    .hasSize(1);
            assertThat(site.asked().get(0).host())
                    .isEqualToIgnoringCase(host.replaceFirst("\\.$", "") + ":" + site.port());
        }
    }

    @Test
    void linkToAMissingNameIsADeadLinkOnceNamesAreFound() {
        String[] links = {"http://missing.test/a", "http://busy.test/a"};
        try (TestSite site = TestSite.at()
                        .links("/", "หน้าแรก", links[0], "ก", links[1], "ข")
                        .start();
                Crawler crawler = crawler()) {
            Snapshot local =
                    crawler.visit(Visits.visit("http://localhost:" + site.port() + "/", Visits.wanting(links)));
            assertThat(local.failure(links[0]).orElseThrow().outcome()).isEqualTo(Outcome.UNREACHABLE);
            String named = "http://town.test:" + site.port() + "/";
            Snapshot bare = crawler.visit(Visits.visit(site.url(), Visits.wanting(links)));
            assertThat(bare.failure(links[0]).orElseThrow().outcome()).isEqualTo(Outcome.UNREACHABLE);
            Snapshot seen = crawler.visit(Visits.visit(named, Visits.wanting(links)));
            assertThat(seen.failure(links[0]).orElseThrow().outcome()).isEqualTo(Outcome.DEAD_LINK);
            assertThat(seen.failure(links[1]).orElseThrow().outcome()).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    private static Crawler crawler() {
        return new Crawler(
                Visits.quick(), new DocumentReader(ReadingLimits.standard()), Clock.systemUTC(), NameTest::lookUp);
    }

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        InetAddress here = InetAddress.getLoopbackAddress();
        return switch (host) {
            case "town.test", "xn--42c6b.test", "127.0.0.1", "localhost" -> new InetAddress[] {here};
            case "many.test" -> {
                InetAddress[] many = new InetAddress[1_000];
                Arrays.fill(many, here);
                yield many;
            }
            case "empty.test" -> new InetAddress[0];
            case "inside.test" -> new InetAddress[] {InetAddress.getByName("169.254.169.254")};
            case "busy.test" -> throw new UnknownHostException(host + ": Temporary failure in name resolution");
            case "slow.test" -> {
                LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                throw new UnknownHostException(host);
            }
            default -> throw new UnknownHostException(host + ": Name or service not known");
        };
    }
}
