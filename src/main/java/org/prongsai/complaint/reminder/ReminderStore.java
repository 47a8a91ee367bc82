package org.prongsai.complaint.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps which handlers want letters about waiting complaints, and counts what waited yesterday. Thread-safe. */
@RegisterConstructorMapper(ReminderStore.Wish.class)
public interface ReminderStore {
    /** A handler who wants to know what waits, with how much that is; {@code due} is that of today and the next two days. */
    record Wish(long accountId, long agencyId, String slug, String language, int waiting, int due, int overdue) {}

    /**
     * Handlers for whom something waits, who have had no letter today. What came today is not counted, so that neither the letter
     * nor its absence tells at what hour somebody reported.
     */
    @SqlQuery("""
            SELECT * FROM (
              SELECT d.account_id, d.agency_id, a.slug, d.language,
                (SELECT count(*) FROM complaint c WHERE c.agency_id = d.agency_id AND c.received_on < :today
                  AND (c.state = 'NEW' OR EXISTS (SELECT 1 FROM complaint_entry e WHERE e.complaint_id = c.id
                    AND e.kind = 'MESSAGE' AND e.position > c.read_entries AND e.written_on < :today))) AS waiting,
                (SELECT count(*) FROM complaint c JOIN complaint_clock k ON k.id = c.id
                  WHERE c.agency_id = d.agency_id AND c.received_on < :today
                    AND k.due_on BETWEEN :today AND :soon) AS due,
                (SELECT count(*) FROM complaint c JOIN complaint_clock k ON k.id = c.id
                  WHERE c.agency_id = d.agency_id AND c.received_on < :today AND k.due_on < :today) AS overdue
              FROM complaint_reminder d JOIN agency a ON a.id = d.agency_id
              WHERE d.last_on IS NULL OR d.last_on < :today) AS wished
            WHERE waiting + due + overdue > 0""")
    List<Wish> wishes(LocalDate today, LocalDate soon);

    @SqlUpdate("UPDATE complaint_reminder SET last_on = :today WHERE account_id = :accountId")
    void told(long accountId, LocalDate today);

    @SqlUpdate("""
            INSERT INTO complaint_reminder (account_id, agency_id, language) VALUES (:accountId, :agencyId, :language)
            ON CONFLICT (account_id) DO UPDATE SET agency_id = :agencyId, language = :language""")
    void want(long accountId, long agencyId, String language);

    @SqlUpdate("DELETE FROM complaint_reminder WHERE account_id = :accountId")
    void wantNot(long accountId);

    @SqlQuery("SELECT count(*) > 0 FROM complaint_reminder WHERE account_id = :accountId")
    boolean wants(long accountId);
}
