package org.prongsai.complaint.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.prongsai.seal.Padme;

/** A file's content that was filled up before it was sealed, and is read without what was filled in; for one thread. */
final class Filled extends FilterInputStream {
    /** Up to here no file's length can be told from another's. */
    private static final int LEAST = 16_384;

    private static final int PIECE = 16_384;

    private long left;

    /** The first {@code size} bytes of a stream; files that came before any were filled up end there anyway. */
    Filled(InputStream in, long size) {
        super(in);
        this.left = size;
    }

    /** Fills up a content of so many bytes that went out before. */
    static void up(OutputStream out, long size) throws IOException {
        byte[] zeros = new byte[PIECE];
        for (long more = Padme.length(size, LEAST) - size; more > 0; more -= PIECE) {
            out.write(zeros, 0, (int) Math.min(PIECE, more));
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = super.read(bytes, from, (int) Math.min(left, length));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(Math.min(left, count));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(left, super.available());
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
