package org.prongsai.staff.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Keeps the accounts' key pairs, closed under their passwords. Thread-safe. */
@RegisterConstructorMapper(CredentialStore.Closed.class)
public interface CredentialStore {

    /** A private key that a password opens. */
    @SuppressWarnings("ArrayRecordComponent")
    record Closed(long accountId, byte[] salt, byte[] closedKey) {}

    /** What the password of an e-mail address opens now; one question, so that the answer tells nothing by its time. */
    @SqlQuery("""
            SELECT c.account_id, c.salt, c.closed_key FROM account a
            JOIN credential c ON c.account_id = a.id AND c.ended_at IS NULL
            WHERE a.email = :email""")
    Optional<Closed> of(String email);

    /** Puts a new key pair in the place of the old one, with which nothing is closed any more. */
    @Transaction
    default void replace(Closed closed, String publicKey, Instant now) {
        end(closed.accountId(), now);
        forgetFactor(closed.accountId(), now);
        forgetRecoveryCodes(closed.accountId());
        insert(closed.accountId(), closed.salt(), closed.closedKey(), publicKey, now);
    }

    /** Closes the same key pair under another password. */
    @SqlUpdate("""
            UPDATE credential SET salt = :salt, closed_key = :closedKey
            WHERE account_id = :account AND ended_at IS NULL""")
    void closeAgain(long account, byte[] salt, byte[] closedKey);

    @SqlUpdate("UPDATE credential SET ended_at = :now WHERE account_id = :account AND ended_at IS NULL")
    void end(long account, Instant now);

    /** The second factor's secret was closed under the old key, and so were the hashes of the recovery codes. */
    @SqlUpdate("UPDATE factor SET ended_at = :now WHERE account_id = :account AND ended_at IS NULL")
    void forgetFactor(long account, Instant now);

    @SqlUpdate("DELETE FROM recovery_code WHERE account_id = :account")
    void forgetRecoveryCodes(long account);

    @SqlUpdate("""
            INSERT INTO credential (account_id, salt, closed_key, public_key, begun_at)
            VALUES (:account, :salt, :closedKey, :publicKey, :now)""")
    void insert(long account, byte[] salt, byte[] closedKey, String publicKey, Instant now);
}
