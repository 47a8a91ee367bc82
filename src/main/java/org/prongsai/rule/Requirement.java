package org.prongsai.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.content.DataYear;
import org.prongsai.rule.find.Owner;
import org.prongsai.rule.kind.Rule;

/**
 * What one item asks of a site, as the examiner needs it.
 *
 * @param number the item's number in its own year, 1 for O1
 * @param matters the matters that it is about; all of them where an item joins several
 * @param accept the forms in which a machine may pass it: {@code page}, {@code pdf}, {@code docx}, …; {@code login} where
 *     it may begin with signing in
 * @param rule a question that its content must answer with yes beyond its elements, null when there is none
 */
public record Requirement(
        int number,
        List<String> matters,
        DataYear year,
        Set<String> accept,
        List<Element> elements,
        @Nullable Rule rule) {

    public Requirement {
        matters = List.copyOf(matters);
        accept = Set.copyOf(accept);
        elements = List.copyOf(elements);
    }

    /** What is asked of one owner's site; an element that is only for others is neither found nor missing there. */
    Requirement askedOf(Owner owner) {
        List<Element> asked =
                elements.stream().filter(element -> element.isAskedOf(owner)).toList();
        return new Requirement(number, matters, year, accept, asked, rule);
    }

    /** What a reader is told of the elements: of an alternative only where it stands in for something. */
    List<ElementResult> told(List<ElementResult> results) {
        Set<String> found = results.stream()
                .filter(ElementResult::found)
                .map(ElementResult::id)
                .collect(Collectors.toSet());
        Set<String> idle = elements.stream()
                .filter(element -> !element.replaces().isEmpty() && found.containsAll(element.replaces()))
                .map(Element::id)
                .filter(id -> !found.contains(id))
                .collect(Collectors.toSet());
        return results.stream().filter(result -> !idle.contains(result.id())).toList();
    }

    /**
     * One thing that the content must hold.
     *
     * @param required whether its absence can fail the item; wording that nobody has confirmed never does
     * @param replaces elements that need not be found when this one is
     * @param reason the reason given when it is missing
     * @param onlyFor the owners of whom alone it is asked; empty when of all
     */
    public record Element(
            String id, boolean required, Rule rule, List<String> replaces, Reason reason, Set<Owner> onlyFor) {

        public Element {
            replaces = List.copyOf(replaces);
            onlyFor = Set.copyOf(onlyFor);
        }

        private boolean isAskedOf(Owner owner) {
            return onlyFor.isEmpty() || onlyFor.contains(owner);
        }
    }
}
