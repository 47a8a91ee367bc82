package org.prongsai.crawl;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One body that a visit fetched, HTML or any other kind, without the body itself: {@link Snapshot#document(Page)} reads it.
 *
 * @param url the normalised address that finally answered, without fragment
 * @param path the addresses of the clicks that lead here, from the start page to this page, both included
 * @param linkText the words of the last click, empty for the start page
 * @param status the HTTP status, 200 to 299
 * @param contentType the Content-Type header as sent, may be empty
 * @param fetchedAt when the answer arrived
 * @param sha256 lower-case hexadecimal hash of the decoded body
 * @param bytes length of the decoded body
 * @param redirects the addresses that led here by redirect, in their order; empty when asked directly
 * @param certificateFault what is wrong with the site's certificate, by kind; null when nothing is or without TLS
 */
public record Page(
        String url,
        List<String> path,
        String linkText,
        int status,
        String contentType,
        Instant fetchedAt,
        String sha256,
        long bytes,
        List<String> redirects,
        @Nullable String certificateFault) {

    public Page {
        path = List.copyOf(path);
        redirects = List.copyOf(redirects);
    }

    /** Whether it was sent as a web page, which is what the budget of pages counts; anything else is a document. */
    public boolean isWeb() {
        return contentType.isEmpty() || contentType.toLowerCase(Locale.ROOT).contains("html");
    }
}
