package org.prongsai.thai.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The 77 provinces of Thailand, Bangkok among them, by their Thai names, with their official English ones (RTGS). The file holds
 * one more, in which the agencies of the demonstration lie: it has an English name and is no province.
 */
public final class Provinces {
    private static final String FILE = "/thai/provinces.tsv";
    private static final String INVENTED = "demo";
    private static final List<String[]> LINES = read();
    private static final Map<String, String> ENGLISH =
            LINES.stream().collect(Collectors.toUnmodifiableMap(names -> names[0], names -> names[1]));
    private static final List<String> NAMES = LINES.stream()
            .filter(names -> !names[names.length - 1].equals(INVENTED))
            .map(names -> names[0])
            .toList();

    private Provinces() {}

    /** The Thai names in the order of Thai dictionaries. */
    public static List<String> names() {
        return NAMES;
    }

    /** The English name of a province by its Thai one; any other text stays as it is. */
    public static String english(String name) {
        return ENGLISH.getOrDefault(name, name);
    }

    private static List<String[]> read() {
        try (InputStream in = Provinces.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing inside the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
