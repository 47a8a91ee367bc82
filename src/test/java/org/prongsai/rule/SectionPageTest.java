package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Items that are parts of a page, as tabs and sections under anchors are. */
class SectionPageTest {
    private static final String NOTICES = "<h3 id=list>รายการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2567</h3>"
            + "<p>ประกาศเชิญชวน ซื้อครุภัณฑ์ ปี 2567 ประกาศผู้ชนะ จ้างก่อสร้างถนน ปี 2567</p>";

    @Test
    void emptyPartToWhichTheIndexPointsIsNotFilledByTheRestOfThePage() {
        assertThat(notices("<h3 id=notice>ประกาศเกี่ยวกับการจัดซื้อจัดจ้าง</h3><div></div>" + NOTICES)
                        .reason())
                .isEqualTo(Reason.HEADING_ONLY);
        assertThat(notices(
                                "<h3 id=notice>ประกาศเกี่ยวกับการจัดซื้อจัดจ้าง</h3><p>ประกาศเชิญชวน ซื้อครุภัณฑ์ ปี 2567</p>"
                                        + NOTICES)
                        .reason())
                .isEqualTo(Reason.FOUND);
    }

    @Test
    void pictureRightBelowAHeadingBelongsToIt() {
        Judgement said = SmallSite.of(2567)
                .page(
                        "/about",
                        "<h1>เกี่ยวกับเทศบาล</h1><h3 id=structure>โครงสร้าง</h3><p><img src=/chart_67.png></p>"
                                + "<h3 id=contact>ติดต่อเรา</h3><p>โทรศัพท์ 0-5388-1000</p>")
                .row("O1", "โครงสร้าง", "<a href=/about#structure>เปิด</a>")
                .judged("O1");
        assertThat(said.reason()).isEqualTo(Reason.IMAGE_ONLY);
    }

    @Test
    void frameRightBelowAHeadingBelongsToIt() {
        Judgement said = SmallSite.of(2567)
                .page(
                        "/9-4",
                        "<h1>9.4 บุคคล</h1><h2 id=o3>O3 อำนาจหน้าที่</h2><iframe src=/file/d/77/preview></iframe>"
                                + "<h2 id=o4>O4 ข้อมูลการติดต่อ</h2><p>โทรศัพท์ 0-5388-1000</p>")
                .row("O3", "อำนาจหน้าที่", "<a href='/9-4#o3'>เปิด</a>")
                .file("/file/d/77/preview", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .judged("O3");
        assertThat(said.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(said.evidence()).isNotNull();
        assertThat(said.evidence().url()).endsWith("/file/d/77/preview");
    }

    @Test
    void barAboveTheHeadingMakesTheHeadingNoContent() {
        Judgement said = SmallSite.of(2567)
                .item(
                        "O10",
                        "คู่มือหรือแนวทางการปฏิบัติงาน",
                        "/manual",
                        "<div><b>สำนักปลัดเทศบาล</b> <a href=/staff>บุคลากร</a></div><h1>คู่มือการปฏิบัติงาน</h1>"
                                + "<p>เทศบาลมีหน้าที่และอำนาจในเขตเทศบาล ดังนี้</p><ul><li>รักษาความสะอาดของถนนหรือทางเดินและที่สาธารณะ</li>"
                                + "<li>ป้องกันและระงับโรคติดต่อ</li><li>ให้มีเครื่องใช้ในการดับเพลิง</li></ul>")
                .judged("O10");
        assertThat(said.verdict()).isNotEqualTo(Verdict.PASS);
    }

    private static Judgement notices(String body) {
        return SmallSite.of(2567)
                .page("/buy", "<h1>จัดซื้อจัดจ้าง</h1>" + body)
                .row("O15", "<a href=/buy#notice>ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้าง</a>", "")
                .judged("O15");
    }
}
