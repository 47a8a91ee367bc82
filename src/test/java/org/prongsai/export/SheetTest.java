package org.prongsai.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @Test
    void thaiTextsAndNumbersComeBackFromBothForms() throws IOException {
        Sheet sheet = sheet(Arrays.asList("เทศบาลตำบลน้ำใส, \"เก่า\"", 91.25, null));
        CsvTable.Row row = CsvTable.read(sheet.csv()).rows().get(0);
        assertThat(row.cell("name")).isEqualTo("เทศบาลตำบลน้ำใส, \"เก่า\"");
        assertThat(row.cell("score")).isEqualTo("91.25");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet.xlsx()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("เทศบาลตำบลน้ำใส, \"เก่า\"");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(91.25);
        }
    }

    @Test
    void fileBeginsWithTheMarkThatSpreadsheetsKnowUtf8By() {
        assertThat(new String(sheet(List.of("ก", 1, "")).csv(), StandardCharsets.UTF_8))
                .startsWith("\ufeffname,score,note\r\n");
    }

    /** Each first character of security.md, W-5, before what a spreadsheet would run. */
    static List<String> formulas() {
        List<String> heads = List.of("=", "+", "-", "@", "\t=", "\r=", "\n=", "\0=", "＝", "＋", "－", "＠");
        List<String> tails = List.of("1+1", "SUM(A1)", "cmd|' /C calc'!A0", "HYPERLINK(\"http://a.example\";\"x\")");
        List<String> all = heads.stream()
                .flatMap(head -> tails.stream().map(tail -> head + tail))
                .toList();
        assertThat(all).hasSize(48).doesNotHaveDuplicates();
        return all;
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void formulaStaysText(String formula) throws IOException {
        Sheet sheet = sheet(List.of(formula, 1, formula));
        String line = new String(sheet.csv(), StandardCharsets.UTF_8).split("\r\n", 2)[1];
        assertThat(line).startsWith(line.startsWith("\"") ? "\"'" : "'");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet.xlsx()))) {
            for (Cell cell : book.getSheetAt(0).getRow(1)) {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "\ud800", "a\udc00b", "\uffff", "😀"})
    void signsWithoutPlaceInXmlDoNotBreakTheWorkbook(String text) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(sheet(List.of("ก" + text, 1, "")).xlsx()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .startsWith("ก");
        }
    }

    private static Sheet sheet(List<Object> row) {
        return new Sheet("agencies", List.of("name", "score", "note"), List.of(row));
    }
}
