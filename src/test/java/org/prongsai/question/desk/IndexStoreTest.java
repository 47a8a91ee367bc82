package org.prongsai.question.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;
import org.prongsai.search.Query;
import org.prongsai.search.Subject;

class IndexStoreTest {
    @AutoClose
    private final SampleQuestions sample = new SampleQuestions();

    @Test
    void questionIsFoundByItsPublicWordsAlone() {
        Question question = sample.answered(sample.published("ถนนสายหลักชำรุด"), "กองช่างจะซ่อมเดือนหน้า");
        assertThat(found("สายหลัก")).isOne();
        assertThat(found("กองช่าง")).isOne();
        sample.decisions.refuseMessage(
                sample.decisions.messages(question.id()).get(0), "ใคร", sample.portal.clock.instant(), "เหตุผล");
        assertThat(found("กองช่าง")).isZero();
        sample.decisions.refuse(question, "ใคร", sample.portal.clock.instant(), "เหตุผล");
        assertThat(found("สายหลัก")).isZero();
    }

    private int found(String words) {
        return sample.portal.search.count(Subject.QUESTION, Query.of(words));
    }
}
