package org.prongsai.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;

/** The verdict of one item in an earlier check: one line of an item's history. */
public record PastFinding(
        long checkId,
        Instant startedAt,
        String checklistId,
        String checklistVersion,
        String toolVersion,
        String itemCode,
        Reason reason,
        @Nullable String url,
        @Nullable Integer year) {

    public Verdict verdict() {
        return reason.verdict();
    }
}
