package org.prongsai.staff.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.Account;
import org.prongsai.staff.SampleStaff;
import org.prongsai.web.mail.Letter;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.mail.OutboxStore;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

/** Letters of two kinds of inboxes, in which waits what the test says. The clock begins at ten in the morning. */
class DigestsTest {
    private static final Digest.Waiting NOTHING = new Digest.Waiting(0, 0, 0);

    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final SampleStaff staff = new SampleStaff(portal);
    private final DigestStore store = portal.store(DigestStore.class);
    private final OutboxStore letters = portal.store(OutboxStore.class);
    private final Map<String, Digest.Waiting> waiting =
            new HashMap<>(Map.of("questions", new Digest.Waiting(1, 0, 0), "complaints", new Digest.Waiting(3, 2, 1)));
    private final Digests digests = digests(true);

    @Test
    void whoWantsItIsToldOnceADayWhatWaits() {
        want(staff.officerA, "questions");
        digests.write();
        digests.write();
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(staff.officerA.account.email());
            assertThat(letter.text()).contains("1 ข้อ", "https://portal.example/desk/nong-kaew/questions");
        });
        portal.clock.pass(Duration.ofDays(1));
        digests.write();
        assertThat(letters()).hasSize(2);
    }

    @Test
    void eachInboxHasItsOwnLetterAndItsOwnWish() {
        want(staff.handlerA, "questions");
        want(staff.handlerA, "complaints");
        digests.write();
        assertThat(letters())
                .extracting(Letter::text)
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains("/desk/nong-kaew/questions"),
                        other -> assertThat(other)
                                .contains("ยังไม่ได้อ่าน 3 เรื่อง", "ภายในสองวัน 2 เรื่อง", "เลยกำหนด 1 เรื่อง"));
        store.wantNot(staff.handlerA.account.id(), "questions");
        assertThat(store.wants(staff.handlerA.account.id(), "questions")).isFalse();
        assertThat(store.wants(staff.handlerA.account.id(), "complaints")).isTrue();
    }

    @Test
    void nothingIsWrittenWhileNothingWaitsAndTheLetterComesWhenSomethingDoes() {
        want(staff.officerA, "questions");
        waiting.put("questions", NOTHING);
        digests.write();
        assertThat(letters()).isEmpty();
        waiting.put("questions", new Digest.Waiting(0, 1, 0));
        digests.write();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void nothingIsWrittenBeforeEightInTheMorning() {
        want(staff.officerA, "questions");
        portal.clock.pass(Duration.ofMinutes(21 * 60 + 50));
        digests.write();
        assertThat(letters()).isEmpty();
        portal.clock.pass(Duration.ofMinutes(10));
        digests.write();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void nothingIsWrittenWithoutAMailServer() {
        want(staff.officerA, "questions");
        digests(false).write();
        digests.write();
        assertThat(letters()).as("the day's letter was not taken for written").hasSize(1);
    }

    @Test
    void disabledOfficerIsToldNothingAndForgotten() {
        want(staff.officerA, "questions");
        staff.accounts.disable(staff.officerA.account.id(), null, portal.clock.instant(), "ย้าย");
        digests.write();
        assertThat(letters()).isEmpty();
        assertThat(store.wants(staff.officerA.account.id(), "questions")).isFalse();
    }

    @Test
    void whoMayNotOpenTheInboxAnyMoreIsForgotten() {
        want(staff.handlerA, "complaints");
        staff.accounts.endHandlerRight(staff.handlerA.account.id(), null, portal.clock.instant());
        digests.write();
        assertThat(letters()).isEmpty();
        assertThat(store.wants(staff.handlerA.account.id(), "complaints")).isFalse();
    }

    private Digests digests(boolean withMail) {
        return new Digests(
                List.of(
                        new Digest(
                                "questions",
                                "question.mail.digest",
                                account -> true,
                                (agency, day) -> waiting.getOrDefault("questions", NOTHING)),
                        new Digest(
                                "complaints",
                                "inbox.digest",
                                Account::handles,
                                (agency, day) -> waiting.getOrDefault("complaints", NOTHING))),
                new Digests.Shelf(store, staff.accounts),
                new Outbox(letters, portal.clock, withMail),
                new Views(Messages.load(), file -> file, URI.create("https://portal.example")),
                portal.clock);
    }

    private void want(SampleStaff.Person person, String inbox) {
        store.want(person.account.id(), inbox, staff.townA.id(), "th");
    }

    private List<Letter> letters() {
        return letters.due(portal.clock.instant(), 99);
    }
}
