package org.prongsai.web.view;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The functions that templates may call, beside what Pebble has: texts, addresses, dates and figures for people. */
final class Words extends AbstractExtension {
    private final Map<String, Function> functions = new TreeMap<>();

    Words(Messages messages, UnaryOperator<String> assets, URI base) {
        // a page may quote a text in another language than its own, such as words to copy
        add("t", List.of("key", "places", "language"), (own, given) -> {
            String key = Objects.requireNonNull(given.get("key"), "t() without a key")
                    .toString();
            Language language = given.get("language") instanceof String code
                    ? Language.of(code).orElse(own)
                    : own;
            return given.get("places") instanceof Map<?, ?> places
                    ? messages.text(language, key, places)
                    : messages.text(language, key);
        });
        add("asset", List.of("file"), (language, given) -> assets.apply(String.valueOf(given.get("file"))));
        add("absolute", List.of("path"), (language, given) -> base + String.valueOf(given.get("path")));
        add("day", List.of("instant"), (language, given) -> Shown.day(language, given.get("instant")));
        add("dated", List.of("day"), (language, given) -> Shown.dated(language, given.get("day")));
        add("hour", List.of("instant"), (language, given) -> Shown.hour(language, given.get("instant")));
        add("moment", List.of("instant"), (language, given) -> Shown.moment(language, given.get("instant")));
        add("score", List.of("figure"), (language, given) -> Shown.score(given.get("figure")));
        add("count", List.of("number"), (language, given) -> Shown.count(given.get("number")));
        add("size", List.of("bytes"), (language, given) -> Shown.size(given.get("bytes")));
        add("outside", List.of("url"), (language, given) -> Shown.outside(given.get("url")));
        add("pieces", List.of("url"), (language, given) -> Shown.pieces(given.get("url")));
        add(
                "province",
                List.of("name"),
                (language, given) -> Shown.province(language, String.valueOf(given.get("name"))));
        add(
                "provinces",
                List.of("names"),
                (language, given) -> Shown.provinces(language, (List<?>) Objects.requireNonNull(given.get("names"))));
        add("foreign", List.of("text"), (language, given) -> Shown.isForeign(language, given.get("text")));
        add("visible", List.of("text"), (language, given) -> Shown.visible(given.get("text")));
    }

    @Override
    public Map<String, Function> getFunctions() {
        return functions;
    }

    private void add(String name, List<String> arguments, Text text) {
        functions.put(name, new Call(arguments, text));
    }

    /** What a function says in a language about what it was given. */
    @FunctionalInterface
    private interface Text {
        Object of(Language language, Map<String, @Nullable Object> given);
    }

    /** A function as Pebble wants it. */
    private record Call(List<String> arguments, Text text) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return arguments;
        }

        @Override
        public Object execute(Map<String, Object> given, PebbleTemplate self, EvaluationContext context, int line) {
            return text.of(Language.of(context.getLocale()), given);
        }
    }
}
