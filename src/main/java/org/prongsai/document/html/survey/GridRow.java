package org.prongsai.document.html.survey;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Recognises table rows that are made of other elements: a few short cells side by side that say one thing together. */
final class GridRow {
    private static final int LONGEST_CELL = 300;
    private static final int SHORT_CELL = 80;
    private static final int MOST_ELEMENTS = 40;
    private static final int MOST_CELLS = 12;
    private static final Set<String> TOO_BIG = Set.of(
            "table",
            "ul",
            "ol",
            "form",
            "input",
            "textarea",
            "select",
            "h1",
            "h2",
            "h3",
            "iframe",
            "section",
            "article",
            "p");

    private GridRow() {}

    /**
     * Whether an element is such a row. Cards that stand side by side are not: each of them has a link of its own, so the
     * first cell of a row must be words without a link.
     */
    static boolean holds(Element row) {
        if (row.childrenSize() < 2
                || row.childrenSize() > MOST_CELLS
                || !row.ownText().isBlank()) {
            return false;
        }
        int filled = 0;
        int longest = 0;
        boolean links = false;
        for (Element cell : row.children()) {
            Cell seen = Cell.of(cell);
            if (seen.tooBig || seen.length > LONGEST_CELL) {
                return false;
            }
            if (seen.length > 0 || seen.link) {
                if (filled == 0 && seen.link) {
                    return false;
                }
                filled++;
                longest = Math.max(longest, seen.length);
                links |= seen.link;
            }
        }
        return filled >= 2 && (links || longest <= SHORT_CELL);
    }

    /** What stands in one cell. */
    private record Cell(int length, boolean link, boolean tooBig) {
        static Cell of(Element cell) {
            int elements = 0;
            boolean link = false;
            for (Element inner = cell; inner != null && elements <= MOST_ELEMENTS; inner = next(inner, cell)) {
                elements++;
                link |= inner.normalName().equals("a") || inner.normalName().equals("button");
                if (TOO_BIG.contains(inner.normalName())) {
                    return new Cell(0, link, true);
                }
            }
            return elements > MOST_ELEMENTS
                    ? new Cell(0, link, true)
                    : new Cell(cell.text().strip().length(), link, false);
        }

        private static @org.jspecify.annotations.Nullable Element next(Element element, Element top) {
            Element child = element.firstElementChild();
            if (child != null) {
                return child;
            }
            Element at = element;
            while (!at.equals(top)) {
                Element sibling = at.nextElementSibling();
                if (sibling != null) {
                    return sibling;
                }
                Element parent = at.parent();
                if (parent == null) {
                    return null;
                }
                at = parent;
            }
            return null;
        }
    }
}
