package org.prongsai.rule.find;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.rule.content.Contents;
import org.prongsai.rule.content.Outline;
import org.prongsai.rule.word.Vocabulary;

/** The titles of all pages of a snapshot, and from them what kind of page each is. */
final class Places {
    /** A page of one matter may have a part about another or two. */
    private static final int COLLECTION = 3;

    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, Vocabulary.Words> labels = new HashMap<>();

    Places(Snapshot snapshot, Contents contents, Map<Page, Outline> outlines, Vocabulary vocabulary) {
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        outlines.forEach((page, outline) -> titles.put(page.url(), title(outline, contents)));
    }

    /** The headline of a page with its title before the name of the site. */
    String title(Page page) {
        return titles.getOrDefault(page.url(), "");
    }

    /** Reads title, headline and address of a page; a page without a year of its own has that of the index above it. */
    Place of(Page page, Outline outline) {
        Vocabulary.Words words = words(title(page));
        Vocabulary.Words address = words(readable(page.url()));
        boolean isData = outline.kind() == Document.Kind.OTHER;
        boolean isList = !isData && outline.kind() != Document.Kind.HTML;
        boolean isIndex = isList || words.has("index-labels") || (isData && address.has("index-labels"));
        boolean isDecoy = !isIndex && (words.has("decoy-labels") || address.has("decoy-labels"));
        boolean isNews = !isIndex && (words.has("news-labels") || address.has("news-labels"));
        Integer year = Place.year(title(page), words)
                .or(() -> Place.year(page.linkText(), words(page.linkText())))
                .or(() -> isData ? Place.year(address.text(), address) : Optional.empty())
                .or(() -> isIndex ? Addresses.year(page.url()) : Optional.empty())
                .or(() -> ancestorYear(page))
                .orElse(null);
        Candidate.Standing standing =
                isIndex ? Candidate.Standing.INDEX : isNews ? Candidate.Standing.NEWS : Candidate.Standing.SITE;
        Set<String> named = words.named().keySet();
        return new Place(year, standing, isDecoy, isCollection(outline, named) ? Set.of() : named);
    }

    /** Whether so many headings of a page name other matters than its headline that it is a collection of them. */
    private boolean isCollection(Outline outline, Set<String> named) {
        Set<String> others = new HashSet<>();
        outline.blocks().stream()
                .filter(Block::isHeading)
                .forEach(heading -> others.addAll(words(heading.text()).named().keySet()));
        others.removeAll(named);
        return others.size() >= COLLECTION;
    }

    private Optional<Integer> ancestorYear(Page page) {
        List<String> path = page.path();
        for (int i = path.size() - 2; i > 0; i--) {
            String title = snapshot.page(path.get(i)).map(this::title).orElse("");
            Vocabulary.Words words = words(title);
            Optional<Integer> year = Place.year(title, words);
            if (year.isPresent() && words.has("index-labels")) {
                return year;
            }
        }
        return Optional.empty();
    }

    private Vocabulary.Words words(String text) {
        return labels.computeIfAbsent(text, vocabulary::label);
    }

    private static String title(Outline outline, Contents contents) {
        String headline = contents.headline(outline);
        String title = outline.title().split("\\s[|»–-]\\s", 2)[0];
        return headline.isEmpty() || title.equals(headline) ? title : headline + " " + title;
    }

    private static String readable(String url) {
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return path < 0 ? "" : Addresses.readable(url.substring(path));
    }
}
