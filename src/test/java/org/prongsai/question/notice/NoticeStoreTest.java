package org.prongsai.question.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.question.SampleQuestions.OFFICER;
import static org.prongsai.question.SampleQuestions.plain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;

class NoticeStoreTest {
    @TempDir
    Path folder;

    private SampleQuestions sample;
    private NoticeStore store;

    @BeforeEach
    void open() {
        sample = new SampleQuestions(folder);
        store = sample.portal.store(NoticeStore.class);
    }

    @AfterEach
    void close() {
        sample.close();
    }

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
    void wishHoldsUntilItIsTakenBackAndOnceADay() {
        LocalDate today = LocalDate.parse("2026-11-21");
        sample.ask("คำถามที่รออ่าน");
        store.want(7, sample.town.id(), "th");
        store.want(7, sample.town.id(), "en");
        assertThat(store.wishes(today)).singleElement().satisfies(wish -> {
            assertThat(wish.language()).isEqualTo("en");
            assertThat(wish.waiting()).isOne();
        });
        store.told(7, today);
        assertThat(store.wishes(today)).isEmpty();
        assertThat(store.wishes(today.plusDays(1))).hasSize(1);
        store.wantNot(7);
        assertThat(store.wants(7)).isFalse();
    }
}
