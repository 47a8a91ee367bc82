package org.prongsai.ranking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Kind;
import org.prongsai.checklist.Checklist;

/**
 * Which agencies are compared: those that stand by one checklist, of a kind, in a province.
 *
 * @param checklist scores by different checklists say different things and are never mixed
 * @param kind null for all
 * @param province null for all
 */
public record Scope(
        Checklist checklist, @Nullable Kind kind, @Nullable String province) {

    /** The id of the checklist. */
    public String checklistId() {
        return checklist.id();
    }

    /** The words of its address, in their order; empty for what is not asked. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("checklist", checklist.id());
        words.put("kind", kind == null ? "" : kind.code());
        words.put("province", province == null ? "" : province);
        return words;
    }
}
