package org.prongsai.rule.find;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.document.Link;
import org.prongsai.rule.content.Outline;
import org.prongsai.rule.content.Outlines;
import org.prongsai.rule.word.Vocabulary;

/**
 * The pages of a snapshot whose labels are read: its web pages, and the files that some page calls the list of items, such
 * as a table with links in a PDF.
 *
 * @param lists the addresses of such files, fetched or not
 */
public record Labelled(Map<Page, Outline> outlines, Set<String> lists) {
    private static final Pattern FILE =
            Pattern.compile("(application/(pdf|msword|vnd\\..*|zip)|image/.*).*", Pattern.CASE_INSENSITIVE);

    /** A site that calls more files than these its list calls everything so. */
    private static final int MOST_LISTS = 12;

    /** Reads which pages these are. */
    public static Labelled of(Snapshot snapshot, Outlines outlines, Vocabulary vocabulary) {
        Map<Page, Outline> read = new LinkedHashMap<>();
        for (Page page : snapshot.pages()) {
            if (!isFile(page)) {
                read.put(page, outlines.of(page, snapshot));
            }
        }
        Set<String> lists = new LinkedHashSet<>();
        read.values().stream()
                .flatMap(outline -> outline.links().stream())
                .filter(link -> Addresses.isDocument(link.url()) && isCalledList(link, vocabulary))
                .map(Link::url)
                .distinct()
                .limit(MOST_LISTS)
                .forEach(lists::add);
        for (String list : lists) {
            snapshot.page(list).filter(Labelled::isFile).ifPresent(page -> read.put(page, outlines.of(page, snapshot)));
        }
        return new Labelled(read, lists);
    }

    /** Whether a later snapshot of the same visit has no other labels. */
    public boolean isStillRight(Snapshot earlier, Snapshot later) {
        return hashes(earlier).equals(hashes(later));
    }

    /** Whether a page is a file by what its server says. */
    public static boolean isFile(Page page) {
        return FILE.matcher(page.contentType()).matches();
    }

    private Map<String, String> hashes(Snapshot snapshot) {
        Map<String, String> hashes = new HashMap<>();
        for (Page page : snapshot.pages()) {
            if (!isFile(page) || lists.contains(page.url())) {
                hashes.put(page.url(), page.sha256());
            }
        }
        return hashes;
    }

    private static boolean isCalledList(Link link, Vocabulary vocabulary) {
        Vocabulary.Words label = vocabulary.label(link.text().isBlank() ? link.hint() : link.text());
        return label.has("index-labels") && label.named().isEmpty();
    }
}
