package org.prongsai.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Block;
import org.prongsai.document.Draft;
import org.prongsai.document.html.survey.Spans;
import org.prongsai.document.html.survey.Survey;

/** The rows of the data table that is being read; cells that span several rows or columns are filled in. */
final class Rows {
    private static final int LONGEST_REPEATED = 200;
    private static final int MOST_CELLS = 200;

    private final Survey survey;
    private final TextFlow flow;
    private final Map<Integer, Spanning> spanning = new TreeMap<>();
    private final List<String> cells = new ArrayList<>();
    private int number;
    private @Nullable Element table;
    private @Nullable Element row;
    private @Nullable Element cell;
    private @Nullable Element gridAround;
    private int cellStart;
    private int ownCells;
    private int headCells;
    private int widest;
    private int rowsDone;

    Rows(Survey survey, TextFlow flow) {
        this.survey = survey;
        this.flow = flow;
    }

    boolean inTable() {
        return table != null;
    }

    boolean inRow() {
        return row != null;
    }

    void open(Element element, String tag) {
        if (table == null && row == null) {
            if (tag.equals("table") && survey.isDataTable(element)) {
                table = element;
                number++;
                rowsDone = 0;
                spanning.clear();
            } else if (survey.isGridRow(element)) {
                beginGridRow(element);
            }
        } else if (row == null) {
            if (tag.equals("tr")) {
                beginRow(element);
            }
        } else if (cell == null && java.util.Objects.equals(element.parent(), row)) {
            beginCell(element, tag);
        }
    }

    void close(Element element) {
        if (element.equals(cell)) {
            endCell(element);
        } else if (element.equals(row)) {
            endRow(element);
            row = null;
        } else if (element.equals(table)) {
            table = null;
        }
    }

    private void beginGridRow(Element element) {
        Element parent = element.parent();
        if (!java.util.Objects.equals(gridAround, parent)) {
            number++;
            rowsDone = 0;
        }
        gridAround = parent;
        spanning.clear();
        beginRow(element);
    }

    private void beginRow(Element element) {
        row = element;
        cells.clear();
        ownCells = 0;
        headCells = 0;
        widest = 0;
        flow.drop();
    }

    private void beginCell(Element element, String tag) {
        fillSpanning();
        cell = element;
        ownCells++;
        headCells += tag.equals("th") ? 1 : 0;
        flow.blank();
        cellStart = flow.position();
    }

    private void endCell(Element element) {
        String text = flow.since(cellStart);
        int columns = table == null ? 1 : Spans.of(element, "colspan");
        int rows = table == null ? 1 : Spans.of(element, "rowspan");
        widest = Math.max(widest, columns);
        for (int i = 0; i < columns && cells.size() < MOST_CELLS; i++) {
            if (rows > 1) {
                String repeated = i > 0 || text.length() > LONGEST_REPEATED ? "" : text;
                spanning.put(cells.size(), new Spanning(repeated, rows - 1));
            }
            cells.add(i == 0 ? text : "");
        }
        flow.blank();
        cell = null;
    }

    private void fillSpanning() {
        Spanning here = spanning.get(cells.size());
        while (here != null && here.rows > 0 && cells.size() < MOST_CELLS) {
            spanning.put(cells.size(), new Spanning(here.text, here.rows - 1));
            cells.add(here.text);
            here = spanning.get(cells.size());
        }
    }

    private void endRow(Element element) {
        fillSpanning();
        String text = Draft.joined(cells);
        boolean whole = table != null && ownCells == 1 && widest > 1 && widest >= survey.columns(table);
        if (whole && text.length() <= LONGEST_REPEATED && !flow.isWholeLink()) {
            flow.rowHeading(block(Block.Type.HEADING, 6, text, List.of()));
        } else {
            boolean filled = cells.stream().filter(one -> !one.isEmpty()).count() > 1;
            boolean head = ownCells > 1 && headCells == ownCells;
            boolean inHead =
                    element.parent() != null && "thead".equals(element.parent().normalName());
            boolean bold = rowsDone == 0 && filled && flow.isWholeBold();
            Block.Type type = head || inHead || bold ? Block.Type.HEADER_ROW : Block.Type.ROW;
            flow.row(block(type, 0, text, cells));
        }
        rowsDone++;
    }

    private Block block(Block.Type type, int level, String text, List<String> rowCells) {
        return new Block(type, flow.region(), level, number, text, rowCells, flow.anchor());
    }

    /** A cell that reaches down into later rows. */
    private record Spanning(String text, int rows) {}
}
