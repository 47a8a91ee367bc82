package org.prongsai.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** The path that is being drawn on a page, and the straight lines drawn so far, in the coordinates of the file. */
final class Pen {
    private static final int MOST = 20_000;

    private final List<float[]> drawn = new ArrayList<>();
    private final List<float[]> path = new ArrayList<>();
    private float x;
    private float y;
    private float startX;
    private float startY;

    void move(float toX, float toY) {
        x = toX;
        y = toY;
        startX = toX;
        startY = toY;
    }

    void line(float toX, float toY) {
        boolean straight = Math.abs(x - toX) < 1 || Math.abs(y - toY) < 1;
        if (straight && path.size() < MOST && Float.isFinite(toX) && Float.isFinite(toY)) {
            path.add(new float[] {x, y, toX, toY});
        }
        x = toX;
        y = toY;
    }

    void close() {
        line(startX, startY);
    }

    /** The pen goes on somewhere else; where does not matter, because only whole straight lines count. */
    void lift() {
        x = Float.NaN;
        y = Float.NaN;
    }

    void forget() {
        path.clear();
    }

    void draw() {
        if (drawn.size() + path.size() <= MOST) {
            drawn.addAll(path);
        }
        path.clear();
    }

    void newPage() {
        drawn.clear();
        path.clear();
    }

    /** Each line as x and y of its two ends. */
    List<float[]> drawn() {
        return List.copyOf(drawn);
    }
}
