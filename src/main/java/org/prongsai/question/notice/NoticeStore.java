package org.prongsai.question.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps who wants letters about questions, for no longer than there is something to tell. Thread-safe. */
@RegisterConstructorMapper(NoticeStore.Contact.class)
@RegisterConstructorMapper(NoticeStore.Wish.class)
public interface NoticeStore {
    /** Where an asker wants letters, and the word of the private address that they name. */
    record Contact(String email, String token) {}

    /** An officer who wants to know what waits, with how much that is. */
    record Wish(long accountId, long agencyId, String slug, String language, int waiting, int due, int overdue) {}

    @SqlQuery("SELECT email, token FROM question_contact WHERE question_id = :questionId")
    Optional<Contact> contact(long questionId);

    @SqlUpdate("DELETE FROM question_contact WHERE question_id = :questionId")
    void forget(long questionId);

    /** Forgets the addresses of questions that are refused, withdrawn, given back long ago, or answered with nothing said since. */
    @SqlUpdate("""
            DELETE FROM question_contact WHERE question_id IN (
              SELECT id FROM question q WHERE (q.state = 'REFUSED' AND q.number IS NULL
                  AND (q.returned_at IS NULL OR q.returned_at < :before))
                OR q.state = 'WITHDRAWN'
                OR (q.due_on IS NULL AND q.changed_at < :before AND NOT EXISTS (
                  SELECT 1 FROM question_message m WHERE m.question_id = q.id AND m.state = 'WAITING')))""")
    int forgetFinished(Instant before);

    /** Officers with something that waits, who have had no letter today. */
    @SqlQuery("""
            SELECT * FROM (
              SELECT d.account_id, d.agency_id, a.slug, d.language,
                (SELECT count(*) FROM question q WHERE q.agency_id = d.agency_id AND (q.state = 'WAITING' OR EXISTS (
                  SELECT 1 FROM question_message m WHERE m.question_id = q.id AND m.state = 'WAITING'))) AS waiting,
                (SELECT count(*) FROM question q WHERE q.agency_id = d.agency_id AND q.state = 'PUBLIC'
                  AND q.due_on IS NOT NULL) AS due,
                (SELECT count(*) FROM question q WHERE q.agency_id = d.agency_id AND q.state = 'PUBLIC'
                  AND q.due_on < :today) AS overdue
              FROM question_digest d JOIN agency a ON a.id = d.agency_id
              WHERE d.last_on IS NULL OR d.last_on < :today) AS wished
            WHERE waiting + due > 0""")
    List<Wish> wishes(LocalDate today);

    @SqlUpdate("UPDATE question_digest SET last_on = :today WHERE account_id = :accountId")
    void told(long accountId, LocalDate today);

    @SqlUpdate("""
            INSERT INTO question_digest (account_id, agency_id, language) VALUES (:accountId, :agencyId, :language)
            ON CONFLICT (account_id) DO UPDATE SET agency_id = :agencyId, language = :language""")
    void want(long accountId, long agencyId, String language);

    @SqlUpdate("DELETE FROM question_digest WHERE account_id = :accountId")
    void wantNot(long accountId);

    @SqlQuery("SELECT count(*) > 0 FROM question_digest WHERE account_id = :accountId")
    boolean wants(long accountId);
}
