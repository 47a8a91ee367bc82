package org.prongsai.data.open;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.standing.ListedAgency;
import org.prongsai.score.Score;

/**
 * Reads what leaves the portal; keeps nothing. What may be long is handed over line by line, and no line of it is kept in
 * memory. Thread-safe.
 */
@RegisterConstructorMapper(ListedAgency.class)
@RegisterConstructorMapper(OpenStore.CheckRow.class)
@RegisterConstructorMapper(OpenChange.class)
@RegisterConstructorMapper(OpenFinding.class)
@RegisterConstructorMapper(OpenProvince.class)
public interface OpenStore {
    /** Agencies with where they stand. */
    String AGENCIES = "SELECT " + ListedAgency.COLUMNS + " FROM agency a LEFT JOIN standing s ON s.agency_id = a.id ";

    /** Only those that are wanted. */
    String WANTED = """
            WHERE (:w.kind = '' OR a.kind = :w.kind) AND (:w.province = '' OR a.province = :w.provinceName)
              AND (:w.first = '%' OR EXISTS (
                SELECT 1 FROM search_entry e WHERE e.owner = 'agency/' || a.id
                  AND e.form LIKE :w.first AND e.form LIKE :w.second AND e.form LIKE :w.third
                  AND e.form LIKE :w.fourth AND e.form LIKE :w.fifth AND e.form LIKE :w.sixth))
            """;

    @SqlQuery(AGENCIES + WANTED + "ORDER BY a.sort_key, a.id LIMIT :limit OFFSET :offset")
    List<ListedAgency> agencyRows(@BindMethods("w") Wanted wanted, int limit, int offset);

    /** Agencies in the order of Thai dictionaries. */
    default List<OpenAgency> agencies(Wanted wanted, int limit, int offset, URI base) {
        return agencyRows(wanted, limit, offset).stream()
                .map(row -> OpenAgency.of(row, base))
                .toList();
    }

    @SqlQuery("SELECT count(*) FROM agency a " + WANTED)
    int count(@BindMethods("w") Wanted wanted);

    @SqlQuery(AGENCIES + "WHERE a.slug = :slug")
    Optional<ListedAgency> agencyRow(String slug);

    /** The agency of a slug. */
    default Optional<OpenAgency> agency(String slug, URI base) {
        return agencyRow(slug).map(row -> OpenAgency.of(row, base));
    }

    @SqlQuery(AGENCIES + "ORDER BY a.id")
    void eachAgencyRow(Consumer<ListedAgency> taker);

    /** Every agency. */
    default void eachAgency(URI base, Consumer<OpenAgency> taker) {
        eachAgencyRow(row -> taker.accept(OpenAgency.of(row, base)));
    }

    /** How many agencies have a finished check. */
    @SqlQuery("SELECT count(*) FROM standing")
    int countChecked();

    @SqlQuery("""
            SELECT c.id, c.checklist_id, c.checklist_version, c.tool_version, c.started_at, c.finished_at, c.recheck_of,
              c.pages, c.documents, c.score_oit, c.score_lowest, c.score_highest, c.score_open
            FROM check_run c JOIN agency a ON a.id = c.agency_id
            WHERE a.slug = :slug AND c.state = 'DONE'
            ORDER BY c.started_at DESC, c.id DESC LIMIT :limit OFFSET :offset""")
    List<CheckRow> checkRows(String slug, int limit, int offset);

    /** The finished checks of an agency, newest first. */
    default List<OpenCheck> checks(String slug, int limit, int offset) {
        return checkRows(slug, limit, offset).stream().map(CheckRow::open).toList();
    }

    @SqlQuery("""
            SELECT count(*) FROM check_run c JOIN agency a ON a.id = c.agency_id
            WHERE a.slug = :slug AND c.state = 'DONE'""")
    int countChecks(String slug);

    /** What changed for an agency, newest first. */
    @SqlQuery("""
            SELECT a.slug AS agency, v.checklist_id AS checklist, v.item_code AS item, v.verdict, v.check_id, v.changed_at
            FROM verdict_change v JOIN agency a ON a.id = v.agency_id
            WHERE a.slug = :slug ORDER BY v.changed_at DESC, v.id DESC LIMIT :limit OFFSET :offset""")
    List<OpenChange> changes(String slug, int limit, int offset);

    @SqlQuery("SELECT count(*) FROM verdict_change v JOIN agency a ON a.id = v.agency_id WHERE a.slug = :slug")
    int countChanges(String slug);

    /** Every change, oldest first. */
    @SqlQuery("""
            SELECT a.slug AS agency, v.checklist_id AS checklist, v.item_code AS item, v.verdict, v.check_id, v.changed_at
            FROM verdict_change v JOIN agency a ON a.id = v.agency_id ORDER BY v.id""")
    void eachChange(Consumer<OpenChange> taker);

    /** Every finding of the newest check of every agency. */
    @SqlQuery("""
            SELECT a.slug AS agency, s.checklist_id AS checklist, s.check_id, s.checked_at, f.item_code AS item, f.verdict,
              f.reason, f.confidence, f.url, f.link_text, f.fetched_at, f.status, f.content_type, f.sha256, f.year, f.excerpt
            FROM standing s JOIN agency a ON a.id = s.agency_id JOIN finding f ON f.check_id = s.check_id
            ORDER BY s.agency_id, f.position""")
    void eachFinding(Consumer<OpenFinding> taker);

    /** The provinces that have agencies, in no order. */
    @SqlQuery("SELECT a.province AS name, count(*) AS agencies, " + ListedAgency.COUNTS + " " + """
            FROM agency a LEFT JOIN standing s ON s.agency_id = a.id
            WHERE a.province <> '' GROUP BY a.province""")
    List<OpenProvince> provinces();

    /** A finished check as the table holds it. */
    record CheckRow(
            long id,
            String checklistId,
            String checklistVersion,
            String toolVersion,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Long recheckOf,
            int pages,
            int documents,
            @Nullable Double scoreOit,
            @Nullable Double scoreLowest,
            @Nullable Double scoreHighest,
            int scoreOpen) {

        OpenCheck open() {
            BigDecimal score = Score.shown(scoreOit);
            return new OpenCheck(
                    id,
                    checklistId,
                    checklistVersion,
                    toolVersion,
                    startedAt.truncatedTo(ChronoUnit.SECONDS),
                    finishedAt == null ? null : finishedAt.truncatedTo(ChronoUnit.SECONDS),
                    recheckOf,
                    pages,
                    documents,
                    score,
                    Score.shown(scoreLowest),
                    Score.shown(scoreHighest),
                    scoreOpen);
        }
    }
}
