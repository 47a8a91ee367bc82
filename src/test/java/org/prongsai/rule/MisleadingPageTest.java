package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages that a reader would not take for the item, although some of its words stand there. */
class MisleadingPageTest {
    private static final String DECLARATION = "ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่";
    private static final String CULTURE = "<h1>การสร้างวัฒนธรรม No Gift Policy ปีงบประมาณ พ.ศ. 2567</h1>"
            + "<p>เมื่อวันที่ 15 ธันวาคม 2566 นายกเทศมนตรีเป็นประธานการประชุมมอบนโยบาย No Gift Policy แก่บุคลากร 58 คน เพื่อปลุกจิตสำนึก"
            + "และสร้างวัฒนธรรมองค์กรในการปฏิเสธการรับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่</p>"
            + "<p>ผู้เข้าร่วมกิจกรรมได้ร่วมลงนามในป้ายปฏิญญา “งดให้ งดรับ”</p>";

    @Test
    void linkThatShowsItsAddressBelongsToTheItemOfItsRow() {
        SmallSite site = SmallSite.of(2567)
                .page("/no-gift/culture", CULTURE)
                .row("O26", DECLARATION, "<a href=/gone.html>http://www.tungsommut.example/files/decl…</a>")
                .row(
                        "O27",
                        "การสร้างวัฒนธรรม No Gift Policy",
                        "<a href=/no-gift/culture>http://www.tungsommut.example/no-gift/cul…</a>");
        assertThat(site.judged("O26").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(site.judged("O27").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void wordsOfTheManualOnWhatAPlanHoldsAreNoPlan() {
        Judgement said = SmallSite.of(2567)
                .item(
                        "O7",
                        "แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน",
                        "/data_7",
                        "<h1>O7 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน</h1><p>แผนการดำเนินภารกิจของหน่วยงานที่มีระยะมากกว่า 1 ปี"
                                + " มีข้อมูลรายละเอียดของแผนฯ ประกอบด้วย ยุทธศาสตร์หรือแนวทาง เป้าหมาย และตัวชี้วัด</p>")
                .judged("O7");
        assertThat(said.reason()).isEqualTo(Reason.CRITERION_ONLY);
    }

    @Test
    void pageWithoutNewsAndWithoutADayIsNotThisYearsNews() {
        Judgement said = SmallSite.of(2569)
                .item(
                        "O4",
                        "ข่าวประชาสัมพันธ์",
                        "/travel",
                        "<h1>สถานที่ท่องเที่ยว</h1><p>ทุ่งดอกไม้ริมบึง บานช่วงเดือนพฤศจิกายนถึงมกราคม และตลาดนัดชุมชนบ้านดอนทุกเช้าวันอาทิตย์</p>")
                .judged("O4");
        assertThat(said.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void guideToAServiceIsNoService() {
        String guide = "<h1>ระบบบริการออนไลน์ (E-Service)</h1><p>คู่มือการใช้งานระบบ E-Service</p>"
                + "<ol><li>เปิดเว็บไซต์</li><li>กดเมนู E-Service</li><li>กรอกข้อมูล</li></ol>";
        String title = "ระบบการให้บริการผ่านช่องทางออนไลน์ (E-Service)";
        assertThat(SmallSite.of(2569)
                        .item("O10", title, "/service", guide)
                        .judged("O10")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        String form = "<form action=/sent method=post><label>ชื่อผู้ขอรับบริการ <input name=name></label>"
                + "<label>บริการที่ขอ <input name=service></label><textarea name=more></textarea><button>ส่งคำขอรับบริการ</button></form>";
        assertThat(SmallSite.of(2569)
                        .item("O10", title, "/service", guide + form)
                        .judged("O10")
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void shortEntryOfAnOldYearIsOldBeforeItIsShort() {
        Judgement said = SmallSite.of(2567)
                .item(
                        "O5",
                        "ข่าวประชาสัมพันธ์",
                        "/news/1",
                        "<h1>แข่งเรือพื้นบ้าน</h1><p>3 มิถุนายน 2565 เรือเข้าร่วม 24 ลำ</p>")
                .judged("O5");
        assertThat(said.reason()).isEqualTo(Reason.WRONG_YEAR);
    }

    @Test
    void planOfFiveYearsHoldsInEachOfThem() {
        String plan =
                "<h1>แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566–2570)</h1><table><tr><th>โครงการ/กิจกรรม</th><th>งบประมาณ (บาท)</th>"
                        + "<th>ช่วงเวลาดำเนินการ</th></tr><tr><td>โครงการอบรมคุณธรรมจริยธรรมแก่ผู้บริหารและพนักงาน</td><td>50,000</td>"
                        + "<td>ปีงบประมาณ 2566–2570</td></tr></table>";
        Judgement said = SmallSite.of(2569)
                .item("O23", "แผนปฏิบัติการป้องกันการทุจริต", "/plan", plan)
                .judged("O23");
        assertThat(said.verdict()).isEqualTo(Verdict.PASS);
        Judgement old = SmallSite.of(2569)
                .item("O23", "แผนปฏิบัติการป้องกันการทุจริต", "/plan", plan.replace("2570", "2568"))
                .judged("O23");
        assertThat(old.reason()).isEqualTo(Reason.WRONG_YEAR);
    }
}
