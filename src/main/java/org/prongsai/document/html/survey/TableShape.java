package org.prongsai.document.html.survey;

/** What a table looks like before it is read: does it hold data, or does it only arrange the page? */
final class TableShape {
    private static final int SHORT_CELL = 250;
    private static final int LONG_CELL = 1_500;

    /** A page that is laid out as a table has hardly more rows: head, menu with content, foot. */
    private static final int MOST_FRAME_ROWS = 4;

    private final boolean presentation;
    private int rows;
    private int cellsInRow;
    private int columns;
    private int cells;
    private int headCells;
    private int dataTablesInside;
    private int blocks;
    private int bigHeadings;
    private int longestCell;
    private int mostRowsInside;

    TableShape(boolean presentation) {
        this.presentation = presentation;
    }

    void row() {
        rows++;
        cellsInRow = 0;
    }

    void cell(boolean head, int span) {
        cells++;
        headCells += head ? 1 : 0;
        cellsInRow += Math.max(1, span);
        columns = Math.max(columns, cellsInRow);
    }

    void cellEnds(int characters) {
        longestCell = Math.max(longestCell, characters);
    }

    void caption() {
        headCells++;
    }

    void block(boolean bigHeading) {
        blocks++;
        bigHeadings += bigHeading ? 1 : 0;
    }

    /** A table in one of the cells, which may itself only arrange what holds data. */
    void tableInside(TableShape inner) {
        dataTablesInside += inner.isData() || inner.dataTablesInside > 0 ? 1 : 0;
        mostRowsInside = Math.max(mostRowsInside, Math.max(inner.rows, inner.mostRowsInside));
    }

    int columns() {
        return columns;
    }

    boolean isData() {
        if (presentation || dataTablesInside > 0 || columns <= 1 || (cells <= rows && headCells == 0)) {
            return false;
        }
        if (headCells > 0) {
            return true;
        }
        boolean isFrame = mostRowsInside > rows || (mostRowsInside > 0 && rows <= MOST_FRAME_ROWS);
        if (isFrame || bigHeadings > 0 || (longestCell > LONG_CELL && blocks > 2 * cells)) {
            return false;
        }
        return rows > 1 || (longestCell <= SHORT_CELL && blocks <= cells);
    }
}
