package org.prongsai.rule.content;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prongsai.rule.word.Matter;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.thai.YearMention;

/**
 * Whose content a content is: how strongly it speaks of the matters that are sought, and of the matter that it speaks of
 * most among all others. Plans and reports on them use the same words; the first lines tell them apart.
 *
 * @param own weight of the matters sought
 * @param other weight of the strongest other matter that some item asks for
 * @param isPromisedOnly whether a heading promises what is sought and the text speaks of what no item asks for
 */
public record Topic(double own, double other, boolean isPromisedOnly) {
    /** Beyond this weight of words of another matter a content is surely about that one. */
    private static final double SURE = 2.5;

    /** A content may speak so much less of its own matter than of another and still be its own. */
    private static final double RIVALRY = 0.4;

    /** What it weighs that the first lines call a matter by name. */
    private static final double NAMED_FIRST = 2.5;

    /** What it weighs that a content is a row of dated entries, where that is what is sought. */
    private static final double DATED = 2.5;

    /** Matters of one family share most of their words, so their rivalry says less. */
    private static final double WITHIN_FAMILY = 0.5;

    /** A report speaks in the plan's words, and is not the plan. */
    private static final double PLAN_IN_REPORT = 0.4;

    /** Weighs a content for the matters sought against all rivals. */
    public static Topic of(Content content, List<String> sought, Set<String> rivals, Vocabulary vocabulary) {
        Vocabulary.Words lead = content.lead();
        Set<String> first = new HashSet<>(lead.named().keySet());
        first.addAll(vocabulary.label(content.headline()).named().keySet());
        Weights weights = new Weights(content.topics(), first, lead.has("results"), vocabulary);
        double dated = isDated(content, sought, vocabulary) ? DATED : 0;
        double own = dated + sought.stream().mapToDouble(weights::of).max().orElse(0);
        Set<String> families = new HashSet<>();
        sought.forEach(matter -> families.add(vocabulary.matter(matter).family()));
        double other = rivals.stream()
                .filter(matter -> !sought.contains(matter))
                .filter(matter -> !(weights.isResults() && isPlanOf(matter, sought, vocabulary)))
                .filter(matter -> !isAkin(matter, sought, vocabulary))
                .mapToDouble(matter -> weights.of(matter)
                        * (families.contains(vocabulary.matter(matter).family()) ? WITHIN_FAMILY : 1))
                .max()
                .orElse(0);
        double said = dated
                + sought.stream()
                        .mapToDouble(matter -> content.topics().getOrDefault(matter, 0.0))
                        .max()
                        .orElse(0);
        double decoy = vocabulary.matters().stream()
                .filter(matter -> vocabulary.matter(matter).isRival())
                .mapToDouble(weights::of)
                .max()
                .orElse(0);
        return new Topic(own, other, decoy >= 2 * SURE && said < RIVALRY / 2 * decoy);
    }

    /** Whether it is surely about something else; with every required element found, that must be very clear. */
    public boolean isForeign(boolean hasAllElements) {
        double allowed = hasAllElements ? RIVALRY / 2 : RIVALRY;
        return (other >= SURE && own < allowed * other) || (isPromisedOnly && !hasAllElements);
    }

    /** Whether the content is of a kind that is known by its dated entries, and has such. */
    private static boolean isDated(Content content, List<String> sought, Vocabulary vocabulary) {
        return sought.stream().anyMatch(matter -> vocabulary.matter(matter).isDated())
                && content.years().stream()
                                .filter(mention -> mention.kind() == YearMention.Kind.DATE)
                                .limit(2)
                                .count()
                        == 2;
    }

    private static boolean isPlanOf(String plan, List<String> sought, Vocabulary vocabulary) {
        return sought.stream()
                .anyMatch(matter -> vocabulary.matter(matter).resultOf().equals(plan));
    }

    private static boolean isAkin(String other, List<String> sought, Vocabulary vocabulary) {
        return sought.stream()
                .anyMatch(matter -> vocabulary.matter(matter).akin().equals(other));
    }

    /** The weight of each matter in one content. */
    private record Weights(
            Map<String, Double> topics, Set<String> namedFirst, boolean isResults, Vocabulary vocabulary) {

        double of(String id) {
            Matter matter = vocabulary.matter(id);
            double weight = topics.getOrDefault(id, 0.0) + (namedFirst.contains(id) ? NAMED_FIRST : 0);
            if (isResults && !matter.resultOf().isEmpty()) {
                return weight + topics.getOrDefault(matter.resultOf(), 0.0);
            }
            return isResults && isReported(id) ? PLAN_IN_REPORT * weight : weight;
        }

        private boolean isReported(String plan) {
            return vocabulary.matters().stream()
                    .anyMatch(id -> vocabulary.matter(id).resultOf().equals(plan));
        }
    }
}
