package org.prongsai.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final int BOLD = -1;
    private static final Pattern OWN_LINE = Pattern.compile(
            "^(?:[-–•▪●○*]|\\(?[0-9๐-๙]{1,2}[.)]|\\(?[ก-ฮa-zA-Z][.)]|[0-9๐-๙]+\\.[0-9๐-๙]).*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[-0-9๐-๙,.% ]+");

    private final Draft draft;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Drawn> drawn = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final List<Line> openLines = new ArrayList<>();
    private int rank;
    private Line before = new Line(List.of(new Line.Run("", 0, 0)), 0, 1, false);
    private int tables;
    private List<Integer> lastColumns = List.of();

    PageBlocks(Draft draft) {
        this.draft = draft;
    }

    void read(PDPage page, PageEngine.PageContent content) {
        placed.clear();
        drawn.clear();
        List<Grid> grids = new ArrayList<>(Grid.of(content.rulings()));
        List<Word> free = new ArrayList<>();
        for (Word word : content.words()) {
            if (grids.stream().noneMatch(grid -> grid.take(word))) {
                free.add(word);
            }
        }
        grids.sort(Comparator.comparing(Grid::top));
        List<Line> lines = Word.lines(free);
        float usual = usualSize(content.words());
        float right = (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
        int i = 0;
        for (Grid grid : grids) {
            int next = i;
            while (next < lines.size() && lines.get(next).y() <= grid.top()) {
                next++;
            }
            lines(lines.subList(i, next), usual, right);
            grid(grid);
            i = next;
        }
        lines(lines.subList(i, lines.size()), usual, right);
        links(page, content.words());
    }

    private void lines(List<Line> lines, float usual, float right) {
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
    }

    /** A drawn table; one that goes on from the page before keeps its number. */
    private void grid(Grid grid) {
        int section = -1;
        for (int row = 0; row < grid.rows(); row++) {
            boolean begins = grid.section(row) != section;
            boolean goesOn = section < 0 && lastColumns.equals(grid.columns(row));
            section = grid.section(row);
            tables += begins && !goesOn ? 1 : 0;
            lastColumns = grid.columns(row);
            List<String> cells = grid.cells(row).stream().map(PageBlocks::clean).toList();
            String text = Draft.joined(cells);
            if (grid.isWhole(row) && text.length() <= LONGEST_HEADING) {
                draft.addTentativeHeading(
                        new Block(Block.Type.HEADING, Block.Region.BODY, 6, tables, text, List.of(), ""));
            } else {
                boolean head = begins && !goesOn && row + 1 < grid.rows() && isHead(cells);
                draft.row(head ? Block.Type.HEADER_ROW : Block.Type.ROW, tables, cells);
            }
            addresses(text);
            grid.words(row).forEach(this::place);
            drawn.add(new Drawn(grid.top(row), grid.top(row + 1), draft.last()));
        }
    }

    private static boolean isHead(List<String> cells) {
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        return filled > 1
                && cells.stream().noneMatch(cell -> NUMBER.matcher(cell).matches());
    }

    /** Ends the paragraph or heading that the last line left open. */
    void end() {
        String text = clean(open.toString());
        open.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (rank > 0) {
            draft.heading(rank, text);
        } else if (rank == BOLD) {
            draft.addTentativeHeading(new Block(Block.Type.HEADING, Block.Region.BODY, 4, 0, text, List.of(), ""));
        } else {
            draft.paragraph(text);
        }
        addresses(text);
        openLines.forEach(this::place);
        openLines.clear();
    }

    private void line(Line line, float usual, float right) {
        int newRank = rank(line, usual);
        float gap = line.y() - before.y();
        boolean goesOn = newRank == rank
                && gap > 0
                && gap < 2.2f * before.size()
                && !OWN_LINE.matcher(line.text()).matches()
                && (rank == 0
                        ? before.right() > right - 4 * before.size()
                        : sameSize(line, before) && open.length() <= LONGEST_HEADING);
        if (!goesOn) {
            end();
        }
        rank = newRank;
        Word.append(open, line.text());
        openLines.add(line);
        before = line;
    }

    private static int rank(Line line, float usual) {
        if (line.text().length() > LONGEST_HEADING) {
            return 0;
        }
        if (line.size() >= LARGER * usual) {
            return line.size() >= 1.5f * usual ? 1 : 2;
        }
        return line.bold() ? BOLD : 0;
    }

    private static boolean sameSize(Line one, Line other) {
        return Math.abs(one.size() - other.size()) < 0.5f;
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

    private void links(PDPage page, List<Word> words) {
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
                Address.reference(action.getURI()).ifPresent(way -> link(way, area, height, words));
            }
        }
    }

    private void link(String way, PDRectangle area, float height, List<Word> words) {
        float top = height - area.getUpperRightY();
        float bottom = height - area.getLowerLeftY() + 2;
        float middle = (top + bottom) / 2;
        int block = Stream.concat(
                        drawn.stream()
                                .filter(row -> row.top <= middle && middle < row.bottom)
                                .map(Drawn::block),
                        placed.stream()
                                .filter(one -> one.line.y() > top && one.line.y() <= bottom)
                                .map(Placed::block))
                .findFirst()
                .orElse(draft.last());
        List<Word> inside = words.stream()
                .filter(word -> word.y() > top && word.y() <= bottom)
                .filter(word -> word.middle() >= area.getLowerLeftX() && word.middle() <= area.getUpperRightX())
                .toList();
        draft.add(new Link(way, Link.Kind.ANCHOR, clean(Word.text(inside)), "", block));
    }

    private void place(Line line) {
        placed.add(new Placed(line, draft.last()));
    }

    private static String clean(String text) {
        return ThaiText.repaired(Mojibake.undone(text)).strip();
    }

    private static float usualSize(List<Word> words) {
        List<Float> sizes = new ArrayList<>();
        for (Word word : words) {
            for (int i = 0; i <= word.text().length() / 10; i++) {
                sizes.add(word.size());
            }
        }
        sizes.sort(null);
        return sizes.isEmpty() ? 1 : sizes.get(sizes.size() / 2);
    }

    /** Where a line went. */
    private record Placed(Line line, int block) {}

    /** Where a row of a drawn table stands on its page: a link over a picture in it has no words beside it. */
    private record Drawn(float top, float bottom, int block) {}
}
