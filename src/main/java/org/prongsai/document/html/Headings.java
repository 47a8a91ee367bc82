package org.prongsai.document.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.html.TextFlow.Context;
import org.prongsai.document.html.survey.Hints;
import org.prongsai.document.html.survey.Panels;
import org.prongsai.document.html.survey.Spans;
import org.prongsai.document.html.survey.Survey;

/** Decides what kind of block an element begins, above all which elements act as headings without being called so. */
final class Headings {
    private final Survey survey;

    Headings(Survey survey) {
        this.survey = survey;
    }

    /** What the words inside an element will be; null when the element changes nothing. */
    @Nullable
    Context context(Element element, String tag, int listDepth) {
        if (Spans.attribute(element, "role").equals("heading")) {
            return Context.heading(Spans.number(element.attr("aria-level"), 2));
        }
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Context.heading(tag.charAt(1) - '0');
            case "li" -> Context.item(listDepth);
            case "dt", "legend", "caption" -> Context.tentativeHeading(6);
            case "th" -> Context.tentativeHeading(6);
            case "summary" -> Context.tentativeHeading(levelAbove(element.parent()));
            case "dd", "td" -> Context.PARAGRAPH;
            case "div", "p", "center", "button", "a", "span" -> byHints(element, tag);
            default -> null;
        };
    }

    static boolean isBoldStyle(Element element) {
        String style = Spans.attribute(element, "style");
        if (style.isEmpty()) {
            return false;
        }
        int weight = style.indexOf("font-weight");
        if (weight < 0) {
            return false;
        }
        String value = style.substring(weight + 11).replace(" ", "");
        return value.startsWith(":bold") || value.startsWith(":7") || value.startsWith(":6") || value.startsWith(":8");
    }

    private @Nullable Context byHints(Element element, String tag) {
        Hints hints = survey.hints(element);
        if (hints.isEmpty() || survey.isToggle(element) || element.childrenSize() > 3) {
            return null;
        }
        if (hints.foldHead() || (tag.equals("button") && hints.fold())) {
            return Context.tentativeHeading(levelAbove(element.nextElementSibling()));
        }
        boolean block = tag.equals("div") || tag.equals("p") || tag.equals("center") || standsAlone(element, tag);
        return block && hints.title() && holdsOnlyWords(element) ? Context.tentativeHeading(5) : null;
    }

    /** Whether a span has a line of its own, before a block and with no words beside it. */
    private static boolean standsAlone(Element element, String tag) {
        Element next = element.nextElementSibling();
        return tag.equals("span")
                && next != null
                && next.isBlock()
                && element.previousElementSibling() == null
                && element.parent() != null
                && element.parent().ownText().isBlank();
    }

    private static boolean holdsOnlyWords(Element element) {
        for (Element child : element.children()) {
            switch (child.normalName()) {
                case "span", "a", "b", "strong", "font", "br", "i", "em", "u", "img", "small" -> {}
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private static int levelAbove(@Nullable Element panel) {
        return panel == null ? 5 : Panels.levelAbove(panel);
    }
}
