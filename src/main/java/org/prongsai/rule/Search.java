package org.prongsai.rule;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.document.Link;
import org.prongsai.rule.content.Contents;
import org.prongsai.rule.find.Candidates;
import org.prongsai.rule.find.Codes;
import org.prongsai.rule.word.Vocabulary;

/** One snapshot with its contents and candidates, as all trials share them. */
final class Search {
    private final Snapshot snapshot;
    private final Contents contents;
    private final Candidates candidates;
    private final Vocabulary vocabulary;
    private final Codes codes;
    private final Set<String> rivals = new HashSet<>();
    private final String homeHash;

    Search(Snapshot snapshot, Vocabulary vocabulary, Codes codes) {
        codes.matters().values().forEach(rivals::addAll);
        vocabulary.matters().stream()
                .filter(matter -> vocabulary.matter(matter).isRival())
                .forEach(rivals::add);
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.codes = codes;
        this.contents = new Contents(snapshot, vocabulary);
        this.candidates = new Candidates(snapshot, contents, vocabulary, codes);
        this.homeHash =
                snapshot.page(snapshot.visited().finalUrl()).map(Page::sha256).orElse("");
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Contents contents() {
        return contents;
    }

    Candidates candidates() {
        return candidates;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The matters whose content is recognised as something else than what is sought. */
    Set<String> rivals() {
        return rivals;
    }

    int fiscalYear() {
        return codes.fiscalYear();
    }

    /** The page that visitors see first. */
    Optional<Page> home() {
        return snapshot.page(snapshot.visited().finalUrl());
    }

    /** Whether an address shows the home page, under whatever name. */
    boolean isHome(String url) {
        String home = snapshot.visited().finalUrl();
        return url.equals(home)
                || url.equals(snapshot.visited().url())
                || snapshot.page(url)
                        .filter(page -> page.sha256().equals(homeHash))
                        .isPresent()
                || isHomeName(url, home);
    }

    /** Whether an address lies on another site than the one that was visited. */
    boolean isOffSite(String url) {
        return !host(url).equals(host(snapshot.visited().finalUrl()));
    }

    /** Whether a link on a candidate's page may hold the requirement: its own words do not name something else. */
    boolean isOpenTo(Link link, Requirement requirement) {
        Set<String> named = vocabulary.label(link.text()).named().keySet();
        return named.isEmpty() || named.stream().anyMatch(requirement.matters()::contains);
    }

    private boolean isHomeName(String url, String home) {
        return !isOffSite(url)
                && Map.of("/home", 1, "/", 1, "/index.php", 1, "/index.html", 1, "/index.htm", 1, "/home.php", 1)
                        .containsKey(path(url))
                && URI.create(home).getPath() != null
                && snapshot.page(url).isEmpty();
    }

    private static String path(String url) {
        int start = url.indexOf('/', url.indexOf("//") + 2);
        return start < 0 ? "/" : url.substring(start).toLowerCase(Locale.ROOT);
    }

    private static String host(String url) {
        int start = url.indexOf("//") + 2;
        int end = url.indexOf('/', start);
        String host = end < 0 ? url.substring(start) : url.substring(start, end);
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
