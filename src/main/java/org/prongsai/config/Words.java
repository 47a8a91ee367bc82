package org.prongsai.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of one message file in one language, such as {@code messages/reasons_th.properties}. Thread-safe. */
public final class Words {
    /** A place such as <code>{count}</code>, or a word in the number of a place: <code>{count|item|items}</code>. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

    private final String name;
    private final Properties sentences = new Properties();

    private Words(String name) {
        this.name = name;
    }

    /** Reads a file that comes with the program. */
    public static Words of(String subject, String language) {
        Words words = new Words("/messages/" + subject + "_" + language + ".properties");
        try (InputStream in = Words.class.getResourceAsStream(words.name)) {
            if (in == null) {
                throw new IllegalStateException("missing inside the program: " + words.name);
            }
            words.sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(words.name + " cannot be read", e);
        }
        return words;
    }

    /** Whether there is a sentence of this name. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** A sentence without places. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** A sentence with its places filled; a name that is missing is a mistake in the program. */
    public String text(String key, Map<String, String> places) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("no sentence " + key + " in " + name);
        }
        if (places.isEmpty()) {
            return sentence;
        }
        return filled(sentence, name -> places.getOrDefault(name, "{" + name + "}"));
    }

    /** A sentence with its places filled by what stands for each of their names. */
    public static String filled(String sentence, UnaryOperator<String> values) {
        return PLACE.matcher(sentence).replaceAll(place -> {
            String value = values.apply(place.group(1));
            String one = place.group(2);
            return Matcher.quoteReplacement(one == null ? value : value.equals("1") ? one : place.group(3));
        });
    }
}
