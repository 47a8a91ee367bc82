package org.prongsai.complaint.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.prongsai.seal.Padme;

/** A file's content that was filled up before it was sealed, and is read without what was filled in. */
final class Filled {
    /** Up to here no file's length can be told from another's. */
    private static final int LEAST = 16_384;

    private static final int PIECE = 16_384;

    private Filled() {}

    /** The first {@code size} bytes of a stream; files that came before any were filled up end there anyway. */
    static InputStream without(InputStream in, long size) throws IOException {
        return BoundedInputStream.builder().setInputStream(in).setMaxCount(size).get();
    }

    /** Fills up a content of so many bytes that went out before. */
    static void up(OutputStream out, long size) throws IOException {
        byte[] zeros = new byte[PIECE];
        for (long more = Padme.length(size, LEAST) - size; more > 0; more -= PIECE) {
            out.write(zeros, 0, (int) Math.min(PIECE, more));
        }
    }
}
