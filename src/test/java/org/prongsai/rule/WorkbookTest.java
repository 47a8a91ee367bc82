package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.prongsai.rule.Judgement.ElementResult;

/** Statistics that are asked for as an Excel file, and what counts as one. */
class WorkbookTest {
    private static final String[][] LINES = {
        {"สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ปีงบประมาณ พ.ศ. 2568"},
        {"เรื่องร้องเรียนทั้งหมด", "ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ"},
        {"14 เรื่อง", "11 เรื่อง", "3 เรื่อง"}
    };

    @Test
    void statisticsThatAreAWorkbookThemselvesAreOne() throws IOException {
        Judgement said = SmallSite.of(2569)
                .file("/get?file=8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook())
                .row("O18", "สถิติเรื่องร้องเรียนการทุจริต", "<a href='/get?file=8'>เปิด</a>")
                .judged("O18");
        assertThat(said.verdict()).isEqualTo(Verdict.PASS);
        assertThat(excel(said).found()).isTrue();
        assertThat(excel(said).excerpt()).endsWith("/get?file=8");
    }

    @Test
    void theSameAsAPageIsNone() {
        Judgement said = SmallSite.of(2569)
                .item(
                        "O18",
                        "สถิติเรื่องร้องเรียนการทุจริต",
                        "/statistics",
                        "<h1>" + LINES[0][0] + "</h1><table><tr><th>" + String.join("</th><th>", LINES[1])
                                + "</th></tr><tr><td>" + String.join("</td><td>", LINES[2]) + "</td></tr></table>")
                .judged("O18");
        assertThat(said.verdict()).isEqualTo(Verdict.PASS);
        assertThat(excel(said).found()).isFalse();
    }

    private static ElementResult excel(Judgement said) {
        return said.elements().stream()
                .filter(each -> each.id().equals("excel"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("สถิติ");
            for (int line = 0; line < LINES.length; line++) {
                Row row = sheet.createRow(line);
                for (int cell = 0; cell < LINES[line].length; cell++) {
                    row.createCell(cell).setCellValue(LINES[line][cell]);
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
