package org.prongsai.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What an agency that discloses one item as asked writes about it, with places for its name and years. */
record ItemText(String code, boolean isDocument, Year year, String title, String text) {

    /** The year that an item's content must be about, seen from the checklist's year. */
    enum Year {
        NONE,
        THIS,
        LAST
    }

    /** All 35 items in their order. */
    static List<ItemText> all() {
        List<ItemText> items = new ArrayList<>();
        for (String part : resource().split("(?m)^@ ", -1)) {
            if (!part.isBlank()) {
                String[] head = part.lines().findFirst().orElseThrow().split(" ", 4);
                items.add(new ItemText(
                        head[0],
                        head[1].equals("pdf"),
                        Year.valueOf(head[2].toUpperCase(java.util.Locale.ROOT)),
                        head[3],
                        part.substring(part.indexOf('\n') + 1).strip()));
            }
        }
        return List.copyOf(items);
    }

    /** The text of an agency, as a visitor in the given fiscal year sees it. */
    String of(Agency agency, int year) {
        return text.replace("{agency}", agency.name())
                .replace("{boss}", agency.people().get(0))
                .replace("{deputy}", agency.people().get(1))
                .replace("{clerk}", agency.people().get(2))
                .replace("{vice}", agency.people().get(3))
                .replace("{planfrom}", String.valueOf(year - 1))
                .replace("{planto}", String.valueOf(year + 3))
                .replace("{last}", String.valueOf(year - 1))
                .replace("{year}", String.valueOf(year));
    }

    private static String resource() {
        try (InputStream in = ItemText.class.getResourceAsStream("/bench/items.txt")) {
            if (in == null) {
                throw new IllegalStateException("bench/items.txt is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
