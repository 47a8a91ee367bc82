package org.prongsai.checklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.config.YamlNode;
import org.prongsai.rule.find.Owner;

/**
 * One thing that the content of an item must hold.
 *
 * @param id its name, unique in its item
 * @param title the wording of the list where it is known
 * @param rule how to find it, in one of the kinds of {@code rule.kind}
 * @param replaces ids of elements that need not be found when this one is: it is an alternative to them
 * @param reason the code of the reason that is given when it is missing, where it has one of its own
 * @param onlyFor the kinds of agency of which alone it is asked; empty when of all
 */
public record Element(
        String id,
        Localized title,
        Certainty certainty,
        YamlNode rule,
        List<String> replaces,
        Optional<String> reason,
        Set<Owner> onlyFor) {

    public Element {
        replaces = List.copyOf(replaces);
        onlyFor = Set.copyOf(onlyFor);
    }

    /** Whether it asks that something is not there, so that nothing is found when it is as asked. */
    public boolean isDenial() {
        return rule.has("none-of");
    }

    /** Whether it asks something of people, such as their names. */
    boolean isOfPeople() {
        return asksOfPeople(rule);
    }

    private static boolean asksOfPeople(YamlNode rule) {
        return rule.has("people")
                || Stream.of("all-of", "any-of")
                        .flatMap(kind -> rule.list(kind).stream())
                        .anyMatch(Element::asksOfPeople);
    }
}
