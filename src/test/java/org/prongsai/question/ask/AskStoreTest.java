package org.prongsai.question.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.question.Category;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;

class AskStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @AutoClose
    private final SampleQuestions sample = new SampleQuestions();

    private final AskStore store = sample.portal.store(AskStore.class);

    @Test
    void sameFormIsKeptOnceAndOnlyHashesOfItsWordsAre() {
        AskStore.Sent sent = sent("form", "somchai@example.test");
        store.keep(sent);
        store.keep(sent);
        assertThat(sample.count()).isOne();
        Question kept = store.byToken(Tokens.hash("token form")).orElseThrow();
        assertThat(store.hasContact(kept.id())).isTrue();
        assertThat(store.byToken("token form")).isEmpty();
    }

    @Test
    void nobodyIsToldWhoLeftNoAddress() {
        store.keep(sent("form", ""));
        assertThat(store.hasContact(sample.newest().id())).isFalse();
    }

    @Test
    void followUpIsKeptOnce() {
        store.keep(sent("form", ""));
        long id = sample.newest().id();
        assertThat(store.addFollowUp(id, "one", "ข้อความ", NOON)).isOne();
        assertThat(store.addFollowUp(id, "one", "ข้อความ", NOON)).isZero();
        assertThat(store.followUp("one")).isPresent();
    }

    @Test
    void withdrawingForgetsWordsNameAndAddressOfWhatHasNoAnswer() {
        store.keep(sent("form", "somchai@example.test"));
        long id = sample.newest().id();
        store.addFollowUp(id, "one", "ข้อความเพิ่ม", NOON);
        assertThat(store.withdraw(id, NOON)).isTrue();
        assertThat(store.withdraw(id, NOON)).isFalse();
        assertThat(store.hasContact(id)).isFalse();
        assertThat(sample.decisions.messages(id))
                .allSatisfy(each -> assertThat(each.text()).isEmpty());
        store.keep(sent("other", ""));
        Question answered = sample.answered(sample.released(sample.newest()), "ตอบ");
        assertThat(store.withdraw(answered.id(), NOON)).isFalse();
    }

    private AskStore.Sent sent(String form, String email) {
        return new AskStore.Sent(
                sample.town.id(),
                form,
                "token " + form,
                Category.TAX,
                "th",
                "หัวข้อ",
                "ข้อความ",
                "ชื่อ",
                email,
                NOON,
                LocalDate.parse("2026-12-05"));
    }
}
