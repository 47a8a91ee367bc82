package org.prongsai.complaint.retention;

import java.time.Clock;
import java.time.LocalDate;
import org.prongsai.complaint.channel.Guideline;
import org.prongsai.complaint.file.ComplaintFolder;
import org.prongsai.thai.ThaiDate;

/**
 * Deletes complaints whose time has come: first the rows and with them every key to the files, then the files, overwritten, then
 * the database's log. What stays is written anew in the night after it came, so that the disk forgets its hour. Thread-safe.
 */
public final class Retention {
    private final RetentionStore store;
    private final ComplaintFolder folder;
    private final Runnable emptyLog;
    private final Clock clock;

    /** {@code emptyLog} empties what the database writes beside itself. */
    public Retention(RetentionStore store, ComplaintFolder folder, Runnable emptyLog, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.emptyLog = emptyLog;
        this.clock = clock;
    }

    /** Deletes what is over, lets the disk forget when the rest came, and says how many complaints; files that a crash leaves behind go at the next start. */
    public int run() {
        LocalDate today = ThaiDate.at(clock.instant());
        int ended = 0;
        for (RetentionStore.Ended complaint : store.closed(Guideline.KEPT_DAYS)) {
            if (complaint.isOver(today)) {
                var places = store.places(complaint.id());
                store.end(complaint);
                places.forEach(folder::remove);
                ended++;
            }
        }
        folder.writeAnew(store.complaints().places(), today);
        emptyLog.run();
        return ended;
    }
}
