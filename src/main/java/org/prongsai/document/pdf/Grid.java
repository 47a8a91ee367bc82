package org.prongsai.document.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.document.pdf.Rulings.Ruling;

/** A table that is drawn with lines: cells are what the lines enclose, also where cells are joined. */
final class Grid {
    private static final int MOST_SLOTS = 40_000;
    private static final int LONGEST_REPEATED = 200;

    private final float[] xs;
    private final float[] ys;
    private final int[] region;
    private final int[] section;
    private final boolean[][] used;
    private final Map<Integer, List<Word>> words = new HashMap<>();

    private Grid(float[] xs, float[] ys, List<Ruling> horizontal, List<Ruling> vertical) {
        this.xs = xs;
        this.ys = ys;
        region = regions(horizontal, vertical);
        section = new int[ys.length - 1];
        used = new boolean[ys.length - 1][];
        divide();
    }

    /** The drawn tables of a page; a frame without at least two columns is none. */
    static List<Grid> of(Rulings rulings) {
        List<Grid> grids = new ArrayList<>();
        List<Ruling> horizontal = new ArrayList<>(rulings.horizontal());
        List<Ruling> vertical = new ArrayList<>(rulings.vertical());
        while (!horizontal.isEmpty()) {
            List<Ruling> across = new ArrayList<>(List.of(horizontal.remove(horizontal.size() - 1)));
            List<Ruling> down = new ArrayList<>();
            boolean grew = true;
            while (grew) {
                grew = take(vertical, down, across);
                grew |= take(horizontal, across, down);
            }
            float[] xs = places(down);
            float[] ys = places(across);
            if (xs.length >= 3 && ys.length >= 2 && xs.length * ys.length <= MOST_SLOTS) {
                grids.add(new Grid(xs, ys, across, down));
            }
        }
        return grids;
    }

    float top() {
        return ys[0];
    }

    /** Which of several tables a row belongs to that stand so close that their lines touch. */
    int section(int row) {
        return section[row];
    }

    /** Where the columns of a row's table begin. */
    List<Integer> columns(int row) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < xs.length - 1; column++) {
            if (used[section[row]][column]) {
                columns.add(Math.round(xs[column] / Rulings.NEAR));
            }
        }
        return columns;
    }

    /** Takes a word that stands inside the table. */
    boolean take(Word word) {
        float middle = word.y() - word.size() / 3;
        int column = slot(xs, word.middle());
        int row = slot(ys, middle);
        if (column < 0 || row < 0) {
            return false;
        }
        words.computeIfAbsent(region[row * (xs.length - 1) + column], key -> new ArrayList<>())
                .add(word);
        return true;
    }

    int rows() {
        return ys.length - 1;
    }

    /** Whether a row is one single cell. */
    boolean isWhole(int row) {
        int wide = xs.length - 1;
        for (int column = 1; column < wide; column++) {
            if (region[row * wide + column] != region[row * wide]) {
                return false;
            }
        }
        return true;
    }

    /** The texts of a row; a cell that reaches down from above says the same again. */
    List<String> cells(int row) {
        int wide = xs.length - 1;
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < wide; column++) {
            int slot = row * wide + column;
            boolean goesOnFromLeft = column > 0 && region[slot] == region[slot - 1];
            boolean goesOnFromAbove = row > 0 && region[slot] == region[slot - wide];
            if (!used[section[row]][column]) {
                continue;
            }
            String text = goesOnFromLeft ? "" : Word.text(words.getOrDefault(region[slot], List.of()));
            cells.add(goesOnFromAbove && text.length() > LONGEST_REPEATED ? "" : text);
        }
        return cells;
    }

    /** Where a row begins, or the one before it ends. */
    float top(int row) {
        return ys[row];
    }

    /** The lines of words that begin in a row. */
    List<Line> words(int row) {
        int wide = xs.length - 1;
        List<Word> here = new ArrayList<>();
        for (int column = 0; column < wide; column++) {
            int slot = row * wide + column;
            if (row == 0 || region[slot] != region[slot - wide]) {
                here.addAll(
                        column > 0 && region[slot] == region[slot - 1]
                                ? List.of()
                                : words.getOrDefault(region[slot], List.of()));
            }
        }
        return Word.lines(here);
    }

    private int[] regions(List<Ruling> horizontal, List<Ruling> vertical) {
        int wide = xs.length - 1;
        int[] regions = new int[wide * (ys.length - 1)];
        Arrays.setAll(regions, slot -> slot);
        for (int row = 0; row < ys.length - 1; row++) {
            for (int column = 0; column < wide; column++) {
                int slot = row * wide + column;
                float x = (xs[column] + xs[column + 1]) / 2;
                float y = (ys[row] + ys[row + 1]) / 2;
                if (column > 0 && !isDrawn(vertical, xs[column], y)) {
                    join(regions, slot, slot - 1);
                }
                if (row > 0 && !isDrawn(horizontal, ys[row], x)) {
                    join(regions, slot, slot - wide);
                }
            }
        }
        for (int slot = 0; slot < regions.length; slot++) {
            regions[slot] = root(regions, slot);
        }
        return regions;
    }

    /** Rows without any common line between columns belong to different tables. */
    private void divide() {
        int wide = xs.length - 1;
        int current = 0;
        used[0] = new boolean[wide];
        for (int row = 0; row < section.length; row++) {
            boolean common = false;
            boolean own = false;
            boolean known = false;
            for (int column = 1; column < wide; column++) {
                boolean begins = region[row * wide + column] != region[row * wide + column - 1];
                own |= begins;
                known |= used[current][column];
                common |= begins && used[current][column];
            }
            if (own && known && !common) {
                current++;
                used[current] = new boolean[wide];
            }
            section[row] = current;
            for (int column = 0; column < wide; column++) {
                used[current][column] |= column == 0 || region[row * wide + column] != region[row * wide + column - 1];
            }
        }
    }

    private static void join(int[] regions, int one, int other) {
        int first = root(regions, one);
        int second = root(regions, other);
        regions[Math.max(first, second)] = Math.min(first, second);
    }

    private static int root(int[] regions, int slot) {
        int at = slot;
        while (regions[at] != at) {
            regions[at] = regions[regions[at]];
            at = regions[at];
        }
        return at;
    }

    private static boolean isDrawn(List<Ruling> lines, float at, float place) {
        for (Ruling line : lines) {
            if (Math.abs(line.at() - at) <= Rulings.NEAR && line.covers(place)) {
                return true;
            }
        }
        return false;
    }

    private static boolean take(List<Ruling> from, List<Ruling> to, List<Ruling> crossing) {
        int before = to.size();
        from.removeIf(line -> {
            boolean meets = crossing.stream().anyMatch(line::crosses);
            if (meets) {
                to.add(line);
            }
            return meets;
        });
        return to.size() > before;
    }

    private static float[] places(List<Ruling> lines) {
        float[] sorted = new float[lines.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = lines.get(i).at();
        }
        Arrays.sort(sorted);
        int kept = 0;
        for (float place : sorted) {
            if (kept == 0 || place - sorted[kept - 1] > Rulings.NEAR) {
                sorted[kept++] = place;
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private static int slot(float[] edges, float place) {
        for (int i = 0; i < edges.length - 1; i++) {
            if (place >= edges[i] && place < edges[i + 1]) {
                return i;
            }
        }
        return -1;
    }
}
