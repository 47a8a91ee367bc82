package org.prongsai.crawl;

/** Where the bodies of a visit are kept under their SHA-256, so that memory need not hold them. Thread-safe. */
public interface Bodies {
    /** Keeps a body once; throws {@link java.io.UncheckedIOException} when there is no room. */
    void keep(String sha256, byte[] body);

    /** A kept body; throws {@link java.io.UncheckedIOException} when it cannot be read. */
    byte[] load(String sha256);
}
