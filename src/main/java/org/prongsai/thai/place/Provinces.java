package org.prongsai.thai.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 77 provinces of Thailand, Bangkok among them, by their Thai names, with their official English ones (RTGS). */
public final class Provinces {
    private static final String FILE = "/thai/provinces.tsv";
    private static final Map<String, String> ENGLISH = read();

    private Provinces() {}

    /** The Thai names in the order of Thai dictionaries. */
    public static List<String> names() {
        return List.copyOf(ENGLISH.keySet());
    }

    /** The English name of a province by its Thai one; any other text stays as it is. */
    public static String english(String name) {
        return ENGLISH.getOrDefault(name, name);
    }

    private static Map<String, String> read() {
        try (InputStream in = Provinces.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing inside the program");
            }
            Map<String, String> english = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] names = line.split("\t", -1);
                english.put(names[0], names[1]);
            });
            return Collections.unmodifiableMap(english);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
