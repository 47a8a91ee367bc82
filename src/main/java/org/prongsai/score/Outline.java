package org.prongsai.score;

import java.util.List;
import java.util.stream.Stream;
import org.prongsai.checklist.Checklist;

/** What the arithmetic needs of a checklist: which item belongs to which sub-indicator and indicator. */
record Outline(List<Indicator> indicators) {

    static Outline of(Checklist checklist) {
        return new Outline(checklist.indicators().stream()
                .map(indicator -> new Indicator(
                        indicator.code(),
                        indicator.subIndicators().stream()
                                .map(sub -> new SubIndicator(
                                        sub.code(),
                                        sub.items().stream()
                                                .map(item -> item.code())
                                                .toList()))
                                .toList()))
                .toList());
    }

    Stream<SubIndicator> subIndicators() {
        return indicators.stream().flatMap(indicator -> indicator.subIndicators().stream());
    }

    Stream<String> codes() {
        return subIndicators().flatMap(sub -> sub.items().stream());
    }

    /** A top group, such as 9. */
    record Indicator(String code, List<SubIndicator> subIndicators) {}

    /** A group of items, such as 9.1. */
    record SubIndicator(String code, List<String> items) {}
}
