package org.prongsai.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The horizontal and vertical lines of a page as a reader sees them, thin rectangles and pieces joined to whole lines. */
final class Rulings {
    static final float NEAR = 3;
    private static final float SHORTEST = 6;
    private static final int MOST = 1_500;

    private final List<Ruling> horizontal;
    private final List<Ruling> vertical;

    private Rulings(List<Ruling> horizontal, List<Ruling> vertical) {
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    /** The lines drawn on a page, turned as its words are turned. */
    static Rulings of(List<float[]> drawn, PDRectangle page, int turned) {
        List<Ruling> horizontal = new ArrayList<>();
        List<Ruling> vertical = new ArrayList<>();
        for (float[] line : drawn) {
            float[] from = turned(line[0], line[1], page, turned);
            float[] to = turned(line[2], line[3], page, turned);
            float width = Math.abs(from[0] - to[0]);
            float height = Math.abs(from[1] - to[1]);
            if (height < 1 && width >= SHORTEST) {
                horizontal.add(new Ruling((from[1] + to[1]) / 2, Math.min(from[0], to[0]), Math.max(from[0], to[0])));
            } else if (width < 1 && height >= SHORTEST) {
                vertical.add(new Ruling((from[0] + to[0]) / 2, Math.min(from[1], to[1]), Math.max(from[1], to[1])));
            }
        }
        return new Rulings(joined(horizontal), joined(vertical));
    }

    List<Ruling> horizontal() {
        return horizontal;
    }

    List<Ruling> vertical() {
        return vertical;
    }

    private static float[] turned(float fileX, float fileY, PDRectangle page, int turned) {
        float x = fileX - page.getLowerLeftX();
        float y = page.getUpperRightY() - fileY;
        return switch (turned) {
            case 90 -> new float[] {page.getHeight() - y, x};
            case 180 -> new float[] {page.getWidth() - x, page.getHeight() - y};
            case 270 -> new float[] {y, page.getWidth() - x};
            default -> new float[] {x, y};
        };
    }

    private static List<Ruling> joined(List<Ruling> pieces) {
        if (pieces.size() > 10 * MOST) {
            return List.of();
        }
        pieces.sort(Comparator.comparing(Ruling::at).thenComparing(Ruling::from));
        List<Ruling> lines = new ArrayList<>();
        for (Ruling piece : pieces) {
            int match = -1;
            for (int i = lines.size() - 1; i >= 0 && piece.at - lines.get(i).at <= NEAR; i--) {
                if (lines.get(i).touches(piece)) {
                    match = i;
                    break;
                }
            }
            if (match >= 0) {
                lines.set(match, lines.get(match).with(piece));
            } else if (lines.size() < MOST) {
                lines.add(piece);
            }
        }
        return lines;
    }

    /**
     * A line parallel to one edge of the page.
     *
     * @param at its distance from the top or the left edge
     * @param from where it begins along that edge
     * @param to where it ends
     */
    record Ruling(float at, float from, float to) {
        boolean touches(Ruling other) {
            return other.from <= to + NEAR && other.to >= from - NEAR;
        }

        Ruling with(Ruling other) {
            return new Ruling(at, Math.min(from, other.from), Math.max(to, other.to));
        }

        boolean covers(float place) {
            return from <= place && to >= place;
        }

        boolean crosses(Ruling other) {
            return other.covers(at, NEAR) && covers(other.at, NEAR);
        }

        private boolean covers(float place, float near) {
            return from - near <= place && to + near >= place;
        }
    }
}
