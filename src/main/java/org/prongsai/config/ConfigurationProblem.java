package org.prongsai.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A mistake in a file or setting that a person wrote; it is told in one sentence that says where and what, in Thai or English. */
public final class ConfigurationProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Words THAI = Words.of("config", "th");
    private static final Words ENGLISH = Words.of("config", "en");

    private final String where;
    private final String key;
    private final transient Map<String, String> places;

    /** A mistake that has no line; a place may hold the key of another sentence. */
    public ConfigurationProblem(String key, Map<String, String> places) {
        this("", key, places);
    }

    private ConfigurationProblem(String where, String key, Map<String, String> places) {
        super(where + sentence(ENGLISH, key, places));
        this.where = where;
        this.key = key;
        this.places = Map.copyOf(places);
    }

    /** A mistake in a line of a file. */
    static ConfigurationProblem at(String file, int line, String key, Map<String, String> places) {
        return new ConfigurationProblem(file + ":" + line + ": ", key, places);
    }

    /** The places of a sentence about a word that is not known, with the known one that was most likely meant. */
    public static Map<String, String> unknown(String word, Collection<String> known) {
        Map<String, String> places = new HashMap<>(Map.of("word", word));
        Suggestion.nearest(word, known).ifPresent(nearest -> places.put("nearest", nearest));
        return places;
    }

    /** The whole sentence in a language, {@code th} or {@code en}. */
    public String sentence(String language) {
        return where + sentence(language.equals("en") ? ENGLISH : THAI, key, places);
    }

    private static String sentence(Words words, String key, Map<String, String> places) {
        Map<String, String> filled = new HashMap<>(places);
        filled.replaceAll((name, text) -> words.has(text) ? words.text(text) : text);
        String hint = places.containsKey("nearest") ? " " + words.text("config.hint", places) : "";
        return words.text(key, filled) + hint;
    }
}
