package org.prongsai.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.crawl.Page;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.find.Candidate;
import org.prongsai.rule.kind.Rule;

/**
 * The pages of one item taken together, each of which may hold a part of what it asks for.
 *
 * @param elements each element with the first page that has it
 */
record Joined(Requirement requirement, List<Assessment> parts, List<ElementResult> elements) {
    private static final Set<Reason> EMPTY = Set.of(Reason.HEADING_ONLY, Reason.PLACEHOLDER);

    /** Joins what was found under labels that surely speak of the item. */
    static Joined of(Requirement requirement, List<Assessment> all, Search search) {
        List<Assessment> parts = all.stream()
                .filter(part -> part.page() != null && part.candidate().strength() >= 0.6)
                .filter(part -> part.reason() == Reason.FOUND
                        || part.reason() == Reason.MISSING_ELEMENT
                        || part.reason() == Reason.NOT_TWO_WAY
                        // beside the picture of one matter the words of another may stand
                        || (part.reason() == Reason.IMAGE_ONLY
                                && requirement.matters().size() > 1)
                        || isAttached(part, all))
                .toList();
        return new Joined(
                requirement,
                parts,
                parts.isEmpty() ? List.of() : shared(requirement, parts, merged(requirement, parts), search));
    }

    /**
     * Whether it is one of several files of a page that is the item's by its label, with a part of what is asked: alone, such
     * a part may well look like something else.
     */
    private static boolean isAttached(Assessment part, List<Assessment> all) {
        return part.reason() == Reason.WRONG_CONTENT
                && !part.foundElements().isEmpty()
                && all.stream()
                        .anyMatch(other -> other.reason() == Reason.MISSING_ELEMENT
                                && other.candidate().equals(part.candidate())
                                && beside(other.path()).equals(beside(part.path())));
    }

    /** The way to the page on which a file hangs. */
    private static List<String> beside(List<String> path) {
        return path.subList(0, Math.max(0, path.size() - 1));
    }

    /** What stands empty under the name of one matter of several, of which no page of the item speaks: a part is not there. */
    static Optional<Assessment> emptyPart(Requirement requirement, List<Assessment> all, Search search) {
        return requirement.matters().size() < 2
                ? Optional.empty()
                : all.stream()
                        .filter(part -> EMPTY.contains(part.reason())
                                && part.candidate().strength() >= 0.6)
                        // in menus many an empty link waits for its page; in the assessment's index it is the answer
                        .filter(part -> part.reason() != Reason.PLACEHOLDER
                                || part.candidate().standing() == Candidate.Standing.INDEX)
                        .filter(part -> isAlone(part, requirement, all, search))
                        .findFirst();
    }

    private static boolean isAlone(Assessment part, Requirement requirement, List<Assessment> all, Search search) {
        Set<String> named = new HashSet<>(requirement.matters());
        named.retainAll(matters(part, search));
        return !named.isEmpty()
                && named.size() < requirement.matters().size()
                && all.stream()
                        .filter(other -> !EMPTY.contains(other.reason()))
                        .allMatch(other -> Collections.disjoint(named, matters(other, search)));
    }

    /** What a page is about by its heading and its words; where there is no page, what its label promises. */
    private static Set<String> matters(Assessment part, Search search) {
        boolean isLabelAlone = part.candidate().target() instanceof Candidate.Target.EmptyLink
                || part.candidate().target() instanceof Candidate.Target.Nowhere;
        if (part.page() == null || isLabelAlone) {
            return Set.of(part.candidate().matter());
        }
        Content content = search.contents().of(part.page());
        Set<String> matters = new HashSet<>(content.topics().keySet());
        matters.addAll(search.vocabulary().label(content.headline()).named().keySet());
        return matters;
    }

    boolean has(Assessment part) {
        return parts.contains(part);
    }

    boolean isComplete() {
        return missing().findAny().isEmpty();
    }

    /** What all pages together are, when nothing is missing on them or only what a picture there may show. */
    Optional<Assessment> assessment(Search search) {
        boolean isComplete = !parts.isEmpty() && isComplete();
        if (!isWhole(search) || !(isComplete || isPictured(search))) {
            return Optional.empty();
        }
        return parts.stream()
                .max(Comparator.comparingInt(part -> part.foundElements().size()))
                .map(best -> new Assessment(
                        best.candidate(),
                        best.url(),
                        best.page(),
                        best.path(),
                        isComplete ? Reason.FOUND : Reason.IMAGE_ONLY,
                        isComplete ? 0.8 : 0.6,
                        best.year(),
                        elements,
                        best.excerpt()));
    }

    /** Whether every matter that the item joins is promised by the label of some page. */
    private boolean isWhole(Search search) {
        return requirement.matters().stream()
                .allMatch(matter -> parts.stream()
                        .anyMatch(part -> search.isOf(part.candidate(), matter) || search.isNamed(part.url(), matter)));
    }

    /** Whether all that is missing may stand in a picture on one of the pages, as a chart does. */
    private boolean isPictured(Search search) {
        return missing().allMatch(element -> element.rule().isPictured())
                && parts.stream()
                        .map(Assessment::page)
                        .filter(Objects::nonNull)
                        .anyMatch(page -> !search.contents().of(page).images().isEmpty());
    }

    private Stream<Requirement.Element> missing() {
        Set<String> found = elements.stream()
                .filter(ElementResult::found)
                .map(ElementResult::id)
                .collect(Collectors.toSet());
        return requirement.elements().stream()
                .filter(element -> element.required() && element.replaces().isEmpty() && !found.contains(element.id()));
    }

    /** What no page shows alone and all of them show together. */
    private static List<ElementResult> shared(
            Requirement requirement, List<Assessment> parts, List<ElementResult> merged, Search search) {
        List<Page> pages = parts.stream()
                .map(Assessment::page)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<ElementResult> shared = new ArrayList<>(merged);
        for (int i = 0; i < merged.size(); i++) {
            Rule rule = requirement.elements().get(i).rule();
            ElementResult alone = merged.get(i);
            if (!alone.found() && rule.isShared() && pages.size() > 1) {
                Rule.Answer answer = rule.test(search.contents().of(pages), requirement.year());
                shared.set(i, new ElementResult(alone.id(), answer.found(), alone.required(), answer.excerpt()));
            }
        }
        return shared;
    }

    /** Each element with the first page that has it; that something is not there must hold on every page that is taken. */
    private static List<ElementResult> merged(Requirement requirement, List<Assessment> parts) {
        List<ElementResult> merged = new ArrayList<>();
        Set<Assessment> taken = new LinkedHashSet<>();
        for (int i = 0; i < requirement.elements().size(); i++) {
            int element = i;
            Optional<Assessment> first = parts.stream()
                    .filter(part -> part.elements().get(element).found())
                    .findFirst();
            if (!requirement.elements().get(i).rule().isDenial()) {
                first.ifPresent(taken::add);
            }
            merged.add(first.map(part -> part.elements().get(element).at(part.url()))
                    .orElse(parts.get(0).elements().get(element)));
        }
        for (int i = 0; i < merged.size(); i++) {
            int element = i;
            if (requirement.elements().get(i).rule().isDenial()) {
                taken.stream()
                        .map(part -> part.elements().get(element))
                        .filter(result -> !result.found())
                        .findFirst()
                        .ifPresent(result -> merged.set(element, result));
            }
        }
        return merged;
    }
}
