package org.prongsai.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.config.ConfigurationProblem;
import org.prongsai.config.YamlNode;
import org.prongsai.rule.Reason;
import org.prongsai.rule.content.DataYear;
import org.prongsai.rule.find.Owner;
import org.prongsai.rule.kind.RuleReader;
import org.prongsai.rule.word.Vocabulary;

/** Reads items strictly: what is not known in YAML, vocabulary or rule kinds is refused with file, line and suggestion. */
final class ItemReader {
    private static final Pattern CODE = Pattern.compile("O(\\d{1,2})");
    private static final List<String> FORMS = List.of("page", "pdf", "docx", "doc", "xlsx", "xls", "text", "login");

    private final Vocabulary vocabulary;
    private final RuleReader rules;

    ItemReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.rules = new RuleReader(vocabulary.lists());
    }

    Item read(YamlNode node, int fiscalYear) {
        node.allow(
                "code", "title", "title-unconfirmed", "was", "matter", "matters", "year", "accept", "elements", "rule");
        node.flag("title-unconfirmed", false);
        Optional<YamlNode> rule = node.mapIfAny("rule");
        rule.ifPresent(rules::read);
        return new Item(
                node.text("code"),
                number(node, node.text("code")),
                localized(node.map("title")),
                was(node, fiscalYear),
                year(node.map("year"), fiscalYear),
                matters(node),
                forms(node),
                elements(node),
                rule);
    }

    static Localized localized(YamlNode node) {
        node.allow("th", "en");
        return new Localized(node.text("th"), node.text("en"));
    }

    private static int number(YamlNode node, String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            throw node.problem("config.code", Map.of("text", code));
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static Map<Integer, String> was(YamlNode node, int fiscalYear) {
        Map<Integer, String> codes = new TreeMap<>();
        node.mapIfAny("was")
                .ifPresent(was -> was.entries().forEach((year, code) -> {
                    if (!year.matches("25\\d\\d") || Integer.parseInt(year) == fiscalYear) {
                        throw code.problem("config.was", Map.of("text", year));
                    }
                    number(code, code.text());
                    codes.put(Integer.parseInt(year), code.text());
                }));
        return codes;
    }

    private static DataYear year(YamlNode node, int fiscalYear) {
        node.allow("current", "fiscal", "covers", "part", "also", "unconfirmed");
        long kinds = List.of("current", "fiscal", "covers").stream()
                .filter(node::has)
                .count();
        if (kinds != 1 || (node.has("current") && !node.flag("current", false))) {
            throw node.problem("config.data-year", Map.of());
        }
        Set<Integer> also = new LinkedHashSet<>();
        node.list("also").forEach(year -> also.add(buddhist(year, year.text())));
        DataYear.Kind kind = node.has("current")
                ? DataYear.Kind.CURRENT
                : node.has("covers") ? DataYear.Kind.COVERS : DataYear.Kind.FISCAL;
        int year = switch (kind) {
            case CURRENT -> fiscalYear;
            case FISCAL -> buddhist(node, node.text("fiscal"));
            case COVERS -> buddhist(node, node.text("covers"));
        };
        return new DataYear(kind, year, part(node), also, node.flag("unconfirmed", false));
    }

    private static int buddhist(YamlNode node, String year) {
        if (!year.matches("25\\d\\d")) {
            throw node.problem("config.buddhist-year", Map.of("text", year));
        }
        return Integer.parseInt(year);
    }

    private static DataYear.Part part(YamlNode node) {
        String part = node.textIfAny("part").orElse("whole");
        return switch (part) {
            case "whole" -> DataYear.Part.WHOLE;
            case "first-half" -> DataYear.Part.FIRST_HALF;
            default -> throw unknown(node, "config.what.part", part, List.of("whole", "first-half"));
        };
    }

    private List<String> matters(YamlNode node) {
        if (node.has("matter") == node.has("matters")) {
            throw node.problem("config.matter", Map.of());
        }
        List<String> matters = node.has("matter") ? List.of(node.text("matter")) : node.texts("matters");
        for (String matter : matters) {
            if (!vocabulary.matters().contains(matter)) {
                throw unknown(node, "config.what.matter", matter, vocabulary.matters());
            }
        }
        return matters;
    }

    private static Set<String> forms(YamlNode node) {
        List<String> forms = node.texts("accept");
        for (String form : forms) {
            if (!FORMS.contains(form)) {
                throw unknown(node, "config.what.form", form, FORMS);
            }
        }
        if (forms.isEmpty()) {
            throw node.problem("config.missing", Map.of("word", "accept"));
        }
        return new LinkedHashSet<>(forms);
    }

    private List<Element> elements(YamlNode node) {
        List<Element> elements = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode child : node.list("elements")) {
            Element element = element(child);
            if (!ids.add(element.id())) {
                throw child.problem("config.element-twice", Map.of("element", element.id(), "item", node.text("code")));
            }
            elements.add(element);
        }
        for (YamlNode child : node.list("elements")) {
            for (String replaced : child.texts("replaces")) {
                if (!ids.contains(replaced)) {
                    throw unknown(child, "config.what.element", replaced, ids);
                }
            }
        }
        if (elements.isEmpty()) {
            throw node.problem("config.no-elements", Map.of());
        }
        return elements;
    }

    private Element element(YamlNode node) {
        node.allow("id", "title", "certainty", "rule", "replaces", "reason", "only-for");
        YamlNode rule = node.map("rule");
        rules.read(rule);
        Optional<String> reason = node.textIfAny("reason");
        List<String> reasons = Arrays.stream(Reason.values()).map(Reason::code).toList();
        if (reason.isPresent() && !reasons.contains(reason.get())) {
            throw unknown(node, "config.what.reason", reason.get(), reasons);
        }
        return new Element(
                node.text("id"),
                localized(node.map("title")),
                certainty(node),
                rule,
                node.texts("replaces"),
                reason,
                onlyFor(node));
    }

    private static Set<Owner> onlyFor(YamlNode node) {
        Set<Owner> owners = new LinkedHashSet<>();
        for (String code : node.texts("only-for")) {
            owners.add(Owner.ofCode(code)
                    .orElseThrow(
                            () -> unknown(node, "config.what.owner", code, List.of("local-government", "province"))));
        }
        return owners;
    }

    private static Certainty certainty(YamlNode node) {
        String word = node.text("certainty");
        return Arrays.stream(Certainty.values())
                .filter(certainty -> certainty.code().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(
                        node,
                        "config.what.certainty",
                        word,
                        Arrays.stream(Certainty.values()).map(Certainty::code).toList()));
    }

    private static RuntimeException unknown(
            YamlNode node, String what, String word, java.util.Collection<String> known) {
        Map<String, String> places = ConfigurationProblem.unknown(word, known);
        places.put("what", what);
        return node.problem("config.unknown", places);
    }
}
