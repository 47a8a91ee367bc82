package org.prongsai.method;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Element;
import org.prongsai.checklist.Item;
import org.prongsai.rule.content.DataYear;
import org.prongsai.web.view.Language;

/**
 * What an item asks for, in one language.
 *
 * @param accept the words of the forms that a machine can judge
 * @param others the same matter in the checklists of other years, newest first
 */
public record ItemDetail(
        String code, String title, Year year, List<Asked> elements, List<String> accept, List<Other> others) {

    /**
     * The year that the content must be about.
     *
     * @param how the end of the message's key: current, fiscal, first-half or covers
     * @param also other years that are accepted, empty when there are none
     */
    public record Year(String how, int year, String also) {
        /** The year as messages say it. */
        public static Year of(DataYear year) {
            boolean current = year.kind() == DataYear.Kind.CURRENT;
            String how = year.part() == DataYear.Part.FIRST_HALF
                    ? "first-half"
                    : year.kind().name().toLowerCase(Locale.ROOT);
            return new Year(
                    how,
                    year.year(),
                    current
                            ? ""
                            : year.accepted().stream()
                                    .filter(other -> other != year.year())
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")));
        }
    }

    /** An element; {@code certainty} is its word, {@code binding} whether an item can fail without it. */
    public record Asked(String title, String certainty, boolean binding) {}

    /** The same matter in another checklist. */
    public record Other(String checklist, int fiscalYear, String code) {}

    static ItemDetail of(Item item, List<Checklist> all, Checklist own, Language language) {
        return new ItemDetail(
                item.code(),
                item.title().in(language.code()),
                Year.of(item.year()),
                asked(item, language),
                item.accept().stream().sorted().toList(),
                item.was().entrySet().stream()
                        .flatMap(was -> inYear(all, own, was.getKey())
                                .map(list -> new Other(list.id(), list.fiscalYear(), was.getValue())))
                        .sorted(Comparator.comparingInt(Other::fiscalYear).reversed())
                        .toList());
    }

    private static List<Asked> asked(Item item, Language language) {
        List<Element> elements = item.elements();
        List<String> titles = Element.withoutRepeats(elements.stream()
                .map(element -> element.title().in(language.code()))
                .toList());
        return IntStream.range(0, titles.size())
                .mapToObj(i -> new Asked(
                        titles.get(i),
                        elements.get(i).certainty().code(),
                        elements.get(i).certainty().isBinding()))
                .toList();
    }

    private static Stream<Checklist> inYear(List<Checklist> all, Checklist own, int year) {
        return all.stream()
                .filter(list -> list.fiscalYear() == year && list.agencies().equals(own.agencies()));
    }
}
