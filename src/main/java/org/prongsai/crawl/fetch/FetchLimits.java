package org.prongsai.crawl.fetch;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param connect time to connect, and again for the TLS handshake
 * @param idle time to the first byte, and between two
 * @param whole time for the whole answer
 * @param html decoded bytes of an HTML page
 * @param document decoded bytes of any other body
 * @param robots bytes of a robots.txt that are read
 * @param ratio decoded bytes per byte sent, once the body is larger than {@code ratioFrom}
 * @param ratioFrom decoded bytes from which the ratio counts
 * @param redirects hops from the address asked to the answer
 */
public record FetchLimits(
        Duration connect,
        Duration idle,
        Duration whole,
        int html,
        int document,
        int robots,
        int ratio,
        int ratioFrom,
        int redirects) {
    private static final int MEGABYTE = 1_000_000;

    public static FetchLimits standard() {
        return new FetchLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                5 * MEGABYTE,
                20 * MEGABYTE,
                512 * 1024,
                100,
                MEGABYTE,
                5);
    }

    public FetchLimits withTimes(Duration otherConnect, Duration otherIdle, Duration otherWhole) {
        return new FetchLimits(
                otherConnect, otherIdle, otherWhole, html, document, robots, ratio, ratioFrom, redirects);
    }

    public FetchLimits withSizes(int otherHtml, int otherDocument) {
        return new FetchLimits(connect, idle, whole, otherHtml, otherDocument, robots, ratio, ratioFrom, redirects);
    }
}
