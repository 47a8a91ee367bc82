package org.prongsai.rule.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prongsai.config.ConfigurationProblem;
import org.prongsai.config.YamlNode;

/** Reads rules from YAML strictly: an unknown kind or word list is a configuration problem with file, line and suggestion. */
public final class RuleReader {
    /** Every kind of rule, as it is written in YAML. */
    public static final List<String> KINDS = List.of(
            "text",
            "headline",
            "outline",
            "telephone",
            "mailbox",
            "figures",
            "workbook",
            "table",
            "people",
            "form",
            "script",
            "link",
            "months",
            "dates",
            "year",
            "image",
            "all-of",
            "together",
            "any-of",
            "none-of");

    private final java.util.Set<String> lists;

    /** A reader that knows the names of the vocabulary's word lists. */
    public RuleReader(java.util.Set<String> lists) {
        this.lists = lists;
    }

    /** Reads a mapping with exactly one key, the kind. */
    public Rule read(YamlNode node) {
        List<String> kinds = new ArrayList<>(node.entries().keySet());
        if (kinds.size() != 1) {
            throw node.problem(
                    "config.one-kind", Map.of("count", String.valueOf(kinds.size()), "kinds", String.valueOf(kinds)));
        }
        String kind = kinds.get(0);
        return switch (kind) {
            case "text" -> new TextRule(list(node.map(kind), "words"));
            case "headline" -> new Rule.Headline(list(node.map(kind), "words"));
            case "outline" -> new Rule.Outline();
            case "telephone" -> new Rule.Telephone();
            case "mailbox" -> new Rule.Mailbox();
            case "figures" -> new Rule.Figures();
            case "workbook" -> new Rule.Workbook();
            case "table" -> table(node.map(kind));
            case "people" -> people(node.map(kind));
            case "form" -> new FormRule(list(node.map(kind), "words"));
            case "script" -> new ScriptRule(list(node.map(kind), "words"));
            case "link" -> new LinkRule(list(node.map(kind), "words"));
            case "months" -> new MonthsRule();
            case "dates" -> new DatesRule(node.map(kind).allow("min").number("min", 1));
            case "year" -> new YearRule();
            case "image" -> new ImageRule();
            case "all-of" -> new Rule.AllOf(rules(node, kind));
            case "together" -> new Rule.Together(rules(node, kind));
            case "any-of" -> new Rule.AnyOf(rules(node, kind));
            case "none-of" -> new Rule.NoneOf(rules(node, kind));
            default -> throw unknown(node, "config.what.rule", kind, KINDS);
        };
    }

    private List<Rule> rules(YamlNode node, String kind) {
        return node.list(kind).stream().map(this::read).toList();
    }

    private TableRule table(YamlNode node) {
        List<String> columns = node.allow("columns").texts("columns");
        columns.forEach(column -> known(node, column));
        return new TableRule(columns);
    }

    private PeopleRule people(YamlNode node) {
        node.allow("with");
        return switch (node.text("with")) {
            case "name" -> new PeopleRule(PeopleRule.With.NAME);
            case "photo" -> new PeopleRule(PeopleRule.With.PHOTO);
            case "contact" -> new PeopleRule(PeopleRule.With.CONTACT);
            default ->
                throw unknown(node, "config.what.people-with", node.text("with"), List.of("name", "photo", "contact"));
        };
    }

    private String list(YamlNode node, String key) {
        return known(node, node.allow(key).text(key));
    }

    private String known(YamlNode node, String list) {
        if (!lists.contains(list)) {
            throw unknown(node, "config.what.list", list, lists);
        }
        return list;
    }

    private static RuntimeException unknown(
            YamlNode node, String what, String name, java.util.Collection<String> known) {
        Map<String, String> places = ConfigurationProblem.unknown(name, known);
        places.put("what", what);
        return node.problem("config.unknown", places);
    }
}
