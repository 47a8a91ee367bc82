package org.prongsai.document.child;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.prongsai.document.Document;
import org.prongsai.document.ReadingLimits;

/** The reader processes of a program: begun when the first file comes, kept for the next, ended with {@link #close()}. */
public final class FileReaders implements AutoCloseable {
    private static final int MOST = 2;

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
    }

    private synchronized Conversation begin() throws IOException {
        if (closed) {
            throw new IOException("The readers are closed");
        }
        while (!idle.isEmpty()) {
            Conversation waiting = idle.pop();
            if (waiting.isAlive()) {
                return waiting;
            }
            all.remove(waiting);
        }
        Conversation fresh = Conversation.begin(limits);
        all.add(fresh);
        return fresh;
    }

    private synchronized void giveBack(Conversation conversation) {
        if (conversation.isAlive() && !closed) {
            idle.push(conversation);
        } else {
            conversation.end();
            all.remove(conversation);
        }
    }
}
