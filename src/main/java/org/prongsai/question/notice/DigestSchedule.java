package org.prongsai.question.notice;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.prongsai.question.Promise;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to officers once a day what waits for them, and forgets the addresses of askers whose question is finished. Thread-safe. */
public final class DigestSchedule implements AutoCloseable {
    /** How long after the last word an asker is still told of more. */
    public static final Duration FINISHED_AFTER = Duration.ofDays(60);

    private static final Logger LOG = LoggerFactory.getLogger(DigestSchedule.class);
    private static final long MINUTES_BETWEEN = 30;

    private final NoticeStore store;
    private final AccountStore accounts;
    private final Promise promise;
    private final Outbox outbox;
    private final Views views;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "question-digest");
        made.setDaemon(true);
        return made;
    });

    public DigestSchedule(NoticeStore store, AccountStore accounts, Promise promise, Outbox outbox, Views views) {
        this.store = store;
        this.accounts = accounts;
        this.promise = promise;
        this.outbox = outbox;
        this.views = views;
    }

    /** Looks from now on, in the background. */
    public void start() {
        Future<?> unused = thread.scheduleWithFixedDelay(this::look, 2, MINUTES_BETWEEN, TimeUnit.MINUTES);
    }

    /** Does what is to be done now. */
    void look() {
        try {
            store.forgetFinished(promise.now().minus(FINISHED_AFTER));
            if (outbox.isOpen()) {
                LocalDate today = promise.today();
                store.wishes(today).forEach(wish -> tell(wish, today));
            }
        } catch (Exception e) {
            if (!thread.isShutdown()) {
                LOG.error("officers could not be told what waits", e);
            }
        }
    }

    /** An account that is disabled or works elsewhere now is told nothing and forgotten. */
    private void tell(NoticeStore.Wish wish, LocalDate today) {
        Optional<Account> officer = accounts.find(wish.accountId())
                .filter(account -> !account.disabled() && account.isOf(wish.agencyId()))
                .filter(account -> Outbox.isAddress(account.email()));
        if (officer.isEmpty()) {
            store.wantNot(wish.accountId());
            return;
        }
        store.told(wish.accountId(), today);
        Language language = Language.of(wish.language()).orElse(Language.THAI);
        Map<String, String> places = Map.of(
                "waiting", String.valueOf(wish.waiting()),
                "due", String.valueOf(wish.due()),
                "overdue", String.valueOf(wish.overdue()),
                "address", views.absolute("/desk/" + wish.slug() + "/questions"));
        outbox.put(
                officer.get().email(),
                views.text(language, "question.mail.digest.subject", places),
                views.text(language, "question.mail.digest.text", places));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
