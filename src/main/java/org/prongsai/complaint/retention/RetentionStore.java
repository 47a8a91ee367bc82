package org.prongsai.complaint.retention;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.ComplaintStore;

/** Finds complaints whose time has come, and deletes their rows. Thread-safe. */
@RegisterConstructorMapper(RetentionStore.Ended.class)
public interface RetentionStore {

    /** The complaints that are closed, with how long their agency keeps them. */
    @SqlQuery("""
            SELECT c.id, c.agency_id, c.channel, c.received_on, c.concluded_on, c.closed_on,
              coalesce(g.kept_days, :days) AS kept_days
            FROM complaint c LEFT JOIN complaint_guideline g ON g.agency_id = c.agency_id
            WHERE c.state = 'CLOSED' ORDER BY c.closed_on""")
    List<Ended> closed(int days);

    @SqlQuery("SELECT place FROM complaint_file WHERE complaint_id = :id")
    List<String> places(long id);

    @SqlUpdate("DELETE FROM complaint_file WHERE complaint_id = :id")
    void deleteFiles(long id);

    @SqlUpdate("DELETE FROM complaint_entry WHERE complaint_id = :id")
    void deleteEntries(long id);

    @SqlUpdate("DELETE FROM complaint_handing WHERE complaint_id = :id")
    void deleteHandings(long id);

    @SqlUpdate("DELETE FROM complaint WHERE id = :id AND state = 'CLOSED'")
    int delete(long id);

    @CreateSqlObject
    ComplaintStore complaints();

    /** Deletes a complaint that is still closed and counts it as one that was. */
    @Transaction
    default void end(Ended ended) {
        deleteFiles(ended.id());
        deleteEntries(ended.id());
        deleteHandings(ended.id());
        if (delete(ended.id()) == 0) {
            throw new IllegalStateException("taken up again meanwhile");
        }
        complaints().tally(ended.agencyId(), ended.channel(), month(ended.receivedOn()), month(ended.concludedOn()));
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    /** A closed complaint. */
    record Ended(
            long id,
            long agencyId,
            Channel channel,
            LocalDate receivedOn,
            LocalDate concludedOn,
            LocalDate closedOn,
            int keptDays) {
        boolean isOver(LocalDate today) {
            return today.isAfter(closedOn.plusDays(keptDays));
        }
    }
}
