package org.prongsai.crawl;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Document;

/** What one visit of a site saw: pages, failures and the links between them. Immutable and thread-safe. */
public final class Snapshot {
    private final Visited visited;
    private final Library library;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Failure> failures = new HashMap<>();

    public Snapshot(Visited visited, Library library) {
        this.visited = visited;
        this.library = library;
        visited.pages().forEach(page -> pages.put(page.url(), page));
        visited.failures().forEach(failure -> failures.putIfAbsent(failure.url(), failure));
    }

    /** Everything that was seen but the bodies; plain data that can be kept and read again. */
    public Visited visited() {
        return visited;
    }

    /** All pages in the order of the visit. */
    public List<Page> pages() {
        return visited.pages();
    }

    /** The page that answers at an address, also through redirects, print views and other names of the same page. */
    public Optional<Page> page(String url) {
        String bare = withoutFragment(url);
        return Optional.ofNullable(pages.get(visited.aliases().getOrDefault(bare, bare)));
    }

    /** Why an address could not be read; empty when it was read or never asked for. */
    public Optional<Failure> failure(String url) {
        String bare = withoutFragment(url);
        Failure failure = failures.get(bare);
        return Optional.ofNullable(
                failure != null ? failure : failures.get(visited.aliases().getOrDefault(bare, bare)));
    }

    /** What stands in a page. Its text is set apart from menus only by markup; repeated blocks are for the reader to find. */
    public Document document(Page page) {
        return library.read(page);
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    /**
     * The plain data of a visit.
     *
     * @param url the address that was asked for
     * @param finalUrl the start page that answered, or the asked one when none did
     * @param aliases address asked → address of the page that answered, where they differ (redirects, duplicates)
     * @param budgetHit the first budget that ended the visit early, in words of {@code crawler.yaml}; null when none did
     * @param bytes decoded bytes read in all
     */
    public record Visited(
            String url,
            String finalUrl,
            Instant startedAt,
            Instant finishedAt,
            List<Page> pages,
            List<Failure> failures,
            Map<String, String> aliases,
            @Nullable String budgetHit,
            long bytes) {

        public Visited {
            pages = List.copyOf(pages);
            failures = List.copyOf(failures);
            aliases = Map.copyOf(aliases);
        }
    }

    /** Reads the body of a page of one visit; a body may be read again when memory was short. Thread-safe. */
    @FunctionalInterface
    public interface Library {
        Document read(Page page);
    }
}
