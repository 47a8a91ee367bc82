package org.prongsai.staff.account;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.staff.Account;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Shown;
import org.prongsai.web.view.Views;

/**
 * Sends an invitation's link to whom it is for, in both languages because nobody knows yet which one they read. Thread-safe.
 */
public final class InvitationLetters {
    private final Outbox outbox;
    private final Views views;

    public InvitationLetters(Outbox outbox, Views views) {
        this.outbox = outbox;
        this.views = views;
    }

    /** Sends it; says false, and does nothing, where there is no mail server or the account has no plain address. */
    public boolean send(Invitations.Link link) {
        Account account = link.account();
        if (!outbox.isOpen() || !Outbox.isAddress(account.email())) {
            return false;
        }
        outbox.put(
                account.email(),
                both("staff.letter.subject", " / ", link),
                both("staff.letter.text", "\n\n———\n\n", link));
        return true;
    }

    private String both(String key, String between, Invitations.Link link) {
        return Stream.of(Language.values())
                .map(language -> views.text(
                        language,
                        key,
                        Map.of(
                                "name", link.account().name(),
                                "address", views.absolute(link.path()),
                                "moment", Shown.moment(language, link.endsAt()))))
                .collect(Collectors.joining(between));
    }
}
