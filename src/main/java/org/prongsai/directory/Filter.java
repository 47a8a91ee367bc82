package org.prongsai.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Kind;
import org.prongsai.score.Band;
import org.prongsai.thai.ThaiText;
import org.prongsai.web.view.Paging;

/**
 * Which agencies a list shows, and in which order.
 *
 * @param text a part of a name as the visitor wrote it, empty for all
 * @param kind null for all
 * @param province its name, {@link #NATIONAL} for bodies of the whole country, empty for all
 * @param band null for all scores and none
 * @param state one of {@link #STATES}
 * @param sort one of {@link #SORTS}
 */
public record Filter(
        String text,
        @Nullable Kind kind,
        String province,
        @Nullable Band band,
        String state,
        String sort) {
    /** The province of bodies that belong to none. */
    public static final String NATIONAL = "-";
    /** How a check can have gone; the first is any. */
    public static final List<String> STATES =
            List.of("", "checked", "unseen", "never", "no-score", "review", "unchecked");
    /** Orders, the usual one of each column before its reverse; the first is the one without asking. */
    public static final List<String> SORTS = List.of(
            "name",
            "name-desc",
            "score-desc",
            "score",
            "kind",
            "kind-desc",
            "province",
            "province-desc",
            "checked-desc",
            "checked");

    /** Text without any letter or digit asks for nothing. */
    public Filter {
        text = ThaiText.comparison(text).isEmpty() ? "" : text;
    }

    /** Every agency of a province. */
    static Filter ofProvince(String province) {
        return new Filter("", null, province, null, "", SORTS.get(0));
    }

    /** The text in the form in which names are matched. */
    public String search() {
        return ThaiText.comparison(text);
    }

    /** The kind as it is kept, empty for all. */
    public String kindName() {
        return kind == null ? "" : kind.name();
    }

    /** The province as it is kept; means something only when one was asked for. */
    public String provinceName() {
        return province.equals(NATIONAL) ? "" : province;
    }

    /** The code of the band, empty for all. */
    public String bandCode() {
        return band == null ? "" : band.code();
    }

    /** The lowest score that it shows. */
    public double from() {
        return band == null ? 0 : band.from();
    }

    /** The lowest score that it shows no more. */
    public double below() {
        return band == null ? 0 : band.below();
    }

    /** Whether it leaves any agency out. */
    public boolean isNarrow() {
        return !with("sort", "").isEmpty();
    }

    /** The address of a list with this filter. */
    public String address(String path) {
        return Paging.address(path, words());
    }

    /** The address of the list without one word of the query. */
    public String without(String word) {
        return Paging.address("/agencies", with(word, ""));
    }

    /** How the list is sorted by a column, in the words of ARIA. */
    public String direction(String column) {
        return sort.equals(column) ? "ascending" : sort.equals(column + "-desc") ? "descending" : "none";
    }

    /** The address of the list sorted by a column, the other way round when it is so already. */
    public String turned(String column) {
        String usual = SORTS.stream()
                .filter(each -> each.equals(column) || each.equals(column + "-desc"))
                .findFirst()
                .orElse(column);
        String reverse = usual.equals(column) ? column + "-desc" : column;
        return Paging.address("/agencies", with("sort", sort.equals(usual) ? reverse : usual));
    }

    /** The words of a query that asks for it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("q", text);
        words.put("kind", kind == null ? "" : kind.code());
        words.put("province", province);
        words.put("score", bandCode());
        words.put("state", state);
        words.put("sort", sort.equals(SORTS.get(0)) ? "" : sort);
        return words;
    }

    private Map<String, String> with(String word, String value) {
        Map<String, String> words = words();
        words.put(word, value);
        words.values().removeIf(String::isEmpty);
        return words;
    }
}
