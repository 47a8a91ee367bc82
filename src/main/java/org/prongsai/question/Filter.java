package org.prongsai.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.search.SearchForm;
import org.prongsai.web.view.Paging;

/**
 * Which questions a list shows.
 *
 * @param path the address of the list
 * @param show which of them by how they stand: newest for all
 * @param category null for every
 */
public record Filter(
        String path, String text, String show, @Nullable Category category) {
    /** What can be shown, the usual first. */
    public static final List<String> SHOWS = List.of("newest", "unanswered", "overdue", "answered");

    private static final int MOST_WORDS = 3;

    /** Whether less than everything is asked for. */
    public boolean isNarrow() {
        return !text.isEmpty() || category != null || !show.equals(SHOWS.get(0));
    }

    /** The word of the category, empty for every. */
    public String categoryCode() {
        return category == null ? "" : category.code();
    }

    /** The name of the category in the database, or a pattern that every fits. */
    public String categoryPattern() {
        return category == null ? "%" : category.name();
    }

    /** What a question must hold: the pattern of one of the first three words, or one that everything fits. */
    public String word(int number) {
        List<String> words = Stream.of(text.split("[\\s\u00a0]+"))
                .map(word -> SearchForm.of(word).form())
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return number < words.size() ? "%" + words.get(number) + "%" : "%";
    }

    /** The same list with others shown. */
    public String showing(String other) {
        return Paging.address(path, asked(other, categoryCode()));
    }

    /** The same list of another category. */
    public String of(String other) {
        return Paging.address(path, asked(show, other));
    }

    /** One page of the list. */
    public Paging page(int number, int size, int total) {
        return Paging.of(number, size, total, path, asked(show, categoryCode()));
    }

    private Map<String, String> asked(String shown, String of) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", text);
        asked.put("show", shown.equals(SHOWS.get(0)) ? "" : shown);
        asked.put("category", of);
        return asked;
    }
}
