package org.prongsai.data.voice;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.statistics.Figures;
import org.prongsai.complaint.statistics.StatisticsStore;
import org.prongsai.question.Category;
import org.prongsai.question.Message;

/** Reads released questions and published figures as they leave the portal; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(VoiceStore.Row.class)
@RegisterConstructorMapper(VoiceStore.Office.class)
@RegisterConstructorMapper(Message.class)
public interface VoiceStore {
    /** What is public of questions; where an asker wants letters stands in another table, which is never read here. */
    String PUBLIC = """
            FROM question q JOIN agency a ON a.id = q.agency_id
            WHERE q.state = 'PUBLIC' AND q.number IS NOT NULL
            """;

    String ROWS = """
            SELECT q.id, a.slug, q.number, q.category, q.language, q.title, q.text, q.asker, q.asked_at, q.released_at, q.due_on,
              q.answered_at, q.answer_days
            """ + PUBLIC;

    /** How many are read at once for a file. */
    int CHUNK = 500;

    @SqlQuery("SELECT id, slug FROM agency WHERE slug = :slug")
    Optional<Office> office(String slug);

    @SqlQuery(ROWS + "AND q.agency_id = :agencyId ORDER BY q.number DESC LIMIT :limit OFFSET :offset")
    List<Row> rows(long agencyId, int limit, int offset);

    @SqlQuery("SELECT count(*) " + PUBLIC + "AND q.agency_id = :agencyId")
    int count(long agencyId);

    @SqlQuery(ROWS + "AND q.agency_id = :agencyId AND q.number = :number")
    List<Row> row(long agencyId, int number);

    @SqlQuery(ROWS + "AND q.id > :id ORDER BY q.id LIMIT :limit")
    List<Row> rowsAfter(long id, int limit);

    @SqlQuery(
            "SELECT * FROM question_message WHERE state = 'PUBLIC' AND question_id IN (<ids>) ORDER BY question_id, id")
    List<Message> messages(@BindList(value = "ids", onEmpty = BindList.EmptyHandling.NULL_STRING) List<Long> ids);

    /** Agencies that have or had a channel here. */
    @SqlQuery("""
            SELECT a.id, a.slug FROM agency a
            WHERE EXISTS (SELECT 1 FROM channel_key k WHERE k.agency_id = a.id) ORDER BY a.id""")
    List<Office> channels();

    /** The months of complaints. */
    @CreateSqlObject
    StatisticsStore statistics();

    /** The questions of an agency, the newest first. */
    default List<OpenQuestion> questions(long agencyId, int limit, int offset, URI base) {
        return open(rows(agencyId, limit, offset), base);
    }

    /** The question of a number. */
    default Optional<OpenQuestion> question(long agencyId, int number, URI base) {
        return open(row(agencyId, number), base).stream().findFirst();
    }

    /** Every question of every agency, the oldest first. */
    default void eachQuestion(URI base, Consumer<OpenQuestion> taker) {
        List<Row> rows = rowsAfter(0, CHUNK);
        while (!rows.isEmpty()) {
            open(rows, base).forEach(taker);
            rows = rowsAfter(rows.get(rows.size() - 1).id(), CHUNK);
        }
    }

    /** The years of an agency of which figures are published, the newest first. */
    default List<OpenComplaints> complaints(Office office, LocalDate today) {
        return Figures.published(statistics(), office.id(), today).stream()
                .map(figures -> OpenComplaints.of(office.slug(), figures))
                .toList();
    }

    private List<OpenQuestion> open(List<Row> rows, URI base) {
        Map<Long, List<Message>> said = messages(rows.stream().map(Row::id).toList()).stream()
                .collect(Collectors.groupingBy(Message::questionId));
        return rows.stream()
                .map(row -> OpenQuestion.of(row, said.getOrDefault(row.id(), List.of()), base))
                .toList();
    }

    /** An agency by number and slug. */
    record Office(long id, String slug) {}

    /** A public question as the table holds it. */
    record Row(
            long id,
            String slug,
            int number,
            Category category,
            String language,
            String title,
            String text,
            String asker,
            Instant askedAt,
            @Nullable Instant releasedAt,
            @Nullable LocalDate dueOn,
            @Nullable Instant answeredAt,
            @Nullable Integer answerDays) {}
}
