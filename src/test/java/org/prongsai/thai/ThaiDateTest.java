package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How days are read and written. */
class ThaiDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 ม.ค. 67 | 2024-01-10",
                "18ธค66 | 2023-12-18",
                "19 มิ.ย. 62 | 2019-06-19",
                "๒๖ ธันวาคม พ.ศ. ๒๕๖๕ | 2022-12-26",
                "26 ธันวาคม พ.ศ..2565 | 2022-12-26",
                "วันที่ 26 เดือน ธันวาคม พ.ศ. 2565 | 2022-12-26",
                "17 มกราคม 2567 | 2024-01-17",
                "17มกราคม2567 | 2024-01-17",
                "1 กรกฏาคม 2566 | 2023-07-01",
                "29 ก.พ. 2567 | 2024-02-29",
                "10/01/2567 | 2024-01-10",
                "10-01-2567 | 2024-01-10",
                "10.1.2567 | 2024-01-10",
                "10 / 1 / 2567 | 2024-01-10",
                "16/10/66 | 2023-10-16",
                "2566-10-16 | 2023-10-16",
                "Scan2023-10-16_105945.pdf | 2023-10-16",
                "IMG_20231016 | 2023-10-16",
                "16 October 2023 | 2023-10-16",
                "16th Oct 2023 | 2023-10-16",
                "Oct. 16, 2023 | 2023-10-16",
                "ประกาศ ณ วันที่ 1 ตุลาคม พุทธศักราช 2566 | 2023-10-01",
                "วันที่ประกาศ 05/02/2567 10:30 | 2024-02-05",
            })
    void dayIsReadInItsSpellings(String text, LocalDate day) {
        assertThat(ThaiDate.all(text)).containsExactly(day);
        assertThat(ThaiDate.first(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 กุมภาพันธ์ 2567",
                "29 ก.พ. 2566",
                "45/13/2567",
                "02-12-3456",
                "1-2567-00123-45-6",
                "ตุลาคม 2566",
                "10 ม.ค.",
                "3 ปี 2567",
                "12.5.1",
                "192.168.1.67",
                "99/2567",
                "แผน",
            })
    void otherNumbersAreNoDays(String text) {
        assertThat(ThaiDate.all(text)).isEmpty();
    }

    @Test
    void severalDaysAreReadInTheirOrder() {
        assertThat(ThaiDate.all("ระหว่างวันที่ 1 ต.ค. 66 - 31 มี.ค. 67"))
                .containsExactly(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 3, 31));
    }

    @Test
    void dayIsWrittenInFullAndInShort() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(ThaiDate.written(day)).isEqualTo("20 พฤศจิกายน 2569");
        assertThat(ThaiDate.brief(day)).isEqualTo("20 พ.ย. 2569");
        assertThat(ThaiDate.first(ThaiDate.written(day))).contains(day);
        assertThat(ThaiDate.first(ThaiDate.brief(day))).contains(day);
    }

    @Test
    void fiscalYearBeginsInOctoberOfTheYearBefore() {
        FiscalYear year = new FiscalYear(2567);
        assertThat(year.start()).isEqualTo(LocalDate.of(2023, 10, 1));
        assertThat(year.end()).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(year.firstHalfEnd()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(FiscalYear.of(LocalDate.of(2023, 9, 30))).isEqualTo(new FiscalYear(2566));
        assertThat(FiscalYear.of(LocalDate.of(2023, 10, 1))).isEqualTo(year);
        assertThat(year.contains(year.start())).isTrue();
        assertThat(year.contains(year.end().plusDays(1))).isFalse();
        assertThat(year.contains(year.start().minusDays(1))).isFalse();
    }
}
