package org.prongsai.web.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.prongsai.config.MailSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the letters of the outbox to the mail server. A letter that cannot be sent is tried again after longer and longer
 * pauses for about three days and then given up; of every outcome a line is logged without the recipient. Thread-safe.
 */
public final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_ONCE = 50;
    /** The pause after each try in vain; after the last the letter is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private final OutboxStore store;
    private final Postman postman;
    private final Clock clock;

    public Delivery(OutboxStore store, MailSettings settings, Clock clock) {
        this.store = store;
        this.postman = new Postman(settings, clock);
        this.clock = clock;
    }

    /**
     * Carries what is due now. While the server is down only one letter is tried, so that the others lose no try; an
     * interrupt leaves the rest for another time.
     */
    public void carryDue() {
        for (Letter letter : store.due(clock.instant(), AT_ONCE)) {
            if (Thread.currentThread().isInterrupted() || !deliver(letter)) {
                return;
            }
        }
    }

    /** Whether the server took or refused it; false when it did not answer. */
    private boolean deliver(Letter letter) {
        switch (postman.carry(letter)) {
            case SENT -> store.remove(letter.id());
            case REFUSED -> {
                LOG.warn("letter {} is given up: the mail server refuses its recipient", letter.id());
                store.remove(letter.id());
            }
            case LATER -> {
                postpone(letter);
                return false;
            }
        }
        return true;
    }

    private void postpone(Letter letter) {
        if (letter.tries() >= PAUSES.size()) {
            LOG.warn("letter {} is given up after {} tries", letter.id(), letter.tries() + 1);
            store.remove(letter.id());
        } else {
            LOG.warn("letter {} could not be sent, try {}", letter.id(), letter.tries() + 1);
            store.later(letter.id(), clock.instant().plus(PAUSES.get(letter.tries())));
        }
    }
}
