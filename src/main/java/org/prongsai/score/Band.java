package org.prongsai.score;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A range of OIT scores between the marks at which {@link Grade} changes. It is no grade: a grade needs all three instruments.
 * As there, a score is rounded to two decimals before it is compared.
 */
public enum Band {
    FROM_95(95, 101),
    FROM_85(85, 95),
    FROM_70(70, 85),
    BELOW_70(0, 70);

    /** What rounds up to a mark belongs to it, as scores are shown with two decimals. */
    private static final double ROUNDED_UP = 0.005 + 5e-10;

    private final int mark;
    private final int next;

    Band(int mark, int next) {
        this.mark = mark;
        this.next = next;
    }

    /** The word in addresses, such as {@code from-95}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The lowest score in it. */
    public double from() {
        return mark - ROUNDED_UP;
    }

    /** The lowest score above it. */
    public double below() {
        return next - ROUNDED_UP;
    }

    /** Whether it reaches the pass mark of 85. */
    public boolean isPass() {
        return mark >= 85;
    }

    /** The band with a code. */
    public static Optional<Band> of(@Nullable String code) {
        return Stream.of(values()).filter(band -> band.code().equals(code)).findFirst();
    }
}
