package org.prongsai.checklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The titles of all items of some checklists, for lists that show items of several years. Immutable. */
public final class ItemTitles {
    private final Map<String, Map<String, Localized>> titles = new HashMap<>();

    public ItemTitles(Collection<Checklist> checklists) {
        for (Checklist checklist : checklists) {
            Map<String, Localized> byCode = new HashMap<>();
            checklist.items().forEach(item -> byCode.put(item.code(), item.title()));
            titles.put(checklist.id(), Map.copyOf(byCode));
        }
    }

    /** The title of an item in a language; its code when the program no longer has its checklist. */
    public String of(String checklistId, String code, String language) {
        Localized title = titles.getOrDefault(checklistId, Map.of()).getOrDefault(code, new Localized(code, code));
        return title.in(language);
    }
}
