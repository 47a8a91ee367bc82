package org.prongsai.staff.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps invitations by the hashes of their words. Thread-safe. */
public interface InvitationStore {

    /** Makes an account's only valid invitation. */
    @Transaction
    default void make(long account, String hash, @Nullable Long by, Instant now, Instant endsAt) {
        withdraw(account, now);
        insert(account, hash, by, now, endsAt);
    }

    @SqlUpdate("""
            UPDATE invitation SET withdrawn_at = :now
            WHERE account_id = :account AND used_at IS NULL AND withdrawn_at IS NULL""")
    void withdraw(long account, Instant now);

    @SqlUpdate("""
            INSERT INTO invitation (account_id, hash, made_at, made_by, ends_at)
            VALUES (:account, :hash, :now, :by, :endsAt)""")
    void insert(long account, String hash, @Nullable Long by, Instant now, Instant endsAt);

    /** The account of a valid invitation. */
    @SqlQuery("""
            SELECT account_id FROM invitation
            WHERE hash = :hash AND used_at IS NULL AND withdrawn_at IS NULL AND ends_at > :now""")
    Optional<Long> account(String hash, Instant now);

    /** Uses an invitation up; 0 when it is not valid, or no more. */
    @SqlUpdate("""
            UPDATE invitation SET used_at = :now
            WHERE hash = :hash AND used_at IS NULL AND withdrawn_at IS NULL AND ends_at > :now""")
    int use(String hash, Instant now);

    /** When an account's valid invitation ends. */
    @SqlQuery("""
            SELECT ends_at FROM invitation
            WHERE account_id = :account AND used_at IS NULL AND withdrawn_at IS NULL AND ends_at > :now""")
    Optional<Instant> open(long account, Instant now);
}
