package org.prongsai.question.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps an agency's own texts for answers. Thread-safe. */
@RegisterConstructorMapper(TemplateStore.Template.class)
public interface TemplateStore {
    /** A text to begin an answer with; under the number 0 before it is kept. */
    record Template(long id, String title, String text, String changedBy, Instant changedAt) {}

    @SqlQuery("SELECT * FROM answer_template WHERE agency_id = :agencyId ORDER BY id")
    List<Template> of(long agencyId);

    @SqlQuery("SELECT * FROM answer_template WHERE agency_id = :agencyId AND id = :id")
    Optional<Template> find(long agencyId, long id);

    @SqlUpdate("""
            INSERT INTO answer_template (agency_id, title, text, changed_by, changed_at)
            VALUES (:agencyId, :t.title, :t.text, :t.changedBy, :t.changedAt)""")
    void add(long agencyId, @BindMethods("t") Template template);

    @SqlUpdate("""
            UPDATE answer_template SET title = :t.title, text = :t.text, changed_by = :t.changedBy, changed_at = :t.changedAt
            WHERE agency_id = :agencyId AND id = :t.id""")
    int change(long agencyId, @BindMethods("t") Template template);

    @SqlUpdate("DELETE FROM answer_template WHERE agency_id = :agencyId AND id = :id")
    int remove(long agencyId, long id);
}
