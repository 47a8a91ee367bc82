package org.prongsai.staff.account;

import java.text.Normalizer;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.prongsai.seal.DataKey;
import org.prongsai.seal.KeyPair;
import org.prongsai.seal.SealBroken;
import org.prongsai.seal.SlowHash;

/**
 * The key pairs of accounts, each closed under a key made of its owner's password: a password is right when it opens. Where there
 * is no account, as much is done as if there were one. Thread-safe.
 */
public final class Credentials {
    private final CredentialStore store;
    private final SlowHash hash;
    private final Clock clock;
    private final CredentialStore.Closed nobodys;

    /** {@code hash} makes keys of passwords. */
    public Credentials(CredentialStore store, SlowHash hash, Clock clock) {
        this.store = store;
        this.hash = hash;
        this.clock = clock;
        // closed under a key that is thrown away, so that no password opens it
        this.nobodys = new CredentialStore.Closed(
                0, SlowHash.salt(), DataKey.fresh().close(KeyPair.fresh().privateBytes(), about(0)));
    }

    /** An account whose password was right, with its key pair. */
    public record Opened(long account, KeyPair key) {}

    /** What a password opens for an e-mail address, in the form of {@code Account.known}; wrong ones take as long as right ones. */
    public Optional<Opened> open(String email, String password) {
        CredentialStore.Closed closed = store.of(email).orElse(nobodys);
        DataKey key = hash.key(form(password), closed.salt());
        try {
            return Optional.of(new Opened(
                    closed.accountId(), KeyPair.of(key.open(closed.closedKey(), about(closed.accountId())))));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }

    /** Gives an account a new key pair under a password; whatever was sealed for the old one stays closed to it. */
    public KeyPair choose(long account, String password) {
        KeyPair pair = KeyPair.fresh();
        String publicKey = HexFormat.of().formatHex(pair.publicKey().bytes());
        store.replace(closed(account, pair, password), publicKey, clock.instant());
        return pair;
    }

    /** Closes an account's key pair under another password. */
    public void change(long account, KeyPair pair, String password) {
        CredentialStore.Closed closed = closed(account, pair, password);
        store.closeAgain(account, closed.salt(), closed.closedKey());
    }

    private CredentialStore.Closed closed(long account, KeyPair pair, String password) {
        byte[] salt = SlowHash.salt();
        byte[] closed = hash.key(form(password), salt).close(pair.privateBytes(), about(account));
        return new CredentialStore.Closed(account, salt, closed);
    }

    /** The same Thai word may be typed in several orders of its marks. */
    private static String form(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static String about(long account) {
        return "key of account " + account;
    }
}
