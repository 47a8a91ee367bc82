package org.prongsai.data.open;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.standing.ListedAgency;
import org.prongsai.score.Score;

/**
 * Where an agency stands: its newest finished check in short.
 *
 * @param score the OIT score, null when nothing is decided; {@code lowest} and {@code highest} count open items as 0 and 100
 * @param open how many items a person must decide
 */
public record OpenStanding(
        long checkId,
        String checklist,
        Instant checkedAt,
        @Nullable BigDecimal score,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        int open,
        int pass,
        int fail,
        int review,
        int unchecked,
        int exempt) {

    /** Where a listed agency stands, null before its first check. */
    static @Nullable OpenStanding of(ListedAgency row) {
        Long check = row.checkId();
        String checklist = row.checklistId();
        Instant checkedAt = row.checkedAt();
        return check == null || checklist == null || checkedAt == null
                ? null
                : new OpenStanding(
                        check,
                        checklist,
                        checkedAt.truncatedTo(ChronoUnit.SECONDS),
                        Score.shown(row.scoreOit()),
                        Score.shown(row.scoreLowest()),
                        Score.shown(row.scoreHighest()),
                        row.scoreOpen(),
                        row.passed(),
                        row.failed(),
                        row.inReview(),
                        row.unchecked(),
                        row.exempt());
    }

    List<@Nullable Object> cells() {
        return Arrays.asList(
                checkId, checklist, checkedAt, score, lowest, highest, open, pass, fail, review, unchecked, exempt);
    }
}
