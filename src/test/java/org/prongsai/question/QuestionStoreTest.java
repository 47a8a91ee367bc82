package org.prongsai.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuestionStoreTest {
    private static final QuestionStore.Part ALL = new QuestionStore.Part(100, 0);

    @AutoClose
    private static final SampleQuestions sample = new SampleQuestions();

    private static LocalDate today;

    /** Fills the table faster than forms can. */
    public interface Many {
        @SqlUpdate("""
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
                INSERT INTO question (agency_id, number, form_hash, token_hash, category, language, title, text, asker, state,
                  asked_at, due_on, released_at, answered_at, answer_days, changed_at, form)
                SELECT :agencyId, i, 'f' || i, 't' || i, CASE WHEN i % 2 = 0 THEN 'TAX' ELSE 'OTHER' END, 'th', 'คำถาม ' || i, 'x',
                  '', 'PUBLIC', '2026-01-01T00:00:00.000000000Z', CASE WHEN i % 5 = 0 THEN '2026-02-01' END,
                  '2026-01-01T00:00:00.' || substr('000000000' || i, -9) || 'Z',
                  CASE WHEN i % 5 <> 0 THEN '2026-01-02T00:00:00.000000000Z' END, CASE WHEN i % 5 <> 0 THEN i % 100 END,
                  '2026-01-02T00:00:00.000000000Z', 'คำถาม' || i FROM n""")
        void fill(long agencyId, int count);
    }

    @BeforeAll
    static void fill() {
        today = new Promise(15, sample.portal.clock).today();
        sample.portal.store(Many.class).fill(sample.other.id(), 8_000);
    }

    @Test
    void thousandsAreListedAndCountedQuickly() {
        long start = System.nanoTime();
        Filter tax = new Filter("/x", "", "overdue", Category.TAX);
        assertThat(sample.questions.count(sample.other.id(), tax, today)).isEqualTo(800);
        assertThat(sample.questions.list(sample.other.id(), tax, today, ALL)).hasSize(100);
        Filter words = new Filter("/x", "คำถาม 79", "newest", null);
        assertThat(sample.questions.list(null, words, today, new QuestionStore.Part(3, 0)))
                .extracting(QuestionStore.Line::number)
                .containsExactly(7_999, 7_998, 7_997);
        assertThat(sample.questions.list(sample.town.id(), words, today, ALL)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void figuresCountOnlyWhatIsPublic() {
        Figures figures = sample.questions.figures(sample.other.id(), today);
        assertThat(figures).isEqualTo(new Figures(8_000, 6_400, 1_600, 0, 49));
        assertThat(figures.percent()).isEqualTo(80);
        assertThat(sample.questions.figures(sample.town.id(), today)).isEqualTo(new Figures(0, 0, 0, 0, null));
        assertThat(sample.questions.figures(sample.town.id(), today).percent()).isNull();
        assertThat(sample.questions.figures(null, today).total()).isGreaterThanOrEqualTo(8_000);
    }

    @Test
    void placesAreThoseOfPublicQuestions() {
        assertThat(sample.questions.countPublic()).isEqualTo(8_000);
        assertThat(sample.questions.places(2, 1))
                .extracting(QuestionStore.Place::address)
                .isEqualTo(List.of("/agencies/bang-fai/questions/2", "/agencies/bang-fai/questions/3"));
    }
}
