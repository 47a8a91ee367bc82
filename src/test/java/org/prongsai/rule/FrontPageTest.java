package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands in front of a site: a splash page, and a list that opens on another year. */
class FrontPageTest {
    private static final String POWERS =
            "<h1>อำนาจหน้าที่</h1><p>เทศบาลมีหน้าที่จัดให้มีน้ำสะอาดและรักษาความสะอาดของถนน</p>";

    @Test
    void pageBehindASplashPageIsTheHomePageToo() {
        SmallSite site = SmallSite.of(2567)
                .page("/", "<h1>เทศบาลตำบลทุ่งสมมติ</h1><p><a href=/web/start>เข้าสู่เว็บไซต์</a></p>")
                .page(
                        "/web/start",
                        "<h1>เทศบาลตำบลทุ่งสมมติ</h1><p><a href=/ita>OIT 2567</a> <a href=/news>ข่าว</a></p>")
                .row("O3", "อำนาจหน้าที่", "<a href=/web/start>เปิด</a>");
        assertThat(site.judged("O3").reason()).isEqualTo(Reason.HOME_PAGE_ONLY);
    }

    @Test
    void yearThatAFormOffersToChooseIsVisited() {
        SmallSite site = SmallSite.of(2567)
                .page(
                        "/",
                        "<h1>เทศบาลตำบลทุ่งสมมติ</h1><p><a href=/oit>การเปิดเผยข้อมูลสาธารณะ OIT</a> <a href=/news>ข่าว</a></p>")
                .page("/oit", chooser(2568) + "<p>ยังไม่มีข้อมูล</p>")
                .page(
                        "/oit?p=9&y=2567",
                        chooser(2567)
                                + "<table><tr><td>O3</td><td>อำนาจหน้าที่</td><td><a href=/powers>เปิด</a></td></tr></table>")
                .page("/powers", POWERS);
        assertThat(site.judged("O3").reason()).isEqualTo(Reason.FOUND);
    }

    private static String chooser(int year) {
        return "<h1>การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. " + year
                + "</h1><form action=/oit><input type=hidden name=p value=9><select name=y><option value=2568>2568</option>"
                + "<option value=2567>2567</option></select><input type=submit value=แสดง></form>";
    }
}
