package org.prongsai.data.site;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Reads what machines ask about the portal; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(SiteStore.Place.class)
public interface SiteStore {

    /** Reads something small, and fails when the database does not answer. */
    @SqlQuery("SELECT count(*) FROM agency WHERE id = 0")
    int probe();

    @SqlQuery("SELECT count(*) FROM check_run WHERE state = 'RUNNING'")
    int checksRunning();

    @SqlQuery("SELECT count(*) FROM agency")
    int countAgencies();

    @SqlQuery("SELECT DISTINCT province FROM agency WHERE province <> '' ORDER BY province")
    List<String> provinces();

    /** Agencies with the time of their newest check. */
    @SqlQuery("""
            SELECT a.slug, s.checked_at FROM agency a LEFT JOIN standing s ON s.agency_id = a.id
            ORDER BY a.id LIMIT :limit OFFSET :offset""")
    List<Place> agencies(int limit, int offset);

    /** An agency in a site map; {@code checkedAt} is null before the first check. */
    record Place(String slug, @Nullable Instant checkedAt) {}
}
