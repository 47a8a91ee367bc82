package org.prongsai.staff;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.seal.KeyPair;

/** One who is signed in, for the time of one request, with the key that only the request's own session word opens. */
public final class SignedIn {
    private final Account account;
    private final String session;
    private final Supplier<KeyPair> opening;
    private @Nullable KeyPair key;

    /** {@code opening} opens the private key; it is asked when something is to be opened. */
    public SignedIn(Account account, String session, Supplier<KeyPair> opening) {
        this.account = account;
        this.session = session;
        this.opening = opening;
    }

    public Account account() {
        return account;
    }

    /** The session's name: not the word that opens it. */
    public String session() {
        return session;
    }

    /** The account's key pair, which opens what was sealed for it. */
    public KeyPair key() {
        KeyPair known = key;
        if (known == null) {
            known = opening.get();
            key = known;
        }
        return known;
    }
}
