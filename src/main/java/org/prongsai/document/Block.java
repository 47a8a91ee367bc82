package org.prongsai.document;

import java.util.List;

/**
 * One piece of text that a reader takes in at a glance: a heading, a paragraph, a list entry or a table row.
 *
 * @param type what it is
 * @param region whether it belongs to the page's own content or to its frame of menus and footers, by markup alone
 * @param level 1 to 6 for a heading, the nesting depth from 1 for a list entry, otherwise 0
 * @param table a number shared by the rows of one table, 0 outside tables
 * @param text its text in normal form ({@code ThaiText.normal}), white space folded; the cells of a row joined by a blank
 * @param cells the cells of a row, empty cells kept as empty texts; an empty list for other types
 * @param anchor the nearest id or name attribute at or above it, for addresses with a fragment; may be empty
 */
public record Block(Type type, Region region, int level, int table, String text, List<String> cells, String anchor) {

    public Block {
        cells = List.copyOf(cells);
    }

    public boolean isHeading() {
        return type == Type.HEADING;
    }

    public boolean isRow() {
        return type == Type.ROW || type == Type.HEADER_ROW;
    }

    /** What a block is. */
    public enum Type {
        HEADING,
        PARAGRAPH,
        ITEM,
        HEADER_ROW,
        ROW
    }

    /** Where on a page a block stands. */
    public enum Region {
        BODY,
        NAVIGATION,
        FOOTER
    }
}
