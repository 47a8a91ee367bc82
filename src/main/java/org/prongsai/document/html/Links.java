package org.prongsai.document.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.prongsai.document.Address;
import org.prongsai.document.Draft;
import org.prongsai.document.Link;
import org.prongsai.document.text.ScriptText;
import org.prongsai.thai.ThaiText;

/** What a visitor can click on: anchors, areas, and anything with an address in an event or data attribute. */
final class Links {
    private static final int LONGEST_TEXT = 500;
    private static final Set<String> DATA = Set.of(
            "data-href", "data-url", "data-src", "data-link", "data-file", "data-pdf", "data-source", "data-document");

    private final Address base;
    private final Address page;
    private final Draft draft;
    private final TextFlow flow;
    private final Deque<Open> open = new ArrayDeque<>();

    Links(Address page, Address base, Draft draft, TextFlow flow) {
        this.page = page;
        this.base = base;
        this.draft = draft;
        this.flow = flow;
    }

    void open(Element element, String tag) {
        boolean anchor = tag.equals("a") || tag.equals("area");
        if (!anchor && (isOrdinary(element) || tag.equals("img") || tag.equals("body"))) {
            return;
        }
        List<Target> targets = new ArrayList<>(1);
        if (anchor) {
            anchor(element, targets);
        } else {
            scripted(element, targets);
        }
        if (!targets.isEmpty()) {
            open.push(new Open(element, targets, flow.position(), draft.last()));
        }
    }

    void close(Element element) {
        if (open.isEmpty() || !element.equals(open.peek().element)) {
            return;
        }
        Open clicked = open.pop();
        String text = shortened(flow.since(clicked.position));
        if (text.isEmpty()) {
            text = clicked.pictureText.isEmpty() ? buttonText(element) : clicked.pictureText;
        }
        String hint =
                ThaiText.normal(element.attr("title").isBlank() ? element.attr("aria-label") : element.attr("title"));
        if (hint.isEmpty() && text.isEmpty()) {
            hint = clicked.pictureFile;
        }
        for (Target target : clicked.targets) {
            if (target.kind != Link.Kind.PLACEHOLDER || !(text.isEmpty() && hint.isEmpty())) {
                add(new Link(target.url, target.kind, text, shortened(hint), clicked.lastBlock + 1));
            }
        }
    }

    /** A picture may be the only label of the link around it. */
    void picture(String text, String file) {
        if (!open.isEmpty() && open.peek().pictureFile.isEmpty()) {
            open.peek().pictureText = text;
            open.peek().pictureFile = file;
        }
    }

    /** Adds an address found in an attribute or script, if it leads anywhere else. */
    void found(String href, Link.Kind kind, String text) {
        base.resolve(href)
                .map(address -> Viewers.unwrapped(address, base))
                .filter(address -> !address.equals(page))
                .ifPresent(address -> flow.add(new Link(address.toString(), kind, shortened(text), "", -1)));
    }

    private void add(Link link) {
        if (draft.last() >= link.block()) {
            draft.add(link);
        } else {
            flow.add(link);
        }
    }

    private void anchor(Element element, List<Target> targets) {
        String href = element.attr("href").strip();
        String start =
                href.length() > 11 ? href.substring(0, 11).toLowerCase(Locale.ROOT) : href.toLowerCase(Locale.ROOT);
        boolean script = start.startsWith("javascript:");
        if (script) {
            ScriptText.inHandler(href).forEach(found -> target(found, Link.Kind.SCRIPT, targets));
        }
        if (script || href.isEmpty() || href.equals("#") || href.equals("#!") || href.equals("##")) {
            scripted(element, targets);
            boolean label = !element.hasAttr("href") && (element.hasAttr("name") || element.hasAttr("id"));
            if (targets.isEmpty() && !label) {
                targets.add(new Target(page.withoutFragment() + "#", Link.Kind.PLACEHOLDER));
            }
            return;
        }
        base.resolve(href)
                .map(address -> Viewers.unwrapped(address, base))
                .ifPresentOrElse(
                        address -> targets.add(new Target(address.toString(), Link.Kind.ANCHOR)),
                        () -> nowhere(href, targets));
    }

    /** A typed address that is no address leads nowhere; a telephone number or mail address is no link at all. */
    private void nowhere(String href, List<Target> targets) {
        if (href.equalsIgnoreCase("http://") || href.equalsIgnoreCase("https://")) {
            targets.add(new Target(page.withoutFragment() + "#", Link.Kind.PLACEHOLDER));
        }
    }

    private void scripted(Element element, List<Target> targets) {
        dialog(element).ifPresent(id -> targets.add(new Target(page.withoutFragment() + id, Link.Kind.SCRIPT)));
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.startsWith("on") && attribute.hasDeclaredValue()) {
                ScriptText.inHandler(attribute.getValue()).forEach(found -> target(found, Link.Kind.SCRIPT, targets));
            } else if (isData(element, key)
                    && ScriptText.isAddress(attribute.getValue().strip())) {
                target(attribute.getValue(), Link.Kind.SCRIPT, targets);
            }
        }
    }

    /** The dialog of the page itself that a click shows, as a fragment. */
    private static Optional<String> dialog(Element element) {
        for (String data : List.of("data-bs-", "data-")) {
            String id = element.attr(data + "target").strip();
            if (element.attr(data + "toggle").equals("modal") && id.startsWith("#") && id.length() > 1) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** Most elements have no attributes but names and styles, and none of these leads anywhere. */
    private static boolean isOrdinary(Element element) {
        if (element.attributesSize() == 0) {
            return true;
        }
        for (Attribute attribute : element.attributes()) {
            switch (attribute.getKey()) {
                case "class", "id", "style" -> {}
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isData(Element element, String key) {
        return (key.startsWith("data-") && DATA.contains(key))
                || (key.equals("formaction") && !element.attr("formmethod").equalsIgnoreCase("post"))
                || (key.equals("source") && Viewers.isFile(element.attr(key)));
    }

    private void target(String href, Link.Kind kind, List<Target> targets) {
        base.resolve(href)
                .map(address -> Viewers.unwrapped(address, base))
                .filter(address -> !address.equals(page))
                .ifPresent(address -> targets.add(new Target(address.toString(), kind)));
    }

    private static String buttonText(Element element) {
        String text = element.normalName().equals("input") ? element.attr("value") : element.attr("alt");
        return shortened(ThaiText.normal(text));
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** Where a click leads. */
    private record Target(String url, Link.Kind kind) {}

    /** A clickable element whose end is not reached yet. */
    private static final class Open {
        private final Element element;
        private final List<Target> targets;
        private final int position;
        private final int lastBlock;
        private String pictureText = "";
        private String pictureFile = "";

        private Open(Element element, List<Target> targets, int position, int lastBlock) {
            this.element = element;
            this.targets = targets;
            this.position = position;
            this.lastBlock = lastBlock;
        }
    }
}
