package org.prongsai.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.prongsai.rule.Verdict;

/** How many items have which verdict; verdicts that no item has are left out. */
public record Tally(int total, List<Part> parts) {

    public Tally {
        parts = List.copyOf(parts);
    }

    /**
     * The items of one verdict.
     *
     * @param verdict the verdict's word in lower case
     * @param start how many items stand before them when all are laid in a row
     */
    public record Part(String verdict, int count, int start) {}

    public static Tally of(Collection<Verdict> verdicts) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        verdicts.forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
        return of(counts);
    }

    /** The same from the counts that tables hold side by side. */
    public static Tally of(int passed, int failed, int inReview, int unchecked, int exempt) {
        return of(Map.of(
                Verdict.PASS, passed,
                Verdict.FAIL, failed,
                Verdict.REVIEW, inReview,
                Verdict.UNCHECKED, unchecked,
                Verdict.EXEMPT, exempt));
    }

    public static Tally of(Map<Verdict, Integer> counts) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (Verdict verdict : Verdict.values()) {
            int count = counts.getOrDefault(verdict, 0);
            if (count > 0) {
                parts.add(new Part(verdict.name().toLowerCase(Locale.ROOT), count, start));
                start += count;
            }
        }
        return new Tally(start, parts);
    }
}
