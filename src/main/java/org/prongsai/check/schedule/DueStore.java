package org.prongsai.check.schedule;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Tells which agencies' sites are to be looked at next; keeps nothing. Thread-safe. */
public interface DueStore {

    /**
     * Agencies that were never checked, then those whose newest finished check is the oldest; a check that could look at
     * nothing is as good as none.
     *
     * @param before finished checks that began earlier are too old
     * @param tried an agency for which a check began later is left alone, however that check ended
     */
    @SqlQuery("""
            SELECT a.id AS agency_id, a.url FROM agency a LEFT JOIN standing n ON n.agency_id = a.id
            WHERE (n.checked_at IS NULL OR n.checked_at < :before OR n.passed + n.failed + n.in_review = 0)
              AND NOT EXISTS (SELECT 1 FROM check_run c WHERE c.agency_id = a.id AND c.started_at > :tried)
            ORDER BY coalesce(n.checked_at, ''), a.id LIMIT :limit""")
    @RegisterConstructorMapper(Due.class)
    List<Due> due(Instant before, Instant tried, int limit);

    /** An agency whose site is due. */
    record Due(long agencyId, String url) {}
}
