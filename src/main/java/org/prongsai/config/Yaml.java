package org.prongsai.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** The strict reader of YAML files: one document, no key twice, no aliases, every place with its line. */
public final class Yaml {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final YAMLParser parser;

    private Yaml(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** Reads a text; {@code fileName} is how complaints call it. */
    public static YamlNode read(String fileName, String text) {
        try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new Yaml(fileName, parser).document();
        } catch (JacksonException e) {
            throw ConfigurationProblem.at(fileName, line(e), sentence(e));
        }
    }

    private YamlNode document() {
        if (parser.nextToken() == null) {
            throw ConfigurationProblem.at(file, 1, "the file is empty");
        }
        YamlNode root = node(line());
        if (parser.nextToken() != null) {
            throw ConfigurationProblem.at(file, line(), "only one document may stand in a file");
        }
        return root;
    }

    private YamlNode node(int line) {
        if (parser.isCurrentAlias()) {
            throw ConfigurationProblem.at(file, line, "aliases (*name) are not allowed");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(line);
            case START_ARRAY -> list(line);
            case VALUE_NULL -> throw ConfigurationProblem.at(file, line, "a value is missing");
            default -> YamlNode.ofText(file, line, parser.getString());
        };
    }

    private YamlNode map(int line) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            entries.put(key, node(keyLine));
        }
        return YamlNode.ofMap(file, line, entries);
    }

    private YamlNode list(int line) {
        List<YamlNode> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node(line()));
        }
        return YamlNode.ofList(file, line, nodes);
    }

    private int line() {
        return line(parser.currentTokenLocation());
    }

    private static int line(@org.jspecify.annotations.Nullable TokenStreamLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    /** Where the mistake is, and not where the part began that holds it. */
    private static int line(JacksonException e) {
        return mark(e).map(mark -> mark.getLine() + 1).orElseGet(() -> line(e.getLocation()));
    }

    private static Optional<Mark> mark(JacksonException e) {
        return marked(e).flatMap(MarkedYamlEngineException::getProblemMark);
    }

    private static Optional<MarkedYamlEngineException> marked(JacksonException e) {
        return e.getCause() instanceof MarkedYamlEngineException marked ? Optional.of(marked) : Optional.empty();
    }

    private static String sentence(JacksonException e) {
        Optional<MarkedYamlEngineException> marked = marked(e);
        if (marked.isPresent()) {
            String where = mark(e).map(mark -> " (column " + (mark.getColumn() + 1) + ")")
                    .orElse("");
            return "not valid YAML: " + marked.get().getProblem() + where;
        }
        String message = e.getOriginalMessage();
        String first =
                message == null ? "cannot be read" : message.lines().findFirst().orElse("cannot be read");
        return first.startsWith("Duplicate Object property")
                ? first.replace("Duplicate Object property", "the key").concat(" stands twice")
                : "not valid YAML: " + first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    }
}
