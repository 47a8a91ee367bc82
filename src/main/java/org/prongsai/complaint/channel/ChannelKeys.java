package org.prongsai.complaint.channel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.seal.KeyPair;
import org.prongsai.seal.SealBroken;

/**
 * Says who reads the complaints of an agency. The first handler opens the channel and gets the recovery key, which is shown
 * once; a present handler gives all keys to a new one; whoever leaves loses them, and new complaints get a new key. Thread-safe.
 */
public final class ChannelKeys {
    private final ChannelKeyStore store;

    public ChannelKeys(ChannelKeyStore store) {
        this.store = store;
    }

    /** Opens the channel of an agency; the recovery key is to be printed and forgotten. */
    public RecoveryKey open(long agencyId, List<Holder> handlers, long by, LocalDate day) {
        RecoveryKey recovery = RecoveryKey.fresh();
        open(agencyId, recovery, handlers, by, day);
        return recovery;
    }

    /** Opens the channel of an agency with a recovery key that is printed already. */
    public void open(long agencyId, RecoveryKey recovery, List<Holder> handlers, long by, LocalDate day) {
        if (handlers.isEmpty() || !store.all(agencyId).isEmpty()) {
            throw new IllegalStateException(
                    handlers.isEmpty() ? "nobody would read it" : "the channel was opened before");
        }
        store.begin(ChannelKey.fresh(agencyId, 1, recovery.pair().publicKey(), day), handlers, by);
    }

    /** Whether the channel of an agency was ever opened. */
    public boolean isOpened(long agencyId) {
        return !store.all(agencyId).isEmpty();
    }

    /** Whether a ring holds every version of its agency's key. */
    public boolean isComplete(Keyring ring) {
        List<ChannelKey> versions = store.all(ring.agencyId());
        return !versions.isEmpty()
                && versions.stream().allMatch(key -> ring.keys().containsKey(key.id()));
    }

    /** The keys that a handler can open, none for who holds none; throws {@link SealBroken} for another key than the account's. */
    public Keyring ring(long agencyId, long accountId, KeyPair account) {
        Map<Long, KeyPair> keys = new HashMap<>();
        for (ChannelKeyStore.Held held : store.held(agencyId, accountId)) {
            keys.put(
                    held.keyId(),
                    KeyPair.of(account.open(held.seal(), ChannelKeyStore.about(held.keyId(), accountId))));
        }
        return new Keyring(agencyId, keys);
    }

    /** Lets a new handler read all that a present one reads. */
    public void give(Keyring mine, Holder newcomer, long by, LocalDate day) {
        store.give(mine, newcomer, by, day);
    }

    /**
     * Takes all keys from a handler; complaints that come from now on are sealed to a key that only the rest hold. Without any
     * rest the channel is closed until the recovery key brings a new handler.
     */
    public void remove(long agencyId, long leaving, List<Holder> rest, long by, LocalDate day) {
        List<ChannelKey> versions = store.all(agencyId);
        if (!versions.isEmpty()) {
            ChannelKey newest = versions.get(0);
            ChannelKey.Fresh next = ChannelKey.fresh(agencyId, newest.version() + 1, newest.recoveryKey(), day);
            store.remove(leaving, next, rest, by);
        }
    }

    /** Lets a handler read everything by the key on paper; throws {@link SealBroken} when it is not this agency's. */
    public void recover(long agencyId, RecoveryKey paper, Holder handler, LocalDate day) {
        Map<Long, KeyPair> keys = new HashMap<>();
        for (ChannelKey key : store.all(agencyId)) {
            keys.put(key.id(), KeyPair.of(paper.pair().open(key.recoverySeal(), key.about())));
        }
        store.give(new Keyring(agencyId, keys), handler, handler.accountId(), day);
    }

    /** Makes another recovery key, for one that was lost or seen; the old paper opens nothing from then on. */
    public RecoveryKey replaceRecovery(Keyring mine) {
        RecoveryKey recovery = RecoveryKey.fresh();
        replaceRecovery(mine, recovery);
        return recovery;
    }

    /** The same with a recovery key that is printed already. */
    public void replaceRecovery(Keyring mine, RecoveryKey recovery) {
        if (!isComplete(mine)) {
            throw new IllegalStateException("only who holds every key can seal every key");
        }
        store.replaceRecovery(store.all(mine.agencyId()).stream()
                .map(key -> sealedTo(recovery, key, mine.keys().get(key.id())))
                .toList());
    }

    private static ChannelKey sealedTo(
            RecoveryKey recovery, ChannelKey key, @org.jspecify.annotations.Nullable KeyPair pair) {
        byte[] seal = recovery.pair()
                .publicKey()
                .seal(java.util.Objects.requireNonNull(pair).privateBytes(), key.about());
        return new ChannelKey(
                key.id(),
                key.agencyId(),
                key.version(),
                key.publicHalf(),
                recovery.pair().publicKey().bytes(),
                seal,
                key.madeOn());
    }
}
