package org.prongsai.directory;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.prongsai.check.standing.ListedAgency;

/** Reads how provinces stand; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(Province.class)
public interface ProvinceStore {
    String SUMMED = "SELECT a.province AS name, count(*) AS agencies, " + ListedAgency.COUNTS + """
            , count(s.score_oit) AS scored,
              avg(s.score_oit) AS mean, coalesce(sum(CASE WHEN s.score_oit >= :mark THEN 1 END), 0) AS reaching,
              coalesce(sum(s.passed), 0) AS passed, coalesce(sum(s.failed), 0) AS failed,
              coalesce(sum(s.in_review), 0) AS in_review, coalesce(sum(s.unchecked), 0) AS unchecked,
              coalesce(sum(s.exempt), 0) AS exempt
            FROM agency a LEFT JOIN standing s ON s.agency_id = a.id
            """;

    /** Every province that has an agency, in the order of Thai dictionaries; {@code mark} is the lowest score that passes. */
    @SqlQuery(SUMMED + "GROUP BY a.province_key, a.province ORDER BY a.province_key, a.province")
    List<Province> all(double mark);

    @SqlQuery(SUMMED + "WHERE a.province = :name GROUP BY a.province")
    Optional<Province> named(String name, double mark);
}
