package org.prongsai.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlRegionsTest {
    private static final String TEXT = "<p>" + "ข้อความของหน้าเว็บ ".repeat(10) + "</p>";

    @Test
    void navigationAndFooterAreSetApart() {
        assertThat(
                        Pages.blocks(
                                "<header><a href=/>เทศบาล</a></header><nav><ul><li><a href=/a>ข่าว</a></li></ul></nav><main><p>เนื้อหา</p></main><footer>ติดต่อ</footer>"))
                .containsExactly(
                        "NAVIGATION PARAGRAPH เทศบาล",
                        "NAVIGATION ITEM1 ข่าว",
                        "PARAGRAPH เนื้อหา",
                        "FOOTER PARAGRAPH ติดต่อ");
    }

    @Test
    void listWithMenuClassOfLinksIsNavigation() {
        assertThat(Pages.blocks(
                        "<div id='sidebar-left'><ul class=menu><li><a href=/1>แผน</a></li><li><a href=/2>งบ</a></li></ul></div>"
                                + TEXT))
                .first()
                .isEqualTo("NAVIGATION ITEM1 แผน");
    }

    @Test
    void indexInTheContentStaysBodyWhateverItsClass() {
        assertThat(Pages.blocks("<main><ul class=menu><li><a href=/o1>O1 โครงสร้าง</a></li></ul></main>" + TEXT))
                .first()
                .isEqualTo("ITEM1 O1 โครงสร้าง");
    }

    @Test
    void pageThatIsOnlyAMenuKeepsItsLongestListAsBody() {
        String entries =
                "<li><a href=/o1>O1 โครงสร้างของหน่วยงาน</a></li><li><a href=/o2>O2 ข้อมูลผู้บริหารของหน่วยงาน</a></li>";
        assertThat(Pages.blocks(
                        "<nav><a href=/>หน้าแรก</a></nav><div class=menu><ul>" + entries + entries + "</ul></div>"))
                .contains("ITEM1 O1 โครงสร้างของหน่วยงาน");
    }

    @Test
    void headerOfAnArticleIsBody() {
        assertThat(Pages.blocks(
                        "<article><header><h1>แผนปฏิบัติการ</h1></header><p>ก</p><footer>เอกสารแนบ</footer></article>"
                                + TEXT))
                .startsWith("HEADING1 แผนปฏิบัติการ", "PARAGRAPH ก", "PARAGRAPH เอกสารแนบ");
    }

    @Test
    void breadcrumbIsNavigationEvenInTheContent() {
        assertThat(Pages.blocks(
                        "<main><div class=breadcrumb><a href=/>หน้าแรก</a> / <a href=/x>ITA</a></div><p>ก</p></main>"))
                .containsExactly("NAVIGATION PARAGRAPH หน้าแรก / ITA", "PARAGRAPH ก");
    }

    @Test
    void tableOfLinksIsBody() {
        assertThat(
                        Pages.blocks(
                                "<table class=table><tr><td>O1</td><td><a href=/1>เปิด</a></td></tr><tr><td>O2</td><td><a href=/2>เปิด</a></td></tr></table>"))
                .containsExactly("ROW O1|เปิด", "ROW O2|เปิด");
    }

    @Test
    void footerByClassIsFooter() {
        assertThat(Pages.blocks(TEXT + "<div class='site-footer'>สงวนลิขสิทธิ์ <a href=/p>นโยบาย</a></div>"))
                .last()
                .isEqualTo("FOOTER PARAGRAPH สงวนลิขสิทธิ์ นโยบาย");
    }
}
