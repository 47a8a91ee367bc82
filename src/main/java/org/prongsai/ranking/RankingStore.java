package org.prongsai.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Kind;
import org.prongsai.check.standing.MissedStore;
import org.prongsai.rule.Verdict;

/** Reads where agencies stand, in order; keeps nothing. Thread-safe. */
public interface RankingStore extends MissedStore {

    /** The provinces that have agencies, in no useful order. */
    @SqlQuery("SELECT DISTINCT province FROM agency WHERE province <> ''")
    List<String> provinces();

    /** Which scores rest on fewer than half of the items: what is not known may turn such a score over. */
    String THIN = "CASE WHEN n.passed + n.failed < n.in_review + n.unchecked THEN 1 ELSE 0 END";

    /** Those that have the asked score, whole or of a sub-indicator; none is below 0. */
    String SCORED = """
            WHERE n.checklist_id = :s.checklistId AND <score> >= 0
              AND ((:s.kind IS NULL AND :s.province IS NULL) OR n.agency_id IN (
                SELECT id FROM agency
                WHERE (:s.kind IS NULL OR kind = :s.kind) AND (:s.province IS NULL OR province = :s.province)))
            """;

    /**
     * Agencies with a score, best first; equal scores share a rank and stand in the order of their names. Those whose score
     * is thin come after all others and have no place.
     *
     * @param part the code of the sub-indicator that counts, empty for the whole score
     * @param size what {@link #size} says of the same scope and part
     */
    default List<Ranked> ranked(Scope scope, String part, Size size, int limit, int offset) {
        By by = By.of(part);
        List<Ranked> firm = best(scope, part, new Window(0, limit, offset), by.source, by.score);
        List<Ranked> thin = firm.size() == limit || size.thin() == 0
                ? List.of()
                : best(
                        scope,
                        part,
                        new Window(1, limit - firm.size(), Math.max(0, offset - size.ranked())),
                        by.source,
                        by.score);
        int better = offset == 0 || firm.isEmpty()
                ? 0
                : better(scope, part, firm.get(0).score(), by.source, by.score);
        return Stream.concat(Ranked.placed(firm, offset, better).stream(), thin.stream())
                .toList();
    }

    @SqlQuery("SELECT 0 AS place, " + THIN + """
             AS thin, a.slug, a.name, a.english_name, a.kind, a.province,
              <score> AS score, n.score_lowest AS lowest, n.score_highest AS highest, n.score_open AS open, n.passed + n.failed AS decided, n.unchecked,
              n.passed + n.failed + n.in_review + n.unchecked + n.exempt AS items, n.checked_at
            FROM <source> JOIN agency a ON a.id = n.agency_id""" + " " + SCORED + "AND " + THIN + """
             = :w.thin ORDER BY <score> DESC, a.sort_key, a.id LIMIT :w.limit OFFSET :w.offset""")
    @RegisterConstructorMapper(Ranked.class)
    List<Ranked> best(
            @BindMethods("s") Scope scope,
            String part,
            @BindMethods("w") Window window,
            @Define String source,
            @Define String score);

    /** How many have a better score that is not thin. */
    @SqlQuery("SELECT count(*) FROM <source> " + SCORED + "AND <score> > :than AND " + THIN + " = 0")
    int better(@BindMethods("s") Scope scope, String part, double than, @Define String source, @Define String score);

    /** How many agencies are asked for, how many of them have a place, their mean, and how many have a thin score. */
    default Size size(Scope scope, String part) {
        By by = By.of(part);
        return size(scope, part, by.source, by.score);
    }

    @SqlQuery("""
            SELECT (SELECT count(*) FROM agency
                WHERE (:s.kind IS NULL OR kind = :s.kind) AND (:s.province IS NULL OR province = :s.province)) AS agencies,
              count(CASE WHEN thin = 0 THEN 1 END) AS ranked, avg(CASE WHEN thin = 0 THEN score END) AS mean,
              count(CASE WHEN thin = 1 THEN 1 END) AS thin
            FROM (SELECT <score> AS score,""" + " " + THIN + " AS thin FROM <source> " + SCORED + ") AS scored")
    @RegisterConstructorMapper(Size.class)
    Size size(@BindMethods("s") Scope scope, String part, @Define String source, @Define String score);

    /** The verdicts of some agencies by one checklist. */
    @SqlQuery("""
            SELECT agency_id, item_code AS code, verdict FROM standing_item
            WHERE checklist_id = :checklistId AND agency_id IN (<agencies>)""")
    @RegisterConstructorMapper(Ruling.class)
    List<Ruling> verdicts(String checklistId, @BindList("agencies") List<Long> agencies);

    /** What a score is read from, whole or of one sub-indicator. */
    enum By {
        WHOLE("standing n", "n.score_oit"),
        PART("standing_part p JOIN standing n ON n.agency_id = p.agency_id AND p.code = :part", "p.score");

        private final String source;
        private final String score;

        By(String source, String score) {
            this.source = source;
            this.score = score;
        }

        private static By of(String part) {
            return part.isEmpty() ? WHOLE : PART;
        }
    }

    /** A stretch of those with a thin score (1) or of all others (0). */
    record Window(int thin, int limit, int offset) {}

    /** An agency with its place, which means nothing for a thin score, and on how many items its score rests; the lowest and the
     * highest are what the whole score can become when people have decided the open items. */
    record Ranked(
            int place,
            boolean thin,
            String slug,
            String name,
            @Nullable String englishName,
            Kind kind,
            String province,
            double score,
            @Nullable Double lowest,
            @Nullable Double highest,
            int open,
            int decided,
            int unchecked,
            int items,
            Instant checkedAt) {

        /** The same with their places; before the first stand {@code offset}, of which {@code better} have a better score. */
        private static List<Ranked> placed(List<Ranked> page, int offset, int better) {
            List<Ranked> placed = new ArrayList<>();
            int place = better + 1;
            for (Ranked each : page) {
                int before = placed.size();
                place = before == 0 || placed.get(before - 1).score == each.score ? place : offset + before + 1;
                placed.add(each.at(place));
            }
            return placed;
        }

        private Ranked at(int here) {
            return new Ranked(
                    here,
                    thin,
                    slug,
                    name,
                    englishName,
                    kind,
                    province,
                    score,
                    lowest,
                    highest,
                    open,
                    decided,
                    unchecked,
                    items,
                    checkedAt);
        }
    }

    /** How many agencies there are, how many are ranked, the mean of their scores, null without any, and how many are thin. */
    record Size(int agencies, int ranked, @Nullable Double mean, int thin) {
        int listed() {
            return ranked + thin;
        }
    }

    /** The verdict of an item at an agency. */
    record Ruling(long agencyId, String code, Verdict verdict) {}
}
