package org.prongsai.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known word that a person most likely meant when they wrote an unknown one. */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest known word, of several the last, which of years is the newest, unless even the nearest is too far away to be a slip of the hand. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        List<String> all = allNearest(written, known);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The known words that are equally near and nearer than all others, sorted; none where even those are too far away. */
    public static List<String> allNearest(String written, Collection<String> known) {
        int limit = Math.max(2, written.length() / 3);
        int least =
                known.stream().mapToInt(word -> distance(written, word)).min().orElse(Integer.MAX_VALUE);
        return known.stream()
                .filter(word -> least <= limit && distance(written, word) == least)
                .distinct()
                .sorted()
                .toList();
    }

    /** Insertions, removals, replacements and swaps of neighbours that turn one word into the other. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
