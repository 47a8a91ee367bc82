package org.prongsai.bench;

import java.nio.ByteBuffer;
import java.util.List;

/** What a site answers at one address: pieces of memory that many pages share, so that thousands of pages fit. */
record Answer(String type, List<ByteBuffer> parts) {

    Answer {
        parts = List.copyOf(parts);
    }

    long length() {
        return parts.stream().mapToLong(ByteBuffer::remaining).sum();
    }

    /** Direct memory that keeps pieces of text for as long as the process lives. */
    static final class Memory {
        private static final int CHUNK = 1 << 20;
        private ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);

        ByteBuffer keep(byte[] bytes) {
            if (bytes.length > chunk.remaining()) {
                chunk = ByteBuffer.allocateDirect(Math.max(CHUNK, bytes.length));
            }
            ByteBuffer kept = chunk.slice(chunk.position(), bytes.length);
            kept.duplicate().put(bytes);
            chunk.position(chunk.position() + bytes.length);
            return kept.asReadOnlyBuffer();
        }
    }
}
