package org.prongsai.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.standing.Standing;
import org.prongsai.crawl.Failure;
import org.prongsai.rule.Verdict;
import org.prongsai.score.Score;

/**
 * One examination of a website by a checklist.
 *
 * @param id its number, 0 when it is not kept
 * @param agencyId whose website it is; null for an address that belongs to no kept agency
 * @param siteUrl the address that was asked for
 * @param checklistVersion the hash of the checklist file at that time
 * @param toolVersion the version of this program that judged
 * @param finishedAt null while it runs
 * @param recheckOf the check whose kept visit was judged again; null for a visit of its own
 * @param visit what the visit was like; null while it runs and when it was interrupted
 * @param score null as long as {@code visit} is
 */
public record Check(
        long id,
        @Nullable Long agencyId,
        String siteUrl,
        String checklistId,
        String checklistVersion,
        String toolVersion,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long recheckOf,
        @Nullable Visit visit,
        @Nullable Score score) {

    public boolean isDone() {
        return state == State.DONE;
    }

    /** Where the agency stands after this check; none before it is done, or when it belongs to no kept agency. */
    Optional<Standing> standing(List<Finding> findings) {
        if (agencyId == null || score == null) {
            return Optional.empty();
        }
        Map<Verdict, Long> counts =
                findings.stream().collect(Collectors.groupingBy(Finding::verdict, Collectors.counting()));
        return Optional.of(new Standing(
                agencyId,
                id,
                checklistId,
                startedAt,
                score.oit(),
                score.lowest(),
                score.highest(),
                score.open(),
                counts.getOrDefault(Verdict.PASS, 0L).intValue(),
                counts.getOrDefault(Verdict.FAIL, 0L).intValue(),
                counts.getOrDefault(Verdict.REVIEW, 0L).intValue(),
                counts.getOrDefault(Verdict.UNCHECKED, 0L).intValue(),
                counts.getOrDefault(Verdict.EXEMPT, 0L).intValue()));
    }

    Check withId(long newId) {
        return new Check(
                newId,
                agencyId,
                siteUrl,
                checklistId,
                checklistVersion,
                toolVersion,
                state,
                startedAt,
                finishedAt,
                recheckOf,
                visit,
                score);
    }

    Check done(String visitedUrl, Instant at, Visit seen, Score result) {
        return ended(State.DONE, visitedUrl, at, seen, result);
    }

    Check interrupted(Instant at) {
        return ended(State.INTERRUPTED, siteUrl, at, null, null);
    }

    private Check ended(State end, String url, Instant at, @Nullable Visit seen, @Nullable Score result) {
        return new Check(
                id,
                agencyId,
                url,
                checklistId,
                checklistVersion,
                toolVersion,
                end,
                startedAt,
                at,
                recheckOf,
                seen,
                result);
    }

    /** How far a check has come. */
    public enum State {
        RUNNING,
        DONE,
        /** Ended before its end, by a person or by a machine that stopped. Nothing but this is known of it. */
        INTERRUPTED
    }

    /**
     * The visit of a check in short.
     *
     * @param finalUrl the start page that answered, or the asked address when none did
     * @param snapshot the SHA-256 under which the whole list of what was seen is kept as evidence
     * @param pages web pages read
     * @param documents other bodies read
     * @param bytes decoded bytes read in all
     * @param budgetHit the first budget that ended the visit early, null when none did
     * @param failures addresses that could not be read, in the order of the visit
     */
    public record Visit(
            String finalUrl,
            String snapshot,
            int pages,
            int documents,
            long bytes,
            @Nullable String budgetHit,
            List<Failure> failures) {

        public Visit {
            failures = List.copyOf(failures);
        }

        /** Whether anything of the site was seen at all. */
        public boolean sawNothing() {
            return pages + documents == 0;
        }
    }
}
