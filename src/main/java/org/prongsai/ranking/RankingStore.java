package org.prongsai.ranking;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
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

    /** Which scores rest on fewer than half of the items: what is not known may turn such a score over. */
    String THIN = "CASE WHEN n.passed + n.failed < n.in_review + n.unchecked THEN 1 ELSE 0 END";

    /**
     * Agencies with a score, best first; equal scores share a rank and stand in the order of their names. Those whose score
     * is thin come after all others and have no place.
     */
    @SqlQuery("SELECT rank() OVER (ORDER BY " + THIN + ", n.score_oit DESC) AS place, " + THIN + """
             AS thin, a.slug, a.name, a.english_name, a.kind, a.province,
              n.score_oit AS score, n.score_open AS open, n.passed + n.failed AS decided, n.unchecked,
              n.passed + n.failed + n.in_review + n.unchecked + n.exempt AS items, n.checked_at
            FROM standing n JOIN agency a ON a.id = n.agency_id
            WHERE n.checklist_id = :s.checklistId AND n.score_oit IS NOT NULL
              AND (:s.kind IS NULL OR a.kind = :s.kind) AND (:s.province IS NULL OR a.province = :s.province)
            ORDER BY thin, n.score_oit DESC, a.sort_key, a.id LIMIT :limit OFFSET :offset""")
    @RegisterConstructorMapper(Ranked.class)
    List<Ranked> byScore(@BindMethods("s") Scope scope, int limit, int offset);

    /** The same by the score of one sub-indicator. */
    @SqlQuery("SELECT rank() OVER (ORDER BY " + THIN + ", p.score DESC) AS place, " + THIN + """
             AS thin, a.slug, a.name, a.english_name, a.kind, a.province,
              p.score, n.score_open AS open, n.passed + n.failed AS decided, n.unchecked,
              n.passed + n.failed + n.in_review + n.unchecked + n.exempt AS items, n.checked_at
            FROM standing n JOIN agency a ON a.id = n.agency_id
            JOIN standing_part p ON p.agency_id = n.agency_id AND p.code = :part
            WHERE n.checklist_id = :s.checklistId AND p.score IS NOT NULL
              AND (:s.kind IS NULL OR a.kind = :s.kind) AND (:s.province IS NULL OR a.province = :s.province)
            ORDER BY thin, p.score DESC, a.sort_key, a.id LIMIT :limit OFFSET :offset""")
    @RegisterConstructorMapper(Ranked.class)
    List<Ranked> byPart(@BindMethods("s") Scope scope, String part, int limit, int offset);

    /** How many agencies are asked for, how many of them have a place, their mean, and how many have a thin score. */
    @SqlQuery("""
            SELECT count(*) AS agencies, count(CASE WHEN thin = 0 THEN score END) AS ranked,
              avg(CASE WHEN thin = 0 THEN score END) AS mean, count(CASE WHEN thin = 1 THEN score END) AS thin
            FROM (SELECT CASE WHEN n.checklist_id = :s.checklistId
                THEN CASE WHEN :part = '' THEN n.score_oit ELSE p.score END END AS score,""" + " " + THIN + """
             AS thin FROM agency a LEFT JOIN standing n ON n.agency_id = a.id
            LEFT JOIN standing_part p ON p.agency_id = a.id AND p.code = :part
            WHERE (:s.kind IS NULL OR a.kind = :s.kind) AND (:s.province IS NULL OR a.province = :s.province)) AS asked""")
    @RegisterConstructorMapper(Size.class)
    Size size(@BindMethods("s") Scope scope, String part);

    /** The items of a checklist with how many agencies pass and fail them in their newest check by it. */
    default List<Missed> items(Scope scope) {
        return scope.kind() == null && scope.province() == null ? itemsOfAll(scope) : itemsOf(scope);
    }

    /** The same of all agencies, from the index alone. */
    @SqlQuery("""
            SELECT item_code AS code,
              coalesce(sum(CASE WHEN verdict = 'PASS' THEN 1 END), 0) AS passed,
              coalesce(sum(CASE WHEN verdict = 'FAIL' THEN 1 END), 0) AS failed,
              coalesce(sum(CASE WHEN verdict NOT IN ('PASS', 'FAIL') THEN 1 END), 0) AS open
            FROM standing_item WHERE checklist_id = :s.checklistId GROUP BY item_code""")
    @RegisterConstructorMapper(Missed.class)
    List<Missed> itemsOfAll(@BindMethods("s") Scope scope);

    @SqlQuery("""
            SELECT item_code AS code,
              coalesce(sum(CASE WHEN verdict = 'PASS' THEN 1 END), 0) AS passed,
              coalesce(sum(CASE WHEN verdict = 'FAIL' THEN 1 END), 0) AS failed,
              coalesce(sum(CASE WHEN verdict NOT IN ('PASS', 'FAIL') THEN 1 END), 0) AS open
            FROM standing_item
            WHERE checklist_id = :s.checklistId AND agency_id IN (
              SELECT id FROM agency
              WHERE (:s.kind IS NULL OR kind = :s.kind) AND (:s.province IS NULL OR province = :s.province))
            GROUP BY item_code""")
    @RegisterConstructorMapper(Missed.class)
    List<Missed> itemsOf(@BindMethods("s") Scope scope);

    /** The verdicts of some agencies by one checklist. */
    @SqlQuery("""
            SELECT agency_id, item_code AS code, verdict FROM standing_item
            WHERE checklist_id = :checklistId AND agency_id IN (<agencies>)""")
    @RegisterConstructorMapper(Ruling.class)
    List<Ruling> verdicts(String checklistId, @BindList("agencies") List<Long> agencies);

    /** An agency with its place, which means nothing for a thin score, and on how many items its score rests. */
    record Ranked(
            int place,
            boolean thin,
            String slug,
            String name,
            @Nullable String englishName,
            Kind kind,
            String province,
            double score,
            int open,
            int decided,
            int unchecked,
            int items,
            Instant checkedAt) {}

    /** How many agencies there are, how many are ranked, the mean of their scores, null without any, and how many are thin. */
    record Size(int agencies, int ranked, @Nullable Double mean, int thin) {
        int listed() {
            return ranked + thin;
        }
    }

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
