package org.prongsai.question.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.question.SampleQuestions.plain;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.Promise;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;
import org.prongsai.staff.SampleStaff;
import org.prongsai.web.mail.Letter;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

class DigestScheduleTest {
    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final SampleStaff staff = new SampleStaff(portal);
    private final SampleQuestions sample = new SampleQuestions(portal, "nong-kaew");
    private final NoticeStore store = portal.store(NoticeStore.class);

    @AutoClose
    private final DigestSchedule schedule = new DigestSchedule(
            store,
            staff.accounts,
            new Promise(15, portal.clock),
            new Outbox(sample.letters, portal.clock, true),
            new Views(Messages.load(), file -> file, URI.create("https://portal.example")));

    @Test
    void officerWhoWantsItIsToldOnceADayWhatWaits() {
        long officer = staff.officerA.account.id();
        schedule.look();
        assertThat(letters()).isEmpty();
        sample.ask("คำถามลับที่รออ่าน");
        schedule.look();
        assertThat(letters()).isEmpty();
        store.want(officer, staff.townA.id(), "th");
        schedule.look();
        schedule.look();
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(staff.officerA.account.email());
            assertThat(letter.text())
                    .contains("1 ข้อ", "https://portal.example/desk/nong-kaew/questions")
                    .doesNotContain("คำถามลับ");
        });
        portal.clock.pass(Duration.ofDays(1));
        schedule.look();
        assertThat(letters()).hasSize(2);
    }

    @Test
    void disabledOfficerIsToldNothingAndForgotten() {
        long officer = staff.officerA.account.id();
        sample.ask("คำถามที่รออ่าน");
        store.want(officer, staff.townA.id(), "th");
        staff.accounts.disable(officer, null, portal.clock.instant(), "ย้าย");
        schedule.look();
        assertThat(letters()).isEmpty();
        assertThat(store.wants(officer)).isFalse();
    }

    @Test
    void addressesOfFinishedQuestionsAreForgotten() {
        Map<String, String> fields = plain("คำถามที่จะจบ");
        fields.put("email", "asker@example.test");
        sample.ask(fields);
        Question answered = sample.answered(sample.released(sample.newest()), "คำตอบ");
        fields.put("title", "คำถามที่ยังไม่จบ");
        sample.ask(fields);
        Question open = sample.released(sample.newest());
        portal.clock.pass(DigestSchedule.FINISHED_AFTER.minusHours(4));
        schedule.look();
        assertThat(store.contact(answered.id())).isPresent();
        portal.clock.pass(Duration.ofHours(30));
        schedule.look();
        assertThat(store.contact(answered.id())).isEmpty();
        assertThat(store.contact(open.id())).isPresent();
    }

    private List<Letter> letters() {
        return sample.letters.due(portal.clock.instant(), 99);
    }
}
