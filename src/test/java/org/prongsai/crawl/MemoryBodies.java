package org.prongsai.crawl;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bodies kept in memory. */
public final class MemoryBodies implements Bodies {
    private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();

    @Override
    public void keep(String sha256, byte[] body) {
        bodies.putIfAbsent(sha256, body);
    }

    @Override
    public byte[] load(String sha256) {
        byte[] body = bodies.get(sha256);
        if (body == null) {
            throw new IllegalStateException("never kept: " + sha256);
        }
        return body;
    }

    public int size() {
        return bodies.size();
    }
}
