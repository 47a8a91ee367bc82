package org.prongsai.crawl;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.Link;

/**
 * The documents that were read last, over all visits, bounded by their weight: a thousand waiting sites must fit in memory.
 * What has left the shelf is read again from its kept body. Thread-safe.
 */
final class Shelf {
    private static final int LARGE = 256 * 1024;

    private final DocumentReader reader;
    private final Cache<String, Document> documents;
    // A hostile page can take a hundred times its size while it is parsed; only few large ones at a time.
    private final Semaphore largeBodies = new Semaphore(4);
    // Parsing waits for nothing but a processor, and each page under way takes some megabytes.
    private final Semaphore parsing = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    Shelf(DocumentReader reader, int megabytes) {
        this.reader = reader;
        this.documents = Caffeine.newBuilder()
                .maximumWeight(megabytes * 1_000_000L)
                .weigher((String key, Document document) -> weight(document))
                .build();
    }

    /** Reads a web page that was just fetched. */
    Document read(byte[] body, String contentType, String url) {
        parsing.acquireUninterruptibly();
        try {
            return withRoom(body.length, () -> reader.read(body, contentType, url));
        } finally {
            parsing.release();
        }
    }

    private Document withRoom(long bytes, Supplier<Document> reading) {
        if (bytes < LARGE) {
            return reading.get();
        }
        largeBodies.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            largeBodies.release();
        }
    }

    void put(Page page, Document document) {
        documents.put(key(page), document);
    }

    /** The library of a visit, over the place where its bodies are kept. */
    Snapshot.Library library(Bodies bodies) {
        return page -> {
            Document known = documents.getIfPresent(key(page));
            if (known != null) {
                return known;
            }
            Document document = withRoom(
                    page.bytes(), () -> reader.read(bodies.load(page.sha256()), page.contentType(), page.url()));
            put(page, document);
            return document;
        };
    }

    /** The address belongs to the key: links are resolved against it. */
    private static String key(Page page) {
        return page.sha256() + ' ' + page.url();
    }

    private static int weight(Document document) {
        int weight = 500;
        for (Block block : document.blocks()) {
            weight += 120
                    + 2 * block.text().length()
                    + (block.cells().isEmpty() ? 0 : 2 * block.text().length() + 60);
        }
        for (Link link : document.links()) {
            weight += 160
                    + link.url().length()
                    + link.text().length() * 2
                    + link.hint().length() * 2;
        }
        for (String script : document.scripts()) {
            weight += 60 + script.length();
        }
        return weight + document.images().size() * 200 + document.forms().size() * 500;
    }
}
