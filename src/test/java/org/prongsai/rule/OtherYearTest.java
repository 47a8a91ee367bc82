package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.rule.Judgement.Evidence;

class OtherYearTest {
    @Test
    void sectionOfAnotherYearIsNamedWithItsYear() {
        Judgement said = SmallSite.of(2567)
                .page(
                        "/ita66",
                        "<h1>การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2566</h1><ul>"
                                + "<li><a href=/powers66>O3 อำนาจหน้าที่</a></li></ul>")
                .page("/powers66", "<h1>อำนาจหน้าที่</h1><p>เทศบาลมีหน้าที่จัดให้มีน้ำสะอาดและรักษาความสะอาดของถนน</p>")
                .row("O1", "โครงสร้าง", "<a href=/structure>เปิด</a>")
                .row("", "", "<a href=/ita66>OIT ปีงบประมาณ พ.ศ. 2566</a>")
                .judged("O3");
        Evidence evidence = said.evidence();
        assertThat(said.reason()).isEqualTo(Reason.WRONG_YEAR);
        assertThat(evidence).isNotNull();
        assertThat(evidence.year()).isEqualTo(2566);
        assertThat(evidence.url()).endsWith("/powers66");
    }

    @Test
    void pageThatTwoYearsSectionsNameIsThisYearsAnswerToo() {
        String powers = "<li><a href=/powers>อำนาจหน้าที่</a></li>";
        Judgement said = SmallSite.of(2567)
                .page("/ita66", "<h1>การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2566</h1><ul>" + powers + "</ul>")
                .page("/powers", "<h1>ข้อมูลตำบล</h1><p>เทศบาลมีหน้าที่จัดให้มีน้ำสะอาดและรักษาความสะอาดของถนน</p>")
                .row("O3", "อำนาจหน้าที่", "<a href=/powers>เปิด</a>")
                .row("", "", "<a href=/ita66>OIT ปีงบประมาณ พ.ศ. 2566</a>")
                .judged("O3");
        assertThat(said.reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void numbersOfContractsBelowAMonthNameNoYear() {
        String table =
                "<table><tr><th>งานที่ซื้อหรือจ้าง</th><th>วงเงิน</th><th>ราคากลาง</th><th>วิธีซื้อหรือจ้าง</th><th>ผู้ได้รับการคัดเลือก</th><th>เลขที่สัญญา</th></tr>"
                        + "<tr><td>จ้างซ่อมรถ</td><td>5,000</td><td>5,000</td><td>เฉพาะเจาะจง</td><td>อู่สมมติ</td><td>1/2568</td></tr></table>";
        SmallSite site = SmallSite.of(2569)
                .page("/m", "<h1>สรุปผลการจัดซื้อจัดจ้าง ประจำเดือน ตุลาคม 2568</h1>" + table)
                .row("O11", "สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน", "<a href=/m>เปิด</a>");
        assertThat(site.judged("O11").reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void monthOfAnEarlierYearIsThatYears() {
        String table =
                "<table><tr><th>งานที่ซื้อหรือจ้าง</th><th>วงเงิน</th><th>ราคากลาง</th><th>วิธีซื้อหรือจ้าง</th><th>ผู้ได้รับการคัดเลือก</th></tr>"
                        + "<tr><td>จ้างซ่อมรถ</td><td>5,000</td><td>5,000</td><td>เฉพาะเจาะจง</td><td>อู่สมมติ</td></tr></table>";
        SmallSite site = SmallSite.of(2569)
                .page("/m", "<h1>สรุปผลการจัดซื้อจัดจ้าง ประจำเดือน กันยายน 2568</h1>" + table)
                .row("O11", "สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน", "<a href=/m>เปิด</a>");
        assertThat(site.judged("O11").reason()).isEqualTo(Reason.WRONG_YEAR);
    }
}
