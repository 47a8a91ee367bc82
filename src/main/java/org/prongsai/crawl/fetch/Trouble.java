package org.prongsai.crawl.fetch;

/** What kept a request from an answer. */
public enum Trouble {
    /** The name system knows no such host. */
    NO_SUCH_NAME,
    /** No connection, or it broke. */
    UNREACHABLE,
    /** Only versions of TLS that are not spoken any more, because what they carry can be read and changed on the way. */
    OLD_TLS,
    /** An address that we do not visit. */
    REFUSED,
    /** The site asks to come back later than this visit can wait. */
    TOO_BUSY,
    /** robots.txt forbids it. */
    ROBOTS,
    /** A limit of size or time was hit. */
    BUDGET,
    /** Too many large bodies are on their way at once; worth another try soon. */
    CROWDED,
    /** A large file where a page was expected; it was not read. */
    LATER,
    /** Too many redirects, or in a circle. */
    REDIRECT_LOOP,
    /** A redirect leads to an address that this visit has asked for already; its answer stands there. */
    SEEN
}
