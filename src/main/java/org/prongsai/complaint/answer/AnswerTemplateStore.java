package org.prongsai.complaint.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps agencies' ready texts for answers. Thread-safe. */
@RegisterConstructorMapper(AnswerTemplate.class)
public interface AnswerTemplateStore {

    @SqlQuery("SELECT * FROM complaint_template WHERE agency_id = :agencyId ORDER BY title, id")
    List<AnswerTemplate> ofAgency(long agencyId);

    @SqlQuery("SELECT * FROM complaint_template WHERE id = :id AND agency_id = :agencyId")
    Optional<AnswerTemplate> find(long agencyId, long id);

    @SqlUpdate("""
            INSERT INTO complaint_template (agency_id, title, body, changed_by, changed_on)
            VALUES (:t.agencyId, :t.title, :t.body, :by, :day)""")
    void add(@BindMethods("t") AnswerTemplate template, long by, LocalDate day);

    @SqlUpdate("""
            UPDATE complaint_template SET title = :t.title, body = :t.body, changed_by = :by, changed_on = :day
            WHERE id = :t.id AND agency_id = :t.agencyId""")
    void change(@BindMethods("t") AnswerTemplate template, long by, LocalDate day);

    @SqlUpdate("DELETE FROM complaint_template WHERE id = :id AND agency_id = :agencyId")
    int remove(long agencyId, long id);
}
