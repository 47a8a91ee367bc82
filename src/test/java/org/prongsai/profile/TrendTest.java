package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.PastCheckStore.PastCheck;

class TrendTest {
    @Test
    void fewerThanTwoScoresAreNoTrend() {
        assertThat(Trend.of(List.of(), id -> id)).isNull();
        assertThat(Trend.of(List.of(check(2, "a", null), check(1, "a", 50.0)), id -> id))
                .isNull();
    }

    @Test
    void pointsStandByTimeAndScore() {
        Trend trend = trend(check(10, "a", 100.0), check(5, "a", 50.0), check(0, "a", 0.0));
        assertThat(trend.lines()).singleElement().satisfies(line -> {
            assertThat(line.path()).isEqualTo("M56.0 214.0L308.0 124.0L560.0 34.0");
            assertThat(line.name()).isEqualTo("list a");
        });
        assertThat(List.of(trend.lowest(), trend.highest())).containsExactly(0.0, 100.0);
    }

    @Test
    void checkWithoutAScorePartsTheLine() {
        Trend trend = trend(check(3, "a", 0.0), check(2, "a", 0.0), check(1, "a", null), check(0, "a", 0.0));
        assertThat(trend.lines().get(0).path()).isEqualTo("M56.0 214.0M392.0 214.0L560.0 214.0");
        assertThat(trend.count()).isEqualTo(3);
    }

    @Test
    void everyChecklistHasALineOfItsOwnAndOneWithoutScoresHasNone() {
        Trend trend = trend(check(3, "c", null), check(2, "b", 9.0), check(1, "b", 8.0), check(0, "a", 7.0));
        assertThat(trend.lines()).extracting(Trend.Line::checklistId).containsExactly("a", "b");
        assertThat(trend.lines()).extracting(Trend.Line::style).doesNotHaveDuplicates();
    }

    @Test
    void checksOfOneMomentStandAtTheBeginning() {
        Trend trend = trend(check(0, "b", 50.0), check(0, "a", 50.0));
        assertThat(trend.lines().get(0).path()).isEqualTo("M56.0 124.0");
    }

    @Test
    void visitThatWasJudgedAgainStandsOnceWithItsLastScore() {
        Trend trend = trend(check(5, "a", 100.0), check(5, "a", 50.0), check(5, "b", 50.0), check(0, "a", 0.0));
        assertThat(trend.count()).isEqualTo(3);
        assertThat(trend.lines().get(0).path()).isEqualTo("M56.0 214.0L560.0 34.0");
        assertThat(Trend.of(List.of(check(5, "a", 100.0), check(5, "a", 50.0)), id -> id))
                .isNull();
    }

    @Test
    void severalChecksOfOneDayAreToldApartByTheirHours() {
        assertThat(trend(check(0, "a", 50.0), check(0, "b", 50.0)).isOneDay()).isTrue();
        assertThat(trend(check(1, "a", 50.0), check(0, "a", 50.0)).isOneDay()).isFalse();
    }

    private static Trend trend(PastCheck... newestFirst) {
        return Objects.requireNonNull(Trend.of(List.of(newestFirst), id -> "list " + id));
    }

    private static PastCheck check(int days, String checklist, @Nullable Double oit) {
        return new PastCheck(days, SamplePortal.MORNING.plusSeconds(86_400L * days), checklist, oit, false);
    }
}
