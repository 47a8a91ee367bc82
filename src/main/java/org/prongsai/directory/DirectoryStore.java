package org.prongsai.directory;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.prongsai.check.standing.ListedAgency;

/** Reads agencies with where they stand; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(ListedAgency.class)
public interface DirectoryStore {
    String FILTERED = """
            FROM agency a LEFT JOIN standing s ON s.agency_id = a.id
            WHERE (:f.search = '' OR a.search_key LIKE '%' || :f.search || '%')
              AND (:f.kindName = '' OR a.kind = :f.kindName)
              AND (:f.province = '' OR a.province = :f.provinceName)
              AND (:f.bandCode = '' OR (s.score_oit >= :f.from AND s.score_oit < :f.below))
              AND (:f.state = ''
                OR (:f.state = 'checked' AND s.agency_id IS NOT NULL)
                OR (:f.state = 'never' AND s.agency_id IS NULL)
                OR (:f.state = 'no-score' AND s.agency_id IS NOT NULL AND s.score_oit IS NULL)
                OR (:f.state = 'review' AND s.in_review > 0)
                OR (:f.state = 'unchecked' AND s.unchecked > 0))
            """;

    /** What has no value of the sorted column comes last, whichever way. Kinds stand in the order of their enum. */
    String SORTED = """
            ORDER BY
              CASE WHEN (:f.sort IN ('score', 'score-desc') AND s.score_oit IS NULL)
                OR (:f.sort IN ('checked', 'checked-desc') AND s.checked_at IS NULL)
                OR (:f.sort IN ('province', 'province-desc') AND a.province = '') THEN 1 ELSE 0 END,
              CASE :f.sort WHEN 'score' THEN 1 WHEN 'kind' THEN 1 WHEN 'score-desc' THEN -1 WHEN 'kind-desc' THEN -1 ELSE 0 END
                * CASE WHEN :f.sort IN ('score', 'score-desc') THEN coalesce(s.score_oit, 0)
                  WHEN a.kind = 'SUBDISTRICT_ORGANISATION' THEN 0 WHEN a.kind = 'SUBDISTRICT_MUNICIPALITY' THEN 1
                  WHEN a.kind = 'TOWN_MUNICIPALITY' THEN 2 WHEN a.kind = 'CITY_MUNICIPALITY' THEN 3
                  WHEN a.kind = 'PROVINCIAL_ORGANISATION' THEN 4 WHEN a.kind = 'SPECIAL_LOCAL' THEN 5
                  WHEN a.kind = 'PROVINCE' THEN 6 WHEN a.kind = 'MINISTRY' THEN 7 WHEN a.kind = 'DEPARTMENT' THEN 8
                  WHEN a.kind = 'STATE_ENTERPRISE' THEN 9 WHEN a.kind = 'PUBLIC_ORGANISATION' THEN 10
                  WHEN a.kind = 'FUND' THEN 11 WHEN a.kind = 'UNIVERSITY' THEN 12 WHEN a.kind = 'INDEPENDENT' THEN 13
                  ELSE 14 END,
              CASE :f.sort WHEN 'checked' THEN s.checked_at WHEN 'province' THEN a.province_key END,
              CASE :f.sort WHEN 'checked-desc' THEN s.checked_at WHEN 'province-desc' THEN a.province_key
                WHEN 'name-desc' THEN a.sort_key END DESC,
              a.sort_key, a.id
            """;

    /** Sorts numbers before it fetches whole rows, which is cheaper on a page far behind. */
    @SqlQuery(
            "SELECT " + ListedAgency.COLUMNS + "FROM agency a LEFT JOIN standing s ON s.agency_id = a.id WHERE a.id IN "
                    + "(SELECT a.id " + FILTERED + SORTED + "LIMIT :limit OFFSET :offset) " + SORTED)
    List<ListedAgency> list(@BindMethods("f") Filter filter, int limit, int offset);

    @SqlQuery("SELECT count(*) " + FILTERED)
    int count(@BindMethods("f") Filter filter);

    /** Every province that has an agency, in the order of Thai dictionaries. */
    @SqlQuery("SELECT province FROM agency WHERE province <> '' GROUP BY province_key, province ORDER BY province_key")
    List<String> provinces();
}
