package org.prongsai.document.office.sheet;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.document.Block;
import org.prongsai.document.Draft;

/** The rows of spreadsheets as a reader sees them: titles above, then a header, then the data, then perhaps another table. */
final class SheetRows {
    private static final int LONGEST_TITLE = 200;

    private final Draft draft;
    private int table;
    private boolean begun;

    SheetRows(Draft draft) {
        this.draft = draft;
    }

    void sheet(String name) {
        table++;
        begun = false;
        if (!name.matches("(?i)(sheet|แผ่น|แผ่นงาน|ชีต)\\s*\\d*")) {
            draft.addTentativeHeading(title(1, 0, name));
        }
    }

    /** An empty row ends a table. */
    void gap() {
        if (begun) {
            table++;
            begun = false;
        }
    }

    /** Adds a row with its cells by column, empty ones as empty texts. */
    void row(List<String> cells, boolean numbers) {
        List<String> trimmed = new ArrayList<>(cells);
        while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).isEmpty()) {
            trimmed.remove(trimmed.size() - 1);
        }
        long filled = trimmed.stream().filter(cell -> !cell.isEmpty()).count();
        if (filled == 0) {
            gap();
        } else if (filled == 1 && !numbers && Draft.joined(trimmed).length() <= LONGEST_TITLE) {
            draft.addTentativeHeading(title(begun ? 6 : 2, begun ? table : 0, Draft.joined(trimmed)));
        } else {
            boolean head = !begun && filled > 1 && !numbers;
            draft.row(head ? Block.Type.HEADER_ROW : Block.Type.ROW, table, trimmed);
            begun = true;
        }
    }

    private static Block title(int level, int table, String text) {
        return new Block(Block.Type.HEADING, Block.Region.BODY, level, table, text, List.of(), "");
    }
}
