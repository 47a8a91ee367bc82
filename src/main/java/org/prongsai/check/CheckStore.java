package org.prongsai.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.standing.StandingStore;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;
import org.prongsai.score.Score;
import org.prongsai.search.Entry;
import org.prongsai.search.SearchStore;

/** Keeps checks with their findings; a check and all its findings appear in one moment or not at all. Thread-safe. */
@RegisterConstructorMapper(CheckRow.class)
@RegisterRowMapper(CheckStore.Findings.class)
public interface CheckStore {

    /** Keeps where the agencies stand, in the same transaction. */
    @CreateSqlObject
    StandingStore standings();

    /** Where words that were found on agencies' sites are found again. */
    @CreateSqlObject
    SearchStore search();

    default Optional<Check> byId(long id) {
        return rowById(id).map(CheckRow::toCheck);
    }

    /** The newest finished check of an agency. */
    default Optional<Check> latest(long agencyId) {
        return latestRow(agencyId).map(CheckRow::toCheck);
    }

    /** The newest finished check of every agency that has one, in order of the agencies' numbers. */
    default List<Check> latest() {
        return latestRows().stream().map(CheckRow::toCheck).toList();
    }

    /** All finished checks, oldest first. */
    default List<Check> done() {
        return rowsIn(Check.State.DONE).stream().map(CheckRow::toCheck).toList();
    }

    /** All checks that run now, oldest first. */
    default List<Check> running() {
        return rowsIn(Check.State.RUNNING).stream().map(CheckRow::toCheck).toList();
    }

    /** The findings of a check in checklist order. */
    default List<Finding> findings(long checkId) {
        return findingRows(checkId).stream().map(FindingRow::toFinding).toList();
    }

    /** Notes that a check has begun, under the process that runs it; returns the check's number. */
    @SqlUpdate("""
            INSERT INTO check_run (agency_id, site_url, checklist_id, checklist_version, tool_version, state, started_at,
              recheck_of, process)
            VALUES (:c.agencyId, :c.siteUrl, :c.checklistId, :c.checklistVersion, :c.toolVersion, 'RUNNING', :c.startedAt,
              :c.recheckOf, :process)""")
    @GetGeneratedKeys("id")
    long begin(@BindMethods("c") Check check, String process);

    /** Keeps a finished check with its findings; does nothing and says false when it was interrupted meanwhile. */
    @Transaction
    default boolean finish(Check check, List<Finding> findings) {
        if (close(CheckRow.of(check)) == 0) {
            return false;
        }
        List<Integer> positions =
                java.util.stream.IntStream.range(0, findings.size()).boxed().toList();
        insert(check.id(), positions, findings.stream().map(FindingRow::of).toList());
        check.standing(findings).ifPresent(now -> {
            if (standings().move(now, subIndicators(check), verdicts(findings))) {
                search().replace(
                                "findings/" + now.agencyId(),
                                entries(check, findings, nameOf(now.agencyId()), englishNameOf(now.agencyId())));
            }
        });
        return true;
    }

    /** Keeps a check that was judged from kept evidence, with its findings; returns its number. */
    @Transaction
    default long keep(Check check, List<Finding> findings, String process) {
        long id = begin(check, process);
        finish(check.withId(id), findings);
        return id;
    }

    @SqlUpdate("UPDATE check_run SET state = 'INTERRUPTED', finished_at = :at WHERE id = :id AND state = 'RUNNING'")
    int interrupt(long id, Instant at);

    @SqlUpdate(
            "UPDATE check_run SET state = 'INTERRUPTED', finished_at = :at WHERE process = :process AND state = 'RUNNING'")
    int interruptAllOf(String process, Instant at);

    @SqlQuery("SELECT DISTINCT process FROM check_run WHERE state = 'RUNNING'")
    List<String> runningProcesses();

    @SqlQuery("SELECT * FROM check_run WHERE id = :id")
    Optional<CheckRow> rowById(long id);

    @SqlQuery("""
            SELECT * FROM check_run WHERE agency_id = :agencyId AND state = 'DONE'
            ORDER BY started_at DESC, id DESC LIMIT 1""")
    Optional<CheckRow> latestRow(long agencyId);

    @SqlQuery("""
            SELECT c.* FROM agency a JOIN check_run c ON c.id = (
              SELECT n.id FROM check_run n WHERE n.agency_id = a.id AND n.state = 'DONE'
              ORDER BY n.started_at DESC, n.id DESC LIMIT 1)
            ORDER BY a.id""")
    List<CheckRow> latestRows();

    @SqlQuery("SELECT * FROM check_run WHERE state = :state ORDER BY started_at, id")
    List<CheckRow> rowsIn(Check.State state);

    @SqlQuery("SELECT * FROM finding WHERE check_id = :checkId ORDER BY position")
    List<FindingRow> findingRows(long checkId);

    @SqlUpdate("""
            UPDATE check_run SET state = 'DONE', site_url = :c.siteUrl, finished_at = :c.finishedAt, final_url = :c.finalUrl,
              snapshot = :c.snapshot, pages = :c.pages, documents = :c.documents, bytes = :c.bytes, budget_hit = :c.budgetHit,
              failures = :c.failures, score_oit = :c.scoreOit, score_lowest = :c.scoreLowest,
              score_highest = :c.scoreHighest, score_open = :c.scoreOpen, indicators = :c.indicators,
              sub_indicators = :c.subIndicators, unchecked = :c.unchecked, exempt = :c.exempt
            WHERE id = :c.id AND state = 'RUNNING'""")
    int close(@BindMethods("c") CheckRow check);

    @SqlBatch("""
            INSERT INTO finding (check_id, position, item_code, verdict, reason, confidence, url, link_text, path,
              fetched_at, status, content_type, sha256, year, excerpt, elements, rejected)
            VALUES (:checkId, :position, :f.itemCode, :f.verdict, :f.reason, :f.confidence, :f.url, :f.linkText, :f.path,
              :f.fetchedAt, :f.status, :f.contentType, :f.sha256, :f.year, :f.excerpt, :f.elements, :f.rejected)""")
    void insert(long checkId, List<Integer> position, @BindMethods("f") List<FindingRow> finding);

    @SqlQuery("SELECT name FROM agency WHERE id = :agencyId")
    String nameOf(long agencyId);

    @SqlQuery("SELECT english_name FROM agency WHERE id = :agencyId")
    @Nullable
    String englishNameOf(long agencyId);

    private static List<Entry> entries(Check check, List<Finding> findings, String name, @Nullable String english) {
        return findings.stream()
                .filter(finding -> finding.judgement().evidence() != null)
                .map(finding -> finding.entry(check.id(), name, english))
                .filter(entry -> !entry.body().isBlank())
                .toList();
    }

    private static List<Score.Part> subIndicators(Check check) {
        Score score = check.score();
        return score == null ? List.of() : score.subIndicators();
    }

    private static Map<String, Verdict> verdicts(List<Finding> findings) {
        return findings.stream().collect(Collectors.toMap(Finding::itemCode, Finding::verdict));
    }

    /** Reads findings by hand: every page of an agency reads all of its items, and finding each column anew takes longer. */
    final class Findings implements RowMapper<FindingRow> {
        @Override
        public FindingRow map(ResultSet row, StatementContext context) throws SQLException {
            String fetchedAt = row.getString("fetched_at");
            int year = row.getInt("year");
            Integer found = row.wasNull() ? null : year;
            return new FindingRow(
                    row.getString("item_code"),
                    Verdict.valueOf(row.getString("verdict")),
                    Reason.valueOf(row.getString("reason")),
                    row.getDouble("confidence"),
                    row.getString("url"),
                    row.getString("link_text"),
                    row.getString("path"),
                    fetchedAt == null ? null : Instant.parse(fetchedAt),
                    row.getInt("status"),
                    row.getString("content_type"),
                    row.getString("sha256"),
                    found,
                    row.getString("excerpt"),
                    row.getString("elements"),
                    row.getString("rejected"));
        }
    }
}
