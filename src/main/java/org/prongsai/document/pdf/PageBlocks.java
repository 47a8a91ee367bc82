package org.prongsai.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.prongsai.document.Address;
import org.prongsai.document.Block;
import org.prongsai.document.Draft;
import org.prongsai.document.Link;
import org.prongsai.document.text.TextLinks;
import org.prongsai.thai.ThaiText;

/** Turns the lines of pages into headings, paragraphs and table rows. */
final class PageBlocks {
    private static final float LARGER = 1.15f;
    private static final int LONGEST_HEADING = 200;
    private static final Pattern OWN_LINE = Pattern.compile(
            "^(?:[-–•▪●○*]|\\(?[0-9๐-๙]{1,2}[.)]|\\(?[ก-ฮa-zA-Z][.)]|[0-9๐-๙]+\\.[0-9๐-๙]).*", Pattern.DOTALL);

    private final Draft draft;
    private final List<Placed> placed = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private Line before = new Line(List.of(new Line.Run("", 0, 0)), 0, 1, false);
    private int tables;

    PageBlocks(Draft draft) {
        this.draft = draft;
    }

    void read(PDPage page, List<Line> lines) {
        placed.clear();
        float usual = usualSize(lines);
        float right = (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
        int i = 0;
        while (i < lines.size()) {
            Columns columns = Columns.from(lines, i);
            if (columns.rows() >= 2) {
                end();
                rows(columns, lines.subList(i, i + columns.lines()));
                i += columns.lines();
            } else {
                line(lines.get(i), usual, right);
                i++;
            }
        }
        end();
        links(page);
    }

    /** Ends the paragraph that the last line left open. */
    void end() {
        String text = clean(paragraph.toString());
        paragraph.setLength(0);
        if (!text.isEmpty()) {
            draft.paragraph(text);
            addresses(text);
            place(before);
        }
    }

    private void line(Line line, float usual, float right) {
        String text = line.text();
        boolean larger = line.size() >= LARGER * usual;
        if (text.length() <= LONGEST_HEADING && (larger || line.bold())) {
            end();
            heading(line, larger ? (line.size() >= 1.5f * usual ? 1 : 2) : 0);
            return;
        }
        if (!paragraph.isEmpty() && goesOn(line, right)) {
            char last = paragraph.charAt(paragraph.length() - 1);
            boolean within = ThaiText.isThai(last) && ThaiText.isThai(text.charAt(0));
            paragraph.append(within ? "" : " ");
        } else {
            end();
        }
        paragraph.append(text);
        before = line;
    }

    private void heading(Line line, int level) {
        String text = clean(line.text());
        if (level > 0) {
            draft.heading(level, text);
        } else {
            draft.addTentativeHeading(new Block(Block.Type.HEADING, Block.Region.BODY, 4, 0, text, List.of(), ""));
        }
        addresses(text);
        place(line);
    }

    /** Whether a line continues the paragraph: the one before it reached the margin and nothing new begins. */
    private boolean goesOn(Line line, float right) {
        float gap = line.y() - before.y();
        return gap > 0
                && gap < 2.2f * before.size()
                && before.right() > right - 4 * before.size()
                && !OWN_LINE.matcher(line.text()).matches();
    }

    private void rows(Columns columns, List<Line> lines) {
        tables++;
        List<List<String>> rows = columns.cells(lines);
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i).stream().map(PageBlocks::clean).toList();
            boolean numbers = cells.stream().anyMatch(cell -> cell.matches("[-0-9๐-๙,.% ]+"));
            boolean head =
                    i == 0 && rows.size() > 2 && !numbers && cells.stream().noneMatch(String::isEmpty);
            draft.row(head ? Block.Type.HEADER_ROW : Block.Type.ROW, tables, cells);
            addresses(Draft.joined(cells));
        }
        lines.forEach(this::place);
    }

    private void addresses(String text) {
        for (Address address : TextLinks.in(text)) {
            draft.add(new Link(address.toString(), Link.Kind.ANCHOR, "", "", draft.last()));
        }
    }

    private void links(PDPage page) {
        List<PDAnnotation> annotations;
        try {
            annotations = page.getAnnotations();
        } catch (IOException broken) {
            return;
        }
        float height = page.getCropBox().getUpperRightY();
        for (PDAnnotation annotation : annotations) {
            PDRectangle area = annotation.getRectangle();
            if (area != null
                    && annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionURI action
                    && action.getURI() != null) {
                Address.of(action.getURI()).ifPresent(address -> link(address, area, height));
            }
        }
    }

    private void link(Address address, PDRectangle area, float height) {
        float top = height - area.getUpperRightY();
        float bottom = height - area.getLowerLeftY();
        StringBuilder text = new StringBuilder();
        int block = draft.last();
        for (Placed one : placed) {
            if (one.line.y() > top && one.line.y() <= bottom + 2) {
                block = one.block;
                for (Line.Run run : one.line.runs()) {
                    if (run.overlaps(area.getLowerLeftX(), area.getUpperRightX())) {
                        text.append(run.text()).append(' ');
                    }
                }
            }
        }
        draft.add(new Link(address.toString(), Link.Kind.ANCHOR, clean(text.toString()), "", block));
    }

    private void place(Line line) {
        placed.add(new Placed(line, draft.last()));
    }

    private static String clean(String text) {
        return ThaiText.repaired(Mojibake.undone(text)).strip();
    }

    private static float usualSize(List<Line> lines) {
        List<Float> sizes = new ArrayList<>();
        for (Line line : lines) {
            for (int i = 0; i <= line.text().length() / 20; i++) {
                sizes.add(line.size());
            }
        }
        sizes.sort(null);
        return sizes.isEmpty() ? 1 : sizes.get(sizes.size() / 2);
    }

    /** Where a line went. */
    private record Placed(Line line, int block) {}
}
