package org.prongsai.document.office.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.prongsai.document.Address;
import org.prongsai.document.Document;
import org.prongsai.document.Draft;
import org.prongsai.document.Link;
import org.prongsai.document.ReadingLimits;
import org.prongsai.thai.ThaiText;

/** Reads Excel files of the years before 2007. */
public final class XlsReader {
    private static final int MOST_COLUMNS = 200;

    private final ReadingLimits limits;
    private final CellNumbers shown = new CellNumbers();

    public XlsReader(ReadingLimits limits) {
        this.limits = limits;
    }

    public Document read(byte[] file) throws IOException {
        Draft draft = new Draft(limits.textCharacters());
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(file))) {
            SheetRows rows = new SheetRows(draft);
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
                    rows.sheet(book.getSheetName(i));
                    read(book.getSheetAt(i), rows, draft);
                }
            }
        } catch (OldExcelFormatException older) {
            try (OldExcelExtractor extractor = new OldExcelExtractor(new ByteArrayInputStream(file))) {
                extractor.getText().lines().forEach(line -> draft.paragraph(ThaiText.normal(line.strip())));
            }
        }
        return draft.finished(Document.Kind.XLS);
    }

    private void read(Sheet sheet, SheetRows rows, Draft draft) {
        int last = sheet.getFirstRowNum() - 1;
        for (Row row : sheet) {
            if (draft.isFull()) {
                return;
            }
            if (row.getRowNum() > last + 1) {
                rows.gap();
            }
            last = row.getRowNum();
            List<String> cells = new ArrayList<>();
            List<Link> links = new ArrayList<>();
            boolean numbers = false;
            for (Cell cell : row) {
                while (cells.size() <= Math.min(cell.getColumnIndex(), MOST_COLUMNS)) {
                    cells.add("");
                }
                if (cell.getColumnIndex() < MOST_COLUMNS) {
                    numbers |= type(cell) == CellType.NUMERIC;
                    cells.set(cell.getColumnIndex(), text(cell));
                    link(cell, links);
                }
            }
            rows.row(cells, numbers);
            links.forEach(link -> draft.add(new Link(link.url(), link.kind(), link.text(), "", draft.last())));
        }
    }

    private static void link(Cell cell, List<Link> links) {
        if (cell.getHyperlink() != null && cell.getHyperlink().getAddress() != null) {
            String text = type(cell) == CellType.STRING ? ThaiText.normal(cell.getStringCellValue()) : "";
            Address.reference(cell.getHyperlink().getAddress())
                    .ifPresent(way -> links.add(new Link(way, Link.Kind.ANCHOR, text, "", -1)));
        }
    }

    private String text(Cell cell) {
        return switch (type(cell)) {
            case STRING -> ThaiText.normal(cell.getStringCellValue().strip());
            case NUMERIC ->
                shown.shown(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        String.valueOf(cell.getCellStyle().getDataFormatString()));
            default -> "";
        };
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }
}
