package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages of items of which nothing is confirmed that they must hold, and that hold nothing of what such pages usually do. */
class UnprovenPageTest {
    @Test
    void statisticsWithoutANumberAreForAPerson() {
        String announced =
                "<h1>ข้อมูลสถิติการให้บริการ</h1><p>สถิติผู้รับบริการ ณ จุดให้บริการ รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2567 (ตุลาคม 2566 - มีนาคม 2567) %s</p>";
        assertThat(statistics(announced.formatted("อยู่ระหว่างรวบรวมโดยสำนักปลัด กองคลัง และกองช่าง"))
                        .reason())
                .isEqualTo(Reason.UNPROVEN);
        assertThat(statistics(announced.formatted("จำนวน 1,204 ราย")).reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void pageThatOnlyOffersAFileIsJudgedByTheFile() {
        String offer = "<h1>ข้อมูลสถิติการให้บริการ ปีงบประมาณ พ.ศ. 2567</h1>"
                + "<p>เผยแพร่โดยสำนักปลัดเทศบาล เมื่อวันที่ 5 เมษายน 2567</p><p><a href=/counts.html>ดาวน์โหลดเอกสาร</a> <a href=/files/counts.pdf>ดาวน์โหลด</a></p>";
        assertThat(statistics(offer).reason()).isEqualTo(Reason.DEAD_LINK);
    }

    private static Judgement statistics(String body) {
        return SmallSite.of(2567)
                .item("O12", "ข้อมูลสถิติการให้บริการ", "/counts", body)
                .judged("O12");
    }
}
