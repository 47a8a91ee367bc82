package org.prongsai.staff.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;

/** Writes the digests that are wanted, once a day, where there is a mail server. Thread-safe. */
public final class Digests {
    /** From when on letters are written, so that their hour follows from nothing that was reported. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final List<Digest> digests;
    private final Shelf shelf;
    private final Outbox outbox;
    private final Views views;
    private final Clock clock;

    /** Where it reads who wants them and who they are. */
    public record Shelf(DigestStore wishes, AccountStore accounts) {}

    public Digests(List<Digest> digests, Shelf shelf, Outbox outbox, Views views, Clock clock) {
        this.digests = List.copyOf(digests);
        this.shelf = shelf;
        this.outbox = outbox;
        this.views = views;
        this.clock = clock;
    }

    /** Writes what has not been written today; before the morning nothing. */
    public void write() {
        ZonedDateTime now = ThaiDate.there(clock.instant());
        if (!outbox.isOpen() || now.toLocalTime().isBefore(MORNING)) {
            return;
        }
        LocalDate today = now.toLocalDate();
        for (Digest digest : digests) {
            shelf.wishes().wishes(digest.inbox(), today).forEach(wish -> write(digest, wish, today));
        }
    }

    /** An account that is disabled, works elsewhere or may not open the inbox any more is told nothing and forgotten. */
    private void write(Digest digest, DigestStore.Wish wish, LocalDate today) {
        Optional<Account> reader = shelf.accounts()
                .find(wish.accountId())
                .filter(account -> !account.disabled() && account.isOf(wish.agencyId()))
                .filter(digest.reads())
                .filter(account -> Outbox.isAddress(account.email()));
        if (reader.isEmpty()) {
            shelf.wishes().wantNot(wish.accountId(), digest.inbox());
            return;
        }
        Digest.Waiting waiting = digest.waiting().of(wish.agencyId(), today);
        if (waiting.isNothing()) {
            return;
        }
        // told first: a program that dies in between writes one letter too few and not one every few minutes
        shelf.wishes().told(wish.accountId(), digest.inbox(), today);
        Language language = Language.of(wish.language()).orElse(Language.THAI);
        Map<String, String> places = Map.of(
                "waiting", String.valueOf(waiting.unread()),
                "due", String.valueOf(waiting.due()),
                "overdue", String.valueOf(waiting.overdue()),
                "address", views.absolute("/desk/" + wish.slug() + "/" + digest.inbox()));
        outbox.put(
                reader.get().email(),
                views.text(language, digest.message() + ".subject", places),
                views.text(language, digest.message() + ".text", places));
    }
}
