package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a visit that ended at its budget may say of an item, and what it may not. */
class EndedEarlyTest {
    private static final String NEWS = "<p>กิจกรรมของเทศบาลในเดือนนี้ มีผู้เข้าร่วมจำนวนมาก</p>";

    @Test
    void siteThatDoesNotNameTheItemSoFarIsUnchecked() {
        assertThat(large().budget(3).judged("O3").reason()).isEqualTo(Reason.BUDGET);
        assertThat(large().judged("O3").reason()).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void anotherYearsSectionIsNoAnswerYet() {
        assertThat(otherYear().budget(6).judged("O3").verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(otherYear().judged("O3").reason()).isEqualTo(Reason.WRONG_YEAR);
    }

    @Test
    void pageThatTheYearsOwnIndexNamesAnswersAlthoughTheVisitEndedEarly() {
        Judgement said = large().item(
                        "O3",
                        "อำนาจหน้าที่",
                        "/powers",
                        "<h1>ติดต่อเรา</h1><p>โทรศัพท์ของสำนักงาน ที่ตั้ง และแผนที่ของสำนักงานเทศบาล</p>")
                .budget(5)
                .judged("O3");
        assertThat(said.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(said.evidence()).isNotNull();
    }

    @Test
    void deadLinkOfTheYearsOwnIndexFailsAlthoughTheVisitEndedEarly() {
        Judgement said = large().row("O3", "อำนาจหน้าที่", "<a href=/gone>เปิด</a>")
                .budget(5)
                .judged("O3");
        assertThat(said.reason()).isEqualTo(Reason.DEAD_LINK);
    }

    private static SmallSite otherYear() {
        return large().page(
                        "/ita66",
                        "<h1>การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2566</h1><ul>"
                                + "<li><a href=/powers66>O3 อำนาจหน้าที่</a></li></ul>")
                .page("/powers66", "<h1>อำนาจหน้าที่</h1><p>เทศบาลมีหน้าที่จัดให้มีน้ำสะอาดและรักษาความสะอาดของถนน</p>")
                .row("", "", "<a href=/ita66>OIT ปีงบประมาณ พ.ศ. 2566</a>");
    }

    private static SmallSite large() {
        SmallSite site = SmallSite.of(2567);
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            site.page("/n" + i, NEWS + i);
            links.append("<li><a href=/n")
                    .append(i)
                    .append(">กิจกรรม ")
                    .append(i)
                    .append("</a></li>");
        }
        return site.page("/news", links.toString()).row("", "", "<a href=/news>กิจกรรมของเทศบาล</a>");
    }

    @Test
    void linkOfTheFrontPageIsNoPlaceToAsk() {
        Judgement said = SmallSite.of(2567)
                .page(
                        "/",
                        "<h1>เทศบาลตำบลทุ่งสมมติ</h1><p><a href=/ita>OIT ปี 2567</a></p>"
                                + "<p><a href=/webboard>กระดานถาม-ตอบ (Q&amp;A)</a></p>")
                .page(
                        "/webboard",
                        "<h1>กระดานถาม-ตอบ</h1><form><input name=q placeholder='ตั้งคำถาม'><textarea name=t></textarea></form>")
                .budget(1)
                .judged("O6");
        assertThat(said.verdict()).isEqualTo(Verdict.UNCHECKED);
    }
}
