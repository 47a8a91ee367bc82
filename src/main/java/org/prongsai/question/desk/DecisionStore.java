package org.prongsai.question.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.prongsai.question.Category;
import org.prongsai.question.Decision;
import org.prongsai.question.Message;
import org.prongsai.question.Promise;
import org.prongsai.question.Question;
import org.prongsai.question.State;

/** Keeps what is decided about questions, all that belongs to one decision or nothing. Thread-safe. */
@RegisterConstructorMapper(Question.class)
@RegisterConstructorMapper(Message.class)
public interface DecisionStore {
    /** A question of this agency and no other, whatever its state. */
    @SqlQuery("SELECT * FROM question WHERE id = :id AND agency_id = :agencyId")
    Optional<Question> find(long agencyId, long id);

    @SqlQuery("SELECT * FROM question_message WHERE id = :messageId AND question_id = :questionId")
    Optional<Message> message(long questionId, long messageId);

    /** Makes a question public under the agency's next number; does nothing to one that does not wait for it. */
    @Transaction
    default boolean release(Question question, String by, Instant now) {
        boolean isReleased = question.number() == null
                ? publish(question.id(), nextNumber(question.agencyId()), now) == 1
                : publishAgain(question.id()) == 1;
        if (isReleased) {
            decide(new Step(question.id(), null, Decision.Kind.RELEASED, by, now, ""));
            index().refresh(question.id(), now);
        }
        return isReleased;
    }

    /** Keeps a question from the public, or takes it away again, with a reason that the asker reads. */
    @Transaction
    default boolean refuse(Question question, String by, Instant now, String reason) {
        boolean isRefused = setState(question.id(), State.REFUSED) == 1;
        if (isRefused) {
            decide(new Step(question.id(), null, Decision.Kind.REFUSED, by, now, reason));
            index().refresh(question.id(), now);
        }
        return isRefused;
    }

    /** Gives a question that waits back to its asker, who reads why and may put it right. */
    @Transaction
    default boolean giveBack(Question question, String by, Instant now, String reason) {
        boolean isReturned = setReturned(question.id(), now) == 1;
        if (isReturned) {
            decide(new Step(question.id(), null, Decision.Kind.RETURNED, by, now, reason));
        }
        return isReturned;
    }

    /** Makes a follow-up public; from then on it waits for an answer too, counted from when it was written. */
    @Transaction
    default boolean releaseMessage(Message message, String by, Instant now, LocalDate dueOn) {
        boolean isReleased = setMessageState(message.id(), State.PUBLIC) == 1;
        if (isReleased) {
            expect(message.questionId(), dueOn);
            decide(new Step(message.questionId(), message.id(), Decision.Kind.RELEASED, by, now, ""));
            index().refresh(message.questionId(), now);
        }
        return isReleased;
    }

    /** Keeps a follow-up from the public, or takes a message away again. */
    @Transaction
    default boolean refuseMessage(Message message, String by, Instant now, String reason) {
        boolean isRefused = setMessageState(message.id(), State.REFUSED) == 1;
        if (isRefused) {
            decide(new Step(message.questionId(), message.id(), Decision.Kind.REFUSED, by, now, reason));
            index().refresh(message.questionId(), now);
        }
        return isRefused;
    }

    /** Answers in public, releasing the question and its follow-ups where they wait; the same form twice answers once. */
    @Transaction
    default boolean answer(Question question, Answer answer, Instant now) {
        boolean isOpen = question.isPublic() || question.state() == State.WAITING;
        if (!isOpen || insertAnswer(question.id(), answer, now) == 0) {
            return false;
        }
        if (question.state() == State.WAITING) {
            release(question, answer.by(), now);
        }
        settle(question.id(), now, Promise.daysBetween(question.askedAt(), now));
        decide(new Step(question.id(), null, Decision.Kind.ANSWERED, answer.by(), now, ""));
        index().refresh(question.id(), now);
        return true;
    }

    /** Puts a public answer right; what it said before stays. */
    @Transaction
    default boolean correct(Message message, Answer answer, Instant now) {
        if (!message.isAnswer() || !message.isPublic() || message.text().equals(answer.text())) {
            return false;
        }
        keepVersion(message.id(), message.correctedAt() == null ? message.writtenAt() : message.correctedAt(), now);
        replace(message.id(), answer, now);
        decide(new Step(message.questionId(), message.id(), Decision.Kind.CORRECTED, answer.by(), now, ""));
        index().refresh(message.questionId(), now);
        return true;
    }

    /** Puts a question under another subject. */
    @Transaction
    default boolean move(Question question, Category category, String by, Instant now) {
        boolean isMoved = setCategory(question.id(), category) == 1;
        if (isMoved) {
            String fromTo = question.category().code() + " → " + category.code();
            decide(new Step(question.id(), null, Decision.Kind.MOVED, by, now, fromTo));
            index().refresh(question.id(), now);
        }
        return isMoved;
    }

    @SqlQuery("SELECT coalesce(max(number), 0) + 1 FROM question WHERE agency_id = :agencyId")
    int nextNumber(long agencyId);

    @SqlUpdate("""
            UPDATE question SET state = 'PUBLIC', number = :number, released_at = :now, returned_at = NULL
            WHERE id = :id AND state IN ('WAITING', 'REFUSED') AND number IS NULL""")
    int publish(long id, int number, Instant now);

    @SqlUpdate("UPDATE question SET state = 'PUBLIC' WHERE id = :id AND state = 'REFUSED'")
    int publishAgain(long id);

    @SqlUpdate("UPDATE question SET state = :state WHERE id = :id AND state IN ('WAITING', 'PUBLIC')")
    int setState(long id, State state);

    @SqlUpdate("UPDATE question SET state = 'REFUSED', returned_at = :now WHERE id = :id AND state = 'WAITING'")
    int setReturned(long id, Instant now);

    @SqlUpdate("UPDATE question_message SET state = :state WHERE id = :id AND state NOT IN (:state, 'WITHDRAWN')")
    int setMessageState(long id, State state);

    @SqlUpdate("UPDATE question SET due_on = coalesce(due_on, :dueOn) WHERE id = :id")
    void expect(long id, LocalDate dueOn);

    @SqlUpdate("""
            INSERT INTO question_message (question_id, form_hash, author, name, position, text, state, written_at)
            VALUES (:questionId, :a.formHash, 'AGENCY', :a.name, :a.position, :a.text, 'PUBLIC', :now)
            ON CONFLICT (form_hash) DO NOTHING""")
    int insertAnswer(long questionId, @BindMethods("a") Answer answer, Instant now);

    @SqlUpdate("""
            UPDATE question SET due_on = NULL, answered_at = coalesce(answered_at, :now),
              answer_days = coalesce(answer_days, :days) WHERE id = :id""")
    void settle(long id, Instant now, int days);

    @SqlUpdate("""
            INSERT INTO question_version (message_id, text, name, position, written_at, replaced_at)
            SELECT id, text, name, position, :since, :now FROM question_message WHERE id = :id""")
    void keepVersion(long id, Instant since, Instant now);

    @SqlUpdate("""
            UPDATE question_message SET text = :a.text, name = :a.name, position = :a.position, corrected_at = :now
            WHERE id = :id""")
    void replace(long id, @BindMethods("a") Answer answer, Instant now);

    @SqlUpdate("UPDATE question SET category = :category WHERE id = :id AND category <> :category")
    int setCategory(long id, Category category);

    @SqlUpdate("""
            INSERT INTO question_decision (question_id, message_id, kind, decided_by, decided_at, reason)
            VALUES (:s.questionId, :s.messageId, :s.kind, :s.by, :s.at, :s.reason)""")
    void decide(@BindMethods("s") Step step);

    /** Where public questions are found. */
    @CreateSqlObject
    IndexStore index();

    /** What an officer answers; {@code formHash} is what is kept of the form that it came with. */
    record Answer(String formHash, String name, String position, String text) {
        /** Name and position, as a decision says who took it. */
        public String by() {
            return position.isEmpty() ? name : name + " " + position;
        }
    }

    /** A decision as it is written. */
    record Step(long questionId, @Nullable Long messageId, Decision.Kind kind, String by, Instant at, String reason) {}

    /** The messages of a question in their order. */
    @SqlQuery("SELECT * FROM question_message WHERE question_id = :questionId ORDER BY id")
    List<Message> messages(long questionId);
}
