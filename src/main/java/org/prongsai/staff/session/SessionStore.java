package org.prongsai.staff.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Keeps sessions until they end. Thread-safe. */
@RegisterConstructorMapper(Session.class)
public interface SessionStore {

    /** A session that was begun and used late enough, of an account that is not disabled. */
    @SqlQuery("""
            SELECT s.* FROM session s
            WHERE s.hash = :hash AND s.begun_at > :begunAfter AND s.used_at > :usedAfter
              AND NOT EXISTS (SELECT 1 FROM disabling d WHERE d.account_id = s.account_id AND d.ended_at IS NULL)""")
    Optional<Session> find(String hash, Instant begunAfter, Instant usedAfter);

    /** An account's sessions, the one used last first. */
    @SqlQuery("""
            SELECT * FROM session
            WHERE account_id = :account AND begun_at > :begunAfter AND used_at > :usedAfter AND code_awaited = 0
            ORDER BY used_at DESC, id DESC""")
    List<Session> of(long account, Instant begunAfter, Instant usedAfter);

    /** Keeps a new session, and ends what is over and the account's oldest beyond {@code most}. */
    @Transaction
    default void begin(Session session, Instant begunAfter, Instant usedAfter, int most) {
        endOver(begunAfter, usedAfter);
        insert(session);
        endBeyond(session.accountId(), most);
    }

    @SqlUpdate("""
            INSERT INTO session (hash, account_id, begun_at, used_at, code_awaited, closed_key, browser)
            VALUES (:s.hash, :s.accountId, :s.begunAt, :s.usedAt, CASE WHEN :s.codeAwaited THEN 1 ELSE 0 END,
              :s.closedKey, :s.browser)""")
    void insert(@BindMethods("s") Session session);

    @SqlUpdate("UPDATE session SET used_at = :now WHERE hash = :hash")
    void use(String hash, Instant now);

    @SqlUpdate("DELETE FROM session WHERE hash = :hash")
    void end(String hash);

    /** Ends one of an account's own sessions. */
    @SqlUpdate("DELETE FROM session WHERE id = :id AND account_id = :account")
    int end(long id, long account);

    @SqlUpdate("DELETE FROM session WHERE account_id = :account")
    void endAll(long account);

    @SqlUpdate("DELETE FROM session WHERE account_id = :account AND hash <> :hash")
    void endOthers(long account, String hash);

    @SqlUpdate("DELETE FROM session WHERE begun_at <= :begunAfter OR used_at <= :usedAfter")
    void endOver(Instant begunAfter, Instant usedAfter);

    @SqlUpdate("""
            DELETE FROM session WHERE account_id = :account AND id NOT IN (
              SELECT id FROM session WHERE account_id = :account ORDER BY used_at DESC, id DESC LIMIT :most)""")
    void endBeyond(long account, int most);
}
