package org.prongsai.complaint.channel;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps what agencies say of their handling. Thread-safe. */
@RegisterConstructorMapper(Guideline.class)
public interface GuidelineStore {

    /** What an agency said itself. */
    @SqlQuery("SELECT * FROM complaint_guideline WHERE agency_id = :agencyId")
    Optional<Guideline> find(long agencyId);

    /** What holds for an agency. */
    default Guideline of(long agencyId) {
        return find(agencyId).orElseGet(() -> Guideline.of(agencyId));
    }

    @SqlUpdate("""
            INSERT INTO complaint_guideline (agency_id, how, steps, unit, other_ways, examine_days, preliminary_days,
              close_days, kept_days, changed_on)
            VALUES (:g.agencyId, :g.how, :g.steps, :g.unit, :g.otherWays, :g.examineDays, :g.preliminaryDays,
              :g.closeDays, :g.keptDays, :day)
            ON CONFLICT (agency_id) DO UPDATE SET how = excluded.how, steps = excluded.steps, unit = excluded.unit,
              other_ways = excluded.other_ways, examine_days = excluded.examine_days,
              preliminary_days = excluded.preliminary_days, close_days = excluded.close_days,
              kept_days = excluded.kept_days, changed_on = excluded.changed_on""")
    void keep(@BindMethods("g") Guideline guideline, LocalDate day);
}
