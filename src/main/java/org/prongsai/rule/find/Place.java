package org.prongsai.rule.find;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.document.Document;
import org.prongsai.rule.content.Contents;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.thai.YearMention;
import org.prongsai.thai.Years;

/**
 * What kind of page a label stands on, and of which year.
 *
 * @param named the matters that the page's own title names
 * @param isDecoy whether it belongs to another assessment, such as LPA or MOIT
 */
record Place(@Nullable Integer year, Candidate.Standing standing, boolean isDecoy, Set<String> named) {

    /** Whether a part of the page may disclose a matter: a page that calls itself by another name is that one's answer. */
    boolean isOpenTo(String matter) {
        return named.isEmpty() || named.contains(matter) || standing == Candidate.Standing.INDEX;
    }

    /** Reads title, headline and address of a page; a page without a year of its own has that of the index above it. */
    static Place of(Page page, Snapshot snapshot, Contents contents, Vocabulary vocabulary) {
        String title = title(page, snapshot.document(page), contents);
        Vocabulary.Words words = vocabulary.label(title);
        Vocabulary.Words address = vocabulary.label(readable(page.url()));
        boolean isData = snapshot.document(page).kind() == Document.Kind.OTHER;
        boolean isIndex = words.has("index-labels") || (isData && address.has("index-labels"));
        boolean isDecoy = !isIndex && (words.has("decoy-labels") || address.has("decoy-labels"));
        boolean isNews = !isIndex && (words.has("news-labels") || address.has("news-labels"));
        Integer year = year(title, words)
                .or(() -> year(page.linkText(), vocabulary.label(page.linkText())))
                .or(() -> isData ? year(address.text(), address) : Optional.empty())
                .or(() -> ancestorYear(page, snapshot, contents, vocabulary))
                .orElse(null);
        Candidate.Standing standing =
                isIndex ? Candidate.Standing.INDEX : isNews ? Candidate.Standing.NEWS : Candidate.Standing.SITE;
        return new Place(year, standing, isDecoy, words.named().keySet());
    }

    /** The year that a section heading sets; a heading that names an item tells of the item and sets none. */
    static Optional<Integer> year(String heading, Vocabulary.Words words) {
        if (!words.named().isEmpty() && !words.has("index-labels")) {
            return Optional.empty();
        }
        return Years.read(heading).stream()
                .filter(mention -> switch (mention.kind()) {
                    case FISCAL, ITA, BARE -> true;
                    default -> false;
                })
                .map(YearMention::to)
                .findFirst();
    }

    /** The headline of a page with its title before the name of the site. */
    static String title(Page page, Document document, Contents contents) {
        String headline = contents.of(page).headline();
        String title = document.title().split("\\s[|»–-]\\s", 2)[0];
        return headline.isEmpty() ? title : title.equals(headline) ? title : headline + " " + title;
    }

    private static Optional<Integer> ancestorYear(
            Page page, Snapshot snapshot, Contents contents, Vocabulary vocabulary) {
        List<String> path = page.path();
        for (int i = path.size() - 2; i > 0; i--) {
            Optional<Page> above = snapshot.page(path.get(i));
            if (above.isPresent()) {
                String title = title(above.get(), snapshot.document(above.get()), contents);
                Vocabulary.Words words = vocabulary.label(title);
                Optional<Integer> year = year(title, words);
                if (year.isPresent() && words.has("index-labels")) {
                    return year;
                }
            }
        }
        return Optional.empty();
    }

    private static String readable(String url) {
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return path < 0 ? "" : Addresses.readable(url.substring(path));
    }
}
