package org.prongsai.crawl.fetch;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.Header;

/** The few headers of an answer that a visit looks at, by lower-case name; repeated ones joined by commas. */
public record Headers(Map<String, String> values) {
    private static final Set<String> KEPT = Set.of(
            "content-type",
            "content-encoding",
            "content-length",
            "location",
            "refresh",
            "retry-after",
            "x-robots-tag",
            "cf-mitigated",
            "server");

    public Headers {
        values = Map.copyOf(values);
    }

    static Headers of(Header[] headers) {
        Map<String, String> values = new HashMap<>();
        for (Header header : headers) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (KEPT.contains(name) && header.getValue() != null) {
                values.merge(name, utf8(header.getValue()), (a, b) -> name.equals("location") ? a : a + ", " + b);
            }
        }
        return new Headers(values);
    }

    /** The value of a header, empty without it. */
    public String first(String name) {
        return values.getOrDefault(name, "");
    }

    public String contentType() {
        return first("content-type");
    }

    /** Thai servers send raw UTF-8 in Location; the client hands it over as if it were Latin-1. */
    private static String utf8(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > 127) {
                return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            }
        }
        return value;
    }
}
