package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Sites whose list of items is a file with links, which no page has. */
class ListFileTest {
    private static final String POWERS =
            "<h1>อำนาจหน้าที่</h1><p>เทศบาลมีหน้าที่จัดให้มีน้ำสะอาดและรักษาความสะอาดของถนน</p>";
    private static final List<String> OTHERS = List.of("O4", "O5", "O6", "O7");

    @Test
    void linksOfAFileThatIsCalledTheListLeadToTheItems() throws IOException {
        Judgement said = site("แบบ OIT ปีงบประมาณ พ.ศ. 2567 (ไฟล์ Excel)", list("../a/powers"))
                .judged("O3");
        assertThat(said.reason()).isEqualTo(Reason.FOUND);
        assertThat(said.evidence()).isNotNull();
        assertThat(said.evidence().url()).endsWith("/a/powers");
        assertThat(said.evidence().linkText()).startsWith("O3");
    }

    @Test
    void deadLinkOfSuchAFileIsTheItems() throws IOException {
        Judgement said =
                site("แบบ OIT ปีงบประมาณ พ.ศ. 2567 (ไฟล์ Excel)", list("gone")).judged("O3");
        assertThat(said.reason()).isEqualTo(Reason.DEAD_LINK);
    }

    @Test
    void linksOfAnyOtherFileNameNothing() throws IOException {
        Judgement said = site("ทะเบียนผู้ค้า", list("../a/powers")).judged("O3");
        assertThat(said.reason()).isEqualTo(Reason.NOT_FOUND);
    }

    private static SmallSite site(String label, byte[] list) {
        return SmallSite.of(2567)
                .page("/a/powers", POWERS)
                .file("/files/list.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", list)
                .row("", "", "<a href=/files/list.xlsx>" + label + "</a>");
    }

    /** A row for the item with its link, and rows for others that lead nowhere. */
    private static byte[] list(String way) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("OIT 2567");
            row(sheet, "O3", "อำนาจหน้าที่", way);
            for (String code : OTHERS) {
                row(sheet, code, "-", "missing-" + code);
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void row(Sheet sheet, String code, String title, String way) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(code);
        row.createCell(1).setCellValue(title);
        row.createCell(2).setCellValue("เปิด");
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
        link.setAddress(way);
        row.getCell(2).setHyperlink(link);
    }
}
