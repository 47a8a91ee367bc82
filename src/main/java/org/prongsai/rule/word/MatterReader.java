package org.prongsai.rule.word;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.prongsai.config.ConfigurationProblem;
import org.prongsai.config.YamlNode;

/** Reads the matters of {@code vocabulary.yaml}; a matter that names an unknown one is a configuration problem. */
final class MatterReader {
    private MatterReader() {}

    /** All matters of a mapping by their ids, in its order. */
    static Map<String, Matter> all(YamlNode node) {
        Map<String, Matter> matters = new LinkedHashMap<>();
        Set<String> ids = node.entries().keySet();
        node.entries().forEach((id, matter) -> matters.put(id, one(id, matter, ids)));
        return matters;
    }

    private static Matter one(String id, YamlNode node, Set<String> ids) {
        node.allow("title", "family", "result-of", "akin", "dated", "rival", "names", "marks", "misleading");
        return new Matter(
                id,
                node.texts("names"),
                node.texts("marks"),
                node.texts("misleading"),
                node.textIfAny("family").orElse(id),
                other(node, "result-of", ids),
                other(node, "akin", ids),
                node.flag("dated", false),
                node.flag("rival", false));
    }

    private static String other(YamlNode node, String key, Set<String> ids) {
        String other = node.textIfAny(key).orElse("");
        if (!other.isEmpty() && !ids.contains(other)) {
            Map<String, String> places = ConfigurationProblem.unknown(other, ids);
            places.put("what", "config.what.matter");
            throw node.problem("config.unknown", places);
        }
        return other;
    }
}
