package org.prongsai.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was planted in a set of sites, to compare with what a program says that it found.
 *
 * @param verdicts site and item code → the right verdict
 * @param deadLinks all addresses that lead nowhere
 */
record Truth(Map<String, String> verdicts, Set<String> deadLinks) {
    private static final Pattern NUMBER = Pattern.compile("(\\w+)=(\\d+)");
    private static final Pattern ITEM = Pattern.compile("(?m)^item (\\S+ O\\d+) (\\S+) (\\S+)");
    private static final Pattern FAILURE = Pattern.compile("(?m)^dead (\\S+)");

    Truth {
        verdicts = Map.copyOf(verdicts);
        deadLinks = Set.copyOf(deadLinks);
    }

    static Truth of(SiteSet set) {
        Map<String, String> verdicts = new HashMap<>();
        for (Site site : set.sites()) {
            site.planted().forEach((code, plant) -> verdicts.put(site.address() + " " + code, plant.verdict()));
        }
        Set<String> deadLinks = set.sites().stream()
                .flatMap(site -> IntStream.range(0, SiteSet.DEAD_LINKS)
                        .mapToObj(number -> site.address() + PageFrame.deadLink(number)))
                .collect(Collectors.toSet());
        return new Truth(verdicts, deadLinks);
    }

    /** Numbers as programs write them: {@code pages=2000 dead=200}; the same word again adds. */
    static Map<String, Long> numbers(String said) {
        return NUMBER.matcher(said)
                .results()
                .collect(Collectors.toMap(
                        (MatchResult found) -> found.group(1),
                        found -> Long.parseLong(found.group(2)),
                        Long::sum,
                        TreeMap::new));
    }

    /** The numbers, and how many verdicts and dead links are right or wrong; wrong ones are shown by their item. */
    Map<String, Long> compare(String said) {
        Map<String, Long> counts = numbers(said);
        ITEM.matcher(said).results().forEach(found -> {
            String right = verdicts.getOrDefault(found.group(1), "");
            String kind = right.equals(found.group(2))
                    ? "right"
                    : "wrong:" + found.group(1).replaceAll(".* ", "") + ":" + right + "→" + found.group(3);
            counts.merge(kind, 1L, Long::sum);
        });
        FAILURE.matcher(said)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(address -> counts.merge(deadLinks.contains(address) ? "dead" : "falselyDead", 1L, Long::sum));
        return counts;
    }
}
