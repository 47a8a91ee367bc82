package org.prongsai.crawl;

/**
 * An address that a visit asked for and could not read.
 *
 * @param url the address as asked
 * @param outcome what kind of failure
 * @param detail a short technical word on it, such as {@code 404} or {@code connect timed out}
 */
public record Failure(String url, Outcome outcome, String detail) {

    /** What kept a visit from reading an address. */
    public enum Outcome {
        /** 404, 410, or another host's clear "no such name". */
        DEAD_LINK,
        /** Status 200 with a page that says "not found". */
        SOFT_404,
        /** 5xx. */
        SERVER_ERROR,
        /** 401, 403, 407, 429, 451 or a challenge page of a firewall. */
        BLOCKED,
        /** robots.txt forbids it. */
        ROBOTS,
        /** A budget of the visit was used up before it could be fetched or read to its end. */
        BUDGET,
        /** No answer: name, connection, TLS or time-out. */
        UNREACHABLE,
        /** An address that we refuse to visit: private network, foreign scheme or port. */
        REFUSED,
        /** Too many redirects or a loop. */
        REDIRECT_LOOP
    }

    /** Whether a visitor with a browser would fail as well, so that it is the site's own fault. */
    public boolean isSitesFault() {
        return switch (outcome) {
            case DEAD_LINK, SOFT_404, REDIRECT_LOOP -> true;
            default -> false;
        };
    }
}
