package org.prongsai.question.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.prongsai.agency.Agency;
import org.prongsai.question.Question;
import org.prongsai.question.ask.FollowPages;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;

/** Tells askers who left an address what has become of their question: that it has, and where to read it. Thread-safe. */
public final class Notices {
    /** How long after the last word an asker is still told of more. */
    static final Duration FINISHED_AFTER = Duration.ofDays(60);

    private final NoticeStore store;
    private final Outbox outbox;
    private final Views views;

    public Notices(NoticeStore store, Outbox outbox, Views views) {
        this.store = store;
        this.outbox = outbox;
        this.views = views;
    }

    /** Forgets the addresses of askers whose question has been finished for long. */
    public void forgetFinished(Instant now) {
        store.forgetFinished(now.minus(FINISHED_AFTER));
    }

    /** What an asker is told of. */
    public enum News {
        RELEASED,
        REFUSED,
        RETURNED,
        ANSWERED,
        CORRECTED;

        private String key() {
            return "question.mail." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Tells it, and after the last that there is to tell forgets the address. */
    public void tell(Question question, Agency agency, News news) {
        store.contact(question.id()).ifPresent(contact -> {
            Language language = Language.of(question.language()).orElse(Language.THAI);
            Map<String, String> places = Map.of(
                    "name", agency.name(language.code()),
                    "address", views.absolute(FollowPages.address(contact.token())));
            outbox.put(
                    contact.email(),
                    views.text(language, news.key() + ".subject", places),
                    views.text(language, news.key() + ".text", places) + "\n\n"
                            + views.text(language, "question.mail.end", places));
        });
        if (news == News.REFUSED && question.number() == null) {
            store.forget(question.id());
        }
    }
}
