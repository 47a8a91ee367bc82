package org.prongsai.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An agency as staff know it.
 *
 * @param slug the word in addresses
 * @param englishName null when nobody gave one
 */
public record Office(
        long id, String slug, String name, @Nullable String englishName) {

    /** The name in a language, by its code. */
    public String name(String language) {
        return "en".equals(language) && englishName != null ? englishName : name;
    }

    /**
     * Finds agencies, which are kept elsewhere.
     *
     * @param like those whose names hold a text, the best first
     */
    public record Register(
            Function<String, Optional<Office>> bySlug,
            LongFunction<Optional<Office>> byId,
            Function<String, List<Office>> like) {}
}
