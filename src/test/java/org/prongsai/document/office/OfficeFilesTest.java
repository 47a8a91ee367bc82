package org.prongsai.document.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.Link;
import org.prongsai.document.ReadingLimits;

class OfficeFilesTest {
    private static final DocumentReader READER = new DocumentReader(ReadingLimits.standard());

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void wordFileKeepsHeadingsTablesLinksAndPictures() throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFParagraph heading = word.createParagraph();
            heading.getCTP().addNewPPr().addNewOutlineLvl().setVal(java.math.BigInteger.ZERO);
            heading.createRun().setText("แผนปฏิบัติการป้องกันการทุจริต");
            XWPFRun bold = word.createParagraph().createRun();
            bold.setBold(true);
            bold.setText("การใช้จ่ายงบประมาณ");
            XWPFParagraph text = word.createParagraph();
            text.createRun().setText("เบิกจ่าย 84 ");
            text.createHyperlinkRun("http://a.go.th/ผล").setText("รายละเอียด");
            XWPFTable table = word.createTable(3, 2);
            table.getRow(0).getCell(0).setText("โครงการ");
            table.getRow(0).getCell(1).setText("งบประมาณ");
            table.getRow(0).setRepeatHeader(true);
            table.getRow(1).getCell(0).setText("อบรม");
            table.getRow(1).getCell(1).setText("30,000");
            table.getRow(2).getCell(1).setText("0");
            merge(table.getRow(1).getCell(0), "restart");
            merge(table.getRow(2).getCell(0), "continue");
            word.createParagraph()
                    .createRun()
                    .addPicture(new ByteArrayInputStream(new byte[] {1}), PictureType.PNG, "a.png", 9, 9);
            Document read = read(bytes(word::write), "docx");
            assertThat(read.kind()).isEqualTo(Document.Kind.DOCX);
            assertThat(shown(read))
                    .containsExactly(
                            "HEADING1 แผนปฏิบัติการป้องกันการทุจริต",
                            "HEADING6 การใช้จ่ายงบประมาณ",
                            "PARAGRAPH0 เบิกจ่าย 84 รายละเอียด",
                            "HEADER_ROW0 โครงการ|งบประมาณ",
                            "ROW0 อบรม|30,000",
                            "ROW0 อบรม|0");
            assertThat(read.links())
                    .containsExactly(
                            new Link("http://a.go.th/%E0%B8%9C%E0%B8%A5", Link.Kind.ANCHOR, "รายละเอียด", "", 2));
            assertThat(read.images()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void spreadsheetKeepsTitlesHeadersNumbersAndDates(String kind) throws IOException {
        try (Workbook book = kind.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("สถิติ");
            row(sheet, 0, "สถิติการให้บริการ ปีงบประมาณ พ.ศ. 2567");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            row(sheet, 1, "เดือน", "จำนวน", "วันที่รายงาน");
            Row data = row(sheet, 2, "ตุลาคม");
            data.createCell(1).setCellValue(1_250);
            data.getCell(1).setCellStyle(style(book, "#,##0"));
            date(book, data.createCell(2), "[$-107041E]d mmm yyyy;@");
            Row thai = row(sheet, 3, "พฤศจิกายน", "-");
            date(book, thai.createCell(2), "d/m/yyyy");
            row(sheet, 5, "หมายเหตุ", "ไม่มี");
            book.createSheet("ซ่อน").createRow(0).createCell(0).setCellValue("ลับ");
            book.setSheetHidden(1, true);
            Document read = read(bytes(book::write), kind);
            assertThat(read.kind().name()).isEqualToIgnoringCase(kind);
            assertThat(shown(read))
                    .startsWith(
                            "HEADING1 สถิติ",
                            "HEADING2 สถิติการให้บริการ ปีงบประมาณ พ.ศ. 2567",
                            "HEADER_ROW0 เดือน|จำนวน|วันที่รายงาน")
                    .contains("ROW0 พฤศจิกายน|-|15/1/2024", "ROW0 หมายเหตุ|ไม่มี")
                    .noneMatch(block -> block.contains("ลับ"));
            assertThat(shown(read).get(3)).startsWith("ROW0 ตุลาคม|1,250|15").endsWith("2567");
            assertThat(read.blocks()).extracting(Block::table).endsWith(1, 1, 1, 2);
        }
    }

    @Test
    void lockedFilesAreSaidToBeSo() throws Exception {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem();
                XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("ลับ");
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            info.getEncryptor().confirmPassword("secret");
            try (var out = info.getEncryptor().getDataStream(files)) {
                book.write(out);
            }
            files.writeFilesystem(locked);
        }
        Document read = read(locked.toByteArray(), "xlsx");
        assertThat(read.state()).isEqualTo(Document.State.LOCKED);
        assertThat(read.kind()).isEqualTo(Document.Kind.XLSX);
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("ลับ");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            byte[] old = bytes(book::write);
            assertThat(read(old, "xls").state()).isEqualTo(Document.State.LOCKED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static void merge(org.apache.poi.xwpf.usermodel.XWPFTableCell cell, String how) {
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        properties
                .addNewVMerge()
                .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge.Enum.forString(how));
    }

    private static Row row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    private static void date(Workbook book, Cell cell, String format) {
        cell.setCellValue(LocalDate.of(2024, 1, 15));
        cell.setCellStyle(style(book, format));
    }

    private static CellStyle style(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static List<String> shown(Document document) {
        return document.blocks().stream()
                .map(block -> block.type().name() + block.level() + " "
                        + (block.isRow() ? String.join("|", block.cells()) : block.text()))
                .toList();
    }

    private static Document read(byte[] file, String extension) {
        return READER.read(file, "application/octet-stream", "http://a.go.th/f." + extension);
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    /** What can write itself into a stream. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
