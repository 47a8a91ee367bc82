package org.prongsai.document.html.survey;

import org.jsoup.nodes.Element;

/** Reads attributes, above all the small numbers in them, such as the columns that a cell spans. */
public final class Spans {
    private static final int WIDEST = 100;

    private Spans() {}

    /** An attribute by its name in lower case, which is how the parser keeps names; an empty text without it. */
    public static String attribute(Element element, String name) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(name);
    }

    /** A number from 1 to 100; 1 where nothing sensible stands. */
    public static int of(Element element, String attribute) {
        return Math.max(1, Math.min(WIDEST, number(element.attr(attribute), 1)));
    }

    /** The number with which a text begins, or another one if it begins with none. */
    public static int number(String text, int otherwise) {
        int end = 0;
        while (end < text.length() && end < 8 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? otherwise : Integer.parseInt(text.substring(0, end));
    }
}
