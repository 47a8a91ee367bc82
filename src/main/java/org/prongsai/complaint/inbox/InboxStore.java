package org.prongsai.complaint.inbox;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.State;
import org.prongsai.staff.digest.Digest;

/** What handlers ask of an agency's complaints, and change in them only as long as nobody else did meanwhile. Thread-safe. */
@RegisterConstructorMapper(Complaint.class)
@RegisterConstructorMapper(InboxStore.Counts.class)
@RegisterConstructorMapper(InboxStore.Left.class)
@RegisterConstructorMapper(Agency.class)
@RegisterConstructorMapper(Digest.Waiting.class)
public interface InboxStore {

    /** Complaints as they are kept. */
    @CreateSqlObject
    ComplaintStore complaints();

    /**
     * Those of an agency that a view asks for, what is promised first at the top. Only numbers are sorted, because rows with their
     * seals are many times as long.
     */
    @SqlQuery("""
            SELECT c.* FROM complaint c JOIN (
              SELECT k.id, k.received_on, coalesce(k.due_on, '9999') AS due FROM complaint_clock k
              WHERE k.agency_id = :agencyId AND (:v.channel IS NULL OR k.channel = :v.channel)
                AND (:v.word = 'all' OR k.state = :v.word
                  OR (:v.word = 'open' AND (k.state <> 'CLOSED' OR k.read_entries < k.entries))
                  OR (:v.word = 'late' AND k.due_on < :today)
                  OR (:v.word = 'news' AND k.read_entries < k.entries))
              ORDER BY coalesce(k.due_on, '9999'), k.received_on, k.id
              LIMIT :most OFFSET :from) p ON p.id = c.id
            ORDER BY p.due, p.received_on, p.id""")
    List<Complaint> list(long agencyId, @BindMethods("v") View view, LocalDate today, int from, int most);

    /** How many there are in each view. */
    @SqlQuery("""
            SELECT count(*) AS whole,
              coalesce(sum(CASE WHEN c.state <> 'CLOSED' OR c.read_entries < c.entries THEN 1 ELSE 0 END), 0) AS open,
              coalesce(sum(CASE WHEN c.due_on < :today THEN 1 ELSE 0 END), 0) AS late,
              coalesce(sum(CASE WHEN c.read_entries < c.entries THEN 1 ELSE 0 END), 0) AS news,
              coalesce(sum(CASE WHEN c.state = 'NEW' THEN 1 ELSE 0 END), 0) AS fresh,
              coalesce(sum(CASE WHEN c.state = 'EXAMINED' THEN 1 ELSE 0 END), 0) AS examined,
              coalesce(sum(CASE WHEN c.state = 'FORWARDED' THEN 1 ELSE 0 END), 0) AS forwarded,
              coalesce(sum(CASE WHEN c.state = 'CONCLUDED' THEN 1 ELSE 0 END), 0) AS concluded,
              coalesce(sum(CASE WHEN c.state = 'CLOSED' THEN 1 ELSE 0 END), 0) AS closed,
              (SELECT count(DISTINCT h.complaint_id) FROM complaint_handing h JOIN complaint n ON n.id = h.complaint_id
                WHERE h.agency_id = :agencyId AND n.agency_id <> :agencyId
                  AND (:channel IS NULL OR n.channel = :channel)) AS passed
            FROM complaint_clock c
            WHERE c.agency_id = :agencyId AND (:channel IS NULL OR c.channel = :channel)""")
    Counts counts(long agencyId, @Nullable Channel channel, LocalDate today);

    /**
     * How much waits for an agency in the morning. What came today is not counted, so that neither a letter nor its absence
     * tells at what hour somebody reported.
     */
    @SqlQuery("""
            SELECT
              count(CASE WHEN c.state = 'NEW' OR EXISTS (SELECT 1 FROM complaint_entry e WHERE e.complaint_id = c.id
                AND e.kind = 'MESSAGE' AND e.position > c.read_entries AND e.written_on < :today) THEN 1 END) AS unread,
              count(CASE WHEN k.due_on BETWEEN :today AND :soon THEN 1 END) AS due,
              count(CASE WHEN k.due_on < :today THEN 1 END) AS overdue
            FROM complaint c JOIN complaint_clock k ON k.id = c.id
            WHERE c.agency_id = :agencyId AND c.received_on < :today""")
    Digest.Waiting waitedYesterday(long agencyId, LocalDate today, LocalDate soon);

    /** Those that an agency handed to another and does not have any more, the newest first; nothing of what they say. */
    @SqlQuery("""
            SELECT h.complaint_id, h.handed_on, h.to_id, c.channel
            FROM complaint_handing h JOIN complaint c ON c.id = h.complaint_id
            WHERE h.agency_id = :agencyId AND c.agency_id <> :agencyId AND (:channel IS NULL OR c.channel = :channel)
              AND h.position = (SELECT max(n.position) FROM complaint_handing n
                WHERE n.complaint_id = h.complaint_id AND n.agency_id = :agencyId)
            ORDER BY h.handed_on DESC, h.complaint_id LIMIT :most OFFSET :from""")
    List<Left> left(long agencyId, @Nullable Channel channel, int from, int most);

    /**
     * Other agencies that can receive a complaint here and whose name holds a text in the form for comparison, or whose word a
     * word; those that are called so at the top, then in Thai order.
     */
    @SqlQuery("""
            SELECT a.* FROM agency a
            WHERE a.id <> :own AND (a.search_key LIKE '%' || :form || '%' OR a.slug LIKE '%' || :word || '%')
              AND EXISTS (SELECT 1 FROM channel_key k JOIN channel_key_holder h ON h.key_id = k.id
                WHERE k.agency_id = a.id
                  AND k.version = (SELECT max(n.version) FROM channel_key n WHERE n.agency_id = a.id))
            ORDER BY CASE WHEN a.slug = :word OR a.search_key LIKE :form || ' %' THEN 0 ELSE 1 END, a.sort_key, a.id
            LIMIT :most""")
    List<Agency> receivers(long own, String form, String word, int most);

    /** All agencies here of such names or words, whether they receive anything or not. */
    @SqlQuery("""
            SELECT * FROM agency WHERE search_key LIKE '%' || :form || '%' OR slug LIKE '%' || :word || '%'
            ORDER BY sort_key, id LIMIT :most""")
    List<Agency> known(String form, String word, int most);

    /** Holds a complaint that is as its handler saw it, until the transaction ends; says 0 when it is not any more. */
    @SqlUpdate("""
            UPDATE complaint SET read_entries = entries
            WHERE id = :c.id AND agency_id = :c.agencyId AND state = :c.state AND entries = :c.entries""")
    int hold(@BindMethods("c") Complaint seen);

    @SqlUpdate("UPDATE complaint SET preliminary_on = coalesce(preliminary_on, :day) WHERE id = :id")
    void tellPreliminary(long id, LocalDate day);

    @SqlUpdate("UPDATE complaint SET close_by = :closeBy WHERE id = :id")
    void promiseClosure(long id, LocalDate closeBy);

    /** What a handler wrote is news to nobody. */
    @SqlUpdate("UPDATE complaint SET read_entries = entries WHERE id = :id AND agency_id = :agencyId")
    void markAllRead(long agencyId, long id);

    /** Adds an answer or a note; says false, and does nothing, when the complaint is not as it was seen. */
    @Transaction
    default boolean write(Complaint seen, Entry entry, boolean isPreliminary) {
        if (hold(seen) == 0) {
            return false;
        }
        complaints().add(new ComplaintStore.Written(entry, List.of()));
        if (isPreliminary) {
            tellPreliminary(seen.id(), entry.writtenOn());
        }
        markAllRead(seen.agencyId(), seen.id());
        return true;
    }

    /** Leads it to another state, with another day for its closure where one is given; says false as {@link #write} does. */
    @Transaction
    default boolean step(Complaint seen, Entry step, @Nullable LocalDate closeBy) {
        if (hold(seen) == 0 || !complaints().step(seen, step)) {
            return false;
        }
        if (step.state() == State.CONCLUDED) {
            tellPreliminary(seen.id(), step.writtenOn());
        }
        if (closeBy != null) {
            promiseClosure(seen.id(), closeBy);
        }
        markAllRead(seen.agencyId(), seen.id());
        return true;
    }

    /** Hands it to another agency here; says false as {@link #write} does. */
    @Transaction
    default boolean forward(Complaint seen, Entry step, ComplaintStore.Move move) {
        return hold(seen) == 1 && complaints().forward(seen, step, move);
    }

    /**
     * Which complaints of an agency are looked at.
     *
     * @param word {@code open}, {@code late}, {@code news}, {@code all} or the word of a state in capitals
     * @param channel null for those of all forms
     */
    record View(String word, @Nullable Channel channel) {}

    /** A complaint that went to another agency here. */
    record Left(long complaintId, LocalDate handedOn, long toId, Channel channel) {}

    /** How many complaints each view of an agency shows; {@code passed} went to other agencies here. */
    record Counts(
            int whole,
            int open,
            int late,
            int news,
            int fresh,
            int examined,
            int forwarded,
            int concluded,
            int closed,
            int passed) {
        /** How many a view shows. */
        public int of(String view) {
            return switch (view) {
                case "open" -> open;
                case "late" -> late;
                case "news" -> news;
                case "NEW" -> fresh;
                case "EXAMINED" -> examined;
                case "FORWARDED" -> forwarded + passed;
                case "CONCLUDED" -> concluded;
                case "CLOSED" -> closed;
                default -> whole;
            };
        }
    }
}
