package org.prongsai.document.html.survey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.prongsai.document.Block.Region;

/** The first walk over a page: shapes of tables, menus and footers, and which panel belongs to which label. */
public final class Survey implements NodeVisitor {
    private static final double MENU_SHARE = 0.6;
    private static final int LITTLE_TEXT = 60;
    private static final Hints NONE = new Hints("", "");

    private final Map<String, Hints> hints = new HashMap<>();
    private final Map<Element, TableShape> tables = new HashMap<>();
    private final Map<Element, Region> regions = new HashMap<>();
    private final Set<Element> gridRows = new HashSet<>();
    private final Map<String, Element> labels = new HashMap<>();
    private final Set<Element> toggles = new LinkedHashSet<>();
    private final Set<Element> likeRows = new HashSet<>();
    private final Deque<TableShape> openTables = new ArrayDeque<>();
    private final Deque<Part> openParts = new ArrayDeque<>();
    private final List<Part> guesses = new ArrayList<>();
    private int text;
    private int linkText;
    private int frameText;
    private int openLinks;
    private int silence;

    /** Everything known about a page before it is read. */
    public static Survey of(Element page) {
        Survey survey = new Survey();
        page.traverse(survey);
        survey.keepSomeBody();
        return survey;
    }

    public Hints hints(Element element) {
        if (element.attributesSize() == 0) {
            return NONE;
        }
        String names = Spans.attribute(element, "class");
        String id = Spans.attribute(element, "id");
        if (names.isEmpty() && id.isEmpty()) {
            return NONE;
        }
        String key = id.isEmpty() ? names : names + '\n' + id;
        Hints known = hints.get(key);
        if (known == null) {
            known = new Hints(names, id);
            hints.put(key, known);
        }
        return known;
    }

    public boolean isDataTable(Element table) {
        TableShape shape = tables.get(table);
        return shape != null && shape.isData();
    }

    public int columns(Element table) {
        TableShape shape = tables.get(table);
        return shape == null ? 0 : shape.columns();
    }

    /** The region that begins with an element, or the region around it. */
    public Region region(Element element, Region around) {
        return around == Region.BODY ? regions.getOrDefault(element, around) : around;
    }

    public boolean isGridRow(Element element) {
        return gridRows.contains(element);
    }

    /** The text of the label for a form field, or an empty text. */
    public String label(String fieldId) {
        Element label = fieldId.isEmpty() ? null : labels.get(fieldId);
        return label == null ? "" : label.text();
    }

    /** Whether a click on an element unfolds something or shows another tab. */
    public boolean isToggle(Element element) {
        return toggles.contains(element);
    }

    /** Everything that unfolds something, in the order of the page. */
    Set<Element> toggles() {
        return toggles;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            int length =
                    silence > 0 || words.isBlank() ? 0 : words.getWholeText().length();
            text += length;
            linkText += openLinks > 0 ? length : 0;
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "a", "button" -> openLinks++;
            case "noscript", "template", "title", "select", "textarea" -> silence++;
            case "table" -> openTable(element);
            case "tr", "td", "th", "caption", "h1", "h2", "h3", "h4", "p", "ul", "ol", "form" -> inTable(element);
            case "label" -> labels.putIfAbsent(element.attr("for"), element);
            default -> {}
        }
        if (element.attributesSize() > 0) {
            attributed(element);
        }
        Region region = candidate(element);
        if (region != null) {
            openParts.push(new Part(element, region, text, linkText, frameText));
        }
    }

    private void attributed(Element element) {
        if (Panels.isToggle(element)) {
            toggles.add(element);
        }
        if (hints(element).gridRow() || Spans.attribute(element, "role").equals("row")) {
            likeRows.add(element);
        }
    }

    private void close(Element element) {
        switch (element.normalName()) {
            case "a", "button" -> openLinks--;
            case "noscript", "template", "title", "select", "textarea" -> silence--;
            case "table" -> closeTable();
            case "td", "th" -> {
                TableShape shape = openTables.peek();
                Integer start = cellStarts.poll();
                if (shape != null && start != null) {
                    shape.cellEnds(text - start);
                }
            }
            default -> {}
        }
        if (!openParts.isEmpty() && element.equals(openParts.peek().element)) {
            decide(openParts.pop());
        }
        if (!likeRows.isEmpty() && likeRows.remove(element) && GridRow.holds(element)) {
            gridRows.add(element);
        }
    }

    private final Deque<Integer> cellStarts = new ArrayDeque<>();

    private void openTable(Element table) {
        if (openTables.peek() != null) {
            openTables.peek().block(false);
        }
        String role = table.attr("role");
        TableShape shape = new TableShape(role.equals("presentation") || role.equals("none"));
        tables.put(table, shape);
        openTables.push(shape);
    }

    private void closeTable() {
        TableShape shape = openTables.poll();
        TableShape around = openTables.peek();
        if (shape != null && around != null) {
            around.tableInside(shape);
        }
    }

    private void inTable(Element element) {
        TableShape shape = openTables.peek();
        if (shape == null) {
            if (element.normalName().equals("td") || element.normalName().equals("th")) {
                cellStarts.push(text);
            }
            return;
        }
        switch (element.normalName()) {
            case "tr" -> shape.row();
            case "td", "th" -> {
                shape.cell(element.normalName().equals("th"), Spans.of(element, "colspan"));
                cellStarts.push(text);
            }
            case "caption" -> shape.caption();
            case "h1", "h2" -> shape.block(true);
            default -> shape.block(false);
        }
    }

    private @org.jspecify.annotations.Nullable Region candidate(Element element) {
        return switch (element.normalName()) {
            case "nav", "header", "aside" -> Region.NAVIGATION;
            case "footer" -> Region.FOOTER;
            case "body", "html", "main", "article", "form", "h1", "h2", "h3", "a", "p", "input", "img", "i", "button" ->
                null;
            default -> {
                if (element.attributesSize() == 0) {
                    yield null;
                }
                String role = Spans.attribute(element, "role");
                if (role.equals("navigation") || role.equals("menubar") || role.equals("banner")) {
                    yield Region.NAVIGATION;
                }
                Hints names = hints(element);
                if (role.equals("contentinfo") || names.footer()) {
                    yield Region.FOOTER;
                }
                yield names.menu() ? Region.NAVIGATION : null;
            }
        };
    }

    /** Decides at the end of a part, when the share of its links is known. In doubt it is the page's own content. */
    private void decide(Part part) {
        int length = text - part.text;
        int links = linkText - part.linkText;
        boolean mostlyLinks = length == 0 || links >= MENU_SHARE * length;
        boolean inContent = part.element.parents().stream().limit(40).anyMatch(Survey::isContent);
        String tag = part.element.normalName();
        boolean sure = tag.equals("nav") || part.element.attr("role").equals("navigation");
        boolean accepted = switch (tag) {
            case "nav" -> true;
            case "header" -> !inContent && (mostlyLinks || length < 300);
            case "aside" -> mostlyLinks;
            case "footer" -> !inContent;
            default ->
                part.region == Region.FOOTER
                        ? !inContent && part.element.selectFirst("h1,main,article") == null
                        : sure
                                || (mostlyLinks
                                        && (!inContent || hints(part.element).trail()));
        };
        if (accepted) {
            regions.put(part.element, part.region);
            frameText = part.frameText + length;
            if (!sure && part.region == Region.NAVIGATION && !tag.equals("header")) {
                guesses.add(part.withLength(length));
            }
        }
    }

    /** When all of a page was taken for menus, the longest guess among them is what the page is about. */
    private void keepSomeBody() {
        if (text - frameText >= LITTLE_TEXT) {
            return;
        }
        guesses.stream()
                .filter(part -> !hints(part.element).trail() && part.length >= LITTLE_TEXT)
                .max((a, b) -> Integer.compare(a.length, b.length))
                .ifPresent(part -> regions.remove(part.element));
    }

    private static boolean isContent(Element element) {
        String tag = element.normalName();
        return tag.equals("main")
                || tag.equals("article")
                || element.attr("role").equals("main");
    }

    /** An element that may be a menu or a footer, with the counts at its beginning. */
    private record Part(Element element, Region region, int text, int linkText, int frameText, int length) {
        Part(Element element, Region region, int text, int linkText, int frameText) {
            this(element, region, text, linkText, frameText, 0);
        }

        Part withLength(int measured) {
            return new Part(element, region, text, linkText, frameText, measured);
        }
    }
}
