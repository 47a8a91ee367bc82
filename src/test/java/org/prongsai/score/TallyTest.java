package org.prongsai.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.rule.Verdict;

class TallyTest {
    @Test
    void verdictsStandInARowInTheirOrderAndThoseOfNoItemAreLeftOut() {
        Tally tally = Tally.of(List.of(Verdict.REVIEW, Verdict.PASS, Verdict.FAIL, Verdict.PASS));
        assertThat(tally.total()).isEqualTo(4);
        assertThat(tally.parts())
                .containsExactly(
                        new Tally.Part("pass", 2, 0), new Tally.Part("fail", 1, 2), new Tally.Part("review", 1, 3));
    }

    @Test
    void nothingIsNothing() {
        assertThat(Tally.of(List.of())).isEqualTo(new Tally(0, List.of()));
    }
}
