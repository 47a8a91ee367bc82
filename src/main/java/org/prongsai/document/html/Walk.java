package org.prongsai.document.html;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.prongsai.document.Block;
import org.prongsai.document.Draft;
import org.prongsai.document.html.TextFlow.Context;
import org.prongsai.document.html.TextFlow.Place;
import org.prongsai.document.html.survey.Panels;
import org.prongsai.document.html.survey.Spans;
import org.prongsai.document.html.survey.Survey;

/** The second walk over a page: its words in reading order become blocks. The tree's depth never becomes ours. */
final class Walk implements NodeFilter {
    private final Survey survey;
    private final Panels panels;
    private final Draft draft;
    private final TextFlow flow;
    private final Rows rows;
    private final Links links;
    private final Embeds embeds;
    private final Forms forms;
    private final Headings headings;
    private final Deque<Context> contexts = new ArrayDeque<>();
    private Block.Region[] regions = new Block.Region[64];
    private String[] anchors = new String[64];
    private int[] positions = new int[64];
    private boolean[] pushed = new boolean[64];
    private int bold;
    private int link;
    private int lists;
    private int silence;
    private int preformatted;

    Walk(Survey survey, Draft draft, Parts parts) {
        this.survey = survey;
        this.draft = draft;
        this.panels = new Panels(survey);
        this.flow = parts.flow();
        this.rows = new Rows(survey, flow);
        this.links = parts.links();
        this.embeds = parts.embeds();
        this.forms = parts.forms();
        this.headings = new Headings(survey);
        contexts.push(Context.PARAGRAPH);
        regions[0] = Block.Region.BODY;
        anchors[0] = "";
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            say(words.getWholeText(), depth);
        } else if (node instanceof Element element) {
            return open(element, element.normalName(), depth);
        }
        return draft.isFull() ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !Tags.UNREAD.contains(element.normalName())) {
            close(element, element.normalName(), depth);
        }
        return FilterResult.CONTINUE;
    }

    void end() {
        flow.end(context(), place(0));
        forms.end();
        flow.end(context(), place(0));
    }

    private FilterResult open(Element element, String tag, int depth) {
        enter(element, tag, depth);
        embeds.open(element, tag, place(depth));
        if (Tags.UNREAD.contains(tag)) {
            forms.open(element, tag);
            return FilterResult.SKIP_CHILDREN;
        }
        if (tag.equals("br")) {
            breakLine(depth);
            return FilterResult.CONTINUE;
        }
        Context context = rows.inRow() ? null : headings.context(element, tag, lists);
        if (Tags.BLOCKS.contains(tag) || context != null) {
            separate(tag, depth);
        } else if (tag.equals("a") || tag.equals("button") || tag.equals("input")) {
            flow.blankBefore(link == 0);
        }
        panelHeading(element, depth);
        rows.open(element, tag);
        pushed[depth] = context != null;
        if (context != null) {
            contexts.push(context);
        }
        count(element, tag, 1);
        links.open(element, tag);
        forms.open(element, tag);
        return FilterResult.CONTINUE;
    }

    private void close(Element element, String tag, int depth) {
        links.close(element);
        forms.close(element, tag);
        rows.close(element);
        if (pushed[depth] || Tags.BLOCKS.contains(tag)) {
            separate(tag.equals("noscript") || tag.equals("object") ? "div" : pushed[depth] ? "" : tag, depth);
        }
        if (pushed[depth]) {
            contexts.pop();
        }
        count(element, tag, -1);
        if (tag.equals("a") || tag.equals("button")) {
            flow.linkEnds();
        }
        if ((tag.equals("a") || tag.equals("span")) && depth > 0 && flow.position() == positions[depth]) {
            // An empty anchor marks the place before what follows it.
            anchors[depth - 1] = anchors[depth];
        }
    }

    private void say(String words, int depth) {
        if (rows.inTable() && !rows.inRow() && words.isBlank()) {
            return;
        }
        Place place = place(Math.max(0, depth - 1));
        if (preformatted > 0 && !rows.inRow() && words.indexOf('\n') >= 0) {
            for (String line : words.split("\n", 5_000)) {
                flow.say(line, place);
                flow.end(context(), place);
            }
        } else {
            flow.say(words, place);
        }
    }

    /** Ends a block where a block element begins or ends; inside a row or a heading this is only a blank. */
    private void separate(String tag, int depth) {
        if (rows.inRow()) {
            flow.blank();
        } else if (silence > 0) {
            flow.drop();
        } else if (!context().isHeading() || tag.isEmpty()) {
            flow.end(context(), place(depth));
        } else if (Tags.HEADING_BREAKERS.contains(tag)) {
            flow.end(context(), place(depth));
            contexts.pop();
            contexts.push(Context.PARAGRAPH);
        } else {
            flow.blank();
        }
    }

    private void breakLine(int depth) {
        if (rows.inRow() || context().isHeading() || silence > 0) {
            flow.blank();
        } else {
            flow.breakLine(context(), place(depth));
        }
    }

    private void panelHeading(Element element, int depth) {
        String label = rows.inRow() || regions[depth] != Block.Region.BODY ? "" : panels.label(element);
        if (label.isEmpty() || silence > 0) {
            return;
        }
        flow.end(context(), place(depth));
        String text = org.prongsai.thai.ThaiText.normal(label);
        int level = Panels.levelAbove(element);
        if (draft.last() >= 0 && draft.lastBlock().text().equals(text)) {
            if (!draft.lastBlock().isHeading()) {
                draft.raiseLast(level);
            }
            return;
        }
        flow.say(label, place(depth));
        flow.end(Context.heading(level), place(depth));
    }

    private void enter(Element element, String tag, int depth) {
        if (depth >= regions.length) {
            regions = Arrays.copyOf(regions, depth * 2);
            anchors = Arrays.copyOf(anchors, depth * 2);
            positions = Arrays.copyOf(positions, depth * 2);
            pushed = Arrays.copyOf(pushed, depth * 2);
        }
        Block.Region around = depth == 0 ? Block.Region.BODY : regions[depth - 1];
        regions[depth] = survey.region(element, around);
        String name = Spans.attribute(element, "id");
        if (name.isEmpty() && tag.equals("a")) {
            name = Spans.attribute(element, "name");
        }
        anchors[depth] = !name.isEmpty() ? name : depth == 0 ? "" : anchors[depth - 1];
        positions[depth] = flow.position();
        pushed[depth] = false;
    }

    private void count(Element element, String tag, int step) {
        switch (tag) {
            case "b", "strong" -> bold += step;
            case "a" -> link += leads(element) ? step : 0;
            case "ul", "ol", "menu", "dir" -> lists += step;
            case "noscript", "object" -> silence += step;
            case "pre" -> preformatted += step;
            default -> {
                if (element.attributesSize() > 0 && Headings.isBoldStyle(element)) {
                    bold += step;
                }
            }
        }
    }

    /** Whether a link leads away; a link that only unfolds something is a label. */
    private static boolean leads(Element anchor) {
        String href = Spans.attribute(anchor, "href");
        return !href.isEmpty() && !href.startsWith("#") && !href.startsWith("javascript:");
    }

    private Context context() {
        return contexts.isEmpty() ? Context.PARAGRAPH : contexts.peek();
    }

    private Place place(int depth) {
        return new Place(regions[depth], anchors[depth], bold > 0, link > 0);
    }

    /** The readers that gather what stands between the words. */
    record Parts(TextFlow flow, Links links, Embeds embeds, Forms forms) {}
}
