package org.prongsai.document.office.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.prongsai.document.Address;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.Draft;
import org.prongsai.document.Image;
import org.prongsai.document.Link;
import org.prongsai.document.ReadingLimits;
import org.prongsai.document.text.TextLinks;
import org.prongsai.thai.ThaiText;

/** Reads Word files of the years before 2007. */
public final class DocReader {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");
    private static final int LONGEST_BOLD_HEADING = 150;
    private static final int MOST_PICTURES = 50;

    private final ReadingLimits limits;

    public DocReader(ReadingLimits limits) {
        this.limits = limits;
    }

    public Document read(byte[] file) throws IOException {
        try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(file))) {
            return read(word).finished(Document.Kind.DOC);
        } catch (OldWordFileFormatException older) {
            try (Word6Extractor extractor = new Word6Extractor(new ByteArrayInputStream(file))) {
                return lines(extractor.getText()).finished(Document.Kind.DOC);
            }
        }
    }

    private Draft read(HWPFDocument word) {
        Draft draft = new Draft(limits.textCharacters());
        try {
            read(word, draft);
            int pictures = Math.min(
                    MOST_PICTURES, word.getPicturesTable().getAllPictures().size());
            for (int i = 0; i < pictures; i++) {
                draft.add(new Image("", "", draft.last()));
            }
            return draft;
        } catch (IndexOutOfBoundsException | IllegalArgumentException brokenTables) {
            // Files repaired by other programs lack the lists of styles and runs; their text is whole all the same.
            return lines(word.getDocumentText());
        }
    }

    private Draft lines(String text) {
        Draft draft = new Draft(limits.textCharacters());
        for (String line : text.split("[\r\n\u0007]", -1)) {
            draft.paragraph(clean(line));
            links(line, draft);
        }
        return draft;
    }

    private void read(HWPFDocument word, Draft draft) {
        Range range = word.getRange();
        int tables = 0;
        for (int i = 0; i < range.numParagraphs() && !draft.isFull(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                rows(table, ++tables, draft);
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                paragraph(word, paragraph, draft);
            }
        }
    }

    private static void rows(Table table, int number, Draft draft) {
        for (int r = 0; r < table.numRows() && !draft.isFull(); r++) {
            TableRow row = table.getRow(r);
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < row.numCells() && c < 200; c++) {
                cells.add(clean(row.getCell(c).text()));
            }
            draft.row(row.isTableHeader() ? Block.Type.HEADER_ROW : Block.Type.ROW, number, cells);
            links(Draft.joined(cells), draft);
        }
    }

    private static void paragraph(HWPFDocument word, Paragraph paragraph, Draft draft) {
        String text = clean(paragraph.text());
        var style = word.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        int level = style == null || style.getName() == null ? 0 : WordStyles.levelByName(style.getName());
        if (level > 0) {
            draft.heading(level, text);
        } else if (paragraph.isInList()) {
            draft.add(new Block(
                    Block.Type.ITEM, Block.Region.BODY, Math.min(9, paragraph.getIlvl() + 1), 0, text, List.of(), ""));
        } else if (text.length() <= LONGEST_BOLD_HEADING && isBold(paragraph)) {
            draft.addTentativeHeading(new Block(Block.Type.HEADING, Block.Region.BODY, 6, 0, text, List.of(), ""));
        } else {
            draft.paragraph(text);
        }
        links(paragraph.text(), draft);
    }

    private static boolean isBold(Paragraph paragraph) {
        boolean words = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            boolean blank = run.text().isBlank();
            if (!blank && !run.isBold()) {
                return false;
            }
            words |= !blank;
        }
        return words;
    }

    private static void links(String text, Draft draft) {
        for (Address address : TextLinks.in(text)) {
            draft.add(new Link(address.toString(), Link.Kind.ANCHOR, "", "", draft.last()));
        }
    }

    /** The text without field codes and control characters. */
    private static String clean(String text) {
        String shown = WordExtractor.stripFields(text);
        return ThaiText.normal(
                CONTROL.matcher(shown).replaceAll(" ").replaceAll("\\s+", " ").strip());
    }
}
