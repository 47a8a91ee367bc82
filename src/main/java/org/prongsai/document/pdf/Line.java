package org.prongsai.document.pdf;

import java.util.List;

/**
 * One line of a page: the runs of words in it, from left to right, with wide gaps between them.
 *
 * @param runs at least one
 * @param y its base line, from the top of the page
 * @param size the size of most of its letters, in points
 * @param bold whether all of it is bold
 */
record Line(List<Run> runs, float y, float size, boolean bold) {
    float left() {
        return runs.get(0).left();
    }

    float right() {
        return runs.get(runs.size() - 1).right();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(text.isEmpty() ? "" : " ").append(run.text());
        }
        return text.toString();
    }

    /** Words without a wide gap between them. */
    record Run(String text, float left, float right) {
        boolean overlaps(float from, float to) {
            return left < to && right > from;
        }
    }
}
