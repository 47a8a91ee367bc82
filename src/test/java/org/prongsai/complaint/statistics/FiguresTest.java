package org.prongsai.complaint.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({"2026-11-20, 2569", "2027-03-31, 2569", "2027-04-01, 2570", "2027-10-01, 2570", "2026-02-01, 2569"})
    void newestYearIsTheLastOneWithAHalfThatIsOver(LocalDate today, int year) {
        assertThat(Figures.newest(today).year()).isEqualTo(year);
    }
}
