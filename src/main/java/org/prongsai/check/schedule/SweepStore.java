package org.prongsai.check.schedule;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Tells which evidence checks refer to; keeps nothing. Thread-safe. */
public interface SweepStore {

    @SqlQuery("SELECT count(*) FROM check_run WHERE state = 'RUNNING'")
    int countRunning();

    /** How many checks were interrupted since a moment: without any, nothing can have been left behind. */
    @SqlQuery("SELECT count(*) FROM check_run WHERE state = 'INTERRUPTED' AND started_at > :since")
    int countInterrupted(Instant since);

    /** The lists of what visits saw, by their hashes. */
    @SqlQuery("SELECT DISTINCT snapshot FROM check_run WHERE snapshot IS NOT NULL")
    List<String> manifests();

    /** The bodies that findings show. */
    @SqlQuery("SELECT DISTINCT sha256 FROM finding WHERE sha256 <> ''")
    List<String> shown();
}
