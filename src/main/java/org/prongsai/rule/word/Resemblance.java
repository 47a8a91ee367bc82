package org.prongsai.rule.word;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.prongsai.thai.ThaiText;

/**
 * How much a label that no known name stands in resembles the names of each matter: by the runs of letters that it shares with
 * them, those weighing most that few matters use (inverse document frequency, Spärck Jones 1972). So a wording that nobody has
 * written down yet is still taken for a hint. Immutable and thread-safe.
 */
final class Resemblance {
    /** So many letters are about one Thai syllable; shorter runs stand in all names, longer ones miss what is spelt otherwise. */
    private static final int RUN = 4;

    /** Shorter labels, such as "details", say too little. */
    private static final int LEAST_RUNS = 9;

    /**
     * Measured on the labelled sites with half of all names taken out: 0.5 mends three or four of ten fails that are wrong for want of a
     * name, 0.6 three, and less mends no more.
     */
    private static final double LEAST = 0.5;

    private static final double OF_BEST = 0.8;

    private final Map<String, Set<String>> mattersByRun = new HashMap<>();
    private final int matters;

    Resemblance(Collection<Matter> matters) {
        this.matters = matters.size();
        for (Matter matter : matters) {
            for (String name : matter.names()) {
                runs(name)
                        .forEach(run -> mattersByRun
                                .computeIfAbsent(run, none -> new HashSet<>())
                                .add(matter.id()));
            }
        }
    }

    /** The matters whose names a label resembles most, each with the share of its weight that is found in them, 0.5 to 1. */
    Map<String, Double> of(String label) {
        Set<String> runs = runs(label);
        if (runs.size() < LEAST_RUNS) {
            return Map.of();
        }
        Map<String, Double> shares = new TreeMap<>();
        double whole = 0;
        for (String run : runs) {
            Set<String> users = mattersByRun.getOrDefault(run, Set.of());
            double weight = Math.log((matters + 1) / Math.max(1, users.size() + 0.5));
            whole += weight;
            users.forEach(matter -> shares.merge(matter, weight, Double::sum));
        }
        double best = 0;
        for (double share : shares.values()) {
            best = Math.max(best, share / whole);
        }
        Map<String, Double> resembling = new LinkedHashMap<>();
        if (best >= LEAST) {
            for (Map.Entry<String, Double> share : shares.entrySet()) {
                double of = share.getValue() / whole;
                if (of >= Math.max(LEAST, OF_BEST * best)) {
                    resembling.put(share.getKey(), of);
                }
            }
        }
        return resembling;
    }

    /** Letters alone: numbers and years say nothing of the matter. */
    private static Set<String> runs(String text) {
        String letters = ThaiText.comparison(text).replaceAll("[^\\p{L}\\p{M}]", "");
        Set<String> runs = new HashSet<>();
        for (int at = 0; at + RUN <= letters.length(); at++) {
            runs.add(letters.substring(at, at + RUN));
        }
        return runs;
    }
}
