package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sites whose items stand behind ordinary menus, in lists of posts and under older names. */
class MenuSiteTest {
    private static final String PERSON = "<p><img src=/%1$s.jpg> นาย%1$s สมมติทอง<br>%2$s<br>โทร 09-0000-0001</p>";

    @Test
    void openingMenuWithoutAnAddressIsNoEmptyLinkOfEveryPage() {
        String menu = "<div><a href='#'>รายละเอียด</a> <a href=/one>ประวัติ</a> <a href=/two>แผนที่ตำบล</a></div>";
        String chart = "<h1>โครงสร้างองค์กร</h1><p><img src=/chart.png></p>";
        Judgement said = SmallSite.of(2567)
                .page("/one", menu + "<h1>ประวัติ</h1><p>ตำบลทุ่งสมมติตั้งอยู่ริมคลองสมมติ</p>")
                .page("/two", menu + "<h1>แผนที่ตำบล</h1><p>ตำบลทุ่งสมมติมีเก้าหมู่บ้าน</p>")
                .row("", "", "<a href=/one>ประวัติ</a> <a href=/two>แผนที่ตำบล</a>")
                .item("O1", "โครงสร้าง", "/chart", menu + chart)
                .judged("O1");
        assertThat(said.reason()).isEqualTo(Reason.IMAGE_ONLY);
    }

    @Test
    void politicalAndPermanentSideMayStandOnAPageEach() {
        SmallSite site = SmallSite.of(2567)
                .page(
                        "/head",
                        "<h1>คณะผู้บริหาร</h1>" + PERSON.formatted("เมฆา", "นายกเทศมนตรีตำบลทุ่งสมมติ")
                                + PERSON.formatted("ธารา", "รองนายกเทศมนตรีตำบลทุ่งสมมติ"))
                .page("/officers", "<h1>หัวหน้าส่วนราชการ</h1>" + PERSON.formatted("ภูผา", "ปลัดเทศบาล"))
                .row("O2", "ข้อมูลผู้บริหาร", "<a href=/head>ฝ่ายการเมือง</a> <a href=/officers>ฝ่ายประจำ</a>");
        assertThat(site.judged("O2").reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void listOfOnePostIsJudgedByThePost() {
        String title = "เตรียมจัดกิจกรรม No Gift Policy ปีงบประมาณ พ.ศ. 2567";
        assertThat(culture(
                        "<p><a href=/post>" + title + "</a> <small>10 ม.ค. 67</small></p>",
                        "<p>รายละเอียดจะแจ้งให้ทราบต่อไป</p>"))
                .isEqualTo(Reason.PLACEHOLDER);
        assertThat(
                        culture(
                                "<p><a href=/post>" + title + "</a> <small>10 ม.ค. 67</small></p>",
                                "<p>นายกเทศมนตรีประชุมพนักงานเมื่อวันที่ 10 มกราคม 2567 มอบนโยบายไม่รับของขวัญและร่วมกันปฏิญาณตน</p>"))
                .isEqualTo(Reason.FOUND);
        assertThat(culture(
                        "<table><tr><th>เรื่อง</th><th>ดู</th></tr><tr><td>" + title
                                + "</td><td><a href=/post><img src=/sign.png alt=''></a></td></tr></table>",
                        "<p>รายละเอียดจะแจ้งให้ทราบต่อไป</p>"))
                .isEqualTo(Reason.PLACEHOLDER);
    }

    @Test
    void onlyPostOfAListIsReadWhateverItIsCalled() {
        assertThat(SmallSite.of(2567)
                        .page(
                                "/post",
                                "<h1>เรื่องร้องเรียน ตุลาคม 2566 - มีนาคม 2567</h1><p>เรื่องร้องเรียนการทุจริตทั้งหมด 2 เรื่อง"
                                        + " ดำเนินการแล้วเสร็จ 1 เรื่อง อยู่ระหว่างดำเนินการ 1 เรื่อง</p>")
                        .item(
                                "O24",
                                "สถิติร้องเรียนทุจริต",
                                "/list",
                                "<h1>สถิติร้องเรียนทุจริต</h1><p><a href=/post>เรื่องร้องเรียน ตุลาคม 2566 - มีนาคม 2567</a>"
                                        + " <small>2 เม.ย. 67</small></p>")
                        .judged("O24")
                        .reason())
                .isEqualTo(Reason.FOUND);
    }

    private static Reason culture(String list, String post) {
        return SmallSite.of(2567)
                .page("/post", "<h1>เตรียมจัดกิจกรรม No Gift Policy ปีงบประมาณ พ.ศ. 2567</h1>" + post)
                .item("O27", "กิจกรรมสร้างวัฒนธรรม No Gift Policy", "/list", "<h1>กิจกรรม No Gift Policy</h1>" + list)
                .judged("O27")
                .reason();
    }

    @Test
    void planOfPurchasesAnswersWhereNothingIsCalledTheirList() {
        String plan =
                "<h1>แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2567</h1><table><tr><th>รายการ</th><th>งบประมาณที่ได้รับจัดสรร</th>"
                        + "<th>แหล่งที่มาของงบประมาณ</th><th>วิธีการจัดซื้อจัดจ้าง</th></tr><tr><td>จ้างซ่อมลานกีฬา</td><td>240,000</td>"
                        + "<td>เงินอุดหนุน</td><td>เฉพาะเจาะจง</td></tr></table>";
        assertThat(SmallSite.of(2567)
                        .page("/plan", plan)
                        .row("", "แผนการจัดซื้อจัดจ้าง", "<a href=/plan>เปิด</a>")
                        .judged("O14")
                        .reason())
                .isEqualTo(Reason.FOUND);
    }

    @Test
    void listIsNoAnswerWhereItsFileIsGone() {
        String list = "<h1>ผลการจัดซื้อจัดจ้าง</h1><table><tr><th>ลำดับ</th><th>เรื่อง</th><th>วันที่ประกาศ</th></tr>"
                + "<tr><td>1</td><td><a href=/progress>ความก้าวหน้าการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2567</a></td><td>5 เม.ย. 2567</td></tr>"
                + "<tr><td>2</td><td><a href=/gone.pdf>รายงานสรุปผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566</a></td><td>30 ต.ค. 2566</td></tr></table>";
        Judgement said = SmallSite.of(2567)
                .item("O17", "รายงานสรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี", "/list", list)
                .judged("O17");
        assertThat(said.reason()).isEqualTo(Reason.DEAD_LINK);
        assertThat(said.evidence()).isNotNull();
        assertThat(said.evidence().url()).endsWith("/gone.pdf");
    }

    @Test
    void noteBesideATitleMayAnswerWhereNothingIsToBeShown() {
        SmallSite site = SmallSite.of(2567)
                .row(
                        "O24",
                        "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
                        "-</td><td>ปีงบประมาณ พ.ศ. 2567 รอบ 6 เดือนแรก ไม่มีเรื่องร้องเรียนการทุจริต")
                .row("O9", "รายงานผลการดำเนินงานประจำปี", "-</td><td>อยู่ระหว่างดำเนินการ");
        assertThat(site.judged("O24").reason()).isEqualTo(Reason.FOUND);
        assertThat(site.judged("O9").reason()).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void lineOfAnIndexPointsToThePageAndIsNotThePage() {
        Judgement said = SmallSite.of(2567)
                .page(
                        "/risk",
                        "<h1>แผนบริหารความเสี่ยง ปีงบประมาณ พ.ศ. 2567</h1><p>ความเสี่ยงด้านการจัดเก็บรายได้ โอกาสเกิด 2 ผลกระทบ 3</p>")
                .page(
                        "/oit",
                        "<h1>OIT ปีงบประมาณ พ.ศ. 2567</h1><h4>O30 การประเมินความเสี่ยงการทุจริตในประเด็นที่เกี่ยวข้องกับสินบน</h4>"
                                + "<p>ประเมินความเสี่ยงในประเด็นที่เกี่ยวข้องกับสินบน พ.ศ. 2567 <a href=/risk>คลิกที่นี่</a></p>")
                .row("", "", "<a href=/oit>OIT ปีงบประมาณ พ.ศ. 2567</a>")
                .judged("O30");
        assertThat(said.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void mapInAFrameIsNoDocumentAndAFaxIsNoTelephone() {
        String contact =
                "<h1>ติดต่อเรา</h1><p>ที่ทำการ เลขที่ 111 หมู่ 6 ตำบลทุ่งสมมติ</p><p>%s 0-2000-7712</p><p>admin@tungsommut.example</p>"
                        + "<iframe src='https://www.google.com/maps/embed?pb=1'></iframe>";
        assertThat(contact(contact.formatted("โทร. 0-2000-7711 โทรสาร"))).isEqualTo(Reason.FOUND);
        assertThat(contact(contact.formatted("โทรสาร"))).isEqualTo(Reason.MISSING_ELEMENT);
    }

    private static Reason contact(String body) {
        return SmallSite.of(2567)
                .item("O4", "ข้อมูลการติดต่อ", "/contact", body)
                .judged("O4")
                .reason();
    }
}
