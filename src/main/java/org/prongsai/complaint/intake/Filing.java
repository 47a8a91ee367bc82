package org.prongsai.complaint.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.KeptFile;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.State;
import org.prongsai.complaint.Told;
import org.prongsai.complaint.channel.ChannelKey;
import org.prongsai.complaint.channel.Guideline;
import org.prongsai.complaint.file.ComplaintFolder;
import org.prongsai.complaint.file.Refusal;
import org.prongsai.database.DatabaseProblem;
import org.prongsai.thai.ThaiDate;

/**
 * Files complaints in the one order in which none is lost and none is half there: the files closed and on the disk, then their
 * names, then one transaction, and only then does anybody hear of it. Thread-safe.
 *
 * <p>The same form sent again is the same complaint: its tracking code is made of a word that only the form holds, so the code
 * comes out again and finds what it opens, and neither needs to be kept. What was changed before it was sent again is added.
 */
public final class Filing {
    private final ComplaintStore store;
    private final ComplaintFolder folder;
    private final Room room;
    private final CodeKeys codes;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock(true);

    public Filing(ComplaintStore store, ComplaintFolder folder, Room room, CodeKeys codes, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.room = room;
        this.codes = codes;
        this.clock = clock;
    }

    /** The disk or the database takes nothing now; nothing was kept, and trying again later may help. */
    public static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotKept(@Nullable Throwable cause) {
            super("nothing can be kept now", cause);
        }
    }

    /** There is no room for a file, but for words there is. */
    public static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoRoom() {
            super("no room for a file", null, false, false);
        }
    }

    /** To whom a complaint goes, and what is promised there. */
    public record Desk(ChannelKey key, Channel channel, Guideline guideline) {}

    /** What came of a form: something new, nothing, or an addition to what the same form brought before. */
    public enum Outcome {
        FILED,
        SAME,
        ADDED
    }

    /** Something that is being brought: its files are closed as they come in. For one request. */
    public final class Bringing {
        private final OpenComplaint open;
        private final long agencyId;
        private final LocalDate day = today();
        private final List<ComplaintFolder.Received> files = new ArrayList<>();

        private Bringing(OpenComplaint open, long agencyId) {
            this.open = open;
            this.agencyId = agencyId;
        }

        /**
         * Takes a file; throws {@link NoRoom}, {@link NotKept}, and what {@link ComplaintFolder#take} throws of the file itself.
         */
        public void take(InputStream in, String name, long most) {
            long left = room.of(agencyId).left();
            if (left == 0) {
                throw new NoRoom();
            }
            ComplaintFolder.Received file = received(in, name, most, left);
            if (!room.take(agencyId, folder.size(file.place()))) {
                folder.remove(file.place());
                throw new NoRoom();
            }
            files.add(file);
        }

        private void takeOver(ComplaintFolder.Received file, Bringing from) {
            try (InputStream in = folder.open(file.place(), file.facts(), from.open.files())) {
                take(in, file.facts().name(), Long.MAX_VALUE);
            } catch (IOException e) {
                throw new NotKept(e);
            }
        }

        private ComplaintFolder.Received received(InputStream in, String name, long most, long left) {
            try {
                return folder.take(in, name, open.files(), day, Math.min(most, left));
            } catch (ComplaintFolder.Refused e) {
                if (e.why() == Refusal.TOO_LARGE && left < most) {
                    throw new NoRoom();
                }
                throw e;
            } catch (UncheckedIOException e) {
                throw new NotKept(e);
            }
        }

        /** How many bytes its files have. */
        public long size() {
            return files.stream().mapToLong(file -> file.facts().size()).sum();
        }

        /** How many files it has. */
        public int count() {
            return files.size();
        }

        /** Lets go of all its files. */
        public void drop() {
            dropBut(List.of());
        }

        private void dropBut(List<ComplaintFolder.Received> kept) {
            List<ComplaintFolder.Received> gone =
                    files.stream().filter(file -> !kept.contains(file)).toList();
            room.drop(agencyId, onDisk(gone));
            gone.forEach(file -> folder.remove(file.place()));
            files.removeAll(gone);
        }

        private long onDisk(List<ComplaintFolder.Received> some) {
            return some.stream().mapToLong(file -> folder.size(file.place())).sum();
        }

        private ComplaintStore.Written written(Entry entry) {
            List<KeptFile> kept = new ArrayList<>();
            for (ComplaintFolder.Received file : files) {
                kept.add(open.seal(entry.id(), kept.size() + 1, file.place(), file.facts()));
            }
            if (!kept.isEmpty()) {
                folder.settle(day);
            }
            return new ComplaintStore.Written(entry, kept);
        }
    }

    /** Begins a complaint to an agency. */
    public Bringing begin(long agencyId) {
        return new Bringing(OpenComplaint.fresh(Complaint.drawId()), agencyId);
    }

    /** Begins an addition to a complaint of an agency that its reporter has opened. */
    public Bringing more(OpenComplaint open, long agencyId) {
        return new Bringing(open, agencyId);
    }

    /** Files what was begun under the code of its form; when it is back, all is on the disk. Throws {@link NotKept}. */
    public Outcome file(Bringing brought, Report report, TrackingCode code, Desk desk) {
        CodeKeys.Way way = codes.of(code);
        return kept(() -> file(brought, report, way, desk));
    }

    /** Adds what the reporter wrote later, with its files; of the same form sent again what is new. Throws {@link NotKept}. */
    public Outcome add(Bringing brought, Told message, String word) {
        return kept(() -> append(brought, message, Entry.idOf(word)) ? Outcome.FILED : again(brought, message, word));
    }

    /** Who waits here comes to it; who waited for the database would be sent away after some seconds of a slow disk. */
    private boolean inTurn(BooleanSupplier transaction) {
        turn.lock();
        try {
            return transaction.getAsBoolean();
        } finally {
            turn.unlock();
        }
    }

    private static <T> T kept(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (e instanceof UncheckedIOException
                    || e instanceof NoRoom
                    || DatabaseProblem.kindOf(e).isPresent()) {
                throw new NotKept(e);
            }
            throw e;
        }
    }

    private Outcome file(Bringing brought, Report report, CodeKeys.Way way, Desk desk) {
        Optional<Complaint> before = store.byLookup(way.lookup());
        if (before.isEmpty()) {
            Entry.Draft draft = Entry.Draft.of(Entry.Kind.REPORT, null, brought.day, null);
            ComplaintStore.Written written = brought.written(brought.open.seal(draft, report));
            OpenComplaint.Seals seals = brought.open.seals(desk.key().publicKey(), way.key());
            Complaint complaint = complaint(brought, desk);
            if (inTurn(() -> store.file(complaint, seals, way.lookup(), written))) {
                room.keep(brought.agencyId, brought.onDisk(brought.files));
                return Outcome.FILED;
            }
            before = store.byLookup(way.lookup());
        }
        Outcome outcome = again(brought, report, before.orElseThrow(), way);
        brought.drop();
        return outcome;
    }

    private boolean append(Bringing brought, Told message, long id) {
        Entry.Draft draft = new Entry.Draft(id, Entry.Kind.MESSAGE, null, brought.day, null);
        ComplaintStore.Written written = brought.written(brought.open.seal(draft, message));
        boolean isNew = inTurn(() -> store.add(written));
        if (isNew) {
            room.keep(brought.agencyId, brought.onDisk(brought.files));
        }
        return isNew;
    }

    private Outcome append(Bringing brought, SentAgain now) {
        if (!now.isSame() && append(brought, now.told(), now.id())) {
            return Outcome.ADDED;
        }
        brought.drop();
        return Outcome.SAME;
    }

    private synchronized Outcome again(Bringing brought, Told message, String word) {
        SentAgain now = SentAgain.of(message.text(), brought.files, brought.open, word, store);
        brought.dropBut(now.files());
        return append(brought, now);
    }

    private Complaint complaint(Bringing brought, Desk desk) {
        Guideline.Days days = desk.guideline().from(brought.day);
        return new Complaint(
                brought.open.id(),
                desk.key().agencyId(),
                desk.channel(),
                State.NEW,
                desk.key().id(),
                brought.day,
                days.examineBy(),
                days.preliminaryBy(),
                days.closeBy(),
                null,
                null,
                null,
                0,
                0);
    }

    /**
     * Adds what a form that was sent before says now and did not say then; one at a time, else two may add the same. Its files
     * were closed under a key of their own, because their complaint was not known yet; they are closed again.
     */
    private synchronized Outcome again(Bringing brought, Report report, Complaint complaint, CodeKeys.Way way) {
        OpenComplaint open = OpenComplaint.byReporter(complaint, store.seals(complaint.id()), way.key());
        SentAgain now = SentAgain.of(report, brought.files, open, way, store);
        Bringing more = more(open, brought.agencyId);
        try {
            now.files().forEach(file -> more.takeOver(file, brought));
            return append(more, now);
        } catch (RuntimeException e) {
            more.drop();
            throw e;
        }
    }

    /** What the folder holds and nothing names, because a start was cut short, goes. Only before anything is brought. */
    public int removeOrphans() {
        return folder.removeOrphans(store.places());
    }

    LocalDate today() {
        return ThaiDate.at(clock.instant());
    }
}
