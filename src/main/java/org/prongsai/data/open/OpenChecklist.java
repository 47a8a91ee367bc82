package org.prongsai.data.open;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.checklist.Certainty;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Localized;
import org.prongsai.rule.content.DataYear;

/**
 * A checklist as it leaves the portal.
 *
 * @param agencies the kind of agency that it is for
 * @param version the hash of its file
 * @param indicators null where only the head is shown
 */
public record OpenChecklist(
        String id,
        int fiscalYear,
        String agencies,
        Localized title,
        String source,
        String version,
        int items,
        @Nullable List<Indicator> indicators) {
    /** The columns of the file of all items. */
    public static final List<String> COLUMNS = List.of(
            "checklist",
            "fiscal_year",
            "agencies",
            "indicator",
            "sub_indicator",
            "item",
            "title",
            "english_title",
            "year_kind",
            "year",
            "elements",
            "version");

    /** 9 or 10, with its sub-indicators. */
    public record Indicator(String code, Localized title, List<SubIndicator> subIndicators) {}

    /** A group of items whose mean is one score; {@code unconfirmed} when its border is not certain. */
    public record SubIndicator(String code, Localized title, boolean unconfirmed, List<Item> items) {}

    /**
     * One item.
     *
     * @param was its code in other fiscal years
     * @param accept the forms that a machine can judge, all when none is named
     */
    public record Item(
            String code,
            Localized title,
            Year year,
            Map<Integer, String> was,
            List<String> accept,
            List<Element> elements) {
        static Item of(org.prongsai.checklist.Item item) {
            return new Item(
                    item.code(),
                    item.title(),
                    Year.of(item.year()),
                    new TreeMap<>(item.was()),
                    item.accept().stream().sorted().toList(),
                    item.elements().stream()
                            .map(element -> new Element(
                                    element.id(),
                                    element.title(),
                                    element.certainty(),
                                    element.certainty().isBinding()))
                            .toList());
        }
    }

    /** The year that the content must be about; {@code accepted} are all years that will do. */
    public record Year(DataYear.Kind kind, int year, DataYear.Part part, List<Integer> accepted) {
        static Year of(DataYear year) {
            return new Year(year.kind(), year.year(), year.part(), List.copyOf(year.accepted()));
        }
    }

    /** What an item must hold; only a {@code required} element can fail it. */
    public record Element(String id, Localized title, Certainty certainty, boolean required) {}

    /** A checklist without what it asks for. */
    public static OpenChecklist head(Checklist list) {
        return of(list, null);
    }

    /** A checklist with everything that it asks for. */
    public static OpenChecklist whole(Checklist list) {
        return of(
                list,
                list.indicators().stream()
                        .map(indicator -> new Indicator(
                                indicator.code(),
                                indicator.title(),
                                indicator.subIndicators().stream()
                                        .map(sub -> new SubIndicator(
                                                sub.code(),
                                                sub.title(),
                                                sub.unconfirmed(),
                                                sub.items().stream()
                                                        .map(Item::of)
                                                        .toList()))
                                        .toList()))
                        .toList());
    }

    /** The lines of the file of all items. */
    public List<List<Object>> lines() {
        return indicators == null
                ? List.of()
                : indicators.stream()
                        .flatMap(indicator -> indicator.subIndicators().stream()
                                .flatMap(sub -> sub.items().stream().map(item -> line(indicator, sub, item))))
                        .toList();
    }

    private List<Object> line(Indicator indicator, SubIndicator sub, Item item) {
        return List.of(
                id,
                fiscalYear,
                agencies,
                indicator.code(),
                sub.code(),
                item.code(),
                item.title().th(),
                item.title().en(),
                item.year().kind().name().toLowerCase(java.util.Locale.ROOT),
                item.year().year(),
                item.elements().size(),
                version);
    }

    private static OpenChecklist of(Checklist list, @Nullable List<Indicator> indicators) {
        return new OpenChecklist(
                list.id(),
                list.fiscalYear(),
                list.agencies(),
                list.title(),
                list.source(),
                list.version(),
                list.items().size(),
                indicators);
    }
}
