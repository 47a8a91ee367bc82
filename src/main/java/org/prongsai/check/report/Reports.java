package org.prongsai.check.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.Check;
import org.prongsai.check.CheckStore;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Element;
import org.prongsai.checklist.Item;
import org.prongsai.rule.Reason;
import org.prongsai.web.view.Language;

/** Kept checks as their readers get them, each with its checklist. Thread-safe. */
public final class Reports {
    /** What cannot be read there may hold whatever is not found. */
    private static final Set<Reason> PICTURES = Set.of(Reason.IMAGE_ONLY, Reason.SCANNED);

    private final CheckStore store;
    private final Map<String, Checklist> checklists = new LinkedHashMap<>();
    private final Reporter reporter = new Reporter();

    public Reports(CheckStore store, List<Checklist> checklists) {
        this.store = store;
        checklists.forEach(checklist -> this.checklists.put(checklist.id(), checklist));
    }

    /** A checklist of this program; none for one that it no longer has. */
    public Optional<Checklist> checklist(String id) {
        return Optional.ofNullable(checklists.get(id));
    }

    /** Code and title of an item; only the code when the program no longer has it. */
    public String title(String checklistId, String code, Language language) {
        return checklist(checklistId)
                .flatMap(checklist -> checklist.item(code))
                .map(item -> code + " " + item.title().in(language.code()))
                .orElse(code);
    }

    /** A finished check; none while it runs, and none when the program no longer has its checklist. */
    public Optional<Reading> of(Check check) {
        return check.isDone()
                ? checklist(check.checklistId())
                        .map(checklist -> new Reading(
                                check.id(),
                                reporter.report(check, store.findings(check.id()), checklist),
                                checklist,
                                null))
                : Optional.empty();
    }

    /** Where the matter of an item stands in all checklists for the same agencies: checklist, slash, code. */
    public List<String> sameMatter(Checklist checklist, String code) {
        List<String> places = new ArrayList<>(List.of(checklist.id() + "/" + code));
        Map<Integer, String> others = checklist.item(code).map(Item::was).orElse(Map.of());
        checklists.values().stream()
                .filter(other -> other.agencies().equals(checklist.agencies())
                        && !other.id().equals(checklist.id()))
                .filter(other -> others.containsKey(other.fiscalYear()))
                .forEach(other -> places.add(other.id() + "/" + others.get(other.fiscalYear())));
        return places;
    }

    /**
     * A finished check with the checklist that gives its titles.
     *
     * @param checkId its number, by which it can be judged again
     * @param agency the name of the agency where the reader shall be told it
     */
    public record Reading(
            long checkId,
            Report report,
            Checklist checklist,
            @Nullable String agency) {
        /** The title of an item in a language. */
        public String title(Report.Item item, String language) {
            return checklist
                    .item(item.code())
                    .map(each -> each.title().in(language))
                    .orElse(item.title());
        }

        /** The titles of an item's elements in a language, as they stand one below the other. */
        public List<String> titles(Report.Item item, String language) {
            return Element.withoutRepeats(item.elements().stream()
                    .map(element -> known(item, element)
                            .map(each -> each.title().in(language))
                            .orElse(element.title()))
                    .toList());
        }

        /** {@code found}, {@code missing}, {@code advice} or, where a picture may show it, {@code open}; for a denial {@code met}, {@code unmet} or {@code unmet-advice}. */
        public String state(Report.Item item, Report.Element element) {
            boolean isDenial = known(item, element).filter(Element::isDenial).isPresent();
            if (element.found()) {
                return isDenial ? "met" : "found";
            }
            if (!isDenial && PICTURES.contains(item.reason())) {
                return "open";
            }
            String missing = isDenial ? "unmet" : "missing";
            String advice = isDenial ? "unmet-advice" : "advice";
            return element.required() ? missing : advice;
        }

        private Optional<Element> known(Report.Item item, Report.Element element) {
            return checklist.item(item.code()).flatMap(each -> each.element(element.id()));
        }
    }
}
