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
}
