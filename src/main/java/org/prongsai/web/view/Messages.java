package org.prongsai.web.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Every text of the pages in every language, with places such as {@code {count}} to fill. Immutable and thread-safe. */
public final class Messages {
    private static final List<String> FILES = List.of(
            "reasons",
            "report",
            "pages",
            "home",
            "directory",
            "profile",
            "disclosure",
            "search",
            "ranking",
            "method",
            "data",
            "complaint",
            "question",
            "staff",
            "inbox",
            "desk");

    private static final Messages LOADED = read();

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    private Messages() {}

    /** Those of the files inside the program. */
    public static Messages load() {
        return LOADED;
    }

    /** The text of a key; an unknown key is a fault of the program. */
    public String text(Language language, String key) {
        String text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language);
        }
        return text;
    }

    /** The text of a key with its places filled; a place without a value is a fault of the program. */
    public String text(Language language, String key, Map<?, ?> places) {
        String text = text(language, key);
        if (text.indexOf('{') < 0) {
            return text;
        }
        return org.prongsai.config.Words.filled(text, name -> {
            Object value = places.get(name);
            if (value == null) {
                throw new IllegalArgumentException("message " + key + " has no value for " + name);
            }
            return value.toString();
        });
    }

    private static Messages read() {
        Messages messages = new Messages();
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>();
            FILES.forEach(file -> all.putAll(read("/messages/" + file + "_" + language.code() + ".properties")));
            messages.texts.put(language, all);
        }
        return messages;
    }

    private static Map<String, String> read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing inside the program");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
