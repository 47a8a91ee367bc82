package org.prongsai.crawl;

import java.util.Collection;
import java.util.List;
import org.prongsai.document.Document;
import org.prongsai.document.Link;

/** Tells a visit where to look first; it knows what is sought, the crawler does not. Thread-safe. */
public interface Guide {
    /** How likely a link of a page leads to something sought: 0 follow last, 1 surely; below 0 do not follow. */
    double interest(Link link, Document page);

    /** A page was read for the first time; the guide may note what it will need of it, because it is not read again for that. */
    default void seen(Page page, Document document) {}

    /** The addresses (documents, off-site files, pages not yet seen) that are needed to judge what was seen so far. */
    Collection<String> wanted(Snapshot soFar);

    /** Follows every page of the site alike and asks for no documents. */
    Guide NONE = new Guide() {
        @Override
        public double interest(Link link, Document page) {
            return 0;
        }

        @Override
        public Collection<String> wanted(Snapshot soFar) {
            return List.of();
        }
    };
}
