package org.prongsai.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.prongsai.crawl.fetch.FetchLimits;
import org.prongsai.document.Document;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.Link;
import org.prongsai.document.ReadingLimits;

/** Visits of test sites: without delay and with short times. */
final class Visits {
    private Visits() {}

    static CrawlSettings quick() {
        CrawlSettings standard = CrawlSettings.standard();
        return standard.withDelay(Duration.ZERO)
                .withPace(standard.pace().withDelay(Duration.ZERO).withBackOff(Duration.ofMillis(200)))
                .withFetch(FetchLimits.standard()
                        .withTimes(Duration.ofMillis(700), Duration.ofMillis(900), Duration.ofMillis(1800)))
                .withWalk(standard.walk().withTime(Duration.ofSeconds(20)));
    }

    static Crawler crawler(CrawlSettings settings) {
        return new Crawler(settings, new DocumentReader(ReadingLimits.standard()), Clock.systemUTC());
    }

    static Snapshot of(TestSite site) {
        return of(site.url());
    }

    static Snapshot of(String url) {
        return of(url, Guide.NONE, settings -> settings);
    }

    static Snapshot of(String url, Guide guide, UnaryOperator<CrawlSettings> change) {
        try (Crawler crawler = crawler(change.apply(quick()))) {
            return crawler.visit(visit(url, guide));
        }
    }

    static Visit visit(String url, Guide guide) {
        return new Visit(url, true, guide, new MemoryBodies(), Visit.Progress.SILENT);
    }

    /** A guide that wants some addresses, whatever was seen. */
    static Guide wanting(String... urls) {
        return guide(link -> 0.0, soFar -> List.of(urls));
    }

    /** A guide that finds links by their words interesting. */
    static Guide seeking(String words) {
        return guide(link -> link.text().contains(words) ? 1.0 : 0.0, soFar -> List.of());
    }

    static Guide guide(Function<Link, Double> interest, Function<Snapshot, Collection<String>> wanted) {
        return new Guide() {
            @Override
            public double interest(Link link, Document page) {
                return interest.apply(link);
            }

            @Override
            public Collection<String> wanted(Snapshot soFar) {
                return wanted.apply(soFar);
            }
        };
    }
}
