package org.prongsai.data.open;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finished check in short; its whole report has an address of its own.
 *
 * @param checklistVersion the hash of the checklist's file at that time
 * @param recheckOf the check whose kept visit was judged again, null for a visit of its own
 */
public record OpenCheck(
        long id,
        String checklist,
        String checklistVersion,
        String toolVersion,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long recheckOf,
        int pages,
        int documents,
        @Nullable BigDecimal score,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        int open) {}
