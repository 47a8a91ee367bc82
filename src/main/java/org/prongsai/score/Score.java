package org.prongsai.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the verdicts of one check add up to, in full precision; {@link #shown(Double)} rounds it.
 *
 * @param oit the mean over the decided items, null when nothing is decided
 * @param lowest the same with every item that a person must decide counted as 0, null when there is neither
 * @param highest the same with every such item counted as 100
 * @param open how many items a person must decide
 * @param indicators each indicator in checklist order
 * @param subIndicators each sub-indicator in checklist order
 * @param unchecked codes of the items that could not be looked at; they are in none of the three figures
 * @param exempt codes of the items that do not apply; they are in none of the three figures
 */
public record Score(
        @Nullable Double oit,
        @Nullable Double lowest,
        @Nullable Double highest,
        int open,
        List<Part> indicators,
        List<Part> subIndicators,
        List<String> unchecked,
        List<String> exempt) {

    public Score {
        indicators = List.copyOf(indicators);
        subIndicators = List.copyOf(subIndicators);
        unchecked = List.copyOf(unchecked);
        exempt = List.copyOf(exempt);
    }

    /**
     * A figure as people see it: two decimals, half up. The first rounding removes the error of binary fractions, so that
     * 92.195, which a double holds as 92.19499…, becomes 92.20.
     */
    public static @Nullable BigDecimal shown(@Nullable Double figure) {
        return figure == null
                ? null
                : BigDecimal.valueOf(figure).setScale(9, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
    }

    /** The score of an indicator or sub-indicator; null when none of its items is decided. */
    public record Part(String code, @Nullable Double score) {}
}
