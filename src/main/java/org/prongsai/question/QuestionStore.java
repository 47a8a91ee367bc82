package org.prongsai.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Reads what is public of questions; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(Question.class)
@RegisterConstructorMapper(Message.class)
@RegisterConstructorMapper(Message.Version.class)
@RegisterConstructorMapper(Decision.class)
@RegisterConstructorMapper(QuestionStore.Line.class)
@RegisterConstructorMapper(QuestionStore.Counted.class)
@RegisterConstructorMapper(QuestionStore.Place.class)
public interface QuestionStore {
    /** A question that is or once was public. */
    @SqlQuery("SELECT * FROM question WHERE agency_id = :agencyId AND number = :number")
    Optional<Question> byNumber(long agencyId, int number);

    /** Everything said after a question, whatever its state. */
    @SqlQuery("SELECT * FROM question_message WHERE question_id = :questionId ORDER BY id")
    List<Message> messages(long questionId);

    /** What its answers said before they were corrected. */
    @SqlQuery("""
            SELECT v.* FROM question_version v JOIN question_message m ON m.id = v.message_id
            WHERE m.question_id = :questionId ORDER BY v.id DESC""")
    List<Message.Version> versions(long questionId);

    @SqlQuery("""
            SELECT id, question_id, message_id, kind, decided_by AS "by", decided_at AS at, reason
            FROM question_decision WHERE question_id = :questionId ORDER BY id""")
    List<Decision> decisions(long questionId);

    /** The public questions that a filter lets through, the newest first and the longest overdue before. */
    default List<Line> list(@Nullable Long agencyId, Filter filter, LocalDate today, Part part) {
        Wanted wanted = Wanted.of(agencyId, filter, today);
        return wanted.show().equals("overdue") || wanted.show().equals("unanswered")
                ? longestDue(wanted, part)
                : newest(wanted, part);
    }

    default int count(@Nullable Long agencyId, Filter filter, LocalDate today) {
        return count(Wanted.of(agencyId, filter, today));
    }

    @SqlQuery("""
            SELECT a.slug, a.name AS agency_name, a.english_name AS agency_english_name, q.* FROM question q
            JOIN agency a ON a.id = q.agency_id
            WHERE q.state = 'PUBLIC' AND (:w.agencyId IS NULL OR q.agency_id = :w.agencyId)
              AND (:w.show = 'newest' OR q.due_on IS NULL)
              AND q.category LIKE :w.category
              AND q.form LIKE :w.first AND q.form LIKE :w.second AND q.form LIKE :w.third
            ORDER BY q.released_at DESC, q.id DESC LIMIT :p.limit OFFSET :p.offset""")
    List<Line> newest(@BindMethods("w") Wanted wanted, @BindMethods("p") Part part);

    @SqlQuery("""
            SELECT a.slug, a.name AS agency_name, a.english_name AS agency_english_name, q.* FROM question q
            JOIN agency a ON a.id = q.agency_id
            WHERE q.state = 'PUBLIC' AND (:w.agencyId IS NULL OR q.agency_id = :w.agencyId)
              AND q.due_on < :w.before
              AND q.category LIKE :w.category
              AND q.form LIKE :w.first AND q.form LIKE :w.second AND q.form LIKE :w.third
            ORDER BY q.due_on, q.id LIMIT :p.limit OFFSET :p.offset""")
    List<Line> longestDue(@BindMethods("w") Wanted wanted, @BindMethods("p") Part part);

    @SqlQuery("""
            SELECT count(*) FROM question q
            WHERE q.state = 'PUBLIC' AND (:w.agencyId IS NULL OR q.agency_id = :w.agencyId)
              AND (:w.show = 'newest' OR (:w.show = 'answered' AND q.due_on IS NULL)
                OR (:w.show IN ('overdue', 'unanswered') AND q.due_on < :w.before))
              AND q.category LIKE :w.category
              AND q.form LIKE :w.first AND q.form LIKE :w.second AND q.form LIKE :w.third""")
    int count(@BindMethods("w") Wanted wanted);

    /** How an agency answers, or all together. */
    default Figures figures(@Nullable Long agencyId, LocalDate today) {
        Counted counted = counted(agencyId, today);
        Integer median = counted.answered() == 0 ? null : answerDays(agencyId, (counted.answered() - 1) / 2);
        return new Figures(counted.total(), counted.answered(), counted.overdue(), counted.waiting(), median);
    }

    @SqlQuery("""
            SELECT count(CASE WHEN state = 'PUBLIC' THEN 1 END) AS total,
              count(CASE WHEN state = 'PUBLIC' AND answered_at IS NOT NULL THEN 1 END) AS answered,
              count(CASE WHEN state = 'PUBLIC' AND due_on < :today THEN 1 END) AS overdue,
              count(CASE WHEN state = 'WAITING' THEN 1 END) AS waiting
            FROM question WHERE :agencyId IS NULL OR agency_id = :agencyId""")
    Counted counted(@Nullable Long agencyId, LocalDate today);

    @SqlQuery("""
            SELECT answer_days FROM question
            WHERE state = 'PUBLIC' AND answered_at IS NOT NULL AND (:agencyId IS NULL OR agency_id = :agencyId)
            ORDER BY answer_days LIMIT 1 OFFSET :skipped""")
    @Nullable
    Integer answerDays(@Nullable Long agencyId, int skipped);

    /** An agency's answered questions, among which one may be like another. */
    @SqlQuery("""
            SELECT * FROM question WHERE agency_id = :agencyId AND state = 'PUBLIC' AND answered_at IS NOT NULL
            ORDER BY released_at DESC, id DESC LIMIT :most""")
    List<Question> answered(long agencyId, int most);

    @SqlQuery("SELECT count(*) FROM question WHERE state = 'PUBLIC'")
    int countPublic();

    /** Where public questions stand, for search engines. */
    @SqlQuery("""
            SELECT a.slug, q.number, q.changed_at FROM question q JOIN agency a ON a.id = q.agency_id
            WHERE q.state = 'PUBLIC' ORDER BY q.id LIMIT :limit OFFSET :offset""")
    List<Place> places(int limit, int offset);

    /** A question in a list, with its agency. */
    record Line(
            String slug,
            String agencyName,
            @Nullable String agencyEnglishName,
            int number,
            Category category,
            String title,
            Instant askedAt,
            Instant releasedAt,
            @Nullable LocalDate dueOn,
            @Nullable Instant answeredAt,
            Instant changedAt) {
        /** The agency's name in a language, Thai when there is no other. */
        public String agency(String language) {
            return language.equals("en") && agencyEnglishName != null ? agencyEnglishName : agencyName;
        }

        /** The page of the question. */
        public String address() {
            return "/agencies/" + slug + "/questions/" + number;
        }

        /** Whether the agency has answered at all. */
        public boolean isAnswered() {
            return answeredAt != null;
        }

        /** The word for how it stands with its answer: overdue, unanswered or answered. */
        public String standing(LocalDate today) {
            return dueOn == null ? "answered" : dueOn.isBefore(today) ? "overdue" : "unanswered";
        }
    }

    /** Where a question stands and when that page last changed. */
    record Place(String slug, int number, Instant changedAt) {
        /** The page of the question. */
        public String address() {
            return "/agencies/" + slug + "/questions/" + number;
        }
    }

    /** Numbers of questions. */
    record Counted(int total, int answered, int overdue, int waiting) {}

    /** Some rows of a list. */
    record Part(int limit, int offset) {}

    /** A filter as the statements above take it. */
    record Wanted(
            @Nullable Long agencyId,
            String show,
            LocalDate before,
            String category,
            String first,
            String second,
            String third) {
        static Wanted of(@Nullable Long agencyId, Filter filter, LocalDate today) {
            return new Wanted(
                    agencyId,
                    filter.show(),
                    // what is not overdue yet is due on a day far off
                    filter.show().equals("overdue") ? today : LocalDate.of(9999, 1, 1),
                    filter.categoryPattern(),
                    filter.word(0),
                    filter.word(1),
                    filter.word(2));
        }
    }
}
