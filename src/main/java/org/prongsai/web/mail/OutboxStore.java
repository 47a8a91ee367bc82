package org.prongsai.web.mail;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps letters from the moment they are written until they are sent or given up, and nothing of them after. Thread-safe. */
@RegisterConstructorMapper(Letter.class)
public interface OutboxStore {
    @SqlUpdate("""
            INSERT INTO mail_outbox (recipient, subject, text, tries, written_at, next_at)
            VALUES (:recipient, :subject, :text, 0, :now, :now)""")
    void add(String recipient, String subject, String text, Instant now);

    /** Letters whose time has come, the oldest first. */
    @SqlQuery("""
            SELECT id, recipient, subject, text, tries FROM mail_outbox WHERE next_at <= :now
            ORDER BY next_at, id LIMIT :limit""")
    List<Letter> due(Instant now, int limit);

    @SqlUpdate("UPDATE mail_outbox SET tries = tries + 1, next_at = :next WHERE id = :id")
    void later(long id, Instant next);

    @SqlUpdate("DELETE FROM mail_outbox WHERE id = :id")
    void remove(long id);

    @SqlQuery("SELECT count(*) FROM mail_outbox")
    int count();
}
