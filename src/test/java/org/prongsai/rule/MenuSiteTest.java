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
}
