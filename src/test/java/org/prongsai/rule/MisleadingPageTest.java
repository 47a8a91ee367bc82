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
    void planOfPurchasesUnderTheLabelOfTheirReportIsNoReport() {
        Judgement said = SmallSite.of(2567)
                .item(
                        "O17",
                        "รายงานสรุปผลการจัดซื้อจัดจ้าง",
                        "/summary",
                        "<h1>แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566</h1><table><tr><th>ชื่อโครงการ</th><th>งบประมาณโครงการ</th>"
                                + "<th>คาดว่าจะประกาศจัดซื้อจัดจ้าง</th></tr><tr><td>ซื้อรถบรรทุกขยะ</td><td>2,480,000</td><td>02/2566</td></tr></table>")
                .judged("O17");
        assertThat(said.reason()).isEqualTo(Reason.WRONG_CONTENT);
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
    void codeOfEthicsIsHalfOfTheItemWhereTheLinkOfTheOtherHalfLeadsNowhere() {
        String code = "<h1>ประมวลจริยธรรม</h1><p>ประมวลจริยธรรมพนักงานส่วนท้องถิ่น พ.ศ. 2565</p>"
                + "<p>ข้อ 1 ยึดมั่นในสถาบันหลักของประเทศ ข้อ 2 ซื่อสัตย์สุจริต มีจิตสำนึกที่ดี และรับผิดชอบต่อหน้าที่</p>";
        String links = "<a href=/code>ประมวลจริยธรรม</a> <a href='#'>การขับเคลื่อนจริยธรรม</a>";
        Judgement judged = SmallSite.of(2569)
                .page("/code", code)
                .row("O15", "ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม", links)
                .judged("O15");
        assertThat(judged.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judged.reason()).isEqualTo(Reason.PLACEHOLDER);
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

    @Test
    void formThatNobodyFilledInIsNoReport() {
        String form =
                "<h1>แบบรายงานผลการดำเนินการตามแผนบริหารจัดการความเสี่ยงการทุจริต</h1><p>หน่วยงาน ............ ปีงบประมาณ พ.ศ. ............</p>"
                        + "<table><tr><th>ความเสี่ยงการทุจริต</th><th>มาตรการ</th><th>ผลการดำเนินการ</th></tr>%s</table>"
                        + "<p>ผู้รายงาน ............ ตำแหน่ง ............</p>";
        String title = "รายงานผลการดำเนินการตามแผนบริหารจัดการความเสี่ยงการทุจริตของหน่วยงาน";
        Judgement blank = SmallSite.of(2569)
                .item(
                        "O22",
                        title,
                        "/risk",
                        form.formatted("<tr><td>............</td><td>............</td><td>............</td></tr>"))
                .judged("O22");
        assertThat(blank.reason()).isEqualTo(Reason.PLACEHOLDER);
        String row = "<tr><td>เบิกค่าเดินทางเท็จ</td><td>ตรวจใบเสร็จ</td><td>ดำเนินการแล้ว ไม่พบในปี 2568</td></tr>";
        Judgement filled = SmallSite.of(2569)
                .item("O22", title, "/risk", form.formatted(row))
                .judged("O22");
        assertThat(filled.reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void filesThatAreOnlyPromisedAreNotThere() {
        String manuals =
                "<h1>คู่มือการปฏิบัติงานของเจ้าหน้าที่</h1><p>คู่มือการปฏิบัติงาน สำนักปลัด <a href='%s'>ดาวน์โหลด</a></p>"
                        + "<p>คู่มือการปฏิบัติงาน กองคลัง <a href='#'>ดาวน์โหลด</a></p><p><a href='#top'>กลับขึ้นด้านบน</a></p>";
        Judgement said = SmallSite.of(2567)
                .item("O10", "คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่", "/manuals", manuals.formatted("#"))
                .judged("O10");
        assertThat(said.reason()).isEqualTo(Reason.PLACEHOLDER);
    }

    @Test
    void scoresAloneAreNoUseOfTheAssessment() {
        String title = "การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร";
        String scores = "<h1>ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568</h1><p>คะแนนรวม 91.42 ระดับผ่านดี</p>"
                + "<table><tr><th>เครื่องมือ</th><th>คะแนน</th></tr><tr><td>IIT</td><td>93.10</td></tr></table>";
        assertThat(SmallSite.of(2569)
                        .item("O25", title, "/scores", scores)
                        .judged("O25")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        String analysis =
                scores + "<p>ข้อบกพร่อง: ผู้ใช้บริการออนไลน์น้อย มาตรการ: อบรมการใช้งาน ผู้รับผิดชอบ: สำนักปลัด</p>";
        assertThat(SmallSite.of(2569)
                        .item("O25", title, "/scores", analysis)
                        .judged("O25")
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void planWithoutCriteriaIsHalfOfTheItemThatAsksForBoth() {
        String plan =
                "<h1>แผนการบริหารและพัฒนาทรัพยากรบุคคล ปีงบประมาณ พ.ศ. 2569</h1><table><tr><th>โครงการ/กิจกรรม</th><th>งบประมาณ</th>"
                        + "<th>ระยะเวลา</th></tr><tr><td>อบรมระเบียบพัสดุแก่พนักงาน</td><td>40,000</td><td>ก.พ. 2569</td></tr></table>";
        String links = "<a href=/criteria>หลักเกณฑ์</a> <a href=/plan>แผน</a>";
        String title = "หลักเกณฑ์และแผนการบริหารและพัฒนาทรัพยากรบุคคล";
        SmallSite empty = SmallSite.of(2569)
                .page("/plan", plan)
                .page("/criteria", "<h1>หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล</h1>")
                .row("O13", title, links);
        assertThat(empty.judged("O13").verdict()).isEqualTo(Verdict.FAIL);
        SmallSite both = SmallSite.of(2569)
                .page("/plan", plan)
                .page(
                        "/criteria",
                        "<h1>หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล</h1><p>ประกาศใช้ในปีงบประมาณ พ.ศ. 2569"
                                + " การสรรหาใช้วิธีสอบแข่งขัน การเลื่อนขั้นเงินเดือนพิจารณาจากผลงานปีละสองรอบ</p>")
                .row("O13", title, links);
        assertThat(both.judged("O13").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void pageOnASocialNetworkIsNoPlaceToAsk() {
        Judgement said = SmallSite.of(2567)
                .row("O6", "Q&amp;A", "<a href=https://www.facebook.com/thungsommut.example>เปิด</a>")
                .judged("O6");
        assertThat(said.reason()).isEqualTo(Reason.NOT_TWO_WAY);
    }

    @Test
    void sectionOfAnItemAnswersAndNotTheWholeListThatALabelOfManyNumbersLeadsTo() {
        String list =
                "<h1>ส่งเสริมความโปร่งใส ปี 2567</h1><h3>O22 แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต</h3><p>ผู้พบเห็นการทุจริตร้องเรียนทางเว็บไซต์"
                        + " โทรศัพท์ หรือจดหมาย</p><h3>O23 ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</h3><p><a href=/general>แบบฟอร์มร้องเรียน-ร้องทุกข์</a></p>"
                        + "<h3>O24 ข้อมูลสถิติเรื่องร้องเรียนการทุจริต</h3><p>ไม่มีเรื่องร้องเรียน</p>";
        Judgement said = SmallSite.of(2567)
                .page("/group", list)
                .page(
                        "/general",
                        "<h1>แบบฟอร์มร้องเรียน-ร้องทุกข์</h1><form><input name=a><textarea name=b></textarea>ถนน ไฟฟ้า ขยะ</form>")
                .row("9.5", "ส่งเสริมความโปร่งใส", "<a href=/group>ส่งเสริมความโปร่งใส (O22 - O25)</a>")
                .judged("O23");
        assertThat(said.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void visitorsOfTheWebsiteAreNotUsersOfServices() {
        String months =
                "<table><tr><th>เดือน</th><th>%1$s</th></tr><tr><td>ตุลาคม 2567</td><td>1,204</td></tr><tr><td>มีนาคม 2568</td><td>1,477</td></tr></table>";
        String title = "ข้อมูลสถิติการให้บริการ";
        assertThat(SmallSite.of(2568)
                        .item(
                                "O11",
                                title,
                                "/counts",
                                "<h1>สถิติการใช้บริการ</h1><p>สถิติผู้เข้าชมเว็บไซต์ ปีงบประมาณ พ.ศ. 2568</p>"
                                        + months.formatted("ผู้เข้าชม (ครั้ง)"))
                        .judged("O11")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(SmallSite.of(2568)
                        .item(
                                "O11",
                                title,
                                "/counts",
                                "<h1>สถิติการใช้บริการ</h1><p>ปีงบประมาณ พ.ศ. 2568</p>"
                                        + months.formatted("ทะเบียนราษฎร (ราย)"))
                        .judged("O11")
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void namesWithoutPostsAreNames() {
        Judgement said = SmallSite.of(2567)
                .item(
                        "O2",
                        "ข้อมูลผู้บริหาร",
                        "/people",
                        "<h1>คณะผู้บริหาร</h1><p>ผู้บริหารสูงสุดและรองผู้บริหารสูงสุด พร้อมช่องทางการติดต่อ</p>"
                                + "<p>นายเมฆา สมมติทอง</p><p>นางธารา สมมติเงิน</p><p>นายภูผา สมมติแก้ว</p>")
                .judged("O2");
        assertThat(said.reason()).isEqualTo(Reason.MISSING_ELEMENT);
        assertThat(said.elements().stream()
                        .filter(Judgement.ElementResult::found)
                        .map(Judgement.ElementResult::id))
                .containsExactly("name");
    }

    @Test
    void serviceThatCanBeUsedIsThereThoughItsStatisticsAreNot() {
        Judgement said = SmallSite.of(2569)
                .page(
                        "/service",
                        "<h1>E-Service</h1><p>เลือกบริการที่ต้องการแล้วกรอกแบบคำขอ</p><form>คำร้องขอรับบริการ ชื่อ-นามสกุล <input name=a><textarea name=b></textarea></form>")
                .page("/counts", "<h1>ข้อมูลสถิติการให้บริการ</h1><p>ไม่มีข้อมูล</p>")
                .row("O10", "ระบบการให้บริการผ่านช่องทางออนไลน์ (E-Service)", "<a href=/service>เปิด</a>")
                .row("", "ข้อมูลสถิติการให้บริการ", "<a href=/counts>เปิด</a>")
                .judged("O10");
        assertThat(said.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void nobodyIsToldToSayThatThereWereNoComplaintsWhereTheyAreCounted() {
        Judgement said = SmallSite.of(2567)
                .item(
                        "O24",
                        "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
                        "/complaints",
                        "<h1>สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ปีงบประมาณ พ.ศ. 2567 รอบ 6 เดือนแรก</h1>"
                                + "<p>จำนวนเรื่องร้องเรียนทั้งหมด 3 เรื่อง ดำเนินการแล้วเสร็จ 2 เรื่อง อยู่ระหว่างดำเนินการ 1 เรื่อง</p>")
                .judged("O24");
        assertThat(said.verdict()).isEqualTo(Verdict.PASS);
        assertThat(said.elements().stream().map(Judgement.ElementResult::id))
                .containsExactly("total", "closed", "pending");
    }
}
