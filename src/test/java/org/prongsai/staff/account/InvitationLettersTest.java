package org.prongsai.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;
import org.prongsai.web.mail.Letter;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.mail.OutboxStore;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

class InvitationLettersTest {
    private static final String LIST = "/administration/accounts";

    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final SampleStaff staff = new SampleStaff(portal);
    private final OutboxStore letters = portal.store(OutboxStore.class);

    @Test
    void invitedAddressGetsTheLinkInBothLanguagesAndTheAdministratorDoesNot() {
        String page = invite("new@office.example");
        assertThat(Jsoup.parse(page).select("main").text()).contains("ส่งลิงก์ให้แล้ว", "new@office.example");
        assertThat(page).doesNotContain("/invitation/");
        Letter letter = letters.due(portal.clock.instant(), 9).get(0);
        assertThat(letter.recipient()).isEqualTo("new@office.example");
        assertThat(letter.subject()).contains("เชิญ", "account");
        assertThat(letter.text()).contains("เรียน คนใหม่", "Dear คนใหม่");
        String path = letter.text().replaceAll("(?s).*https://portal\\.example(/invitation/\\S+).*", "$1");
        assertThat(portal.visitor.open(path).statusCode()).isEqualTo(200);
    }

    @Test
    void newLinkForAForgottenPasswordGoesTheSameWay() {
        String page = staff.administrator
                .send(LIST + "/" + staff.officerA.account.id() + "/invitation", Map.of())
                .body();
        assertThat(page).doesNotContain("/invitation/");
        assertThat(letters.due(portal.clock.instant(), 9))
                .singleElement()
                .satisfies(letter -> assertThat(letter.recipient()).isEqualTo(staff.officerA.account.email()));
    }

    @Test
    void whereNoLetterCanGoTheAdministratorGetsTheLink() {
        assertThat(invite("new@10.0.0.7")).contains("https://portal.example/invitation/");
        assertThat(letters.due(portal.clock.instant(), 9)).isEmpty();
    }

    @Test
    void withoutMailServerNothingIsWritten() {
        InvitationLetters without = new InvitationLetters(
                new Outbox(letters, portal.clock, false),
                new Views(Messages.load(), file -> file, URI.create("https://portal.example")));
        boolean isSent = without.send(new Invitations.Link(
                Objects.requireNonNull(staff.officerA).account, "/invitation/word", Instant.now()));
        assertThat(isSent).isFalse();
        assertThat(letters.due(portal.clock.instant(), 9)).isEmpty();
    }

    private String invite(String email) {
        return staff.administrator
                .send(LIST, Map.of("email", email, "name", "คนใหม่", "position", "นักวิชาการ", "role", "auditor"))
                .body();
    }
}
