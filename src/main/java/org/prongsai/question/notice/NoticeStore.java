package org.prongsai.question.notice;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps which askers want letters about their question, for no longer than there is something to tell. Thread-safe. */
@RegisterConstructorMapper(NoticeStore.Contact.class)
public interface NoticeStore {
    /** Where an asker wants letters, and the word of the private address that they name. */
    record Contact(String email, String token) {}

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
}
