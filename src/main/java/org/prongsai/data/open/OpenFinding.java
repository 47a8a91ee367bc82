package org.prongsai.data.open;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;

/**
 * The verdict of one item in an agency's newest check, as a line of a file; the report of the check says more.
 *
 * @param agency the agency's slug
 * @param url the address whose content decided, null when nothing was found
 * @param sha256 hash of what the site sent, empty when there was nothing
 * @param year the Buddhist year found, null when the content names none
 * @param excerpt the agency's words that decided
 */
public record OpenFinding(
        String agency,
        String checklist,
        long checkId,
        Instant checkedAt,
        String item,
        Verdict verdict,
        Reason reason,
        double confidence,
        @Nullable String url,
        String linkText,
        @Nullable Instant fetchedAt,
        int status,
        String contentType,
        String sha256,
        @Nullable Integer year,
        String excerpt) {
    /** The columns of its file. */
    public static final List<String> COLUMNS = List.of(
            "agency",
            "checklist",
            "check_id",
            "checked_at",
            "item",
            "verdict",
            "reason",
            "confidence",
            "url",
            "link_text",
            "fetched_at",
            "status",
            "content_type",
            "sha256",
            "year",
            "excerpt");

    public OpenFinding {
        checkedAt = checkedAt.truncatedTo(ChronoUnit.SECONDS);
        fetchedAt = fetchedAt == null ? null : fetchedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Its line in that file. */
    public List<@Nullable Object> cells() {
        return Arrays.asList(
                agency,
                checklist,
                checkId,
                checkedAt,
                item,
                word(verdict),
                reason.code(),
                confidence,
                url,
                linkText,
                fetchedAt,
                status == 0 ? null : status,
                contentType,
                sha256,
                year,
                excerpt);
    }

    /** A verdict as all forms write it. */
    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
