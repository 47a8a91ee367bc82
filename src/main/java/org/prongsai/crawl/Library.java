package org.prongsai.crawl;

import org.prongsai.document.Document;

/** Reads the body of a page of one visit; a body may be read again when memory was short. Thread-safe. */
@FunctionalInterface
public interface Library {
    Document read(Page page);
}
