package org.prongsai.complaint.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final List<YearMonth> HALF =
            IntStream.range(0, 6).mapToObj(YearMonth.of(2026, 10)::plusMonths).toList();

    @Test
    void monthWithFewComplaintsIsJoinedWithItsNeighbours() {
        assertThat(of(7, 1, 0, 4, 9, 2)).containsExactly(period(0, 0, 7), period(1, 3, 5), period(4, 5, 11));
        assertThat(of(5, 5, 5, 5, 5, 5)).hasSize(6);
        assertThat(of(0, 0, 0, 0, 0, 3)).containsExactly(period(0, 5, 3));
        assertThat(of(0, 0, 0, 0, 0, 0)).containsExactly(period(0, 5, 0));
        assertThat(of(9, 0, 0, 0, 0, 1)).containsExactly(period(0, 5, 10));
    }

    @Test
    void noHalfWhateverItsMonthsShowsFewComplaintsInLessThanItsWhole() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            int[] counts = random.ints(6, 0, 1 + random.nextInt(12)).toArray();
            List<Period> periods = of(counts);
            assertThat(periods.stream().mapToInt(Period::received).sum())
                    .isEqualTo(IntStream.of(counts).sum());
            assertThat(periods).allMatch(each -> periods.size() == 1 || each.received() >= Period.LEAST);
        }
    }

    private static List<Period> of(int... counts) {
        Map<YearMonth, Period.Counted> counted = new HashMap<>();
        for (int month = 0; month < counts.length; month++) {
            if (counts[month] > 0) {
                counted.put(HALF.get(month), new Period.Counted(counts[month], 0));
            }
        }
        return Period.of(HALF, counted);
    }

    private static Period period(int first, int last, int received) {
        return new Period(HALF.get(first), HALF.get(last), received, 0);
    }
}
