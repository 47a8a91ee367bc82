package org.prongsai.agency.template;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps agencies' own texts for answers. Thread-safe. */
@RegisterConstructorMapper(AnswerTemplate.class)
public interface TemplateStore {

    @SqlQuery("SELECT * FROM answer_template WHERE agency_id = :agencyId AND matter = :matter ORDER BY title, id")
    List<AnswerTemplate> of(long agencyId, Matter matter);

    @SqlQuery("SELECT * FROM answer_template WHERE agency_id = :agencyId AND matter = :matter AND id = :id")
    Optional<AnswerTemplate> find(long agencyId, Matter matter, long id);

    @SqlUpdate("""
            INSERT INTO answer_template (agency_id, matter, title, text, changed_by, changed_at)
            VALUES (:agencyId, :matter, :t.title, :t.text, :t.changedBy, :t.changedAt)""")
    void add(long agencyId, Matter matter, @BindMethods("t") AnswerTemplate template);

    @SqlUpdate("""
            UPDATE answer_template SET title = :t.title, text = :t.text, changed_by = :t.changedBy, changed_at = :t.changedAt
            WHERE agency_id = :agencyId AND matter = :matter AND id = :t.id""")
    int change(long agencyId, Matter matter, @BindMethods("t") AnswerTemplate template);

    @SqlUpdate("DELETE FROM answer_template WHERE agency_id = :agencyId AND matter = :matter AND id = :id")
    int remove(long agencyId, Matter matter, long id);
}
