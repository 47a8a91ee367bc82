package org.prongsai.question.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.question.Promise;
import org.prongsai.question.Question;
import org.prongsai.question.QuestionStore;
import org.prongsai.question.SampleQuestions;

class InboxStoreTest {
    private static final QuestionStore.Part ALL = new QuestionStore.Part(99, 0);

    @AutoClose
    private final SampleQuestions sample = new SampleQuestions();

    private final InboxStore store = sample.portal.store(InboxStore.class);

    @Test
    void countsAndListsAgree() {
        sample.published("คำถามที่รอคำตอบ");
        portalPasses(Duration.ofDays(20));
        String address = sample.ask("คำถามที่มีข้อความเพิ่ม");
        Question more = sample.answered(sample.released(sample.newest()), "ตอบแล้ว");
        sample.portal.visitor.send(
                address + "/messages", java.util.Map.of("text", "ขอถามเพิ่ม", "mark", sample.mark(address)));
        sample.ask("คำถามใหม่ล่าสุด");
        Promise promise = new Promise(15, sample.portal.clock);
        assertThat(store.counts(sample.town.id(), promise.today())).isEqualTo(new InboxStore.Counts(2, 1, 1, 3));
        assertThat(store.waiting(sample.town.id(), ALL))
                .extracting(InboxStore.Line::title)
                .containsExactly("คำถามที่มีข้อความเพิ่ม", "คำถามใหม่ล่าสุด");
        assertThat(store.waiting(sample.town.id(), ALL).get(0).messages()).isOne();
        assertThat(store.due(sample.town.id(), ALL))
                .singleElement()
                .satisfies(line -> assertThat(line.isOverdue(promise.today())).isTrue());
        assertThat(store.all(null, ALL)).hasSize(3);
        assertThat(store.counts(sample.other.id(), promise.today())).isEqualTo(new InboxStore.Counts(0, 0, 0, 0));
        assertThat(more.number()).isEqualTo(2);
    }

    private void portalPasses(Duration time) {
        sample.portal.clock.pass(time);
    }
}
