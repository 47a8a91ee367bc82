package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmptyPageTest {
    @Test
    void pageWithAHeadingAloneHasNoContent() {
        assertThat(news("<h1>ข่าวประชาสัมพันธ์</h1>")).isEqualTo(Reason.HEADING_ONLY);
        assertThat(news("<h1>ข่าวประชาสัมพันธ์ ประจำปีงบประมาณ พ.ศ. 2567</h1>")).isEqualTo(Reason.HEADING_ONLY);
        assertThat(news("<h1>ศูนย์ข้อมูล</h1><h2>O5 ข่าวประชาสัมพันธ์ ปี 2567</h2>"))
                .isEqualTo(Reason.HEADING_ONLY);
    }

    @Test
    void sectionWithNothingUnderItHasNoContent() {
        Judgement said = SmallSite.of(2567)
                .page(
                        "/all",
                        "<h1>ข้อมูลพื้นฐาน</h1><h2>อำนาจหน้าที่</h2><p>เทศบาลมีหน้าที่รักษาความสะอาดของถนนและจัดให้มีน้ำสะอาด</p>"
                                + "<h2>ข่าวประชาสัมพันธ์</h2><h2>ติดต่อเรา</h2><p>โทร. 0 2000 0001</p>")
                .row("", "", "<a href=/all>ข้อมูลพื้นฐาน</a>")
                .judged("O5");
        assertThat(said.reason()).isEqualTo(Reason.HEADING_ONLY);
        assertThat(said.evidence()).isNotNull();
        assertThat(said.evidence().linkText()).isEqualTo("ข่าวประชาสัมพันธ์");
    }

    @Test
    void sectionThatIsLinkedByItsFragmentHasNoContent() {
        Judgement said = SmallSite.of(2567)
                .page(
                        "/all",
                        "<h1>ข้อมูลพื้นฐาน</h1><h2 id=o3>อำนาจหน้าที่</h2><p>เทศบาลมีหน้าที่รักษาความสะอาดของถนนและจัดให้มีน้ำสะอาด</p>"
                                + "<h2 id=o5>ข่าวประชาสัมพันธ์</h2><h2 id=o4>ติดต่อเรา</h2><p>โทร. 0 2000 0001</p>")
                .row("O5", "ข่าวประชาสัมพันธ์", "<a href='/all#o5'>เปิด</a>")
                .judged("O5");
        assertThat(said.reason()).isEqualTo(Reason.HEADING_ONLY);
    }

    @Test
    void invitationToWhatWillBeToldLaterIsNoActivity() {
        assertThat(SmallSite.of(2567)
                        .item(
                                "O27",
                                "การสร้างวัฒนธรรม No Gift Policy",
                                "/invitation",
                                "<h1>เชิญร่วมกิจกรรม No Gift Policy ปี 2567</h1><p>ขอเชิญพนักงานทุกคนร่วมกิจกรรมปลุกจิตสำนึกไม่รับของขวัญ"
                                        + " ซึ่งจะจัดขึ้นในเดือนกันยายน 2567 กำหนดวันและสถานที่จะแจ้งให้ทราบต่อไป</p>")
                        .judged("O27")
                        .reason())
                .isEqualTo(Reason.PLACEHOLDER);
    }

    @Test
    void emptyPageOfAnotherItemIsTheWrongPage() {
        assertThat(SmallSite.of(2567)
                        .item(
                                "O32",
                                "แผนปฏิบัติการป้องกันการทุจริต",
                                "/data_7",
                                "<h1>O7 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน</h1>")
                        .judged("O32")
                        .reason())
                .isEqualTo(Reason.WRONG_CONTENT);
    }

    @Test
    void emptyPageIsOfNoYear() {
        Judgement said = SmallSite.of(2567)
                .item("O27", "การสร้างวัฒนธรรม No Gift Policy", "/culture", "<h1>การสร้างวัฒนธรรม No Gift Policy</h1>")
                .judged("O27");
        assertThat(said.reason()).isEqualTo(Reason.HEADING_ONLY);
        assertThat(said.elements()).isNotEmpty().noneMatch(Judgement.ElementResult::found);
    }

    @Test
    void noticeThatThereIsNoEntryProvesNothing() {
        Judgement said = SmallSite.of(2567)
                .item(
                        "O31",
                        "ผลการจัดการความเสี่ยงการทุจริต",
                        "/list",
                        "<h1>ผลการจัดการความเสี่ยงการทุจริต</h1><p>ไม่พบรายการข้อมูล</p>")
                .judged("O31");
        assertThat(said.reason()).isEqualTo(Reason.PLACEHOLDER);
    }

    @Test
    void newsOfOtherYearsOnlyAreOfTheWrongYear() {
        assertThat(
                        news(
                                "<h1>ข่าวประชาสัมพันธ์</h1><ul><li>12 มกราคม 2564 ประชุมประชาคมหมู่บ้าน</li>"
                                        + "<li>3 มีนาคม 2564 โครงการปลูกต้นไม้ริมคลอง</li><li>9 เมษายน 2564 งานสงกรานต์ตำบลทุ่งสมมติ</li></ul>"))
                .isEqualTo(Reason.WRONG_YEAR);
    }

    @Test
    void newsOfTheYearPass() {
        assertThat(news("<h1>ข่าวประชาสัมพันธ์</h1><ul><li>12 มกราคม 2567 ประชุมประชาคมหมู่บ้าน</li>"
                        + "<li>3 มีนาคม 2567 โครงการปลูกต้นไม้ริมคลอง</li></ul>"))
                .isEqualTo(Reason.FOUND);
    }

    @Test
    void picturesOfTheSitesFrameAreNoContent() {
        String frame = "<p><img src=/banner.jpg></p>";
        SmallSite site = SmallSite.of(2569);
        for (int i = 0; i < 5; i++) {
            site.page("/p" + i, frame + "<h1>หน้า " + i + "</h1><p>เรื่องที่ " + i + "</p>")
                    .row("", "", "<a href=/p" + i + ">หน้า " + i + "</a>");
        }
        Judgement said = site.item(
                        "O21",
                        "การประเมินความเสี่ยงการทุจริตในหน่วยงานภาครัฐ",
                        "/risk",
                        frame + "<h1>การประเมินความเสี่ยงการทุจริต</h1><p>&nbsp;</p>")
                .judged("O21");
        assertThat(said.reason()).isEqualTo(Reason.HEADING_ONLY);
    }

    @Test
    void headlineTellsWhatAReportIsAboutThatNamesAnotherMatterInItsRows() {
        Judgement said = SmallSite.of(2569)
                .item(
                        "O24",
                        "รายงานผลการดำเนินการป้องกันการทุจริต",
                        "/r",
                        "<h1>รายงานผลการดำเนินการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2568</h1><table><tr><th>กิจกรรม</th><th>ผลการดำเนินงาน</th><th>งบประมาณที่ใช้</th>"
                                + "<th>ปัญหา</th><th>ข้อเสนอแนะ</th></tr><tr><td>เผยแพร่แผนจัดซื้อจัดจ้าง</td><td>เผยแพร่ครบ</td><td>ไม่ใช้งบประมาณ</td><td>ไม่มี</td><td>ไม่มี</td></tr></table>")
                .judged("O24");
        assertThat(said.reason()).isEqualTo(Reason.FOUND);
    }

    private static Reason news(String body) {
        return SmallSite.of(2567)
                .item("O5", "ข่าวประชาสัมพันธ์", "/news", body)
                .judged("O5")
                .reason();
    }
}
