package org.prongsai.rule.content;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.document.Document;

/** The outlines of the pages of one visit, made when a page is first seen or else when it is first asked for. Thread-safe. */
public final class Outlines {
    private final Map<String, Outline> byAddress = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** Remembers a page that was just read. */
    public void see(Page page, Document document) {
        byAddress.putIfAbsent(page.url(), Outline.of(document, this::shared));
    }

    /** The outline of a page of a snapshot, which is read when it was not seen before. */
    public Outline of(Page page, Snapshot snapshot) {
        return byAddress.computeIfAbsent(page.url(), unseen -> Outline.of(snapshot.document(page), this::shared));
    }

    private String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
