package org.prongsai.check.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.prongsai.score.Tally;

/**
 * Where an agency stands: its newest finished check in short.
 *
 * @param scoreOit the score, null when nothing is decided
 * @param scoreOpen how many items a person must decide
 * @param checkedAt when the check began
 */
public record Standing(
        long agencyId,
        long checkId,
        String checklistId,
        Instant checkedAt,
        @Nullable Double scoreOit,
        @Nullable Double scoreLowest,
        @Nullable Double scoreHighest,
        int scoreOpen,
        int passed,
        int failed,
        int inReview,
        int unchecked,
        int exempt) {

    /** The items by verdict. */
    public Tally tally() {
        return Tally.of(passed, failed, inReview, unchecked, exempt);
    }
}
