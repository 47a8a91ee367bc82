package org.prongsai.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern TWICE = Pattern.compile("^Duplicate Object property \"(.*?)\"");
    private static final Map<String, String> PROBLEMS = Map.of(
            "mapping values are not allowed here", "config.yaml.mapping",
            "expected ',' or ']'", "config.yaml.bracket",
            "expected ',' or '}'", "config.yaml.brace",
            "could not find expected ':'", "config.yaml.colon",
            "expected <block end>", "config.yaml.indent",
            "found character '\\t(TAB)'", "config.yaml.tab",
            "found unexpected end of stream", "config.yaml.end",
            "found duplicate key", "config.yaml.twice");

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
            throw problem(fileName, e);
        }
    }

    private YamlNode document() {
        if (parser.nextToken() == null) {
            throw ConfigurationProblem.at(file, 1, "config.empty-file", Map.of());
        }
        YamlNode root = node(line());
        if (parser.nextToken() != null) {
            throw ConfigurationProblem.at(file, line(), "config.one-document", Map.of());
        }
        return root;
    }

    private YamlNode node(int line) {
        if (parser.isCurrentAlias()) {
            throw ConfigurationProblem.at(file, line, "config.alias", Map.of());
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(line);
            case START_ARRAY -> list(line);
            case VALUE_NULL -> throw ConfigurationProblem.at(file, line, "config.no-value", Map.of());
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

    private static ConfigurationProblem problem(String file, JacksonException e) {
        Optional<MarkedYamlEngineException> marked = marked(e);
        Optional<Mark> mark = mark(e);
        String message =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        if (marked.isPresent() && mark.isPresent()) {
            String column = String.valueOf(mark.get().getColumn() + 1);
            String detail = String.valueOf(marked.get().getProblem());
            return ConfigurationProblem.at(
                    file, line(e), "config.not-yaml", Map.of("detail", detail(detail), "column", column));
        }
        Matcher twice = TWICE.matcher(message);
        return twice.find()
                ? ConfigurationProblem.at(file, line(e), "config.key-twice", Map.of("key", twice.group(1)))
                : ConfigurationProblem.at(file, line(e), "config.not-yaml.plain", Map.of("detail", detail(message)));
    }

    /** The sentence of our own on what the parser says, as far as there is one. */
    private static String detail(String problem) {
        return PROBLEMS.entrySet().stream()
                .filter(known -> problem.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(problem);
    }
}
