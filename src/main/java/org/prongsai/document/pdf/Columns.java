package org.prongsai.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The columns of a table that begins at some line of a page: intervals that no run of words crosses.
 *
 * @param edges left and right of each column, from left to right
 * @param lines how many lines of the page the table takes
 * @param rows how many of them have words in two columns or more
 */
record Columns(List<float[]> edges, int lines, int rows) {
    private static final Columns NONE = new Columns(List.of(), 0, 0);
    private static final float TOUCH = 1f;

    /** The table that begins at a line; without rows if none begins there. */
    static Columns from(List<Line> page, int start) {
        if (page.get(start).runs().size() < 2) {
            return NONE;
        }
        List<float[]> edges = new ArrayList<>();
        int end = start;
        int rows = 0;
        int lastRow = start;
        while (end < page.size()) {
            Line line = page.get(end);
            boolean near = end == start || line.y() - page.get(end - 1).y() < 4 * line.size();
            if (!near || !fits(line, edges)) {
                break;
            }
            if (line.runs().size() > 1) {
                rows++;
                lastRow = end;
                line.runs().forEach(run -> widen(edges, run));
            }
            end++;
        }
        while (end - 1 > lastRow && isOutside(page.get(end - 1), edges)) {
            end--;
        }
        return edges.size() < 2 ? NONE : new Columns(List.copyOf(edges), end - start, rows);
    }

    /** The words of the lines by row and column; a line without words in the first column continues the row above. */
    List<List<String>> cells(List<Line> tableLines) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : tableLines) {
            List<String> cells = new ArrayList<>();
            int filled = 0;
            for (float[] edge : edges) {
                StringBuilder cell = new StringBuilder();
                for (Line.Run run : line.runs()) {
                    if (column(run) == edge) {
                        cell.append(cell.isEmpty() ? "" : " ").append(run.text());
                    }
                }
                cells.add(cell.toString());
                filled += cell.isEmpty() ? 0 : 1;
            }
            boolean continues = !rows.isEmpty() && (cells.get(0).isEmpty() || filled == 1) && filled < edges.size();
            if (continues) {
                append(rows.get(rows.size() - 1), cells);
            } else {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static void append(List<String> row, List<String> more) {
        for (int i = 0; i < row.size(); i++) {
            if (!more.get(i).isEmpty()) {
                row.set(i, row.get(i).isEmpty() ? more.get(i) : row.get(i) + " " + more.get(i));
            }
        }
    }

    private float[] column(Line.Run run) {
        float[] best = edges.get(0);
        float most = Float.NEGATIVE_INFINITY;
        for (float[] edge : edges) {
            float common = Math.min(edge[1], run.right()) - Math.max(edge[0], run.left());
            if (common > most) {
                most = common;
                best = edge;
            }
        }
        return best;
    }

    /** A line fits while each of its runs stays within one column, or opens a new one. */
    private static boolean fits(Line line, List<float[]> edges) {
        int matching = 0;
        for (Line.Run run : line.runs()) {
            long crossed = edges.stream()
                    .filter(edge -> run.overlaps(edge[0] + TOUCH, edge[1] - TOUCH))
                    .count();
            if (crossed > 1) {
                return false;
            }
            matching += (int) crossed;
        }
        return edges.isEmpty() || matching > 0;
    }

    private static boolean isOutside(Line line, List<float[]> edges) {
        return line.left() <= edges.get(0)[1] - TOUCH;
    }

    private static void widen(List<float[]> edges, Line.Run run) {
        for (float[] edge : edges) {
            if (run.overlaps(edge[0] + TOUCH, edge[1] - TOUCH)) {
                edge[0] = Math.min(edge[0], run.left());
                edge[1] = Math.max(edge[1], run.right());
                return;
            }
        }
        edges.add(new float[] {run.left(), run.right()});
        edges.sort(Comparator.comparing(edge -> edge[0]));
    }
}
