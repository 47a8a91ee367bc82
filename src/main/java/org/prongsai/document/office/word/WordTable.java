package org.prongsai.document.office.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.prongsai.document.Block;
import org.prongsai.document.Draft;
import org.prongsai.document.Link;
import org.prongsai.document.office.zip.Parts;

/** The table of a Word file that is being read; a table inside a cell is only text of that cell. */
final class WordTable {
    private static final int LONGEST_REPEATED = 200;

    private final Draft draft;
    private final List<String> cells = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<Integer, String> above = new HashMap<>();
    private final StringBuilder cell = new StringBuilder();
    private int number;
    private int depth;
    private int rowsDone;
    private int span;
    private boolean merged;
    private boolean begins;
    private boolean head;
    private boolean allBold;

    WordTable(Draft draft) {
        this.draft = draft;
    }

    boolean isInside() {
        return depth > 0;
    }

    void open(String name, XMLStreamReader xml) {
        if (name.equals("tbl")) {
            if (depth++ == 0) {
                number++;
                rowsDone = 0;
                above.clear();
            }
        } else if (depth == 1) {
            switch (name) {
                case "tr" -> beginRow();
                case "tc" -> beginCell();
                case "gridSpan" -> span = Math.max(1, Math.min(100, Parts.number(Parts.attribute(xml, "val"), 1)));
                case "vMerge" -> {
                    begins = Parts.attribute(xml, "val").equals("restart");
                    merged = !begins;
                }
                case "tblHeader" -> head = true;
                default -> {}
            }
        }
    }

    void close(String name) {
        if (name.equals("tbl")) {
            depth = Math.max(0, depth - 1);
        } else if (depth == 1 && name.equals("tc")) {
            endCell();
        } else if (depth == 1 && name.equals("tr")) {
            endRow();
        }
    }

    void text(String text, boolean bold) {
        if (!text.isEmpty()) {
            cell.append(cell.isEmpty() ? "" : " ").append(text);
            allBold &= bold;
        }
    }

    void link(Link link) {
        links.add(link);
    }

    private void beginRow() {
        cells.clear();
        head = false;
        allBold = true;
    }

    private void beginCell() {
        cell.setLength(0);
        span = 1;
        merged = false;
        begins = false;
    }

    private void endCell() {
        int column = cells.size();
        String text = merged ? above.getOrDefault(column, "") : cell.toString();
        if (begins) {
            above.put(column, text.length() <= LONGEST_REPEATED ? text : "");
        }
        cells.add(text);
        for (int i = 1; i < span; i++) {
            cells.add("");
        }
    }

    private void endRow() {
        long filled = cells.stream().filter(text -> !text.isEmpty()).count();
        boolean header = head || (rowsDone == 0 && allBold && filled > 1);
        draft.row(header ? Block.Type.HEADER_ROW : Block.Type.ROW, number, cells);
        links.forEach(link -> draft.add(new Link(link.url(), link.kind(), link.text(), link.hint(), draft.last())));
        links.clear();
        rowsDone++;
    }
}
