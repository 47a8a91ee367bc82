package org.prongsai.crawl.fetch;

/**
 * The memory for bodies on their way, over all visits: many large files at once would otherwise exhaust it. Thread-safe.
 */
final class BodyRoom {
    private final long size;
    private long taken;

    BodyRoom(long size) {
        this.size = size;
    }

    /** A quarter of the heap, and in any case enough for the largest body. */
    static BodyRoom ofHeap(FetchLimits limits) {
        return new BodyRoom(
                Math.max(2L * limits.document(), Runtime.getRuntime().maxMemory() / 4));
    }

    synchronized boolean take(long bytes) {
        if (taken + bytes > size) {
            return false;
        }
        taken += bytes;
        return true;
    }

    synchronized void give(long bytes) {
        taken -= bytes;
    }
}
