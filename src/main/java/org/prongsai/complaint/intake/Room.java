package org.prongsai.complaint.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.file.ComplaintFolder;
import org.prongsai.config.RoomSettings;

/**
 * How much room is left for the files of complaints: so much for each agency, and none when the disk comes near its end. What
 * stands in the folder is counted anew from time to time, what came since is added. Thread-safe.
 */
public final class Room {
    private static final Duration COUNTED_FOR = Duration.ofMinutes(1);
    /** From this part on handlers are told. */
    private static final double NEARLY = 0.8;

    private final ComplaintStore store;
    private final ComplaintFolder folder;
    private final RoomSettings settings;
    private final Clock clock;
    private final Map<Long, Count> counts = new HashMap<>();

    public Room(ComplaintStore store, ComplaintFolder folder, RoomSettings settings, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How full it is for an agency.
     *
     * @param used bytes of its files
     * @param most bytes that they may have
     * @param isDiskFull whether the disk takes no files of anybody
     */
    public record Fill(long used, long most, boolean isDiskFull) {
        /** Whether files are refused now, but for small ones that still fit. */
        public boolean isFull() {
            return isDiskFull || used >= most;
        }

        /** Whether it is about to be full. */
        public boolean isNearlyFull() {
            return !isFull() && used >= most * NEARLY;
        }

        long left() {
            return isDiskFull ? 0 : Math.max(0, most - used);
        }
    }

    /** What an agency's files have when they were counted, and what is being brought. */
    private static final class Count {
        private long kept;
        private long since;
        private long coming;
        private Instant at = Instant.MIN;
    }

    /** How full it is for an agency now. */
    public synchronized Fill of(long agencyId) {
        Count count = count(agencyId);
        return new Fill(
                count.kept + count.since + count.coming,
                settings.agencyBytes(),
                folder.room() < settings.reserveBytes());
    }

    /** Counts a file that came; says false, and does not count it, when it is more than the agency may have. */
    synchronized boolean take(long agencyId, long bytes) {
        if (of(agencyId).left() < bytes) {
            return false;
        }
        count(agencyId).coming += bytes;
        return true;
    }

    /** Files that came are kept. */
    synchronized void keep(long agencyId, long bytes) {
        Count count = count(agencyId);
        count.coming -= bytes;
        count.since += bytes;
    }

    /** Files that came are gone again. */
    synchronized void drop(long agencyId, long bytes) {
        count(agencyId).coming -= bytes;
    }

    private Count count(long agencyId) {
        Count count = counts.computeIfAbsent(agencyId, fresh -> new Count());
        Instant now = clock.instant();
        if (count.at.isBefore(now.minus(COUNTED_FOR)) || count.at.isAfter(now)) {
            count.kept = store.places(agencyId).stream().mapToLong(folder::size).sum();
            count.since = 0;
            count.at = now;
        }
        return count;
    }
}
