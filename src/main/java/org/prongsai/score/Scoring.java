package org.prongsai.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.SubIndicator;
import org.prongsai.rule.Verdict;

/** The arithmetic of the OIT: an item scores 100 or 0, and each level is the plain mean of the level below. */
public final class Scoring {
    /** The share of the OIT in the whole ITA, in points. */
    private static final double OIT_POINTS = 40;

    private Scoring() {}

    /** What the verdicts of a checklist's items add up to; an item without a verdict counts as not looked at. */
    public static Score score(Checklist checklist, Map<String, Verdict> verdicts) {
        return score(Outline.of(checklist), verdicts);
    }

    /** How many points of the whole ITA result one lost item costs; null where the borders of its group are not certain. */
    public static @Nullable Double cost(Checklist checklist, String item) {
        boolean isCertain = checklist.subIndicators().stream()
                .filter(sub -> sub.items().stream().anyMatch(each -> each.code().equals(item)))
                .noneMatch(SubIndicator::unconfirmed);
        return isCertain ? cost(Outline.of(checklist), item) : null;
    }

    static Score score(Outline outline, Map<String, Verdict> verdicts) {
        Means decided = new Means(verdicts, 0, false);
        List<String> codes = outline.codes().toList();
        return new Score(
                decided.ofAll(outline),
                new Means(verdicts, 0, true).ofAll(outline),
                new Means(verdicts, 100, true).ofAll(outline),
                with(Verdict.REVIEW, codes, verdicts).size(),
                outline.indicators().stream()
                        .map(indicator -> new Score.Part(indicator.code(), decided.of(indicator)))
                        .toList(),
                outline.subIndicators()
                        .map(sub -> new Score.Part(sub.code(), decided.of(sub)))
                        .toList(),
                with(Verdict.UNCHECKED, codes, verdicts),
                with(Verdict.EXEMPT, codes, verdicts));
    }

    static @Nullable Double cost(Outline outline, String item) {
        for (Outline.Indicator indicator : outline.indicators()) {
            for (Outline.SubIndicator sub : indicator.subIndicators()) {
                if (sub.items().contains(item)) {
                    return OIT_POINTS
                            / outline.indicators().size()
                            / indicator.subIndicators().size()
                            / sub.items().size();
                }
            }
        }
        return null;
    }

    /** An item without a verdict was not looked at. */
    private static Verdict verdict(String code, Map<String, Verdict> verdicts) {
        return verdicts.getOrDefault(code, Verdict.UNCHECKED);
    }

    private static List<String> with(Verdict asked, List<String> codes, Map<String, Verdict> verdicts) {
        return codes.stream().filter(code -> verdict(code, verdicts) == asked).toList();
    }

    /** The means under one reading of the open items: left out, or counted as a figure. */
    private record Means(Map<String, Verdict> verdicts, double open, boolean countsOpen) {

        @Nullable
        Double ofAll(Outline outline) {
            return mean(outline.indicators().stream().map(this::of));
        }

        @Nullable
        Double of(Outline.Indicator indicator) {
            return mean(indicator.subIndicators().stream().map(this::of));
        }

        @Nullable
        Double of(Outline.SubIndicator sub) {
            return mean(sub.items().stream().map(this::of));
        }

        private @Nullable Double of(String item) {
            return switch (verdict(item, verdicts)) {
                case PASS -> 100.0;
                case FAIL -> 0.0;
                case REVIEW -> countsOpen ? open : null;
                case UNCHECKED, EXEMPT -> null;
            };
        }

        private static @Nullable Double mean(Stream<@Nullable Double> figures) {
            List<Double> known = new ArrayList<>();
            figures.forEach(figure -> {
                if (figure != null) {
                    known.add(figure);
                }
            });
            ToDoubleFunction<Double> itself = Double::doubleValue;
            return known.isEmpty() ? null : known.stream().mapToDouble(itself).sum() / known.size();
        }
    }
}
