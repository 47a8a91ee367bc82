package org.prongsai.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Item;
import org.prongsai.checklist.Localized;

/**
 * Where the matter of an item stands in the checklists of other fiscal years: their numbers move, their matters stay.
 *
 * @param checklists the lists compared, newest first
 * @param rows one for each matter, in the order of the newest list that has it
 */
public record Crosswalk(List<Checklist> checklists, List<Row> rows) {

    /**
     * One matter.
     *
     * @param title as the newest list with it says
     * @param codes the code in each list, in their order; empty where a list does not ask for it
     */
    public record Row(Localized title, List<String> codes) {}

    /** Compares lists that are for the same kind of agency. */
    public static Crosswalk of(List<Checklist> given) {
        List<Checklist> lists = given.stream()
                .sorted(Comparator.comparingInt(Checklist::fiscalYear).reversed())
                .toList();
        Set<String> placed = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (Checklist list : lists) {
            for (Item item : list.items()) {
                if (!placed.contains(list.fiscalYear() + item.code())) {
                    Map<Integer, String> codes = new HashMap<>(item.was());
                    codes.put(list.fiscalYear(), item.code());
                    codes.forEach((year, code) -> placed.add(year + code));
                    rows.add(new Row(item.title(), codesIn(lists, codes)));
                }
            }
        }
        return new Crosswalk(lists, List.copyOf(rows));
    }

    private static List<String> codesIn(List<Checklist> lists, Map<Integer, String> codes) {
        return lists.stream()
                .map(list -> codes.getOrDefault(list.fiscalYear(), ""))
                .toList();
    }
}
