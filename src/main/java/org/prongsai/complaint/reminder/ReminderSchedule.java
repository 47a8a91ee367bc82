package org.prongsai.complaint.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to handlers who want it, each morning on which complaints wait, how many: no number, no form, no word of any. Thread-safe.
 */
public final class ReminderSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderSchedule.class);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    /** From when on letters are written, so that their hour follows from nothing that was reported. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final int SOON_DAYS = 2;
    private static final long MINUTES_BETWEEN = 10;

    private final ReminderStore store;
    private final AccountStore accounts;
    private final Outbox outbox;
    private final Views views;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "complaint-reminder");
        made.setDaemon(true);
        return made;
    });

    public ReminderSchedule(ReminderStore store, AccountStore accounts, Outbox outbox, Views views, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.outbox = outbox;
        this.views = views;
        this.clock = clock;
    }

    /** Looks from now on, in the background, where there is a mail server. */
    public void start() {
        if (outbox.isOpen()) {
            Future<?> unused = thread.scheduleWithFixedDelay(this::look, 2, MINUTES_BETWEEN, TimeUnit.MINUTES);
        }
    }

    /** Does what is to be done now. */
    void look() {
        ZonedDateTime now = clock.instant().atZone(BANGKOK);
        if (now.toLocalTime().isBefore(MORNING)) {
            return;
        }
        try {
            LocalDate today = now.toLocalDate();
            store.wishes(today, today.plusDays(SOON_DAYS)).forEach(wish -> tell(wish, today));
        } catch (Exception e) {
            if (!thread.isShutdown()) {
                LOG.error("handlers could not be told what waits", e);
            }
        }
    }

    /** An account that is disabled, works elsewhere or handles no complaints any more is told nothing and forgotten. */
    private void tell(ReminderStore.Wish wish, LocalDate today) {
        Optional<Account> handler = accounts.find(wish.accountId())
                .filter(account -> !account.disabled() && account.handles() && account.isOf(wish.agencyId()))
                .filter(account -> Outbox.isAddress(account.email()));
        if (handler.isEmpty()) {
            store.wantNot(wish.accountId());
            return;
        }
        store.told(wish.accountId(), today);
        Language language = Language.of(wish.language()).orElse(Language.THAI);
        Map<String, String> places = Map.of(
                "waiting", String.valueOf(wish.waiting()),
                "due", String.valueOf(wish.due()),
                "overdue", String.valueOf(wish.overdue()),
                "address", views.absolute("/desk/" + wish.slug() + "/complaints"));
        outbox.put(
                handler.get().email(),
                views.text(language, "inbox.reminder.subject", places),
                views.text(language, "inbox.reminder.text", places));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
