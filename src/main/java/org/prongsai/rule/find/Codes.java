package org.prongsai.rule.find;

import java.util.List;
import java.util.Map;

/** The matters that each item number of one year's checklist means: the number says another thing in every other year. */
public record Codes(int fiscalYear, Map<Integer, List<String>> matters) {

    public Codes {
        matters = Map.copyOf(matters);
    }

    /** The matters of an item number; none for a number that the year does not have. */
    List<String> of(int number) {
        return matters.getOrDefault(number, List.of());
    }
}
