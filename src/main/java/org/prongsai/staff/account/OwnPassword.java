package org.prongsai.staff.account;

import java.time.Clock;
import java.time.Duration;
import org.prongsai.staff.Account;
import org.prongsai.web.edge.Attempts;

/** Asks somebody who is signed in for their password once more, before what a finder of an open browser must not do. Thread-safe. */
public final class OwnPassword {
    private static final int MISSES = 5;
    private static final Duration APART = Duration.ofMinutes(1);

    private final Credentials credentials;
    private final Attempts attempts;

    public OwnPassword(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.attempts = new Attempts(MISSES, APART, clock);
    }

    /** Whether it is theirs; after five misses nothing is for a minute. */
    public boolean isRight(Account account, String password) {
        boolean right = attempts.take(account.email())
                && credentials.open(account.email(), password).isPresent();
        if (right) {
            attempts.forget(account.email());
        }
        return right;
    }
}
