package org.prongsai.complaint.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.prongsai.complaint.Channel;

/** Counts complaints by month: those that are kept, and those that were. Thread-safe. */
@RegisterConstructorMapper(StatisticsStore.Month.class)
public interface StatisticsStore {

    /**
     * How many were received in each month between two days, the last included, and how many of them were finished by that last
     * day. Months without any are left out.
     */
    @SqlQuery("""
            SELECT channel, month, sum(complaints) AS received, sum(finished) AS finished FROM (
              SELECT channel, substr(received_on, 1, 7) AS month, 1 AS complaints,
                CASE WHEN concluded_on <= :last THEN 1 ELSE 0 END AS finished
              FROM complaint WHERE agency_id = :agencyId AND received_on BETWEEN :first AND :last
              UNION ALL
              SELECT channel, received_month, complaints,
                CASE WHEN concluded_month <= substr(:last, 1, 7) THEN complaints ELSE 0 END
              FROM complaint_tally WHERE agency_id = :agencyId
                AND received_month BETWEEN substr(:first, 1, 7) AND substr(:last, 1, 7)
            ) counted
            GROUP BY channel, month ORDER BY channel, month""")
    List<Month> months(long agencyId, LocalDate first, LocalDate last);

    /**
     * One month of one channel.
     *
     * @param month such as {@code 2026-11}
     */
    record Month(Channel channel, String month, int received, int finished) {}
}
