package org.prongsai.question.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.question.SampleQuestions.OFFICER;
import static org.prongsai.question.SampleQuestions.plain;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

class NoticeStoreTest {
    @AutoClose
    private final SampleQuestions sample = new SampleQuestions();

    private final NoticeStore store = sample.portal.store(NoticeStore.class);

    @Test
    void refusedQuestionIsFinishedAndATakenDownOneIsNot() {
        Map<String, String> fields = plain("คำถามที่ไม่เผยแพร่");
        fields.put("email", "a@example.test");
        sample.ask(fields);
        Question refused = sample.newest();
        sample.ask(fields);
        Question open = sample.newest();
        assertThat(store.contact(refused.id()).orElseThrow().token()).hasSize(32);
        sample.decisions.refuse(refused, OFFICER, sample.portal.clock.instant(), "เหตุผล");
        assertThat(store.forgetFinished(sample.portal.clock.instant())).isOne();
        assertThat(store.contact(refused.id())).isEmpty();
        assertThat(store.contact(open.id())).isPresent();
    }

    @Test
    void addressesOfFinishedQuestionsAreForgotten() {
        Notices notices = new Notices(
                store,
                new Outbox(sample.letters, sample.portal.clock, true),
                new Views(Messages.load(), file -> file, URI.create("https://portal.example")));
        Map<String, String> fields = plain("คำถามที่จะจบ");
        fields.put("email", "asker@example.test");
        sample.ask(fields);
        Question answered = sample.answered(sample.released(sample.newest()), "คำตอบ");
        fields.put("title", "คำถามที่ยังไม่จบ");
        sample.ask(fields);
        Question open = sample.released(sample.newest());
        sample.portal.clock.pass(Notices.FINISHED_AFTER.minusHours(4));
        notices.forgetFinished(sample.portal.clock.instant());
        assertThat(store.contact(answered.id())).isPresent();
        sample.portal.clock.pass(Duration.ofHours(30));
        notices.forgetFinished(sample.portal.clock.instant());
        assertThat(store.contact(answered.id())).isEmpty();
        assertThat(store.contact(open.id())).isPresent();
    }
}
