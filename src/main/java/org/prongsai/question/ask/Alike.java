package org.prongsai.question.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prongsai.question.Question;
import org.prongsai.thai.search.SearchForm;

/**
 * Which of an agency's answered questions are like a new one. Thai has no blanks between words, so texts are compared by groups
 * of three signs; a group counts the less, the more questions hold it, so that "may I ask" makes nothing alike. Immutable.
 */
final class Alike {
    private static final int GROUP = 3;
    private static final double LEAST = 0.3;
    /** A text of fewer groups says too little to be like anything. */
    private static final int FEWEST = 3;

    private final List<Known> known;
    private final Map<String, Integer> holders = new HashMap<>();

    Alike(List<Question> questions) {
        known = questions.stream()
                .map(question -> new Known(question, groups(question.title())))
                .toList();
        known.forEach(each -> each.groups().forEach(group -> holders.merge(group, 1, Integer::sum)));
    }

    /** A question in its groups of signs. */
    private record Known(Question question, Set<String> groups) {}

    /** A question with how like it is, from 0 to 1. */
    private record Rated(Question question, double likeness) {}

    /** The questions most like a text, the likest first. */
    List<Question> to(String text, int most) {
        Set<String> wanted = groups(text);
        if (wanted.size() < FEWEST) {
            return List.of();
        }
        double whole = Math.sqrt(weight(wanted));
        List<Rated> rated = new ArrayList<>();
        for (Known each : known) {
            Set<String> shared = new HashSet<>(each.groups());
            shared.retainAll(wanted);
            double likeness = shared.isEmpty() ? 0 : weight(shared) / (whole * Math.sqrt(weight(each.groups())));
            if (likeness >= LEAST) {
                rated.add(new Rated(each.question(), likeness));
            }
        }
        rated.sort(Comparator.comparingDouble(Rated::likeness).reversed());
        return rated.stream().limit(most).map(Rated::question).toList();
    }

    private double weight(Set<String> groups) {
        double sum = 0;
        for (String group : groups) {
            double rarity = Math.log(1 + (known.size() + 1.0) / (1 + holders.getOrDefault(group, 0)));
            sum += rarity * rarity;
        }
        return sum;
    }

    private static Set<String> groups(String text) {
        String form = SearchForm.of(text).form();
        Set<String> groups = new HashSet<>();
        for (int at = 0; at + GROUP <= form.length(); at++) {
            groups.add(form.substring(at, at + GROUP));
        }
        return groups;
    }
}
