package org.prongsai.check.standing;

import java.time.Instant;
import org.prongsai.rule.Verdict;

/**
 * An item that began to pass or to fail: its verdict differs from the last time when it was decided by the same checklist.
 * What could not be looked at, or waits for a person, changes nothing.
 *
 * @param checkId the check that saw it first
 * @param verdict PASS for what was mended, FAIL for what went wrong
 * @param changedAt when that check began
 */
public record VerdictChange(
        long id, long agencyId, long checkId, String checklistId, String itemCode, Verdict verdict, Instant changedAt) {

    /** Whether it passes now. */
    public boolean isMended() {
        return verdict == Verdict.PASS;
    }
}
