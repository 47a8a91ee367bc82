package org.prongsai.demo;

import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.prongsai.complaint.Channel;

/** Keeps figures of complaints that an invented agency never had. Thread-safe. */
public interface DemoStore {
    /** Between which months complaints were worked on, such as {@code 2026-11}. */
    record Ended(String received, String concluded) {}

    /** Counts complaints once; what is counted already stays. */
    @SqlUpdate("""
            INSERT INTO complaint_tally (agency_id, channel, received_month, concluded_month, complaints)
            VALUES (:agencyId, :channel, :e.received, :e.concluded, :complaints)
            ON CONFLICT (agency_id, channel, received_month, concluded_month) DO NOTHING""")
    void count(long agencyId, Channel channel, @BindMethods("e") Ended ended, int complaints);
}
