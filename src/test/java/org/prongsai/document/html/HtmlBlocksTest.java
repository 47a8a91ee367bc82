package org.prongsai.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.document.Block;
import org.prongsai.document.Document;

class HtmlBlocksTest {
    @Test
    void headingsParagraphsAndListsComeInReadingOrder() {
        assertThat(
                        Pages.blocks(
                                "<h1>การเปิดเผยข้อมูล</h1><p>คำอธิบาย</p><ol><li>โครงสร้าง<ul><li>ฝ่ายการเมือง</li></ul>ต่อ</li><li>ผู้บริหาร</li></ol>"))
                .containsExactly(
                        "HEADING1 การเปิดเผยข้อมูล",
                        "PARAGRAPH คำอธิบาย",
                        "ITEM1 โครงสร้าง",
                        "ITEM2 ฝ่ายการเมือง",
                        "ITEM1 ต่อ",
                        "ITEM1 ผู้บริหาร");
    }

    @Test
    void lineBreakSplitsAParagraphButNotAHeading() {
        assertThat(Pages.blocks("<h2>แผน<br>ปี 2567</h2><p>นายสมชาย ใจดี<br>ตำแหน่ง นายก<br/>โทร 043-1234</p>"))
                .containsExactly(
                        "HEADING2 แผน ปี 2567",
                        "PARAGRAPH นายสมชาย ใจดี",
                        "PARAGRAPH ตำแหน่ง นายก",
                        "PARAGRAPH โทร 043-1234");
    }

    @Test
    void divSoupBecomesParagraphs() {
        assertThat(Pages.blocks(
                        "<div>ก่อน<div><span>ใน</span><span>กลาง</span></div>หลัง</div><center>ประกาศ</center>"))
                .containsExactly("PARAGRAPH ก่อน", "PARAGRAPH ในกลาง", "PARAGRAPH หลัง", "PARAGRAPH ประกาศ");
    }

    @Test
    void boldParagraphIsAHeadingWhenTextFollows() {
        assertThat(Pages.blocks(
                        "<p><b>การใช้จ่ายงบประมาณ</b></p><p>เบิกจ่าย 84 ร้อยละ</p><p><b>ไม่มีเรื่องร้องเรียน</b></p>"))
                .containsExactly(
                        "HEADING6 การใช้จ่ายงบประมาณ",
                        "PARAGRAPH เบิกจ่าย 84 ร้อยละ",
                        "PARAGRAPH ไม่มีเรื่องร้องเรียน");
    }

    @Test
    void pageThatIsBoldThroughoutHasNoHeadings() {
        assertThat(
                        Pages.blocks(
                                "<p><b>บรรทัดหนึ่ง</b></p><p><b>บรรทัดสอง</b></p><p><b>บรรทัดสาม</b></p><p><b>บรรทัดสี่</b></p><p>ท้าย</p>"))
                .allMatch(block -> block.startsWith("PARAGRAPH"));
    }

    @Test
    void boldLinkIsAnEntryAndNoHeading() {
        assertThat(Pages.blocks("<p><b><a href='/o1'>O1 โครงสร้าง</a></b></p><p>ข้อความ</p>"))
                .containsExactly("PARAGRAPH O1 โครงสร้าง", "PARAGRAPH ข้อความ");
    }

    @Test
    void detailsAndRolesActAsHeadings() {
        assertThat(
                        Pages.blocks(
                                "<div role=heading aria-level=3>ตัวชี้วัด</div><details><summary>ปี 2567</summary><h3>O1</h3><p>ก</p></details>"
                                        + "<dl><dt>โทรศัพท์</dt><dd>043-590590</dd></dl><fieldset><legend>แบบคำร้อง</legend>ชื่อ</fieldset>"))
                .containsExactly(
                        "HEADING3 ตัวชี้วัด",
                        "HEADING2 ปี 2567",
                        "HEADING3 O1",
                        "PARAGRAPH ก",
                        "HEADING6 โทรศัพท์",
                        "PARAGRAPH 043-590590",
                        "HEADING6 แบบคำร้อง",
                        "PARAGRAPH ชื่อ");
    }

    @Test
    void foldedTextStaysUnderTheLabelThatOpensIt() {
        assertThat(
                        Pages.blocks(
                                "<div class=card><div class=card-header><a data-toggle=collapse href='#y67'>ปีงบประมาณ 2567</a></div>"
                                        + "<div id=y67 class=collapse style='display:none'><h4>O1 โครงสร้าง</h4><p>ก</p></div></div>"))
                .containsExactly("HEADING3 ปีงบประมาณ 2567", "HEADING4 O1 โครงสร้าง", "PARAGRAPH ก");
    }

    @Test
    void tabLabelsAreRepeatedAboveTheirPanels() {
        assertThat(
                        Pages.blocks(
                                "<ul class='nav nav-tabs'><li><a data-bs-toggle=tab href='#a'>2566</a></li><li><a data-bs-toggle=tab href='#b'>2567</a></li></ul>"
                                        + "<div class=tab-content><div id=a><h3>O1</h3>เก่า</div><div id=b><h3>O1</h3>ใหม่</div></div>"))
                .containsExactly(
                        "ITEM1 2566",
                        "ITEM1 2567",
                        "HEADING2 2566",
                        "HEADING3 O1",
                        "PARAGRAPH เก่า",
                        "HEADING2 2567",
                        "HEADING3 O1",
                        "PARAGRAPH ใหม่");
    }

    @Test
    void tabsOpenedByOwnScriptsAreKnownByTheNamesTheyHandOver() {
        assertThat(
                        Pages.blocks(
                                "<button class=tablinks onclick=\"openYear(event, 'y66')\">ปี 2566</button><button class=tablinks onclick=\"openYear(event, 'y67')\">ปี 2567</button>"
                                        + "<div id=y66 class=tabcontent><p>เก่า</p></div><div id=y67 class=tabcontent><p>ใหม่</p></div>"))
                .containsExactly(
                        "PARAGRAPH ปี 2566 ปี 2567",
                        "HEADING5 ปี 2566",
                        "PARAGRAPH เก่า",
                        "HEADING5 ปี 2567",
                        "PARAGRAPH ใหม่");
    }

    @Test
    void unnamedAccordionHeadIsAHeading() {
        assertThat(Pages.blocks(
                        "<button class=accordion>9.1 ข้อมูลพื้นฐาน</button><div class=panel><p>โครงสร้าง</p></div>"))
                .containsExactly("HEADING5 9.1 ข้อมูลพื้นฐาน", "PARAGRAPH โครงสร้าง");
    }

    @Test
    void tableRowsKeepTheirCells() {
        Document page = Pages.read(
                "<table><caption>ตารางที่ 1</caption><thead><tr><th>ข้อ</th><th>ข้อมูล</th></tr></thead>"
                        + "<tbody><tr><td>O1</td><td>โครง<br>สร้าง</td></tr><tr><td>O2</td><td></td></tr></tbody></table>");
        assertThat(
                        Pages.blocks(
                                "<table><thead><tr><th>ข้อ</th><th>ข้อมูล</th></tr></thead><tr><td>O1</td><td>โครง <b>สร้าง</b></td></tr><tr><td>O2</td><td></td></tr></table>"))
                .containsExactly("HEADER_ROW ข้อ|ข้อมูล", "ROW O1|โครง สร้าง", "ROW O2|");
        assertThat(page.blocks()).extracting(Block::table).endsWith(1, 1, 1);
        assertThat(page.blocks().get(0).text()).isEqualTo("ตารางที่ 1");
    }

    @Test
    void cellsThatSpanColumnsOrRowsKeepTheOthersInPlace() {
        assertThat(Pages.blocks("<table><tr><th>ข้อ</th><th>รายการ</th><th>เอกสาร</th></tr>"
                        + "<tr><td rowspan=2>O7</td><td>ข่าว 1</td><td>ดู</td></tr><tr><td>ข่าว 2</td><td>ดู</td></tr>"
                        + "<tr><td colspan=2>รวม</td><td>2</td></tr></table>"))
                .containsExactly("HEADER_ROW ข้อ|รายการ|เอกสาร", "ROW O7|ข่าว 1|ดู", "ROW O7|ข่าว 2|ดู", "ROW รวม||2");
    }

    @Test
    void rowOfOneCellAcrossATableIsItsHeadingUnlessNothingFollows() {
        assertThat(Pages.blocks(
                        "<table><tr><th>ข้อ</th><th>ข้อมูล</th></tr><tr><td colspan=2>9.1 ข้อมูลพื้นฐาน</td></tr><tr><td>O1</td><td>โครงสร้าง</td></tr>"
                                + "<tr><td colspan=2>ไม่มีข้อมูล</td></tr></table>"))
                .containsExactly(
                        "HEADER_ROW ข้อ|ข้อมูล", "HEADING6 9.1 ข้อมูลพื้นฐาน", "ROW O1|โครงสร้าง", "ROW ไม่มีข้อมูล");
    }

    @Test
    void layoutTablesAreOnlyText() {
        assertThat(Pages.blocks("<table><tr><td><h1>หน่วยงาน</h1></td><td><p>ย่อหน้า</p></td></tr></table>"
                        + "<table><tr><td>กรอบ</td></tr></table>"))
                .containsExactly("HEADING1 หน่วยงาน", "PARAGRAPH ย่อหน้า", "PARAGRAPH กรอบ");
    }

    @Test
    void dataTableInsideALayoutTableIsReadAsRows() {
        assertThat(
                        Pages.blocks(
                                "<table><tr><td>เมนู</td><td><table border=1><tr><td>O1</td><td>โครงสร้าง</td></tr><tr><td>O2</td><td>ผู้บริหาร</td></tr></table></td></tr></table>"))
                .containsExactly("PARAGRAPH เมนู", "ROW O1|โครงสร้าง", "ROW O2|ผู้บริหาร");
    }

    @Test
    void dataTableInsideLayoutTablesInsideEachOtherIsReadAsRows() {
        assertThat(Pages.blocks(
                        "<table><tr><td colspan=2>ป้ายชื่อ</td></tr><tr><td>เมนู</td><td><table><tr><td>หัวข้อ</td></tr><tr><td>"
                                + "<table><tr><th>ข้อ</th><th>ข้อมูล</th></tr><tr><td>O1</td><td>โครงสร้าง</td></tr></table>"
                                + "</td></tr></table></td></tr></table>"))
                .containsExactly(
                        "PARAGRAPH ป้ายชื่อ",
                        "PARAGRAPH เมนู",
                        "PARAGRAPH หัวข้อ",
                        "HEADER_ROW ข้อ|ข้อมูล",
                        "ROW O1|โครงสร้าง");
    }

    @Test
    void tableWithALongerTableInACellOnlyArrangesThePage() {
        assertThat(Pages.blocks(
                        "<table><tr><td colspan=2>ป้ายชื่อ</td></tr><tr><td><table><tr><td>หน้าหลัก</td></tr><tr><td>ข่าว</td></tr><tr><td>ติดต่อ</td></tr></table></td>"
                                + "<td>เนื้อหาของหน้า</td></tr></table>"))
                .containsExactly(
                        "PARAGRAPH ป้ายชื่อ",
                        "PARAGRAPH หน้าหลัก",
                        "PARAGRAPH ข่าว",
                        "PARAGRAPH ติดต่อ",
                        "PARAGRAPH เนื้อหาของหน้า");
    }

    @Test
    void rowsMadeOfDivsAreRows() {
        assertThat(
                        Pages.blocks(
                                "<div class=row><div class=col-2>O1</div><div class=col-8><span>โครงสร้าง</span></div><div class=col-2><a href=/1>เปิด</a></div></div>"))
                .containsExactly("ROW O1|โครงสร้าง|เปิด");
    }

    @Test
    void cardsSideBySideAreNoRow() {
        assertThat(
                        Pages.blocks(
                                "<div class=row><div class=col-6><a href=/1>ข่าวหนึ่ง</a></div><div class=col-6><a href=/2>ข่าวสอง</a></div></div>"))
                .containsExactly("PARAGRAPH ข่าวหนึ่ง", "PARAGRAPH ข่าวสอง");
    }

    @Test
    void scriptsStylesAndNoscriptAreNoText() {
        assertThat(
                        Pages.blocks(
                                "<p>ก</p><script>var x='ข'</script><style>p{}</style><noscript>เปิด JavaScript<a href=/x>ต่อ</a></noscript><p>ค</p>"))
                .containsExactly("PARAGRAPH ก", "PARAGRAPH ค");
    }

    @Test
    void forgottenEndOfAHeadingDoesNotSwallowThePage() {
        assertThat(Pages.blocks("<h2>แผน<ul><li>ข้อหนึ่ง</li></ul><p>ย่อหน้า</p>"))
                .containsExactly("HEADING2 แผน", "ITEM1 ข้อหนึ่ง", "PARAGRAPH ย่อหน้า");
    }

    @Test
    void anchorIsTheNearestIdOrName() {
        Document page =
                Pages.read("<div id=all><p>ก</p><a name=O2></a><h3>O2</h3><h3 id=O3>O3</h3><p><a id=x>ข</a></p></div>");
        assertThat(page.blocks()).extracting(Block::anchor).containsExactly("all", "O2", "O3", "x");
    }

    @Test
    void neighbouringButtonsAreWordsOfTheirOwn() {
        assertThat(Pages.blocks("<p><a href=/1>เปิด</a><a href=/2>เปิด</a></p>"))
                .containsExactly("PARAGRAPH เปิด เปิด");
    }

    @Test
    void preformattedLinesAreBlocks() {
        assertThat(Pages.blocks("<pre>บรรทัด 1\nบรรทัด 2</pre>"))
                .containsExactly("PARAGRAPH บรรทัด 1", "PARAGRAPH บรรทัด 2");
    }

    @Test
    void emptyPageIsEmptyAndKeepsItsTitle() {
        Document page = Pages.read("<html><head><title> โครงสร้าง </title></head><body></body></html>");
        assertThat(page.state()).isEqualTo(Document.State.EMPTY);
        assertThat(page.title()).isEqualTo("โครงสร้าง");
    }
}
