package org.prongsai.complaint.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.prongsai.complaint.Channel;

/** Keeps which of its three forms an agency keeps closed. Thread-safe. */
public interface FormClosingStore {

    /** The forms that an agency keeps closed for now. */
    @SqlQuery("SELECT channel FROM form_closing WHERE agency_id = :agencyId")
    Set<Channel> closed(long agencyId);

    @SqlUpdate("DELETE FROM form_closing WHERE agency_id = :agencyId AND channel = :channel")
    void open(long agencyId, Channel channel);

    @SqlUpdate("""
            INSERT INTO form_closing (agency_id, channel, closed_by, closed_on) VALUES (:agencyId, :channel, :by, :day)
            ON CONFLICT (agency_id, channel) DO NOTHING""")
    void close(long agencyId, Channel channel, long by, LocalDate day);

    /** Keeps these forms closed and all others open. */
    @Transaction
    default void keepClosed(long agencyId, Set<Channel> closed, long by, LocalDate day) {
        for (Channel channel : List.of(Channel.values())) {
            if (closed.contains(channel)) {
                close(agencyId, channel, by, day);
            } else {
                open(agencyId, channel);
            }
        }
    }
}
