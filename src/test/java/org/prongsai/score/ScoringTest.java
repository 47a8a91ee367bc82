package org.prongsai.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.rule.Verdict;

class ScoringTest {
    private static final Outline YEAR_2565 = outline(9, 8, 7, 4, 5, 8, 2);
    private static final Outline YEAR_2566 = outline(10, 8, 4, 4, 4, 8, 5);
    private static final Outline YEAR_2567 = outline(6, 7, 4, 4, 4, 8, 2);

    @Test
    void town2565LostThreeItems() {
        Score score = Scoring.score(YEAR_2565, passedBut(YEAR_2565, Verdict.FAIL, "O20", "O23", "O28"));
        assertThat(score.subIndicators())
                .extracting(part -> String.valueOf(Score.shown(part.score())))
                .containsExactly("100.00", "100.00", "71.43", "75.00", "100.00", "100.00", "100.00");
        assertThat(score.indicators())
                .extracting(part -> String.valueOf(Score.shown(part.score())))
                .containsExactly("89.29", "100.00");
        assertThat(score.oit()).isCloseTo(94.642857, within(1e-6));
        assertThat(Score.shown(score.oit())).hasToString("94.64");
    }

    @Test
    void town2564HasItsPublishedFigures() {
        Outline outline = outline(9, 8, 7, 4, 5, 8, 2);
        Score score = Scoring.score(outline, passedBut(outline, Verdict.FAIL, "O10", "O18", "O29", "O34"));
        assertThat(score.indicators())
                .extracting(part -> String.valueOf(Score.shown(part.score())))
                .containsExactly("90.64", "93.75");
    }

    @Test
    void areaOffice2566HasItsPublishedFigures() {
        Score score = Scoring.score(YEAR_2566, passedBut(YEAR_2566, Verdict.FAIL, "O19", "O23", "O31", "O32"));
        assertThat(score.indicators())
                .extracting(part -> String.valueOf(Score.shown(part.score())))
                .containsExactly("90.00", "87.50");
    }

    @Test
    void openItemsMakeARange() {
        Score score = Scoring.score(YEAR_2567, passedBut(YEAR_2567, Verdict.REVIEW, "O34"));
        assertThat(score.oit()).isEqualTo(100);
        assertThat(score.highest()).isEqualTo(100);
        assertThat(score.lowest()).isCloseTo(87.5, within(1e-9));
        assertThat(score.open()).isEqualTo(1);
    }

    @Test
    void whatWeCouldNotSeeStaysOutOfAllThreeFiguresAndIsListed() {
        Map<String, Verdict> verdicts = passedBut(YEAR_2567, Verdict.UNCHECKED, "O1", "O2");
        verdicts.put("O3", Verdict.EXEMPT);
        verdicts.put("O4", Verdict.FAIL);
        Score score = Scoring.score(YEAR_2567, verdicts);
        assertThat(score.unchecked()).containsExactly("O1", "O2");
        assertThat(score.exempt()).containsExactly("O3");
        assertThat(score.oit()).isEqualTo(score.lowest()).isEqualTo(score.highest());
        assertThat(score.subIndicators().get(0).score()).isCloseTo(200 / 3.0, within(1e-9));
    }

    @Test
    void subIndicatorWithoutDecidedItemsDropsOut() {
        Map<String, Verdict> verdicts = passedBut(YEAR_2567, Verdict.UNCHECKED, "O34", "O35");
        verdicts.put("O26", Verdict.FAIL);
        Score score = Scoring.score(YEAR_2567, verdicts);
        assertThat(score.subIndicators().get(6).score()).isNull();
        assertThat(score.indicators().get(1).score()).isCloseTo(87.5, within(1e-9));
    }

    @Test
    void siteThatCouldNotBeSeenHasNoScore() {
        Score score = Scoring.score(YEAR_2567, Map.of());
        assertThat(score.oit()).isNull();
        assertThat(score.lowest()).isNull();
        assertThat(score.highest()).isNull();
        assertThat(score.unchecked()).hasSize(35);
        assertThat(Score.shown(score.oit())).isNull();
    }

    @Test
    void scoreOfOnlyOpenItemsIsARangeWithoutAMean() {
        Map<String, Verdict> verdicts = new HashMap<>();
        YEAR_2567.codes().forEach(code -> verdicts.put(code, Verdict.REVIEW));
        Score score = Scoring.score(YEAR_2567, verdicts);
        assertThat(score.oit()).isNull();
        assertThat(score.lowest()).isZero();
        assertThat(score.highest()).isEqualTo(100);
    }

    @Test
    void costOfOneLostItemIsAsPublished() {
        assertThat(costs(YEAR_2565)).containsExactly("0.44", "0.50", "0.57", "1.00", "0.80", "1.25", "5.00");
        assertThat(costs(YEAR_2566)).containsExactly("0.40", "0.50", "1.00", "1.00", "1.00", "1.25", "2.00");
        assertThat(costs(YEAR_2567)).containsExactly("0.67", "0.57", "1.00", "1.00", "1.00", "1.25", "5.00");
        assertThat(Scoring.cost(YEAR_2567, "O99")).isNull();
    }

    @Test
    void figuresAreShownHalfUpWhateverTheirBinaryForm() {
        assertThat(Score.shown(92.195)).hasToString("92.20");
        assertThat(Score.shown(78.572)).hasToString("78.57");
        assertThat(Score.shown(94.645)).hasToString("94.65");
        assertThat(Score.shown(0.0)).hasToString("0.00");
        assertThat(Score.shown((90.64 + 93.75) / 2)).hasToString("92.20");
    }

    private static List<String> costs(Outline outline) {
        return outline.subIndicators()
                .map(sub -> String.valueOf(
                        Score.shown(Scoring.cost(outline, sub.items().get(0)))))
                .toList();
    }

    private static Map<String, Verdict> passedBut(Outline outline, Verdict verdict, String... codes) {
        Map<String, Verdict> verdicts = new HashMap<>();
        outline.codes().forEach(code -> verdicts.put(code, Verdict.PASS));
        List.of(codes).forEach(code -> verdicts.put(code, verdict));
        return verdicts;
    }

    /** Items numbered through: five sub-indicators in 9, the rest in 10. */
    private static Outline outline(int... sizes) {
        List<Outline.SubIndicator> subs = new ArrayList<>();
        int next = 1;
        for (int i = 0; i < sizes.length; i++) {
            int first = next;
            next += sizes[i];
            subs.add(new Outline.SubIndicator(
                    i < 5 ? "9." + (i + 1) : "10." + (i - 4),
                    IntStream.range(first, next).mapToObj(n -> "O" + n).toList()));
        }
        return new Outline(List.of(
                new Outline.Indicator("9", subs.subList(0, 5)),
                new Outline.Indicator("10", subs.subList(5, subs.size()))));
    }
}
