package org.prongsai.question.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.question.SampleQuestions.OFFICER;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.question.Decision;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;
import org.prongsai.question.State;

class DecisionStoreTest {
    @AutoClose
    private final SampleQuestions sample = new SampleQuestions();

    @Test
    void numbersFollowEachOtherInTheOrderOfReleaseAndStay() {
        sample.ask("คำถามแรกที่ส่ง");
        Question first = sample.newest();
        Question second = sample.published("คำถามที่สองเผยแพร่ก่อน");
        assertThat(second.number()).isOne();
        assertThat(sample.released(first).number()).isEqualTo(2);
        sample.decisions.refuse(second, OFFICER, sample.portal.clock.instant(), "ถอด");
        assertThat(sample.again(second).state()).isEqualTo(State.REFUSED);
        assertThat(sample.released(sample.again(second)).number()).isOne();
        assertThat(sample.published("คำถามที่สาม").number()).isEqualTo(3);
    }

    @Test
    void firstAnswerCountsItsDaysAndLaterOnesDoNot() {
        Question question = sample.published("นับวันที่ตอบ");
        sample.portal.clock.pass(Duration.ofDays(4));
        Question answered = sample.answered(question, "คำตอบแรก");
        assertThat(answered.answerDays()).isEqualTo(4);
        assertThat(answered.dueOn()).isNull();
        sample.portal.clock.pass(Duration.ofDays(9));
        assertThat(sample.answered(answered, "คำตอบที่สอง").answerDays()).isEqualTo(4);
    }

    @Test
    void everyDecisionIsARowWithWhoAndWhen() {
        sample.ask("ทุกขั้นมีบันทึก");
        Question question = sample.newest();
        sample.answered(question, "ตอบเลย");
        assertThat(sample.questions.decisions(question.id()))
                .extracting(Decision::kind)
                .containsExactly(Decision.Kind.RELEASED, Decision.Kind.ANSWERED);
        assertThat(sample.questions.decisions(question.id()))
                .allSatisfy(each -> assertThat(each.by()).isEqualTo(OFFICER));
    }

    @Test
    void anotherAgencyFindsNothing() {
        Question question = sample.published("ของเมืองเดียว");
        assertThat(sample.decisions.find(sample.other.id(), question.id())).isEmpty();
    }
}
