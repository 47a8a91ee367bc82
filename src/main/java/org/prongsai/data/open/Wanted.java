package org.prongsai.data.open;

import java.util.List;
import org.prongsai.search.Query;

/**
 * Which agencies are asked for.
 *
 * @param kind the name of a kind, empty for all
 * @param province the name of a province, {@link #NATIONAL} for bodies of the whole country, empty for all
 * @param first the patterns of the words that names must hold; one that everything fits where there is none
 */
public record Wanted(
        String kind,
        String province,
        String first,
        String second,
        String third,
        String fourth,
        String fifth,
        String sixth) {
    /** The word for bodies that belong to no province. */
    public static final String NATIONAL = "-";

    private static final String ANYTHING = "%";

    /** Agencies of a kind and a province whose names hold all words. */
    public static Wanted of(String kind, String province, Query query) {
        List<String> words = query.words();
        return new Wanted(
                kind,
                province,
                pattern(words, 0),
                pattern(words, 1),
                pattern(words, 2),
                pattern(words, 3),
                pattern(words, 4),
                pattern(words, 5));
    }

    /** All agencies. */
    public static Wanted all() {
        return of("", "", new Query(List.of()));
    }

    /** The province as it is kept; means something only when one was asked for. */
    public String provinceName() {
        return province.equals(NATIONAL) ? "" : province;
    }

    private static String pattern(List<String> words, int number) {
        return number < words.size() ? "%" + words.get(number) + "%" : ANYTHING;
    }
}
