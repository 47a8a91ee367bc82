package org.prongsai.staff.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.prongsai.seal.DataKey;
import org.prongsai.seal.KeyPair;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.SignedIn;
import org.prongsai.web.view.Fingerprint;

/**
 * Begins, finds and ends sessions. A session is known by a word of 256 random bits, which only the browser has: the database
 * holds its hash, and the account's private key closed under it. Thread-safe.
 */
public final class Sessions {
    /** How long a session lives that is not used. */
    public static final Duration IDLE = Duration.ofMinutes(30);
    /** How long a session lives at most. */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** How many sessions an account may have at once; the one used least recently makes room. */
    public static final int AT_ONCE = 10;

    /** That a session was used is written down no more often than this, because each writing waits for the disk. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int WORD_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SessionStore store;
    private final AccountStore accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Sessions(SessionStore store, AccountStore accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A session that was found, with whose it is. */
    public record Found(Session session, SignedIn signedIn) {
        /** Whether nothing but the second factor's set-up may be done with it. */
        public boolean isEnrolling() {
            Account account = signedIn.account();
            return account.needsFactor() && !account.hasFactor();
        }
    }

    /** Begins a session and gives its word; with {@code codeAwaited} it lets nobody in before {@link #renew}. */
    public String begin(long account, KeyPair key, boolean codeAwaited, String browser) {
        String word = word();
        Instant now = clock.instant();
        byte[] closed = lock(word).close(key.privateBytes(), about(account));
        store.begin(
                new Session(0, Fingerprint.of(word), account, now, now, codeAwaited, closed, browser),
                now.minus(LONGEST),
                now.minus(IDLE),
                AT_ONCE);
        return word;
    }

    /** A word that nobody had before. */
    String word() {
        byte[] bytes = new byte[WORD_BYTES];
        random.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }

    /** Ends a session and begins another in its place, with a new word, because what its owner may do has grown. */
    public String renew(Found old) {
        store.end(old.session().hash());
        return begin(
                old.session().accountId(),
                old.signedIn().key(),
                false,
                old.session().browser());
    }

    /** The session of a word, and that it is used now; nothing when it is over or never was. */
    public Optional<Found> find(String word) {
        Instant now = clock.instant();
        return store.find(Fingerprint.of(word), now.minus(LONGEST), now.minus(IDLE))
                .flatMap(session -> accounts.find(session.accountId()).map(account -> {
                    if (session.usedAt().plus(NOTED).isBefore(now)) {
                        store.use(session.hash(), now);
                    }
                    return new Found(session, new SignedIn(account, session.hash(), () -> open(session, word)));
                }));
    }

    /** The sessions of an account that live now. */
    public List<Session> of(long account) {
        Instant now = clock.instant();
        return store.of(account, now.minus(LONGEST), now.minus(IDLE));
    }

    /** Ends the session of a name. */
    public void end(String session) {
        store.end(session);
    }

    /** Ends one of an account's own sessions; says whether there was one. */
    public boolean end(long id, long account) {
        return store.end(id, account) > 0;
    }

    /** Ends all sessions of an account, because what it may do has changed. */
    public void endAll(long account) {
        store.endAll(account);
    }

    /** Ends all sessions of an account but one. */
    public void endOthers(long account, String session) {
        store.endOthers(account, session);
    }

    private static KeyPair open(Session session, String word) {
        return KeyPair.of(lock(word).open(session.closedKey(), about(session.accountId())));
    }

    private static DataKey lock(String word) {
        return DataKey.from(word.getBytes(StandardCharsets.UTF_8), "session");
    }

    private static String about(long account) {
        return "session of account " + account;
    }
}
