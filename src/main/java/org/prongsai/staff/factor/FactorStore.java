package org.prongsai.staff.factor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Keeps second factors and recovery codes. Thread-safe. */
@RegisterConstructorMapper(FactorStore.Factor.class)
public interface FactorStore {

    /**
     * A second factor.
     *
     * @param lastStep the step of time of the code that was used last
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Factor(long id, long accountId, byte[] closedSecret, long lastStep) {}

    /** The one that counts now. */
    @SqlQuery("SELECT * FROM factor WHERE account_id = :account AND confirmed_at IS NOT NULL AND ended_at IS NULL")
    Optional<Factor> of(long account);

    /** The one that was offered last and is not confirmed yet. */
    @SqlQuery("""
            SELECT * FROM factor WHERE account_id = :account AND confirmed_at IS NULL AND ended_at IS NULL
            ORDER BY id DESC LIMIT 1""")
    Optional<Factor> offered(long account);

    @SqlUpdate("""
            INSERT INTO factor (account_id, closed_secret, offered_at, last_step)
            VALUES (:account, :closedSecret, :now, -1)""")
    void offer(long account, byte[] closedSecret, Instant now);

    /** Lets the offered one count, and no other. */
    @Transaction
    default void confirm(long account, long step, Instant now) {
        long id = offered(account).orElseThrow().id();
        endOthers(account, id, now);
        confirmOne(id, step, now);
    }

    @SqlUpdate("UPDATE factor SET ended_at = :now WHERE account_id = :account AND id <> :id AND ended_at IS NULL")
    void endOthers(long account, long id, Instant now);

    @SqlUpdate("UPDATE factor SET confirmed_at = :now, last_step = :step WHERE id = :id")
    void confirmOne(long id, long step, Instant now);

    /** Remembers the step of a used code; 0 when it, or a later one, was used already. */
    @SqlUpdate("UPDATE factor SET last_step = :step WHERE id = :id AND last_step < :step")
    int use(long id, long step);

    /** Puts new recovery codes in the place of the old. */
    @Transaction
    default void renewCodes(long account, List<String> hashes, Instant now) {
        forgetCodes(account);
        addCodes(account, hashes, now);
    }

    @SqlUpdate("DELETE FROM recovery_code WHERE account_id = :account")
    void forgetCodes(long account);

    @SqlBatch("INSERT INTO recovery_code (account_id, hash, made_at) VALUES (:account, :hash, :now)")
    void addCodes(long account, List<String> hash, Instant now);

    /** Uses a recovery code up; 0 when there is none such left. */
    @SqlUpdate("""
            UPDATE recovery_code SET used_at = :now
            WHERE account_id = :account AND hash = :hash AND used_at IS NULL""")
    int useCode(long account, String hash, Instant now);

    /** How many recovery codes there are, used ones too. */
    @SqlQuery("SELECT count(*) FROM recovery_code WHERE account_id = :account")
    int codes(long account);

    @SqlQuery("SELECT count(*) FROM recovery_code WHERE account_id = :account AND used_at IS NULL")
    int codesLeft(long account);
}
