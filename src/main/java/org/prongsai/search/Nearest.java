package org.prongsai.search;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.prongsai.thai.search.SearchForm;

/** The agencies whose names are nearly what was typed, for when nothing is just that; they are never mixed with what was found. */
final class Nearest {
    private static final int MOST = 5;
    /** Shorter words are near to too many names. */
    private static final int SHORTEST = 6;

    /** As many consonants say which name is meant, whatever became of its vowels. */
    private static final int SHORTEST_SKELETON = 4;

    /** Vowels and what stands over or under a letter, with the letter that only carries them. */
    private static final Pattern VOWELS = Pattern.compile("[\\u0E2D\\u0E30-\\u0E3A\\u0E40-\\u0E4E]");

    private static final int LONG = 9;
    private static final int LONGEST = 60;
    private static final int CANDIDATES = 10_000;

    private Nearest() {}

    /** Those that differ least, or in vowels only, at most five; none for what is very short or long. */
    static List<SearchStore.Hit> of(SearchStore store, Query query) {
        String typed = query.whole();
        List<SearchStore.Hit> slipped = slipped(store, typed);
        return slipped.isEmpty() ? withoutVowels(store, typed) : slipped;
    }

    private static List<SearchStore.Hit> slipped(SearchStore store, String typed) {
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            return List.of();
        }
        int slips = typed.length() < LONG ? 1 : 2;
        Subject agency = Subject.AGENCY;
        List<Near> near = store.holding(match(typed, slips + 1), agency.before(), agency.last(), CANDIDATES).stream()
                .map(hit -> new Near(hit, distance(typed, hit.body())))
                .filter(each -> each.distance() <= slips)
                .toList();
        int least = near.stream().mapToInt(Near::distance).min().orElse(0);
        return near.stream()
                .filter(each -> each.distance() == least)
                .sorted(Comparator.<Near>comparingInt(each -> each.isNamed(typed) ? 0 : 1)
                        .thenComparingInt(each -> each.hit().title().length()))
                .limit(MOST)
                .map(Near::hit)
                .toList();
    }

    /** Vowels are what is left out most, and a short name has no part that would still be as it should. */
    private static List<SearchStore.Hit> withoutVowels(SearchStore store, String typed) {
        String skeleton = skeleton(typed);
        if (skeleton.length() < SHORTEST_SKELETON || typed.length() > LONGEST) {
            return List.of();
        }
        Subject agency = Subject.AGENCY;
        return store.names(agency.before(), agency.last(), CANDIDATES).stream()
                .filter(hit -> skeleton(hit.body()).contains(skeleton))
                .map(hit -> new Near(hit, distance(typed, hit.body())))
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparingInt(each -> each.hit().title().length()))
                .limit(MOST)
                .map(Near::hit)
                .toList();
    }

    private static String skeleton(String form) {
        return VOWELS.matcher(form).replaceAll("");
    }

    /** An agency, and by how many letters its names differ. */
    private record Near(SearchStore.Hit hit, int distance) {
        /** Whether it is so near by its own name, and not by that of its province. */
        boolean isNamed(String typed) {
            return Nearest.distance(typed, SearchForm.of(hit.title()).form()) == distance;
        }
    }

    /** With one slip fewer than there are parts, at least one part is as it should be, which the index finds. */
    private static String match(String typed, int parts) {
        return IntStream.range(0, parts)
                .mapToObj(part -> '"'
                        + typed.substring(part * typed.length() / parts, (part + 1) * typed.length() / parts)
                                .replace("\"", "\"\"")
                        + '"')
                .reduce((one, other) -> one + " OR " + other)
                .orElseThrow();
    }

    /** How many letters must be changed, put in or left out until the typed text stands somewhere in another (Sellers). */
    static int distance(String typed, String text) {
        int[] before = new int[text.length() + 1];
        int[] now = new int[text.length() + 1];
        for (int i = 1; i <= typed.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                int change = typed.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, Math.min(before[j], now[j - 1]) + 1);
            }
            int[] spare = before;
            before = now;
            now = spare;
        }
        return IntStream.of(before).min().orElseThrow();
    }
}
