package org.prongsai.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps accounts, with what they may do and since when. Thread-safe. */
@RegisterConstructorMapper(Account.class)
public interface AccountStore {

    @SqlQuery("SELECT * FROM staff_account WHERE id = :id")
    Optional<Account> find(long id);

    /** By an address in the form of {@link Account#known}. */
    @SqlQuery("SELECT * FROM staff_account WHERE email = :email")
    Optional<Account> byEmail(String email);

    @SqlQuery("SELECT * FROM staff_account ORDER BY disabled, email")
    List<Account> all();

    /** Those of an agency who may sign in. */
    @SqlQuery("SELECT * FROM staff_account WHERE agency_id = :agency AND disabled = 0 ORDER BY id")
    List<Account> ofAgency(long agency);

    /** Those to whom an agency's complaints are sealed: with the right, with a key, and not disabled. */
    @SqlQuery("""
            SELECT * FROM staff_account
            WHERE agency_id = :agency AND handles = 1 AND disabled = 0 AND key_text IS NOT NULL ORDER BY id""")
    List<Account> handlersOf(long agency);

    /** Adds an account as it stands; its owner chooses a password by an invitation. */
    @Transaction
    default Account add(Account account, @Nullable Long by, Instant now) {
        long id = insert(account, by, now);
        if (account.handles()) {
            giveHandlerRight(id, by, now);
        }
        return find(id).orElseThrow();
    }

    @SqlUpdate("""
            INSERT INTO account (email, name, position, role, agency_id, added_at, added_by)
            VALUES (:a.email, :a.name, :a.position, :a.role, :a.agencyId, :now, :by)""")
    @GetGeneratedKeys("id")
    long insert(@BindMethods("a") Account account, @Nullable Long by, Instant now);

    /** Gives another name and position, as its owner may. */
    @SqlUpdate("UPDATE account SET name = :name, position = :position WHERE id = :id")
    void rename(long id, String name, String position);

    /** Gives another role and agency. */
    @SqlUpdate("UPDATE account SET role = :role, agency_id = :agency WHERE id = :id")
    void appoint(long id, Role role, @Nullable Long agency);

    @SqlUpdate("INSERT INTO handler_right (account_id, given_at, given_by) VALUES (:id, :now, :by)")
    void giveHandlerRight(long id, @Nullable Long by, Instant now);

    @SqlUpdate("UPDATE handler_right SET ended_at = :now, ended_by = :by WHERE account_id = :id AND ended_at IS NULL")
    void endHandlerRight(long id, @Nullable Long by, Instant now);

    @SqlUpdate("INSERT INTO disabling (account_id, disabled_at, disabled_by, why) VALUES (:id, :now, :by, :why)")
    void disable(long id, @Nullable Long by, Instant now, String why);

    @SqlUpdate("UPDATE disabling SET ended_at = :now, ended_by = :by WHERE account_id = :id AND ended_at IS NULL")
    void enable(long id, @Nullable Long by, Instant now);

    /** How many administrators can sign in, but one. */
    @SqlQuery("""
            SELECT count(*) FROM staff_account
            WHERE role = 'ADMINISTRATOR' AND disabled = 0 AND key_text IS NOT NULL AND id <> :id""")
    int administratorsBeside(long id);
}
