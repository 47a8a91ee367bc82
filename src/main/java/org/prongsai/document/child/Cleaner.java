package org.prongsai.document.child;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.prongsai.document.ReadingLimits;
import org.prongsai.document.clean.CleanCopy;

/**
 * Makes copies of files without their hidden data: of pictures here, of PDF and office files in a process that sees this one
 * file and ends, so that no file reaches another one that is to stay secret. Thread-safe.
 */
public final class Cleaner {
    private static final int MOST = 2;

    private final ReadingLimits limits;
    private final Semaphore places = new Semaphore(MOST, true);

    public Cleaner(ReadingLimits limits) {
        this.limits = limits;
    }

    /** The copy; none of a type that is not known, of a damaged file, or where it would take too long or too much memory. */
    public Optional<byte[]> copy(byte[] file) {
        if (file.length > limits.bytes()) {
            return Optional.empty();
        }
        if (CleanCopy.isPicture(file)) {
            return CleanCopy.of(file, limits);
        }
        places.acquireUninterruptibly();
        try {
            Conversation conversation = Conversation.begin(limits);
            try {
                return conversation.clean(file);
            } finally {
                conversation.end();
            }
        } catch (IOException noProcess) {
            return Optional.empty();
        } finally {
            places.release();
        }
    }
}
