package org.prongsai.checklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.config.YamlNode;
import org.prongsai.rule.content.DataYear;

/**
 * One numbered line of a checklist, such as O24: disclosed completely it scores 100, otherwise 0.
 *
 * @param code its code in its own year
 * @param number the number in its code
 * @param was the code of the same or nearest matter in other fiscal years, earlier and later
 * @param year the year that its content must be about
 * @param matters the matters that it is about; all of them where an item joins several
 * @param accept the forms in which a machine may pass it; a complete disclosure in any other is for a person
 * @param elements what its content must hold
 * @param rule a question of the whole item beyond its elements, where there is one
 */
public record Item(
        String code,
        int number,
        Localized title,
        Map<Integer, String> was,
        DataYear year,
        List<String> matters,
        Set<String> accept,
        List<Element> elements,
        Optional<YamlNode> rule) {
    private static final Set<String> WITHOUT_FILES = Set.of("page", "login");

    public Item {
        was = Map.copyOf(was);
        matters = List.copyOf(matters);
        accept = Set.copyOf(accept);
        elements = List.copyOf(elements);
    }

    /** Whether it asks for something that people use, such as a question board: no file can be that. */
    public boolean isSystem() {
        return !accept.isEmpty() && WITHOUT_FILES.containsAll(accept);
    }

    /** The element with an id. */
    public Optional<Element> element(String id) {
        return elements.stream().filter(element -> element.id().equals(id)).findFirst();
    }
}
