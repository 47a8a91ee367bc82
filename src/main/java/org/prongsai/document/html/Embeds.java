package org.prongsai.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.prongsai.document.Address;
import org.prongsai.document.Draft;
import org.prongsai.document.Image;
import org.prongsai.document.Link;
import org.prongsai.document.html.survey.Spans;
import org.prongsai.document.text.ScriptText;
import org.prongsai.thai.ThaiText;

/** What a page shows or does without a click: frames, objects, pictures, refreshes and scripts. */
final class Embeds {
    private static final Pattern REFRESH =
            Pattern.compile("^\\s*[\\d.]*\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?([^'\"]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ICON = Pattern.compile(
            "(?:^|[^\\p{L}\\p{M}])(?:icons?|ico|emoji|smil(?:ey|ies))(?![\\p{L}\\p{M}])", Pattern.CASE_INSENSITIVE);

    /** In pixels; nothing can be read or told from a smaller picture. */
    private static final int SMALLEST = 32;

    private static final int SCRIPT_KEPT = 4_000;
    private static final int MOST_FETCHED = 50;

    private final Address base;
    private final Draft draft;
    private final TextFlow flow;
    private final Links links;
    private final List<String> assigned = new ArrayList<>();
    private final List<String> dataScripts = new ArrayList<>();
    private int fetched;

    Embeds(Address base, Draft draft, TextFlow flow, Links links) {
        this.base = base;
        this.draft = draft;
        this.flow = flow;
        this.links = links;
    }

    void open(Element element, String tag, TextFlow.Place place) {
        switch (tag) {
            case "iframe", "frame", "embed" -> frame(element, first(element, "src", "data-src", "data-lazy-src"));
            case "object" -> frame(element, first(element, "data"));
            case "param" -> {
                if (element.attr("name").matches("(?i)src|movie|url") && Viewers.isFile(element.attr("value"))) {
                    frame(element, element.attr("value"));
                }
            }
            case "img", "image" -> picture(element, place);
            case "meta" -> refresh(element);
            case "script" -> script(element);
            case "body" -> ScriptText.inHandler(element.attr("onload")).forEach(assigned::add);
            default -> {}
        }
    }

    /** Addresses to which scripts of the page send the visitor. */
    List<String> assigned() {
        return assigned;
    }

    /** Data that the page carries for its scripts, as JSON. */
    List<String> dataScripts() {
        return dataScripts;
    }

    private void frame(Element element, String address) {
        if (!address.isBlank() && !address.startsWith("about:")) {
            links.found(address, Link.Kind.EMBED, ThaiText.normal(element.attr("title")));
        }
    }

    private void picture(Element element, TextFlow.Place place) {
        String source = first(element, "data-src", "data-lazy-src", "data-original", "src");
        if (source.startsWith("data:") && !element.attr("src").startsWith("data:")) {
            source = element.attr("src");
        }
        String words = ThaiText.normal(first(element, "alt", "title"));
        Address address =
                source.startsWith("data:") ? null : base.resolve(source).orElse(null);
        if (address == null || source.isBlank()) {
            links.picture(words, "");
            return;
        }
        String file = ThaiText.normal(address.fileName());
        links.picture(words, file);
        boolean isSign = isDot(element) || isIcon(element, address.path());
        if (place.region() == org.prongsai.document.Block.Region.BODY && !isSign) {
            flow.add(new Image(address.toString(), Links.shortened(words), -1));
        }
    }

    private static boolean isDot(Element image) {
        return Spans.number(image.attr("width"), 100) <= 3 || Spans.number(image.attr("height"), 100) <= 3;
    }

    /** Whether a picture only stands before a word, such as the sign of a file's type. */
    private static boolean isIcon(Element image, String path) {
        return ICON.matcher(Spans.attribute(image, "class")).find()
                || ICON.matcher(path).find()
                || (Spans.number(image.attr("width"), 100) <= SMALLEST
                        && Spans.number(image.attr("height"), 100) <= SMALLEST);
    }

    private void refresh(Element meta) {
        if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
            Matcher target = REFRESH.matcher(meta.attr("content"));
            if (target.find()) {
                boolean withoutScripts = meta.closest("noscript") != null;
                links.found(target.group(1).strip(), withoutScripts ? Link.Kind.SCRIPT : Link.Kind.REDIRECT, "");
            }
        }
    }

    private void script(Element script) {
        String source = script.attr("src");
        if (!source.isBlank()) {
            base.resolve(source).ifPresent(address -> draft.script(address.toString()));
            return;
        }
        String code = script.data();
        draft.script(code.length() <= SCRIPT_KEPT ? code : code.substring(0, SCRIPT_KEPT));
        String type = script.attr("type").toLowerCase(Locale.ROOT);
        if (type.equals("application/json")) {
            dataScripts.add(code);
        } else if (type.isEmpty() || type.contains("javascript") || type.equals("module")) {
            read(code);
        }
    }

    private void read(String code) {
        StringBuilder written = new StringBuilder();
        for (ScriptText.Found found : ScriptText.inScript(code)) {
            switch (found.use()) {
                case ASSIGNED -> assigned.add(found.text());
                case OPENED -> links.found(found.text(), Link.Kind.SCRIPT, "");
                case WRITTEN -> written.append(found.text());
                case FETCHED -> {
                    if (fetched++ < MOST_FETCHED) {
                        links.found(found.text(), Link.Kind.SCRIPT, "");
                    }
                }
            }
        }
        if (written.indexOf("<") >= 0) {
            written(written.toString());
        }
    }

    private void written(String markup) {
        Element body = Jsoup.parseBodyFragment(markup).body();
        for (Element element : body.select("a[href],area[href],iframe[src],frame[src],embed[src]")) {
            boolean frame = element.hasAttr("src");
            String address = element.attr(frame ? "src" : "href").strip();
            if (!address.startsWith("#") && !address.isEmpty()) {
                String text = ThaiText.normal(element.text());
                links.found(address, frame ? Link.Kind.EMBED : Link.Kind.SCRIPT, text);
            }
        }
    }

    private static String first(Element element, String... names) {
        for (String name : names) {
            String value = element.attr(name);
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
