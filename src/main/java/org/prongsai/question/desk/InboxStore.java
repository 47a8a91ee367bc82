package org.prongsai.question.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.prongsai.question.Category;
import org.prongsai.question.QuestionStore;
import org.prongsai.question.State;

/** Reads what waits for an agency, or with no agency for the whole portal; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(InboxStore.Line.class)
@RegisterConstructorMapper(InboxStore.Counts.class)
public interface InboxStore {
    /** Questions, or questions with follow-ups, that nobody has released or refused; the oldest first. */
    @SqlQuery("""
            SELECT a.slug, a.name AS agency, a.english_name, q.id, q.number, q.category, q.title, q.state, q.asked_at, q.due_on,
              q.returned_at IS NOT NULL AS returned, (SELECT count(*) FROM question_message m WHERE m.question_id = q.id AND m.state = 'WAITING') AS messages
            FROM question q JOIN agency a ON a.id = q.agency_id
            WHERE (:agencyId IS NULL OR q.agency_id = :agencyId)
              AND q.id IN (
                SELECT id FROM question WHERE state = 'WAITING'
                UNION SELECT question_id FROM question_message WHERE state = 'WAITING')
              AND q.state IN ('WAITING', 'PUBLIC')
            ORDER BY q.asked_at, q.id LIMIT :p.limit OFFSET :p.offset""")
    List<Line> waiting(@Nullable Long agencyId, @BindMethods("p") QuestionStore.Part part);

    /** Public questions that are to be answered, the longest overdue first. */
    @SqlQuery("""
            SELECT a.slug, a.name AS agency, a.english_name, q.id, q.number, q.category, q.title, q.state, q.asked_at, q.due_on,
              q.returned_at IS NOT NULL AS returned, 0 AS messages
            FROM question q JOIN agency a ON a.id = q.agency_id
            WHERE (:agencyId IS NULL OR q.agency_id = :agencyId) AND q.state = 'PUBLIC' AND q.due_on IS NOT NULL
            ORDER BY q.due_on, q.id LIMIT :p.limit OFFSET :p.offset""")
    List<Line> due(@Nullable Long agencyId, @BindMethods("p") QuestionStore.Part part);

    /** Every question that was ever sent, the newest first. */
    @SqlQuery("""
            SELECT a.slug, a.name AS agency, a.english_name, q.id, q.number, q.category, q.title, q.state, q.asked_at, q.due_on,
              q.returned_at IS NOT NULL AS returned, 0 AS messages
            FROM question q JOIN agency a ON a.id = q.agency_id
            WHERE :agencyId IS NULL OR q.agency_id = :agencyId
            ORDER BY q.id DESC LIMIT :p.limit OFFSET :p.offset""")
    List<Line> all(@Nullable Long agencyId, @BindMethods("p") QuestionStore.Part part);

    @SqlQuery("""
            SELECT count(CASE WHEN q.state = 'WAITING' OR (q.state = 'PUBLIC' AND EXISTS (
                SELECT 1 FROM question_message m WHERE m.question_id = q.id AND m.state = 'WAITING')) THEN 1 END) AS waiting,
              count(CASE WHEN q.state = 'PUBLIC' AND q.due_on IS NOT NULL THEN 1 END) AS due,
              count(CASE WHEN q.state = 'PUBLIC' AND q.due_on < :today THEN 1 END) AS overdue,
              count(*) AS sent
            FROM question q WHERE :agencyId IS NULL OR q.agency_id = :agencyId""")
    Counts counts(@Nullable Long agencyId, LocalDate today);

    /** How much there is of each list; {@code due} counts what is overdue too. */
    record Counts(int waiting, int due, int overdue, int sent) {}

    /** A question as a desk lists it, {@code returned} to its asker or not; {@code messages} counts the follow-ups that wait. */
    record Line(
            String slug,
            String agency,
            @Nullable String englishName,
            long id,
            @Nullable Integer number,
            Category category,
            String title,
            State state,
            Instant askedAt,
            @Nullable LocalDate dueOn,
            boolean returned,
            int messages) {
        /** The agency's name in the asked language, Thai when there is no other. */
        public String name(String language) {
            return language.equals("en") && englishName != null ? englishName : agency;
        }

        /** The page on which it is worked. */
        public String address() {
            return "/desk/" + slug + "/questions/" + id;
        }

        /** The word for where it stands, in message keys. */
        public String stateCode() {
            return returned ? "returned" : state.code();
        }

        /** Whether its answer is late. */
        public boolean isOverdue(LocalDate today) {
            return state == State.PUBLIC && dueOn != null && dueOn.isBefore(today);
        }
    }
}
