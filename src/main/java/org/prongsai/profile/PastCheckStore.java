package org.prongsai.profile;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Reads the finished checks of an agency for its page; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(PastCheckStore.PastCheck.class)
public interface PastCheckStore {

    /** The finished checks of an agency, newest first. */
    @SqlQuery("""
            SELECT id, started_at, checklist_id, score_oit AS oit FROM check_run
            WHERE agency_id = :agencyId AND state = 'DONE'
            ORDER BY started_at DESC, id DESC LIMIT :limit""")
    List<PastCheck> newest(long agencyId, int limit);

    /** A finished check in one line. */
    record PastCheck(
            long id,
            Instant startedAt,
            String checklistId,
            @Nullable Double oit) {}
}
