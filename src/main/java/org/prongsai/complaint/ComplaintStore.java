package org.prongsai.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps complaints, which come sealed. Whatever handlers ask for names their agency, so that a number of another agency finds
 * nothing. Thread-safe.
 */
@RegisterConstructorMapper(Complaint.class)
@RegisterConstructorMapper(OpenComplaint.Seals.class)
@RegisterConstructorMapper(Entry.class)
@RegisterConstructorMapper(KeptFile.class)
@RegisterConstructorMapper(Handing.class)
public interface ComplaintStore {

    /** A complaint of this agency. */
    @SqlQuery("SELECT * FROM complaint WHERE id = :id AND agency_id = :agencyId")
    Optional<Complaint> find(long agencyId, long id);

    /** The complaint that a tracking code leads to. */
    @SqlQuery("SELECT * FROM complaint WHERE lookup = :lookup")
    Optional<Complaint> byLookup(byte[] lookup);

    /** The complaints of an agency in a state, those whose day comes first at the top; {@code state} null: in all states. */
    @SqlQuery("""
            SELECT * FROM complaint
            WHERE agency_id = :agencyId AND (:state IS NULL OR state = :state)
              AND (:channel IS NULL OR channel = :channel)
            ORDER BY CASE state WHEN 'NEW' THEN examine_by WHEN 'CONCLUDED' THEN close_by WHEN 'CLOSED' THEN '9999'
              ELSE CASE WHEN preliminary_on IS NULL THEN preliminary_by ELSE close_by END END, received_on, id
            LIMIT :most OFFSET :from""")
    List<Complaint> list(long agencyId, @Nullable State state, @Nullable Channel channel, int from, int most);

    @SqlQuery("""
            SELECT count(*) FROM complaint
            WHERE agency_id = :agencyId AND (:state IS NULL OR state = :state)
              AND (:channel IS NULL OR channel = :channel)""")
    int count(long agencyId, @Nullable State state, @Nullable Channel channel);

    @SqlQuery("SELECT handler_seal AS handlers, reporter_seal AS reporter FROM complaint WHERE id = :id")
    OpenComplaint.Seals seals(long id);

    /** Everything that was written, in its order. */
    @SqlQuery("SELECT * FROM complaint_entry WHERE complaint_id = :id ORDER BY position")
    List<Entry> entries(long id);

    /** Every file, in the order in which they came. */
    @SqlQuery("""
            SELECT f.* FROM complaint_file f JOIN complaint_entry e ON e.id = f.entry_id
            WHERE f.complaint_id = :id ORDER BY e.position, f.position""")
    List<KeptFile> files(long id);

    @SqlUpdate("""
            INSERT INTO complaint (id, agency_id, channel, state, key_id, handler_seal, reporter_seal, lookup, received_on,
              examine_by, preliminary_by, close_by, concluded_on, closed_on, entries, read_entries)
            VALUES (:c.id, :c.agencyId, :c.channel, :c.state, :c.keyId, :s.handlers, :s.reporter, :lookup, :c.receivedOn,
              :c.examineBy, :c.preliminaryBy, :c.closeBy, :c.concludedOn, :c.closedOn, 0, 0)""")
    void insert(@BindMethods("c") Complaint complaint, @BindMethods("s") OpenComplaint.Seals seals, byte[] lookup);

    @SqlUpdate("""
            INSERT INTO complaint_entry (id, complaint_id, position, kind, account_id, written_on, state, sealed)
            SELECT :e.id, :e.complaintId, entries, :e.kind, :e.accountId, :e.writtenOn, :e.state, :e.sealed
            FROM complaint WHERE id = :e.complaintId""")
    void insert(@BindMethods("e") Entry entry);

    @SqlUpdate("""
            INSERT INTO complaint_file (id, complaint_id, entry_id, position, place, sealed)
            VALUES (:f.id, :f.complaintId, :f.entryId, :f.position, :f.place, :f.sealed)""")
    void insert(@BindMethods("f") KeptFile file);

    @SqlUpdate("UPDATE complaint SET entries = entries + 1 WHERE id = :id")
    int countEntry(long id);

    /** Files a complaint whole, with all that belongs to it; says false, and does nothing, when its code leads somewhere already. */
    @Transaction
    default boolean file(Complaint complaint, OpenComplaint.Seals seals, byte[] lookup, Written report) {
        if (byLookup(lookup).isPresent()) {
            return false;
        }
        insert(complaint, seals, lookup);
        add(report);
        return true;
    }

    /** The places of all files that any complaint names. */
    @SqlQuery("SELECT place FROM complaint_file")
    Set<String> places();

    /** The places of all files of an agency's complaints. */
    @SqlQuery("""
            SELECT f.place FROM complaint_file f JOIN complaint c ON c.id = f.complaint_id
            WHERE c.agency_id = :agencyId""")
    Set<String> places(long agencyId);

    @SqlQuery("SELECT count(*) FROM complaint_entry WHERE id = :id")
    int countEntries(long id);

    /** Adds an entry with its files at the end of a complaint; says false, and does nothing, when it is there already. */
    @Transaction
    default boolean add(Written written) {
        if (countEntries(written.entry().id()) > 0) {
            return false;
        }
        if (countEntry(written.entry().complaintId()) == 0) {
            throw new IllegalStateException("no such complaint");
        }
        insert(written.entry());
        written.files().forEach(this::insert);
        return true;
    }

    @SqlUpdate("""
            UPDATE complaint SET state = :to,
              concluded_on = CASE WHEN :to = 'CONCLUDED' THEN :day WHEN :to = 'CLOSED' THEN concluded_on ELSE NULL END,
              closed_on = CASE WHEN :to = 'CLOSED' THEN :day ELSE NULL END
            WHERE id = :c.id AND agency_id = :c.agencyId AND state = :c.state""")
    int change(@BindMethods("c") Complaint complaint, State to, LocalDate day);

    /**
     * Leads a complaint to the state of a sealed {@link Entry.Kind#STEP}; says false, and does nothing, when somebody else has
     * led it on meanwhile. Throws {@link IllegalArgumentException} for a step that its state does not allow.
     */
    @Transaction
    default boolean step(Complaint complaint, Entry step) {
        State to = step.state();
        if (to == null || !complaint.state().next().contains(to)) {
            throw new IllegalArgumentException("no step from " + complaint.state() + " to " + to);
        }
        if (change(complaint, to, step.writtenOn()) == 0) {
            return false;
        }
        add(new Written(step, List.of()));
        return true;
    }

    @SqlUpdate("""
            UPDATE complaint SET agency_id = :m.agencyId, state = 'NEW', key_id = :m.keyId, handler_seal = :m.handlerSeal,
              received_on = :day, examine_by = :m.examineBy, preliminary_by = :m.preliminaryBy, close_by = :m.closeBy,
              preliminary_on = NULL, concluded_on = NULL, closed_on = NULL, read_entries = 0
            WHERE id = :c.id AND agency_id = :c.agencyId AND state = :c.state""")
    int hand(@BindMethods("c") Complaint complaint, @BindMethods("m") Move move, LocalDate day);

    @SqlUpdate("""
            INSERT INTO complaint_tally (agency_id, channel, received_month, concluded_month, complaints)
            VALUES (:agencyId, :channel, :received, :concluded, 1)
            ON CONFLICT (agency_id, channel, received_month, concluded_month)
            DO UPDATE SET complaints = complaint_tally.complaints + 1""")
    void tally(long agencyId, Channel channel, String received, String concluded);

    @SqlUpdate("""
            INSERT INTO complaint_handing (complaint_id, position, agency_id, to_id, handed_on)
            SELECT id, entries, :c.agencyId, agency_id, :day FROM complaint WHERE id = :c.id""")
    void noteHanding(@BindMethods("c") Complaint complaint, LocalDate day);

    /** How a complaint came to the agency that has it now; nothing when it was filed there. */
    @SqlQuery("SELECT * FROM complaint_handing WHERE complaint_id = :id ORDER BY position DESC LIMIT 1")
    Optional<Handing> handing(long id);

    /** Every way of a complaint from one agency to another, the first one first. */
    @SqlQuery("SELECT * FROM complaint_handing WHERE complaint_id = :id ORDER BY position")
    List<Handing> handings(long id);

    /** How a complaint left an agency that does not have it any more. */
    @SqlQuery("""
            SELECT h.* FROM complaint_handing h JOIN complaint c ON c.id = h.complaint_id
            WHERE h.complaint_id = :id AND h.agency_id = :agencyId AND c.agency_id <> :agencyId
            ORDER BY h.position DESC LIMIT 1""")
    Optional<Handing> left(long agencyId, long id);

    /**
     * Hands a complaint to another agency here, after a sealed step to {@link State#FORWARDED}: from now on that agency alone
     * reads and leads it, and the first counts it as finished. Says false as {@link #step} does.
     */
    @Transaction
    default boolean forward(Complaint complaint, Entry step, Move move) {
        if (step.state() != State.FORWARDED || !complaint.state().next().contains(State.FORWARDED)) {
            throw new IllegalArgumentException("not to be forwarded from " + complaint.state());
        }
        if (hand(complaint, move, step.writtenOn()) == 0) {
            return false;
        }
        add(new Written(step, List.of()));
        noteHanding(complaint, step.writtenOn());
        tally(complaint.agencyId(), complaint.channel(), month(complaint.receivedOn()), month(step.writtenOn()));
        return true;
    }

    /** Notes that a handler has read so many entries. */
    @SqlUpdate("""
            UPDATE complaint SET read_entries = :entries
            WHERE id = :id AND agency_id = :agencyId AND read_entries < :entries AND entries >= :entries""")
    void markRead(long agencyId, long id, int entries);

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    /** An entry with the files that came with it. */
    record Written(Entry entry, List<KeptFile> files) {}

    /** Where a complaint is handed: the agency, its channel key, the complaint's key sealed to it, and that agency's days. */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes are never compared and never changed
    record Move(
            long agencyId,
            long keyId,
            byte[] handlerSeal,
            LocalDate examineBy,
            LocalDate preliminaryBy,
            LocalDate closeBy) {}
}
