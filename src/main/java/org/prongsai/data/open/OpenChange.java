package org.prongsai.data.open;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.rule.Verdict;

/**
 * An item of an agency that began to pass or to fail.
 *
 * @param agency the agency's slug
 * @param verdict pass for what was mended, fail for what went wrong
 * @param checkId the check that saw it first, and {@code changedAt} when that began
 */
public record OpenChange(
        String agency, String checklist, String item, Verdict verdict, long checkId, Instant changedAt) {
    /** The columns of its file. */
    public static final List<String> COLUMNS =
            List.of("agency", "checklist", "item", "verdict", "check_id", "changed_at");

    public OpenChange {
        changedAt = changedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Its line in that file. */
    public List<@Nullable Object> cells() {
        return Arrays.asList(agency, checklist, item, OpenFinding.word(verdict), checkId, changedAt);
    }
}
