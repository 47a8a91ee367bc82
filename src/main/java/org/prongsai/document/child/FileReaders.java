package org.prongsai.document.child;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.prongsai.document.Document;
import org.prongsai.document.ReadingLimits;

/**
 * The reader processes of a program: begun when the first file comes, kept for the next, ended with {@link #close()}. One
 * is enough for most; a second begins only while a slow file holds up the first.
 */
public final class FileReaders implements AutoCloseable {
    private static final int MOST = 2;
    private static final long PATIENCE_SECONDS = 3;

    private final ReadingLimits limits;
    private final Semaphore places = new Semaphore(MOST, true);
    private final Deque<Conversation> idle = new ArrayDeque<>();
    private final Set<Conversation> all = new HashSet<>();
    private boolean closed;

    public FileReaders(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Reads a file; a process that breaks or hangs on it is ended, and the file counts as unreadable. */
    public Document read(Document.Kind kind, byte[] file) {
        places.acquireUninterruptibly();
        try {
            Conversation conversation = begin();
            Document document = conversation.ask(kind, file);
            giveBack(conversation);
            return document;
        } catch (IOException noProcess) {
            return Document.unreadable(kind, Document.State.BROKEN);
        } finally {
            places.release();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(Conversation::end);
        all.clear();
        idle.clear();
        notifyAll();
    }

    private synchronized Conversation begin() throws IOException {
        long patientUntil = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!closed) {
            Conversation waiting = idle.poll();
            if (waiting != null && waiting.isAlive()) {
                return waiting;
            }
            all.removeIf(conversation -> !conversation.isAlive());
            long left = patientUntil - System.nanoTime();
            if (all.isEmpty() || left <= 0 || Thread.currentThread().isInterrupted()) {
                Conversation fresh = Conversation.begin(limits);
                all.add(fresh);
                return fresh;
            }
            rest(left);
        }
        throw new IOException("The readers are closed");
    }

    private void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void giveBack(Conversation conversation) {
        if (conversation.isAlive() && !closed) {
            idle.push(conversation);
        } else {
            conversation.end();
            all.remove(conversation);
        }
        notifyAll();
    }
}
