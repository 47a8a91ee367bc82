package org.prongsai.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.thai.search.SearchForm;

/**
 * What somebody searches for: words that must all occur in one text, in any order.
 *
 * @param words in the form that texts are searched by, at most six
 */
public record Query(List<String> words) {
    private static final int MOST_WORDS = 6;
    /** What the index can find; shorter words are looked for in names only. */
    private static final int SHORTEST_INDEXED = 3;

    public Query {
        words = List.copyOf(words);
    }

    /** Reads what was typed; it never fails. */
    public static Query of(String text) {
        return new Query(Stream.of(text.split("[\\s\u00a0]+"))
                .map(word -> SearchForm.of(word).form())
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether all words are too short for the index. */
    boolean isShort() {
        return words.stream().noneMatch(Query::isIndexed);
    }

    /** The words for the index of SQLite, each quoted so that none is an operator; empty when all are too short. */
    String match() {
        return words.stream()
                .filter(Query::isIndexed)
                .map(word -> '"' + word.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(" AND "));
    }

    /** A pattern for a word that is too short for the index, or one that everything fits. */
    String pattern(int number) {
        List<String> tooShort = words.stream().filter(word -> !isIndexed(word)).toList();
        return number < tooShort.size() ? "%" + tooShort.get(number) + "%" : "%";
    }

    /** All words in one, as the title of what is meant may be written. */
    String whole() {
        return String.join("", words);
    }

    private static boolean isIndexed(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST_INDEXED;
    }
}
