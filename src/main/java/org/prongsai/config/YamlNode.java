package org.prongsai.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One place in a YAML file: a text, a list or a map that knows its file and line, so that every complaint can say where.
 * Immutable. Asking for something of the wrong kind is a {@link ConfigurationProblem}.
 */
public final class YamlNode {
    private final String file;
    private final int line;
    private final Object value;

    private YamlNode(String file, int line, Object value) {
        this.file = file;
        this.line = line;
        this.value = value;
    }

    static YamlNode ofText(String file, int line, String text) {
        return new YamlNode(file, line, new Text(text));
    }

    static YamlNode ofList(String file, int line, List<YamlNode> nodes) {
        return new YamlNode(file, line, new Nodes(List.copyOf(nodes)));
    }

    static YamlNode ofMap(String file, int line, Map<String, YamlNode> entries) {
        return new YamlNode(file, line, new Entries(new LinkedHashMap<>(entries)));
    }

    /** The name of the file as complaints give it. */
    public String file() {
        return file;
    }

    /** The line where it stands, from 1; for the value of a key the line of the key. */
    public int line() {
        return line;
    }

    public boolean isText() {
        return value instanceof Text;
    }

    public boolean isMap() {
        return value instanceof Entries;
    }

    /** This node's own text. */
    public String text() {
        if (value instanceof Text text) {
            return text.text();
        }
        throw problem("config.expected-text", Map.of("found", kind()));
    }

    /** The text under a key that must be there. */
    public String text(String key) {
        return needed(key).text();
    }

    public Optional<String> textIfAny(String key) {
        return Optional.ofNullable(entriesByKey().get(key)).map(YamlNode::text);
    }

    /** The whole number under a key that must be there. */
    public int number(String key) {
        YamlNode node = needed(key);
        try {
            return Integer.parseInt(node.text());
        } catch (NumberFormatException e) {
            throw node.problem("config.whole-number", Map.of("key", key, "text", node.text()));
        }
    }

    public int number(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /** True or false under a key, or {@code otherwise} without the key. */
    public boolean flag(String key, boolean otherwise) {
        YamlNode node = entriesByKey().get(key);
        if (node == null) {
            return otherwise;
        }
        return switch (node.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw node.problem("config.true-or-false", Map.of("key", key, "text", node.text()));
        };
    }

    /** This node's own entries when it is a list. */
    public List<YamlNode> list() {
        if (value instanceof Nodes nodes) {
            return nodes.nodes();
        }
        throw problem("config.expected-list", Map.of("found", kind()));
    }

    /** The list under a key; without the key an empty list. */
    public List<YamlNode> list(String key) {
        YamlNode node = entriesByKey().get(key);
        return node == null ? List.of() : node.list();
    }

    /** The list of texts under a key; without the key an empty list. */
    public List<String> texts(String key) {
        return list(key).stream().map(YamlNode::text).toList();
    }

    /** The map under a key that must be there. */
    public YamlNode map(String key) {
        YamlNode node = needed(key);
        node.entriesByKey();
        return node;
    }

    public Optional<YamlNode> mapIfAny(String key) {
        return has(key) ? Optional.of(map(key)) : Optional.empty();
    }

    public boolean has(String key) {
        return entriesByKey().containsKey(key);
    }

    /** The entries of this map in the order of the file. */
    public Map<String, YamlNode> entries() {
        return entriesByKey();
    }

    /** Refuses keys other than these; returns this node. */
    public YamlNode allow(String... keys) {
        Set<String> known = Arrays.stream(keys).collect(Collectors.toCollection(java.util.TreeSet::new));
        entriesByKey().forEach((key, node) -> {
            if (!known.contains(key)) {
                throw node.problem("config.unknown-key", ConfigurationProblem.unknown(key, known));
            }
        });
        return this;
    }

    /** A complaint about this place, to be thrown. */
    public ConfigurationProblem problem(String key, Map<String, String> places) {
        return ConfigurationProblem.at(file, line, key, places);
    }

    private YamlNode needed(String key) {
        YamlNode node = entriesByKey().get(key);
        if (node == null) {
            throw problem(
                    "config.missing",
                    ConfigurationProblem.unknown(key, entriesByKey().keySet()));
        }
        return node;
    }

    private Map<String, YamlNode> entriesByKey() {
        if (value instanceof Entries entries) {
            return java.util.Collections.unmodifiableMap(entries.entries());
        }
        throw problem("config.expected-map", Map.of("found", kind()));
    }

    private String kind() {
        return value instanceof Text
                ? "config.kind.text"
                : value instanceof Nodes ? "config.kind.list" : "config.kind.map";
    }

    /** A scalar. */
    private record Text(String text) {}

    /** A sequence. */
    private record Nodes(List<YamlNode> nodes) {}

    /** A mapping in the order of the file. */
    private record Entries(Map<String, YamlNode> entries) {}
}
