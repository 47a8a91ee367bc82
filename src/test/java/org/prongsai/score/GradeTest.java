package org.prongsai.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GradeTest {
    @Test
    void publishedTotalsComeOut() {
        assertThat(Score.shown(Grade.total(78.572, 83.700, 92.195))).hasToString("85.56");
        assertThat(Score.shown(Grade.total(93.136, 75.010, 94.645))).hasToString("88.30");
        assertThat(Score.shown(Grade.total(99.022, 99.620, 100.000))).hasToString("99.59");
    }

    @Test
    void publishedGradesComeOut() {
        assertThat(Grade.of(2564, 78.572, 83.700, 92.195)).isEqualTo(Grade.A);
        assertThat(Grade.of(2565, 93.136, 75.010, 94.645)).isEqualTo(Grade.A);
        assertThat(Grade.of(2567, 99.022, 99.620, 100)).isEqualTo(Grade.EXCELLENT);
    }

    @Test
    void oneWeakInstrumentTurnsGoodIntoPassed() {
        assertThat(Grade.of(2568, 96, 84.99, 100)).isEqualTo(Grade.PASSED);
        assertThat(Grade.of(2568, 96, 85, 100)).isEqualTo(Grade.GOOD);
        assertThat(Grade.of(2568, 100, 94.99, 100)).isEqualTo(Grade.GOOD);
        assertThat(Grade.PASSED.isPass()).isTrue();
    }

    @Test
    void figuresBetweenTwoRangesAreRoundedFirst() {
        assertThat(Grade.of(2567, 84.995, 84.995, 84.995)).isEqualTo(Grade.GOOD);
        assertThat(Grade.of(2567, 84.994, 84.994, 84.994)).isEqualTo(Grade.IMPROVE);
        assertThat(Grade.of(2565, 94.995, 94.995, 94.995)).isEqualTo(Grade.AA);
        assertThat(Grade.of(2565, 54.99, 54.99, 54.99)).isEqualTo(Grade.BELOW_D);
        assertThat(Grade.of(2567, 69.99, 69.99, 69.99)).isEqualTo(Grade.IMPROVE_URGENTLY);
    }

    @Test
    void scoreAloneIsMeasuredAgainstTheSameMarks() {
        assertThat(Grade.alone(2567, 95)).isEqualTo(Grade.EXCELLENT);
        assertThat(Grade.alone(2567, 94.99)).isEqualTo(Grade.GOOD);
        assertThat(Grade.alone(2567, 70)).isEqualTo(Grade.IMPROVE);
        assertThat(Grade.alone(2565, 95)).isEqualTo(Grade.AA);
    }

    @Test
    void everyGradeHasAWordInBothLanguages() {
        assertThat(Grade.values()).allSatisfy(grade -> {
            assertThat(grade.title("th")).isNotBlank();
            assertThat(grade.title("en")).isNotBlank();
        });
    }
}
