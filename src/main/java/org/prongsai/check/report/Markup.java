package org.prongsai.check.report;

import org.prongsai.thai.ThaiWidth;
import org.prongsai.web.view.Shown;

/** A page of HTML that is being written; every text and attribute is escaped. */
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /** Opens an element with attributes in pairs of name and value. */
    Markup open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escaped(attributes[i + 1])).append('"');
        }
        out.append('>');
        return this;
    }

    Markup close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element with nothing but a text in it. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** An element with sentences in it, whose lines end where readers of Thai expect it. */
    Markup prose(String element, String text, String... attributes) {
        open(element, attributes);
        for (ThaiWidth.Piece piece : ThaiWidth.pieces(text)) {
            String word = piece.text().stripTrailing();
            if (piece.isCompound()) {
                own("<span class=\"word\">").text(word).own("</span>");
            } else {
                text(word);
            }
            text(piece.text().substring(word.length()));
        }
        return close(element);
    }

    /** An address as a link if a browser may follow it, otherwise as mere text: pages of others named it. */
    Markup link(String url) {
        return url.matches("(?i)https?://.*") ? element("a", Shown.readable(url), "href", url) : text(url);
    }

    /** Text of this program, such as its style sheet, as it is. */
    Markup own(String markup) {
        out.append(markup);
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
