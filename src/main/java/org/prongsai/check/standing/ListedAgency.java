package org.prongsai.check.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Kind;
import org.prongsai.score.Tally;

/**
 * An agency in a list, with where it stands.
 *
 * @param province empty for bodies of the whole country
 * @param checkId its newest finished check, null before the first; so are the other values of that check
 */
public record ListedAgency(
        long id,
        String slug,
        String name,
        @Nullable String englishName,
        Kind kind,
        String province,
        String url,
        @Nullable Long checkId,
        @Nullable String checklistId,
        @Nullable Instant checkedAt,
        @Nullable Double scoreOit,
        @Nullable Double scoreLowest,
        @Nullable Double scoreHighest,
        int scoreOpen,
        int passed,
        int failed,
        int inReview,
        int unchecked,
        int exempt) {
    /** Its columns, read from {@code agency a LEFT JOIN standing s}. */
    public static final String COLUMNS = """
            a.id, a.slug, a.name, a.english_name, a.kind, a.province, a.url, s.check_id, s.checklist_id, s.checked_at,
            s.score_oit, s.score_lowest, s.score_highest, coalesce(s.score_open, 0) AS score_open,
            coalesce(s.passed, 0) AS passed, coalesce(s.failed, 0) AS failed, coalesce(s.in_review, 0) AS in_review,
            coalesce(s.unchecked, 0) AS unchecked, coalesce(s.exempt, 0) AS exempt
            """;

    /** Which agencies count as checked everywhere: those whose newest check ({@code s}) could look at one item at least. */
    public static final String SEEN = "(s.passed + s.failed + s.in_review > 0)";

    /** How many agencies ({@code a LEFT JOIN standing s}) are so, and of how many nothing could be looked at. */
    public static final String COUNTS = "count(CASE WHEN " + SEEN + " THEN 1 END) AS checked, count(CASE WHEN NOT "
            + SEEN + " THEN 1 END) AS unseen";

    /** The name in the asked language, Thai when there is no other. */
    public String name(String language) {
        return language.equals("en") && englishName != null ? englishName : name;
    }

    /** Whether a check of it was ever finished. */
    public boolean isChecked() {
        return checkId != null;
    }

    /** The items by verdict. */
    public Tally tally() {
        return Tally.of(passed, failed, inReview, unchecked, exempt);
    }
}
