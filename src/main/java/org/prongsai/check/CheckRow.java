package org.prongsai.check;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.Failure;
import org.prongsai.score.Score;

/** A check as its table holds it; {@code snapshot} is null until the check is done. */
public record CheckRow(
        long id,
        @Nullable Long agencyId,
        String siteUrl,
        String checklistId,
        String checklistVersion,
        String toolVersion,
        Check.State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long recheckOf,
        @Nullable String finalUrl,
        @Nullable String snapshot,
        int pages,
        int documents,
        long bytes,
        @Nullable String budgetHit,
        String failures,
        @Nullable Double scoreOit,
        @Nullable Double scoreLowest,
        @Nullable Double scoreHighest,
        int scoreOpen,
        String indicators,
        String subIndicators,
        String unchecked,
        String exempt) {

    static CheckRow of(Check check) {
        Check.Visit visit = check.visit();
        Score score = check.score();
        return new CheckRow(
                check.id(),
                check.agencyId(),
                check.siteUrl(),
                check.checklistId(),
                check.checklistVersion(),
                check.toolVersion(),
                check.state(),
                check.startedAt(),
                check.finishedAt(),
                check.recheckOf(),
                visit == null ? null : visit.finalUrl(),
                visit == null ? null : visit.snapshot(),
                visit == null ? 0 : visit.pages(),
                visit == null ? 0 : visit.documents(),
                visit == null ? 0 : visit.bytes(),
                visit == null ? null : visit.budgetHit(),
                Columns.write(visit == null ? List.of() : visit.failures()),
                score == null ? null : score.oit(),
                score == null ? null : score.lowest(),
                score == null ? null : score.highest(),
                score == null ? 0 : score.open(),
                Columns.write(score == null ? List.of() : score.indicators()),
                Columns.write(score == null ? List.of() : score.subIndicators()),
                Columns.write(score == null ? List.of() : score.unchecked()),
                Columns.write(score == null ? List.of() : score.exempt()));
    }

    Check toCheck() {
        return new Check(
                id,
                agencyId,
                siteUrl,
                checklistId,
                checklistVersion,
                toolVersion,
                state,
                startedAt,
                finishedAt,
                recheckOf,
                visit(),
                snapshot == null ? null : score());
    }

    private Check.@Nullable Visit visit() {
        return snapshot == null
                ? null
                : new Check.Visit(
                        finalUrl == null ? siteUrl : finalUrl,
                        snapshot,
                        pages,
                        documents,
                        bytes,
                        budgetHit,
                        Columns.read(failures, Failure.class));
    }

    private Score score() {
        return new Score(
                scoreOit,
                scoreLowest,
                scoreHighest,
                scoreOpen,
                Columns.read(indicators, Score.Part.class),
                Columns.read(subIndicators, Score.Part.class),
                Columns.read(unchecked, String.class),
                Columns.read(exempt, String.class));
    }
}
