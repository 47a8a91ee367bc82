package org.prongsai.crawl.fetch;

/** How much of an answer is wanted. */
public enum Portion {
    /** A page; a large file that answers in its place is left for later. */
    PAGE,
    /** Whatever answers, whole. */
    DOCUMENT,
    /** The rules for robots, as far as they are read. */
    ROBOTS
}
