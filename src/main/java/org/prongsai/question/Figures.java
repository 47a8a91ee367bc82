package org.prongsai.question;

import org.jspecify.annotations.Nullable;

/**
 * How an agency answers, over all its public questions.
 *
 * @param waiting sent and not yet released or refused
 * @param medianDays half of the first answers came within so many days; null while there is none
 */
public record Figures(
        int total,
        int answered,
        int overdue,
        int waiting,
        @Nullable Integer medianDays) {

    /** The answered share in whole percent, null without questions. */
    public @Nullable Integer percent() {
        return total == 0 ? null : (int) Math.round(answered * 100.0 / total);
    }
}
