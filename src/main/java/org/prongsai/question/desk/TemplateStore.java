package org.prongsai.question.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps an agency's own texts for answers. Thread-safe. */
@RegisterConstructorMapper(TemplateStore.Template.class)
public interface TemplateStore {
    /** A text to begin an answer with. */
    record Template(long id, String title, String text, String changedBy, Instant changedAt) {}

    @SqlQuery("SELECT * FROM answer_template WHERE agency_id = :agencyId ORDER BY id")
    List<Template> of(long agencyId);

    @SqlQuery("SELECT * FROM answer_template WHERE agency_id = :agencyId AND id = :id")
    Optional<Template> find(long agencyId, long id);

    @SqlUpdate("""
            INSERT INTO answer_template (agency_id, title, text, changed_by, changed_at)
            VALUES (:agencyId, :title, :text, :by, :now)""")
    void add(long agencyId, String title, String text, String by, Instant now);

    @SqlUpdate("""
            UPDATE answer_template SET title = :title, text = :text, changed_by = :by, changed_at = :now
            WHERE agency_id = :agencyId AND id = :id""")
    int change(long agencyId, long id, String title, String text, String by, Instant now);

    @SqlUpdate("DELETE FROM answer_template WHERE agency_id = :agencyId AND id = :id")
    int remove(long agencyId, long id);
}
