package org.prongsai.checklist;

import java.util.List;
import java.util.Map;
import org.prongsai.config.YamlNode;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Requirement;
import org.prongsai.rule.kind.RuleReader;

/** Turns the items of a checklist into what the examiner asks of a site; throws where a rule is not written right. */
public final class Requirements {
    private final RuleReader rules;

    public Requirements(RuleReader rules) {
        this.rules = rules;
    }

    /** One requirement for each item, in the checklist's order. */
    public List<Requirement> of(Checklist checklist) {
        return checklist.items().stream().map(this::of).toList();
    }

    private Requirement of(Item item) {
        return new Requirement(
                item.number(),
                item.matters(),
                item.year(),
                item.accept(),
                item.elements().stream().map(this::of).toList(),
                item.rule().map(rules::read).orElse(null));
    }

    private Requirement.Element of(Element element) {
        boolean isRequired = element.certainty() == Certainty.CONFIRMED || element.certainty() == Certainty.CARRIED;
        return new Requirement.Element(
                element.id(),
                isRequired,
                rules.read(element.rule()),
                element.replaces(),
                element.reason().map(reason -> reason(element.rule(), reason)).orElse(Reason.MISSING_ELEMENT),
                element.onlyFor());
    }

    private static Reason reason(YamlNode node, String code) {
        return Reason.ofCode(code)
                .orElseThrow(() -> node.problem("config.unknown", Map.of("what", "config.what.reason", "word", code)));
    }
}
