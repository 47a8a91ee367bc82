package org.prongsai.crawl.gate;

import java.time.Duration;

/**
 * How politely sites are asked.
 *
 * @param delay the least time between two requests to one host or address; zero only for one's own test sites
 * @param slowest the longest pause that slow answers can lead to
 * @param crawlDelay the longest Crawl-delay of a robots.txt that is followed to the letter
 * @param retryAfter the longest Retry-After that is followed to the letter
 * @param backOff the first pause after "too busy" without a Retry-After; doubled with each try
 * @param tries how often one address is asked when the site is too busy
 * @param parallel requests at a time per host when there is no delay; otherwise one
 */
public record PaceSettings(
        Duration delay,
        Duration slowest,
        Duration crawlDelay,
        Duration retryAfter,
        Duration backOff,
        int tries,
        int parallel) {

    public static PaceSettings standard() {
        return new PaceSettings(
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofHours(24),
                Duration.ofSeconds(5),
                3,
                6);
    }

    public PaceSettings withDelay(Duration other) {
        return new PaceSettings(other, slowest, crawlDelay, retryAfter, backOff, tries, parallel);
    }

    public PaceSettings withBackOff(Duration other) {
        return new PaceSettings(delay, slowest, crawlDelay, retryAfter, other, tries, parallel);
    }

    public PaceSettings withParallel(int other) {
        return new PaceSettings(delay, slowest, crawlDelay, retryAfter, backOff, tries, other);
    }

    /** Requests that one visit may have open at a time. */
    public int window() {
        return delay.isZero() ? parallel : 1;
    }
}
