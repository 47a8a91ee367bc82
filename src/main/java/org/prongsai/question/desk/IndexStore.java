package org.prongsai.question.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.prongsai.question.State;
import org.prongsai.search.Entry;
import org.prongsai.search.SearchStore;
import org.prongsai.search.Subject;
import org.prongsai.thai.search.SearchForm;

/** Keeps what questions are found by: their public texts and nothing else. Thread-safe. */
@RegisterConstructorMapper(IndexStore.Found.class)
public interface IndexStore {
    /** Reads a question's public texts anew, after any change of them; one that is not public is found no more. */
    @Transaction
    default void refresh(long questionId, Instant now) {
        Found found = found(questionId);
        Integer number = found.number();
        if (found.state() == State.PUBLIC && number != null) {
            String body = Stream.concat(Stream.of(found.text()), publicTexts(questionId).stream())
                    .collect(Collectors.joining(" "));
            keep(questionId, form(found.title()) + " " + form(body), now);
            String address = "/agencies/" + found.slug() + "/questions/" + number;
            search().replace(
                            owner(questionId),
                            List.of(new Entry(Subject.QUESTION, address, found.title(), null, body, found.agency())));
        } else {
            keep(questionId, "", now);
            search().remove(owner(questionId));
        }
    }

    @SqlQuery("""
            SELECT a.slug, a.name AS agency, q.number, q.state, q.title, q.text FROM question q
            JOIN agency a ON a.id = q.agency_id WHERE q.id = :questionId""")
    Found found(long questionId);

    @SqlQuery("SELECT text FROM question_message WHERE question_id = :questionId AND state = 'PUBLIC' ORDER BY id")
    List<String> publicTexts(long questionId);

    @SqlUpdate("UPDATE question SET form = :form, changed_at = :now WHERE id = :questionId")
    void keep(long questionId, String form, Instant now);

    @CreateSqlObject
    SearchStore search();

    private static String owner(long questionId) {
        return "question/" + questionId;
    }

    private static String form(String text) {
        return SearchForm.of(text).form();
    }

    /** What a question is found by; {@code number} is null before it was public. */
    record Found(String slug, String agency, @Nullable Integer number, State state, String title, String text) {}
}
