package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.crawl.Failure.Outcome;
import org.prongsai.crawl.LinkTown.Truth;
import org.prongsai.document.Document;
import org.prongsai.document.Link;

/**
 * Which of many links are broken? Every link's truth is known. {@code -Dprongsai.links=10000} checks so many instead of a
 * thousand.
 */
class LinkTruthTest {
    private static final int LINKS = Integer.getInteger("prongsai.links", 1_000);
    private static final int LINKS_A_SITE = Math.max(100, LINKS / 20);

    @Test
    void brokenLinksAndOnlyTheseAreCalledBroken() {
        List<Found> found = IntStream.range(0, LINKS / LINKS_A_SITE)
                .parallel()
                .mapToObj(LinkTruthTest::visited)
                .flatMap(List::stream)
                .toList();
        double broken =
                found.stream().filter(link -> link.truth == Truth.BROKEN).count();
        double called = found.stream().filter(Found::isCalledBroken).count();
        double right = found.stream()
                .filter(link -> link.isCalledBroken() && link.truth == Truth.BROKEN)
                .count();
        System.out.printf(
                "%d links, %.0f broken, %.0f called broken, %.0f rightly: precision %.2f %%, recall %.2f %%%n",
                found.size(), broken, called, right, 100 * right / called, 100 * right / broken);
        List<Found> wrong = found.stream().filter(link -> !link.isRight()).toList();
        assertThat(found).hasSizeBetween(LINKS - LINKS / 50, LINKS);
        assertThat(right / called).as(wrong.toString()).isGreaterThanOrEqualTo(0.995);
        assertThat(right / broken).as(wrong.toString()).isGreaterThanOrEqualTo(0.995);
        assertThat(wrong).hasSizeLessThanOrEqualTo(LINKS / 200);
    }

    /** Visits one site; no address may be asked for twice, and none with anything but GET. */
    private static List<Found> visited(int number) {
        String address = "127.0." + (2 + number / 200) + "." + (1 + number % 200);
        try (LinkTown town = new LinkTown(number, LINKS_A_SITE, address);
                Crawler crawler = Visits.crawler(settings())) {
            Snapshot seen = crawler.visit(Visits.visit(town.url(), new Files()));
            assertThat(seen.visited().budgetHit()).isNull();
            Map<String, Long> times =
                    town.asked().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(times.keySet()).allMatch(request -> request.startsWith("GET /"));
            assertThat(times.entrySet())
                    .filteredOn(request -> request.getValue() > 1)
                    .isEmpty();
            List<Found> found = new ArrayList<>();
            town.truths()
                    .forEach((url, truth) ->
                            found.add(new Found(url, truth, seen.page(url).isPresent(), seen.failure(url))));
            return found;
        }
    }

    private static CrawlSettings settings() {
        CrawlSettings quick = Visits.quick();
        return quick.withFetch(CrawlSettings.standard().fetch())
                .withWalk(quick.walk()
                        .withPages(2 * LINKS_A_SITE)
                        .withDocuments(2 * LINKS_A_SITE)
                        .withBytes(1_000_000_000)
                        .withTime(Duration.ofMinutes(5)));
    }

    /** A link, its truth, and what the visit says of it. */
    private record Found(String url, Truth truth, boolean isRead, Optional<Failure> failure) {
        boolean isCalledBroken() {
            return !isRead && failure.filter(Failure::isSitesFault).isPresent();
        }

        boolean isRight() {
            return switch (truth) {
                case READABLE -> isRead;
                case BROKEN -> isCalledBroken();
                case OUT_OF_ORDER ->
                    !isRead
                            && failure.filter(told -> told.outcome() == Outcome.SERVER_ERROR)
                                    .isPresent();
                case NOT_FOR_VISITORS -> !isRead && failure.isEmpty();
            };
        }
    }

    /** Wants every file that a page links to. */
    private static final class Files implements Guide {
        private final Set<String> files = new LinkedHashSet<>();

        @Override
        public double interest(Link link, Document page) {
            return 0;
        }

        @Override
        public void seen(Page page, Document document) {
            document.links().stream()
                    .map(Link::url)
                    .filter(url -> url.contains(".pdf"))
                    .forEach(files::add);
        }

        @Override
        public Collection<String> wanted(Snapshot soFar) {
            return files;
        }
    }
}
