package org.prongsai.document.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Address;
import org.prongsai.document.Draft;
import org.prongsai.document.Form;
import org.prongsai.document.Link;
import org.prongsai.document.html.survey.Survey;
import org.prongsai.document.text.ScriptText;
import org.prongsai.thai.ThaiText;

/** What a visitor can fill in, gathered while the page is read. */
final class Forms {
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_LABEL = 120;
    private static final int MOST_FIELDS = 200;
    private static final int MOST_OPTIONS = 60;

    /** A longer choice is one of provinces or of all documents, each of which would cost a visit. */
    private static final int MOST_CHOICES = 20;

    private static final Set<String> BUTTONS = Set.of("submit", "button", "image", "reset");

    private final Address base;
    private final Address page;
    private final Draft draft;
    private final TextFlow flow;
    private final Links links;
    private final Survey survey;
    private @Nullable Open form;
    private @Nullable Open homeless;
    private @Nullable Element label;
    private int lastField;

    Forms(Address page, Address base, Draft draft, TextFlow flow, LinksAndSurvey known) {
        this.page = page;
        this.base = base;
        this.draft = draft;
        this.flow = flow;
        this.links = known.links();
        this.survey = known.survey();
    }

    void open(Element element, String tag) {
        switch (tag) {
            case "form" -> form = new Open(element, draft.last(), flow.position());
            case "label" -> label = element;
            case "input", "select", "textarea" -> field(element, tag);
            default -> {}
        }
    }

    void close(Element element, String tag) {
        if (tag.equals("label")) {
            label = null;
            lastField = flow.position();
        } else if (form != null && element.equals(form.element)) {
            Open closed = form;
            form = null;
            if (closed.fields.isEmpty()) {
                // A form written between the rows of a table ends at once for the parser; its fields follow.
                homeless = closed;
            } else {
                add(closed, flow.since(closed.position));
            }
        }
    }

    /** Ends the form whose fields stood outside it, and gathers fields that belong to no form at all. */
    void end() {
        Open rest = homeless;
        if (rest != null
                && (rest.fields.size() > 1 || (rest.element.normalName().equals("form") && !rest.fields.isEmpty()))) {
            StringBuilder text = new StringBuilder();
            rest.fields.forEach(field -> text.append(field.label()).append(' '));
            add(rest, ThaiText.normal(text.toString().strip()));
        }
    }

    private void add(Open closed, String words) {
        String text = (words + " " + closed.more).strip();
        String action = closed.element.normalName().equals("form")
                ? closed.element.attr("action").strip()
                : "";
        String method = closed.element.attr("method").toLowerCase(Locale.ROOT).equals("post") ? "post" : "get";
        draft.add(new Form(
                base.resolve(action).orElse(page).toString(),
                closed.element.normalName().equals("form") ? method : "post",
                closed.block,
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
                closed.fields));
        if (method.equals("get") && closed.isChoice()) {
            choices(closed, action);
        }
    }

    /** Where each option of a form leads that asks for one choice and nothing else, as of a year: reading it changes nothing. */
    private void choices(Open form, String action) {
        String fixed = form.element.select("input[type=hidden][name]").stream()
                .map(input -> pair(input.attr("name"), input.attr("value")) + "&")
                .collect(Collectors.joining());
        String way = action.replaceFirst("[?#].*", "");
        Element select = Objects.requireNonNull(form.element.selectFirst("select[name]"));
        String asked = form.fields.get(0).label();
        for (Element option : select.getElementsByTag("option")) {
            String value = option.hasAttr("value") ? option.attr("value") : option.text();
            if (!value.isBlank()) {
                links.found(
                        way + "?" + fixed + pair(select.attr("name"), value),
                        Link.Kind.SCRIPT,
                        ThaiText.normal(asked + " " + option.text()));
            }
        }
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void field(Element element, String tag) {
        String type = tag.equals("input") ? element.attr("type").toLowerCase(Locale.ROOT) : tag;
        if (form == null && homeless == null) {
            homeless = new Open(element, draft.last(), flow.position());
        }
        Open around = form != null ? form : homeless;
        if (around == null || type.equals("hidden") || around.fields.size() >= MOST_FIELDS) {
            return;
        }
        if (BUTTONS.contains(type)) {
            around.more.append(element.attr("value")).append(' ');
            return;
        }
        if (tag.equals("select")) {
            options(element, around);
        }
        String placeholder = ThaiText.normal(element.attr("placeholder"));
        if (!placeholder.isEmpty()) {
            around.more.append(placeholder).append(' ');
        }
        around.fields.add(new Form.Field(
                element.attr("name").isEmpty() ? element.id() : element.attr("name"),
                type.isEmpty() ? "text" : type,
                labelOf(element, placeholder)));
        lastField = flow.position();
    }

    private void options(Element select, Open around) {
        select.getElementsByTag("option").stream().limit(MOST_OPTIONS).forEach(option -> {
            String text = ThaiText.normal(option.text());
            around.more.append(text).append(' ');
            String value = option.attr("value").strip();
            if (ScriptText.isAddress(value)) {
                links.found(value, Link.Kind.SCRIPT, text);
            }
        });
    }

    private String labelOf(Element element, String placeholder) {
        String text = survey.label(element.id());
        if (text.isBlank() && label != null) {
            text = label.text();
        }
        if (text.isBlank()) {
            text = placeholder.isEmpty() ? element.attr("title") + element.attr("aria-label") : placeholder;
        }
        if (text.isBlank()) {
            text = flow.since(Math.max(lastField, flow.blockStart()));
        }
        if (text.isBlank() && draft.last() >= 0 && draft.lastBlock().text().length() <= LONGEST_LABEL) {
            text = draft.lastBlock().text();
        }
        String normal = ThaiText.normal(text);
        return normal.length() <= LONGEST_LABEL ? normal : normal.substring(normal.length() - LONGEST_LABEL);
    }

    /** What forms need of their page. */
    record LinksAndSurvey(Links links, Survey survey) {}

    /** A form whose end is not reached yet. */
    private static final class Open {
        private final Element element;
        private final int block;
        private final int position;
        private final List<Form.Field> fields = new ArrayList<>();
        private final StringBuilder more = new StringBuilder();

        /** Whether a visitor can do nothing in it but choose one of a few. */
        private boolean isChoice() {
            Element select = element.selectFirst("select[name]");
            return element.normalName().equals("form")
                    && fields.size() == 1
                    && select != null
                    && select.getElementsByTag("option").size() <= MOST_CHOICES;
        }

        private Open(Element element, int block, int position) {
            this.element = element;
            this.block = block;
            this.position = position;
        }
    }
}
