package org.prongsai.disclosure;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.attachment.Attachment;

/** What is kept for one agency and checklist while new entries come in. For one thread. */
final class Shelf {
    private final List<Disclosure> kept;
    private final Map<List<String>, Disclosure> byKey = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();

    private Shelf(List<Disclosure> kept) {
        this.kept = List.copyOf(kept);
    }

    static Shelf of(List<Disclosure> kept, List<Attachment> files) {
        Shelf shelf = new Shelf(kept);
        Map<Long, String> names = new HashMap<>();
        files.forEach(file -> names.put(file.id(), file.name()));
        for (Disclosure each : kept) {
            Long fileId = each.fileId();
            String name = fileId == null ? "" : names.getOrDefault(fileId, "");
            shelf.byKey.putIfAbsent(key(each, name), each);
        }
        return shelf;
    }

    /** The kept one that an entry means; null when it is new. */
    @Nullable
    Disclosure take(DisclosureStore.Entry entry) {
        Attachment file = entry.file();
        Disclosure old = byKey.get(key(entry.disclosure(), file == null ? "" : file.name()));
        if (old != null) {
            taken.add(old.id());
        }
        return old;
    }

    /** An entry at its place; what shows the same as before keeps its time. */
    Disclosure placed(
            DisclosureStore.Entry entry, @Nullable Disclosure old, @Nullable Long fileId, boolean isNewOrder) {
        Disclosure given = entry.disclosure();
        int place = place(given.itemCode(), old, isNewOrder);
        Disclosure now = at(given, old, place, fileId, given.updatedAt());
        return old != null && now.isSameAs(old) ? at(given, old, place, fileId, old.updatedAt()) : now;
    }

    /** What no entry meant. */
    List<Disclosure> rest() {
        return kept.stream().filter(each -> !taken.contains(each.id())).toList();
    }

    /** In a new order the next place of the item; otherwise its own, or behind all others. */
    private int place(String itemCode, @Nullable Disclosure old, boolean isNewOrder) {
        if (old != null && !isNewOrder) {
            return old.position();
        }
        int first = kept.stream()
                .filter(each -> !isNewOrder && each.itemCode().equals(itemCode))
                .mapToInt(each -> each.position() + 1)
                .max()
                .orElse(0);
        return places.merge(itemCode, first, (last, ignored) -> last + 1);
    }

    private static Disclosure at(
            Disclosure given, @Nullable Disclosure old, int place, @Nullable Long fileId, Instant time) {
        return new Disclosure(
                old == null ? 0 : old.id(),
                given.agencyId(),
                given.checklistId(),
                given.itemCode(),
                place,
                given.title(),
                given.explanation(),
                given.url(),
                fileId,
                given.publishedOn(),
                time);
    }

    private static List<String> key(Disclosure of, String fileName) {
        String url = of.url();
        return List.of(of.itemCode(), of.title(), url == null ? "" : url, fileName);
    }
}
