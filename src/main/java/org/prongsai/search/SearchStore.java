package org.prongsai.search;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps the texts that can be found and finds them. Thread-safe. */
@RegisterConstructorMapper(SearchStore.Hit.class)
public interface SearchStore {
    /** Nobody reads further, and counting on would cost time. */
    int MOST = 1_000;

    /** Very short words are looked for in names alone: they stand in nearly every other text, and in addresses by chance. */
    String NAMES = """
            (e.lead_form LIKE :a.first OR lower(e.english_title) LIKE :a.first)
              AND (e.lead_form LIKE :a.second OR lower(e.english_title) LIKE :a.second)
              AND (e.lead_form LIKE :a.third OR lower(e.english_title) LIKE :a.third)
              AND (e.lead_form LIKE :a.fourth OR lower(e.english_title) LIKE :a.fourth)
              AND (e.lead_form LIKE :a.fifth OR lower(e.english_title) LIKE :a.fifth)
              AND (e.lead_form LIKE :a.sixth OR lower(e.english_title) LIKE :a.sixth)
            """;

    /**
     * A text that was found.
     *
     * @param englishTitle null when there is none
     */
    record Hit(String address, String title, @Nullable String englishTitle, String body) {}

    /** Puts these entries in place of all that an owner, such as {@code agency/17}, gave before. */
    @Transaction
    default void replace(String owner, List<Entry> entries) {
        remove(owner);
        insert(
                owner,
                entries,
                entries.stream().map(each -> each.subject().before()).toList());
    }

    @SqlUpdate("DELETE FROM search_entry WHERE owner = :owner")
    void remove(String owner);

    /** The texts of a subject that hold all words; names nearest to the words first. */
    default List<Hit> find(Subject subject, Query query, int limit, int offset) {
        if (query.isEmpty() || (query.isShort() && !subject.isNamed())) {
            return List.of();
        }
        Wanted wanted = Wanted.of(subject, query);
        if (query.isShort()) {
            return namesWith(wanted, limit, offset);
        }
        return subject.isNamed() ? nearest(wanted, limit, offset) : newest(wanted, limit, offset);
    }

    /** How many texts of a subject hold all words; counting ends at {@link #MOST} + 1. */
    default int count(Subject subject, Query query) {
        if (query.isEmpty() || (query.isShort() && !subject.isNamed())) {
            return 0;
        }
        Wanted wanted = Wanted.of(subject, query);
        return query.isShort() ? countNamesWith(wanted, MOST + 1) : count(wanted, MOST + 1);
    }

    @SqlQuery("""
            SELECT e.address, e.title, e.english_title, e.body
            FROM search_index t JOIN search_entry e ON e.id = t.rowid
            WHERE search_index MATCH :a.match AND t.rowid > :a.before AND t.rowid <= :a.last
              AND e.form LIKE :a.first AND e.form LIKE :a.second AND e.form LIKE :a.third
              AND e.form LIKE :a.fourth AND e.form LIKE :a.fifth AND e.form LIKE :a.sixth
            ORDER BY CASE WHEN e.lead_form = :a.whole THEN 0 WHEN e.lead_form LIKE :a.whole || '%' THEN 1
              WHEN e.lead_form LIKE '%' || :a.whole || '%' THEN 2 ELSE 3 END, length(e.lead_form), e.id
            LIMIT :limit OFFSET :offset""")
    List<Hit> nearest(@BindMethods("a") Wanted wanted, int limit, int offset);

    @SqlQuery("""
            SELECT e.address, e.title, e.english_title, e.body
            FROM search_index t JOIN search_entry e ON e.id = t.rowid
            WHERE search_index MATCH :a.match AND t.rowid > :a.before AND t.rowid <= :a.last
              AND e.form LIKE :a.first AND e.form LIKE :a.second AND e.form LIKE :a.third
              AND e.form LIKE :a.fourth AND e.form LIKE :a.fifth AND e.form LIKE :a.sixth
            ORDER BY t.rowid DESC LIMIT :limit OFFSET :offset""")
    List<Hit> newest(@BindMethods("a") Wanted wanted, int limit, int offset);

    @SqlQuery("""
            SELECT e.address, e.title, e.english_title, e.body FROM search_entry e
            WHERE e.subject = :a.subject AND""" + " " + NAMES + """
            ORDER BY CASE WHEN e.lead_form = :a.whole THEN 0 WHEN e.lead_form LIKE :a.whole || '%' THEN 1 ELSE 2 END,
              length(e.lead_form), e.id
            LIMIT :limit OFFSET :offset""")
    List<Hit> namesWith(@BindMethods("a") Wanted wanted, int limit, int offset);

    /** Texts between two numbers that hold what the index is asked for, with all that they are searched by as their body. */
    @SqlQuery("""
            SELECT e.address, e.title, e.english_title, e.form AS body
            FROM search_index t JOIN search_entry e ON e.id = t.rowid
            WHERE search_index MATCH :match AND t.rowid > :before AND t.rowid <= :last
            ORDER BY t.rowid LIMIT :most""")
    List<Hit> holding(String match, long before, long last, int most);

    /** Texts between two numbers, with the searched form of their titles as their body. */
    @SqlQuery("""
            SELECT address, title, english_title, lead_form AS body FROM search_entry
            WHERE id > :before AND id <= :last ORDER BY id LIMIT :most""")
    List<Hit> names(long before, long last, int most);

    @SqlQuery("""
            SELECT count(*) FROM (
              SELECT 1 FROM search_index t JOIN search_entry e ON e.id = t.rowid
              WHERE search_index MATCH :a.match AND t.rowid > :a.before AND t.rowid <= :a.last
                AND e.form LIKE :a.first AND e.form LIKE :a.second AND e.form LIKE :a.third
                AND e.form LIKE :a.fourth AND e.form LIKE :a.fifth AND e.form LIKE :a.sixth LIMIT :most) AS found""")
    int count(@BindMethods("a") Wanted wanted, int most);

    @SqlQuery("""
            SELECT count(*) FROM (
              SELECT 1 FROM search_entry e
              WHERE e.subject = :a.subject AND""" + " " + NAMES + " LIMIT :most) AS found")
    int countNamesWith(@BindMethods("a") Wanted wanted, int most);

    @SqlBatch("""
            INSERT INTO search_entry (id, subject, owner, address, title, english_title, body, lead_form, form)
            SELECT coalesce(max(id), :before) + 1, :e.subject, :owner, :e.address, :e.title, :e.englishTitle, :e.body,
              :e.leadForm, :e.form
            FROM search_entry WHERE subject = :e.subject""")
    void insert(String owner, @BindMethods("e") List<Entry> entry, List<Long> before);

    /** A query as the statements above take it. */
    record Wanted(
            Subject subject,
            long before,
            long last,
            String match,
            String whole,
            String first,
            String second,
            String third,
            String fourth,
            String fifth,
            String sixth) {
        static Wanted of(Subject subject, Query query) {
            return new Wanted(
                    subject,
                    subject.before(),
                    subject.last(),
                    query.match(),
                    query.whole(),
                    query.pattern(0),
                    query.pattern(1),
                    query.pattern(2),
                    query.pattern(3),
                    query.pattern(4),
                    query.pattern(5));
        }
    }
}
