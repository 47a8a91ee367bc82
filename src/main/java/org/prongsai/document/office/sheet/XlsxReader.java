package org.prongsai.document.office.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.prongsai.document.Document;
import org.prongsai.document.Draft;
import org.prongsai.document.Image;
import org.prongsai.document.ReadingLimits;
import org.prongsai.document.office.zip.Parts;

/** Reads Excel files of the zipped kind, sheet by sheet as a stream; hidden sheets are not read. */
public final class XlsxReader {
    private static final int MOST_SHEETS = 50;
    private static final int MOST_PICTURES = 50;

    private final ReadingLimits limits;

    public XlsxReader(ReadingLimits limits) {
        this.limits = limits;
    }

    public Document read(byte[] file) throws IOException, InvalidFormatException {
        try (Parts parts = new Parts(file)) {
            PackagePart workbook = parts.byType("sheet.macroEnabled.main+xml")
                    .or(() -> parts.byType("sheet.main+xml"))
                    .orElseThrow(() -> new IOException("No workbook"));
            Book book = new Book();
            parts.walk(workbook, book);
            SharedTexts texts = new SharedTexts(limits.textCharacters());
            walk(parts, "spreadsheetml.sharedStrings+xml", texts);
            SheetFormats formats = new SheetFormats();
            walk(parts, "spreadsheetml.styles+xml", formats);
            Draft draft = new Draft(limits.textCharacters());
            SheetRows rows = new SheetRows(draft);
            for (Sheet sheet : book.sheets) {
                Optional<PackagePart> part = parts.related(workbook, sheet.relation);
                if (part.isPresent()) {
                    rows.sheet(sheet.name);
                    parts.walk(part.get(), new SheetText(part.get(), texts, formats, rows, draft));
                }
            }
            for (long left = Math.min(MOST_PICTURES, parts.pictures()); left > 0; left--) {
                draft.add(new Image("", "", draft.last()));
            }
            return draft.finished(Document.Kind.XLSX);
        }
    }

    private static void walk(Parts parts, String type, Parts.Visitor visitor) throws IOException {
        Optional<PackagePart> part = parts.byType(type);
        if (part.isPresent()) {
            parts.walk(part.get(), visitor);
        }
    }

    /** A sheet that a reader sees. */
    private record Sheet(String name, String relation) {}

    /** The list of sheets in a workbook. */
    private static final class Book implements Parts.Visitor {
        private final List<Sheet> sheets = new ArrayList<>();

        @Override
        public void open(String name, XMLStreamReader xml) {
            if (name.equals("sheet")
                    && !Parts.attribute(xml, "state")
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("hidden")
                    && sheets.size() < MOST_SHEETS) {
                sheets.add(new Sheet(Parts.attribute(xml, "name"), Parts.attribute(xml, "id")));
            }
        }

        @Override
        public void close(String name) {}

        @Override
        public void text(String text) {}
    }
}
