package org.prongsai.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text in its paragraphs as a page shows it. Only what an agency writes gets links: addresses that anybody can put into a
 * question would make the portal a place for advertising. Immutable.
 *
 * @param paragraphs each in its lines
 */
public record Prose(List<List<List<Part>>> paragraphs) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'()\\[\\]{}]{3,1000}");

    /**
     * A part of a line.
     *
     * @param address where it leads, null for plain words
     */
    public record Part(String text, @Nullable String address) {}

    /** What an agency says. */
    public static Prose linked(String text) {
        return of(text, true);
    }

    /** What anybody says. */
    public static Prose plain(String text) {
        return of(text, false);
    }

    private static Prose of(String text, boolean withLinks) {
        return new Prose(Stream.of(text.split("\n\\s*\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> Stream.of(paragraph.strip().split("\n"))
                        .map(line -> withLinks ? parts(line) : List.of(new Part(line, null)))
                        .toList())
                .toList());
    }

    private static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        Matcher address = ADDRESS.matcher(line);
        int at = 0;
        while (address.find()) {
            String found = address.group().replaceAll("[.,;:!?ฯ]+$", "");
            if (address.start() > at) {
                parts.add(new Part(line.substring(at, address.start()), null));
            }
            parts.add(new Part(found, found));
            at = address.start() + found.length();
        }
        if (at < line.length()) {
            parts.add(new Part(line.substring(at), null));
        }
        return parts;
    }
}
