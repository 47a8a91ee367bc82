package org.prongsai.ranking;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Kind;
import org.prongsai.rule.Verdict;

/** Reads where agencies stand, in order; keeps nothing. Thread-safe. */
public interface RankingStore {

    /** The checklists by which agencies stand, the one with most agencies first. */
    @SqlQuery("SELECT checklist_id FROM standing GROUP BY checklist_id ORDER BY count(*) DESC, checklist_id DESC")
    List<String> checklists();

    /** The provinces that have agencies, in no useful order. */
    @SqlQuery("SELECT DISTINCT province FROM agency WHERE province <> ''")
    List<String> provinces();

    /** Agencies with a score, best first; equal scores share a rank and stand in the order of their names. */
    @SqlQuery("""
            SELECT rank() OVER (ORDER BY s.score_oit DESC) AS place, a.slug, a.name, a.english_name, a.kind, a.province,
              s.score_oit AS score, s.score_open AS open, s.checked_at
            FROM standing s JOIN agency a ON a.id = s.agency_id
            WHERE s.checklist_id = :checklistId AND s.score_oit IS NOT NULL
              AND (:kind IS NULL OR a.kind = :kind) AND (:province IS NULL OR a.province = :province)
            ORDER BY s.score_oit DESC, a.sort_key, a.id LIMIT :limit OFFSET :offset""")
    @RegisterConstructorMapper(Ranked.class)
    List<Ranked> byScore(String checklistId, @Nullable Kind kind, @Nullable String province, int limit, int offset);

    /** The same by the score of one sub-indicator. */
    @SqlQuery("""
            SELECT rank() OVER (ORDER BY p.score DESC) AS place, a.slug, a.name, a.english_name, a.kind, a.province,
              p.score, s.score_open AS open, s.checked_at
            FROM standing s JOIN agency a ON a.id = s.agency_id
            JOIN standing_part p ON p.agency_id = s.agency_id AND p.code = :part
            WHERE s.checklist_id = :checklistId AND p.score IS NOT NULL
              AND (:kind IS NULL OR a.kind = :kind) AND (:province IS NULL OR a.province = :province)
            ORDER BY p.score DESC, a.sort_key, a.id LIMIT :limit OFFSET :offset""")
    @RegisterConstructorMapper(Ranked.class)
    List<Ranked> byPart(
            String checklistId, @Nullable Kind kind, @Nullable String province, String part, int limit, int offset);

    /** How many agencies are asked for, how many of them have the score, and their mean. */
    @SqlQuery("""
            SELECT count(*) AS agencies,
              coalesce(sum(CASE WHEN s.checklist_id = :checklistId AND coalesce(p.score, s.score_oit) IS NOT NULL
                AND (:part = '' OR p.code IS NOT NULL) THEN 1 END), 0) AS ranked,
              avg(CASE WHEN s.checklist_id = :checklistId
                THEN CASE WHEN :part = '' THEN s.score_oit ELSE p.score END END) AS mean
            FROM agency a LEFT JOIN standing s ON s.agency_id = a.id
            LEFT JOIN standing_part p ON p.agency_id = a.id AND p.code = :part
            WHERE (:kind IS NULL OR a.kind = :kind) AND (:province IS NULL OR a.province = :province)""")
    @RegisterConstructorMapper(Size.class)
    Size size(String checklistId, @Nullable Kind kind, @Nullable String province, String part);

    /** The items of a checklist with how many of the agencies that stand by it pass and fail them. */
    @SqlQuery("""
            SELECT i.item_code AS code,
              coalesce(sum(CASE WHEN i.verdict = 'PASS' THEN 1 END), 0) AS passed,
              coalesce(sum(CASE WHEN i.verdict = 'FAIL' THEN 1 END), 0) AS failed,
              coalesce(sum(CASE WHEN i.verdict NOT IN ('PASS', 'FAIL') THEN 1 END), 0) AS open
            FROM standing_item i JOIN standing s ON s.agency_id = i.agency_id AND s.checklist_id = i.checklist_id
            JOIN agency a ON a.id = i.agency_id
            WHERE i.checklist_id = :checklistId
              AND (:kind IS NULL OR a.kind = :kind) AND (:province IS NULL OR a.province = :province)
            GROUP BY i.item_code""")
    @RegisterConstructorMapper(Missed.class)
    List<Missed> items(String checklistId, @Nullable Kind kind, @Nullable String province);

    /** The verdicts of some agencies by one checklist. */
    @SqlQuery("""
            SELECT agency_id, item_code AS code, verdict FROM standing_item
            WHERE checklist_id = :checklistId AND agency_id IN (<agencies>)""")
    @RegisterConstructorMapper(Ruling.class)
    List<Ruling> verdicts(String checklistId, @BindList("agencies") List<Long> agencies);

    /** An agency with its place. */
    record Ranked(
            int place,
            String slug,
            String name,
            @Nullable String englishName,
            Kind kind,
            String province,
            double score,
            int open,
            Instant checkedAt) {}

    /** How many agencies there are, how many are ranked, and the mean of their scores; null without any. */
    record Size(int agencies, int ranked, @Nullable Double mean) {}

    /** An item and how many agencies pass it, fail it, or are not decided. */
    record Missed(String code, int passed, int failed, int open) {
        int decided() {
            return passed + failed;
        }

        /** The share of failures among the decided, 0 without any. */
        double share() {
            return decided() == 0 ? 0 : (double) failed / decided();
        }
    }

    /** The verdict of an item at an agency. */
    record Ruling(long agencyId, String code, Verdict verdict) {}
}
