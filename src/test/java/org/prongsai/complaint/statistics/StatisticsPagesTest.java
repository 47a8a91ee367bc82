package org.prongsai.complaint.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.ReportPortal;
import org.prongsai.complaint.State;
import org.prongsai.thai.FiscalYear;

class StatisticsPagesTest {
    private static final String PAGE = "/agencies/si-tawan/complaints/statistics/2570";

    @AutoClose
    private final ReportPortal portal = new ReportPortal();

    @Test
    void monthsAreToldWhenTheHalfHasEnded() {
        file(6);
        var first = portal.sample.of(portal.sample.file("ที่เจ็ด"));
        portal.sample.step(portal.sample.step(first, State.EXAMINED), State.CONCLUDED);
        assertThat(page()).contains("1 เมษายน 2570").doesNotContain("<table");
        to(LocalDate.of(2026, 12, 5));
        file(2);
        to(LocalDate.of(2027, 4, 1));
        assertThat(page())
                .contains("ตุลาคม 2569 – มีนาคม 2570")
                .contains("จำนวนเรื่องทั้งหมด")
                .contains("ถ้าทั้งครึ่งปีมีน้อยกว่า 5 เรื่อง จะแสดงเป็นตัวเลขเดียว")
                .contains("ไม่มีเรื่องร้องเรียนทั่วไป");
        assertThat(portal.visitor.open(PAGE + ".csv").body().lines().skip(1).limit(2))
                .containsExactly(
                        "แจ้งการทุจริตหรือประพฤติมิชอบ,ตุลาคม 2569 – มีนาคม 2570,9,1,8",
                        "แจ้งการทุจริตหรือประพฤติมิชอบ,รวม,9,1,8");
        assertThat(portal.visitor.open(PAGE + ".xlsx").statusCode()).isEqualTo(200);
        assertThat(portal.visitor.open(PAGE + "?lang=en").body()).contains("October 2026 – March 2027");
    }

    @Test
    void yearWithoutAnyIsToldInWords() {
        to(LocalDate.of(2027, 10, 1));
        assertThat(page())
                .contains("ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบที่ส่งผ่านเว็บไซต์นี้ในปีงบประมาณ พ.ศ. 2570")
                .doesNotContain("<table");
        for (String wrong : List.of("2572", "2568", "0", "256x")) {
            assertThat(portal.visitor.open(PAGE.replace("2570", wrong)).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void noDayTellsThatSomebodyComplainedTheDayBefore() {
        StatisticsStore store = portal.sample.database.store(StatisticsStore.class);
        FiscalYear year = new FiscalYear(2570);
        to(LocalDate.of(2027, 4, 2));
        Figures before = Figures.of(store, portal.sample.town.id(), year, portal.sample.today());
        for (int day = 0; day < 50; day++) {
            file(1);
            portal.sample.clock.pass(Duration.ofDays(1));
            assertThat(Figures.of(store, portal.sample.town.id(), year, portal.sample.today()))
                    .isEqualTo(before);
        }
    }

    private void file(int complaints) {
        for (int each = 0; each < complaints; each++) {
            portal.sample.file("เรื่อง " + each);
        }
    }

    private void to(LocalDate day) {
        portal.sample.clock.pass(Duration.ofDays(ChronoUnit.DAYS.between(portal.sample.today(), day)));
    }

    private String page() {
        return portal.visitor.open(PAGE).body();
    }
}
