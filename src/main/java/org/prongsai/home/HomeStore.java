package org.prongsai.home;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.standing.ListedAgency;
import org.prongsai.score.Tally;

/** Reads what the front page shows; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(ListedAgency.class)
@RegisterConstructorMapper(HomeStore.Overall.class)
public interface HomeStore {

    /** The first agencies in the order of Thai dictionaries. */
    @SqlQuery("SELECT " + ListedAgency.COLUMNS + """
            FROM agency a LEFT JOIN standing s ON s.agency_id = a.id ORDER BY a.sort_key, a.id LIMIT :limit""")
    List<ListedAgency> first(int limit);

    @SqlQuery("SELECT " + ListedAgency.COLUMNS + """
            FROM agency a LEFT JOIN standing s ON s.agency_id = a.id WHERE a.id = :id""")
    Optional<ListedAgency> one(long id);

    /** All agencies together. */
    @SqlQuery("""
            SELECT (SELECT count(*) FROM agency) AS agencies, count(*) AS checked,
              count(CASE WHEN""" + " " + ListedAgency.SEEN + " " + """
              THEN 1 END) AS seen, count(score_oit) AS scored,
              max(checked_at) AS newest, coalesce(sum(passed), 0) AS passed, coalesce(sum(failed), 0) AS failed,
              coalesce(sum(in_review), 0) AS in_review, coalesce(sum(unchecked), 0) AS unchecked,
              coalesce(sum(exempt), 0) AS exempt
            FROM standing s""")
    Overall overall();

    /** How many agencies have a score at or above a figure and below another. */
    @SqlQuery("SELECT count(*) FROM standing WHERE score_oit >= :from AND score_oit < :below")
    int between(double from, double below);

    /**
     * All agencies together.
     *
     * @param checked how many have a finished check
     * @param seen how many of these could be looked at
     * @param scored how many have a score
     * @param newest when the newest check began, null before the first
     */
    record Overall(
            int agencies,
            int checked,
            int seen,
            int scored,
            @Nullable Instant newest,
            int passed,
            int failed,
            int inReview,
            int unchecked,
            int exempt) {

        /** All items by verdict. */
        public Tally tally() {
            return Tally.of(passed, failed, inReview, unchecked, exempt);
        }

        /** How many items were looked at. */
        public int looked() {
            return passed + failed + inReview;
        }
    }
}
