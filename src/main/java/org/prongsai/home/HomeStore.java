package org.prongsai.home;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Kind;
import org.prongsai.rule.Verdict;
import org.prongsai.score.Tally;

/** Reads what the front page shows; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(HomeStore.Row.class)
public interface HomeStore {

    /** Every agency with its newest finished check, if it has one. */
    @SqlQuery("""
            SELECT a.id AS agency_id, a.slug, a.name, a.english_name, a.kind, a.province, c.id AS check_id, c.started_at,
              c.score_oit, c.score_lowest, c.score_highest, coalesce(c.score_open, 0) AS score_open,
              coalesce(sum(CASE WHEN f.verdict = 'PASS' THEN 1 END), 0) AS pass,
              coalesce(sum(CASE WHEN f.verdict = 'FAIL' THEN 1 END), 0) AS fail,
              coalesce(sum(CASE WHEN f.verdict = 'REVIEW' THEN 1 END), 0) AS review,
              coalesce(sum(CASE WHEN f.verdict = 'UNCHECKED' THEN 1 END), 0) AS unchecked,
              coalesce(sum(CASE WHEN f.verdict = 'EXEMPT' THEN 1 END), 0) AS exempt
            FROM agency a
            LEFT JOIN check_run c ON c.id = (
              SELECT n.id FROM check_run n WHERE n.agency_id = a.id AND n.state = 'DONE'
              ORDER BY n.started_at DESC, n.id DESC LIMIT 1)
            LEFT JOIN finding f ON f.check_id = c.id
            GROUP BY a.id, a.slug, a.name, a.english_name, a.kind, a.province, c.id, c.started_at, c.score_oit,
              c.score_lowest, c.score_highest, c.score_open
            ORDER BY a.id""")
    List<Row> rows();

    /** An agency and its newest finished check; {@code checkId} is null without one. */
    record Row(
            long agencyId,
            String slug,
            String name,
            @Nullable String englishName,
            Kind kind,
            String province,
            @Nullable Long checkId,
            @Nullable Instant startedAt,
            @Nullable Double scoreOit,
            @Nullable Double scoreLowest,
            @Nullable Double scoreHighest,
            int scoreOpen,
            int pass,
            int fail,
            int review,
            int unchecked,
            int exempt) {

        Tally tally() {
            return Tally.of(Map.of(
                    Verdict.PASS, pass,
                    Verdict.FAIL, fail,
                    Verdict.REVIEW, review,
                    Verdict.UNCHECKED, unchecked,
                    Verdict.EXEMPT, exempt));
        }
    }
}
