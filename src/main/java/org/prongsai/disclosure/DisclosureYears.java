package org.prongsai.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prongsai.checklist.Checklist;

/**
 * The checklists by the word under which their disclosures stand in addresses: the fiscal year where it has one checklist,
 * otherwise the checklist's own id. Immutable.
 */
public record DisclosureYears(List<Checklist> checklists) {

    public DisclosureYears {
        checklists = checklists.stream()
                .sorted(Comparator.comparing(Checklist::fiscalYear).reversed().thenComparing(Checklist::id))
                .toList();
    }

    /** Where the disclosures of an agency for a checklist stand. */
    public String address(String slug, Checklist checklist) {
        return root(slug) + "/" + word(checklist);
    }

    /** The same by the id of a checklist, if it is known. */
    public Optional<String> address(String slug, String checklistId) {
        return withId(checklistId).map(checklist -> address(slug, checklist));
    }

    /** Where the years of an agency are listed. */
    public static String root(String slug) {
        return "/agencies/" + slug + "/disclosures";
    }

    public Optional<Checklist> withId(String id) {
        return checklists.stream()
                .filter(checklist -> checklist.id().equals(id))
                .findFirst();
    }

    /** The one checklist that stands under exactly this word. */
    Optional<Checklist> under(String word) {
        return checklists.stream()
                .filter(checklist -> word(checklist).equals(word))
                .findFirst();
    }

    /** The checklist that an agency means by another word: by the id, or by a year of several the one it fills most. */
    Optional<Checklist> meant(String word, List<YearCount> filled) {
        return withId(word)
                .or(() -> checklists.stream()
                        .filter(checklist ->
                                String.valueOf(checklist.fiscalYear()).equals(word))
                        .max(Comparator.comparing((Checklist checklist) -> items(checklist, filled))
                                .thenComparing(Checklist::id, Comparator.reverseOrder())));
    }

    private static int items(Checklist checklist, List<YearCount> filled) {
        return filled.stream()
                .filter(year -> year.checklistId().equals(checklist.id()))
                .mapToInt(YearCount::items)
                .sum();
    }

    private String word(Checklist checklist) {
        long inYear = checklists.stream()
                .filter(other -> other.fiscalYear() == checklist.fiscalYear())
                .count();
        return inYear == 1 ? String.valueOf(checklist.fiscalYear()) : checklist.id();
    }
}
