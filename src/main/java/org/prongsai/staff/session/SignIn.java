package org.prongsai.staff.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.account.Credentials;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.factor.SecondFactor;
import org.prongsai.web.edge.Attempts;

/**
 * Lets in whoever knows an account's password and, where one is set up, has its second factor. After five misses an account may be
 * tried once a minute, by everybody together who is not on a device that it knows; each known device is counted by itself.
 * Thread-safe.
 */
public final class SignIn {
    private static final int MISSES = 5;
    private static final Duration APART = Duration.ofMinutes(1);
    /** Many work behind one address; a machine tries more. */
    private static final int MISSES_OF_ADDRESS = 50;

    private static final Duration APART_OF_ADDRESS = Duration.ofSeconds(5);
    /** How many passwords may wait to be hashed, of strangers and of known devices each. */
    private static final int AT_ONCE = 8;

    private final Credentials credentials;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final SecondFactor factor;
    private final AuditLog audit;
    private final SignInAlarm alarm;
    private final Attempts ofAccounts;
    private final Attempts ofAddresses;
    private final Semaphore strangers = new Semaphore(AT_ONCE);
    private final Semaphore known = new Semaphore(AT_ONCE);

    public SignIn(Credentials credentials, AccountStore accounts, Sessions sessions, SecondFactor factor, Watch watch) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factor = factor;
        this.audit = watch.audit();
        this.alarm = new SignInAlarm(watch.audit(), watch.clock());
        this.ofAccounts = new Attempts(MISSES, APART, watch.clock());
        this.ofAddresses = new Attempts(MISSES_OF_ADDRESS, APART_OF_ADDRESS, watch.clock());
    }

    /** Where it is told and when it is. */
    public record Watch(AuditLog audit, Clock clock) {}

    /**
     * What somebody typed, and from where.
     *
     * @param email in the form of {@link Account#known}
     * @param device the name of a device that the account knows; empty for another
     */
    public record Typed(String email, String password, String device, String address, String browser) {}

    /** What became of it. */
    public enum Answer {
        /** In, or in as soon as the second factor is shown. */
        RIGHT,
        WRONG,
        /** Tried too often: to be tried again in a minute. */
        WAIT,
        /** Too many sign in at this moment. */
        BUSY
    }

    /**
     * The answer, and what comes with a right one.
     *
     * @param word of the new session
     * @param tries how many were made on the account before and failed
     */
    public record Outcome(Answer answer, String word, boolean codeAwaited, int tries) {
        static Outcome not(Answer answer) {
            return new Outcome(answer, "", false, 0);
        }
    }

    /** Tries a password. */
    public Outcome password(Typed typed) {
        String key = typed.email() + "/" + typed.device();
        boolean mayTry = (!typed.device().isEmpty() || ofAddresses.take(typed.address())) && ofAccounts.take(key);
        if (!mayTry) {
            alarm.missed();
            return Outcome.not(Answer.WAIT);
        }
        Semaphore turns = typed.device().isEmpty() ? strangers : known;
        if (!turns.tryAcquire()) {
            return Outcome.not(Answer.BUSY);
        }
        try {
            return tried(typed, key);
        } finally {
            turns.release();
        }
    }

    /** Tries a code of the second factor, or a recovery code, in a session that waits for it. */
    public Outcome code(Sessions.Found found, String code) {
        Account account = found.signedIn().account();
        String key = "code of " + account.id();
        if (!ofAccounts.take(key)) {
            alarm.missed();
            return Outcome.not(Answer.WAIT);
        }
        Optional<SecondFactor.Means> means = factor.check(found.signedIn(), code);
        if (means.isEmpty()) {
            alarm.missed();
            return Outcome.not(Answer.WRONG);
        }
        int tries = ofAccounts.count(key) - 1;
        ofAccounts.forget(key);
        audit.write(account, "session.begun", account.email(), means.get().word());
        return new Outcome(Answer.RIGHT, sessions.renew(found), false, tries);
    }

    private Outcome tried(Typed typed, String key) {
        Optional<Credentials.Opened> opened = credentials.open(typed.email(), typed.password());
        Optional<Account> account =
                opened.flatMap(each -> accounts.find(each.account())).filter(each -> !each.disabled());
        if (opened.isEmpty() || account.isEmpty()) {
            alarm.missed();
            return Outcome.not(Answer.WRONG);
        }
        int tries = ofAccounts.count(key) - 1;
        ofAccounts.forget(key);
        ofAddresses.giveBack(typed.address());
        boolean codeAwaited = account.get().hasFactor();
        if (!codeAwaited) {
            audit.write(account.get(), "session.begun", typed.email(), "password");
        }
        String word = sessions.begin(account.get().id(), opened.get().key(), codeAwaited, typed.browser());
        return new Outcome(Answer.RIGHT, word, codeAwaited, tries);
    }
}
