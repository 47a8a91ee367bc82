package org.prongsai.staff.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.web.view.Fingerprint;

/** Links with which people choose the password of their account: of 256 random bits, good for a week, once. Thread-safe. */
public final class Invitations {
    /** How long a link is good. */
    public static final Duration LIFE = Duration.ofDays(7);

    private static final int WORD_BYTES = 32;

    private final InvitationStore store;
    private final AccountStore accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Invitations(InvitationStore store, AccountStore accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A link that was made.
     *
     * @param path its address without the portal's own
     */
    public record Link(Account account, String path, Instant endsAt) {}

    /** Makes the only good link of an account; it is nowhere kept, so whoever asks must pass it on. */
    public Link make(Account account, @Nullable Long by) {
        byte[] bytes = new byte[WORD_BYTES];
        random.nextBytes(bytes);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant endsAt = now.plus(LIFE);
        store.make(account.id(), Fingerprint.of(word), by, now, endsAt);
        return new Link(account, "/invitation/" + word, endsAt);
    }

    /** Who is invited by a word; nobody when it is used, withdrawn or too old, or the account is disabled. */
    public Optional<Account> invited(String word) {
        return store.account(Fingerprint.of(word), clock.instant())
                .flatMap(accounts::find)
                .filter(account -> !account.disabled());
    }

    /** Uses a word up; says whether it was good until now. */
    public boolean use(String word) {
        return store.use(Fingerprint.of(word), clock.instant()) > 0;
    }

    /** Until when an account's link is good, when it has one. */
    public Optional<Instant> open(long account) {
        return store.open(account, clock.instant());
    }

    /** Makes an account's link worthless. */
    public void withdraw(long account) {
        store.withdraw(account, clock.instant());
    }
}
