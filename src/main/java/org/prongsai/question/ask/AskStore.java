package org.prongsai.question.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.prongsai.question.Category;
import org.prongsai.question.Question;
import org.prongsai.search.SearchStore;

/** Keeps what askers send, and takes back what they take back. Thread-safe. */
@RegisterConstructorMapper(Question.class)
public interface AskStore {
    /** A question that was just sent; {@code email} is empty when no notices are wanted. */
    record Sent(
            long agencyId,
            String formHash,
            String token,
            Category category,
            String language,
            String title,
            String text,
            String asker,
            String email,
            Instant askedAt,
            LocalDate dueOn) {
        /** What is kept of the word of the private address. */
        public String tokenHash() {
            return Tokens.hash(token);
        }
    }

    /** Keeps a question once, however often its form is sent; says false, and does nothing, when the form brought one already. */
    @Transaction
    default boolean keep(Sent sent) {
        boolean isNew = insert(sent) == 1;
        if (isNew && !sent.email().isEmpty()) {
            insertContact(byToken(sent.tokenHash()).orElseThrow().id(), sent.email(), sent.token());
        }
        return isNew;
    }

    @SqlUpdate("""
            INSERT INTO question (agency_id, form_hash, token_hash, category, language, title, text, asker, state,
              asked_at, due_on, changed_at)
            VALUES (:q.agencyId, :q.formHash, :q.tokenHash, :q.category, :q.language, :q.title, :q.text, :q.asker, 'WAITING',
              :q.askedAt, :q.dueOn, :q.askedAt)
            ON CONFLICT (form_hash) DO NOTHING""")
    int insert(@BindMethods("q") Sent sent);

    @SqlUpdate("INSERT INTO question_contact (question_id, email, token) VALUES (:questionId, :email, :token)")
    void insertContact(long questionId, String email, String token);

    @SqlQuery("SELECT * FROM question WHERE token_hash = :tokenHash")
    Optional<Question> byToken(String tokenHash);

    /** Whether notices go to somebody. */
    @SqlQuery("SELECT count(*) > 0 FROM question_contact WHERE question_id = :questionId")
    boolean hasContact(long questionId);

    /** To which address notices go. */
    @SqlQuery("SELECT email FROM question_contact WHERE question_id = :questionId")
    Optional<String> email(long questionId);

    /** What the follow-up says that came with this form. */
    @SqlQuery("SELECT text FROM question_message WHERE form_hash = :formHash")
    Optional<String> followUp(String formHash);

    /** Keeps a follow-up once, however often its form is sent. */
    @SqlUpdate("""
            INSERT INTO question_message (question_id, form_hash, author, name, position, text, state, written_at)
            VALUES (:questionId, :formHash, 'ASKER', '', '', :text, 'WAITING', :now)
            ON CONFLICT (form_hash) DO NOTHING""")
    int addFollowUp(long questionId, String formHash, String text, Instant now);

    /** Takes a question back that has no answer yet: its texts, the asker's name and address are forgotten, that it was there is not. */
    @Transaction
    default boolean withdraw(long questionId, Instant now) {
        if (empty(questionId, now) == 0) {
            return false;
        }
        emptyMessages(questionId);
        forgetContact(questionId);
        decide(questionId, "WITHDRAWN", now);
        search().remove("question/" + questionId);
        return true;
    }

    @SqlUpdate("""
            UPDATE question SET state = 'WITHDRAWN', title = '', text = '', asker = '', form = '', due_on = NULL,
              returned_at = NULL, changed_at = :now
            WHERE id = :questionId AND (state IN ('WAITING', 'PUBLIC') OR returned_at IS NOT NULL) AND answered_at IS NULL""")
    int empty(long questionId, Instant now);

    @SqlUpdate("UPDATE question_message SET state = 'WITHDRAWN', text = '' WHERE question_id = :questionId")
    void emptyMessages(long questionId);

    @SqlUpdate("DELETE FROM question_contact WHERE question_id = :questionId")
    void forgetContact(long questionId);

    /** What an asker puts in place of what was given back; nothing of that is kept. */
    record Corrected(long questionId, Category category, String title, String text, String asker, LocalDate dueOn) {}

    /** Lets a question wait again that was given back, once. */
    @Transaction
    default boolean sendAgain(Corrected corrected, Instant now) {
        boolean isSent = replace(corrected, now) == 1;
        if (isSent) {
            decide(corrected.questionId(), "RESENT", now);
        }
        return isSent;
    }

    @SqlUpdate("""
            UPDATE question SET state = 'WAITING', category = :q.category, title = :q.title, text = :q.text, asker = :q.asker,
              due_on = :q.dueOn, returned_at = NULL, changed_at = :now
            WHERE id = :q.questionId AND returned_at IS NOT NULL""")
    int replace(@BindMethods("q") Corrected corrected, Instant now);

    /** Takes the asker's name off, as they may at any time. */
    @Transaction
    default boolean unname(long questionId, Instant now) {
        boolean isNamed = removeName(questionId) == 1;
        if (isNamed) {
            decide(questionId, "UNNAMED", now);
        }
        return isNamed;
    }

    @SqlUpdate("UPDATE question SET asker = '' WHERE id = :questionId AND asker <> ''")
    int removeName(long questionId);

    @SqlUpdate("""
            INSERT INTO question_decision (question_id, kind, decided_by, decided_at, reason)
            VALUES (:questionId, :kind, '', :now, '')""")
    void decide(long questionId, String kind, Instant now);

    @CreateSqlObject
    SearchStore search();
}
