package org.prongsai.complaint.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.prongsai.complaint.Channel;

/** Keeps the channel keys of agencies, their private halves only sealed. Thread-safe. */
@RegisterConstructorMapper(ChannelKey.class)
@RegisterConstructorMapper(ChannelKeyStore.Held.class)
public interface ChannelKeyStore {

    /** The key to which new complaints are sealed; none while no handler could read them. */
    @SqlQuery("""
            SELECT * FROM channel_key k WHERE agency_id = :agencyId
              AND version = (SELECT max(version) FROM channel_key WHERE agency_id = :agencyId)
              AND EXISTS (SELECT 1 FROM channel_key_holder h WHERE h.key_id = k.id)""")
    Optional<ChannelKey> current(long agencyId);

    /** The same for one of the agency's forms; none while the agency keeps that form closed. */
    @SqlQuery("""
            SELECT * FROM channel_key k WHERE agency_id = :agencyId
              AND version = (SELECT max(version) FROM channel_key WHERE agency_id = :agencyId)
              AND EXISTS (SELECT 1 FROM channel_key_holder h WHERE h.key_id = k.id)
              AND NOT EXISTS (SELECT 1 FROM form_closing f WHERE f.agency_id = :agencyId AND f.channel = :form)""")
    Optional<ChannelKey> current(long agencyId, Channel form);

    /** The slugs of all agencies that have any of so many forms open. */
    @SqlQuery("""
            SELECT a.slug FROM agency a JOIN channel_key k ON k.agency_id = a.id
            WHERE k.version = (SELECT max(version) FROM channel_key WHERE agency_id = a.id)
              AND EXISTS (SELECT 1 FROM channel_key_holder h WHERE h.key_id = k.id)
              AND (SELECT count(*) FROM form_closing f WHERE f.agency_id = a.id) < :forms""")
    Set<String> open(int forms);

    /** Every version, the newest first. */
    @SqlQuery("SELECT * FROM channel_key WHERE agency_id = :agencyId ORDER BY version DESC")
    List<ChannelKey> all(long agencyId);

    /** The keys of an agency that an account holds. */
    @SqlQuery("""
            SELECT h.key_id, h.seal FROM channel_key_holder h JOIN channel_key k ON k.id = h.key_id
            WHERE k.agency_id = :agencyId AND h.account_id = :accountId""")
    List<Held> held(long agencyId, long accountId);

    /** The accounts that hold any key of an agency. */
    @SqlQuery("""
            SELECT DISTINCT h.account_id FROM channel_key_holder h JOIN channel_key k ON k.id = h.key_id
            WHERE k.agency_id = :agencyId ORDER BY h.account_id""")
    List<Long> holders(long agencyId);

    @SqlUpdate("""
            INSERT INTO channel_key (agency_id, version, public_half, recovery_half, recovery_seal, made_by, made_on)
            VALUES (:k.agencyId, :k.version, :k.publicHalf, :k.recoveryHalf, :k.recoverySeal, :by, :k.madeOn)""")
    @GetGeneratedKeys("id")
    long insert(@BindMethods("k") ChannelKey key, long by);

    @SqlUpdate("""
            INSERT INTO channel_key_holder (key_id, account_id, seal, given_by, given_on)
            VALUES (:h.keyId, :accountId, :h.seal, :by, :day)
            ON CONFLICT (key_id, account_id) DO UPDATE SET seal = excluded.seal, given_by = excluded.given_by,
              given_on = excluded.given_on""")
    void insert(@BindMethods("h") Held held, long accountId, long by, LocalDate day);

    @SqlUpdate("""
            DELETE FROM channel_key_holder WHERE account_id = :accountId
              AND key_id IN (SELECT id FROM channel_key WHERE agency_id = :agencyId)""")
    int forget(long agencyId, long accountId);

    @SqlUpdate("UPDATE channel_key SET recovery_half = :half, recovery_seal = :seal WHERE id = :id")
    void recoverWith(long id, byte[] half, byte[] seal);

    /** Keeps a new version and gives it to its holders. */
    @Transaction
    default void begin(ChannelKey.Fresh fresh, List<Holder> holders, long by) {
        long id = insert(fresh.key(), by);
        for (Holder holder : holders) {
            byte[] seal = holder.key().seal(fresh.pair().privateBytes(), about(id, holder.accountId()));
            insert(new Held(id, seal), holder.accountId(), by, fresh.key().madeOn());
        }
    }

    /** Takes every key from an account and begins a new version without it. */
    @Transaction
    default void remove(long accountId, ChannelKey.Fresh fresh, List<Holder> rest, long by) {
        forget(fresh.key().agencyId(), accountId);
        begin(fresh, rest, by);
    }

    /** Gives all keys of a ring to an account. */
    @Transaction
    default void give(Keyring ring, Holder newcomer, long by, LocalDate day) {
        ring.keys().forEach((id, pair) -> {
            byte[] seal = newcomer.key().seal(pair.privateBytes(), about(id, newcomer.accountId()));
            insert(new Held(id, seal), newcomer.accountId(), by, day);
        });
    }

    /** Seals every version to another recovery key. */
    @Transaction
    default void replaceRecovery(List<ChannelKey> replaced) {
        replaced.forEach(key -> recoverWith(key.id(), key.recoveryHalf(), key.recoverySeal()));
    }

    /** What binds the seal of a holder to the key and the account. */
    static String about(long keyId, long accountId) {
        return "channel key " + keyId + " for account " + accountId;
    }

    /** The private half of a key, sealed to one account. */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes are never compared and never changed
    record Held(long keyId, byte[] seal) {}
}
