package org.prongsai.rule.content;

import java.util.Set;
import java.util.TreeSet;

/**
 * The year that the content of an item must be about, in the Buddhist era; not always the checklist's own year.
 *
 * @param year the fiscal year meant; for {@link Kind#CURRENT} the checklist's year
 * @param also other years that are accepted as well
 * @param unconfirmed whether the year is not certain: then the year before is accepted too, older ones are not
 */
public record DataYear(Kind kind, int year, Part part, Set<Integer> also, boolean unconfirmed) {

    public DataYear {
        also = Set.copyOf(also);
    }

    /** Whether one of the accepted years is {@code candidate}. */
    public boolean accepts(int candidate) {
        return accepted().contains(candidate);
    }

    /** All accepted years, in order. */
    public Set<Integer> accepted() {
        TreeSet<Integer> years = new TreeSet<>(also);
        years.add(year);
        if (unconfirmed) {
            years.add(year - 1);
        }
        return years;
    }

    /** How a year is meant. */
    public enum Kind {
        /** What holds now; no year is asked for. */
        CURRENT,
        /** About one fiscal year. */
        FISCAL,
        /** A plan over several years that includes the year. */
        COVERS
    }

    /** Which part of the fiscal year must be covered at least. */
    public enum Part {
        WHOLE,
        FIRST_HALF
    }
}
