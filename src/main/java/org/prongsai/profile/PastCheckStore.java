package org.prongsai.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Times;
import org.prongsai.rule.Verdict;

/** Reads the finished checks of an agency for its page; keeps nothing. Thread-safe. */
@RegisterRowMapper(PastCheckStore.Reader.class)
@RegisterConstructorMapper(PastCheckStore.PastVerdict.class)
@RegisterConstructorMapper(PastCheckStore.TurnedItem.class)
public interface PastCheckStore {

    /** The finished checks of an agency, newest first. */
    @SqlQuery("""
            SELECT id, started_at, checklist_id, score_oit AS oit, recheck_of FROM check_run
            WHERE agency_id = :agencyId AND state = 'DONE'
            ORDER BY started_at DESC, id DESC LIMIT :limit""")
    List<PastCheck> newest(long agencyId, int limit);

    /** The finished check of an agency by a checklist before another; one that was judged again stands behind its visit. */
    @SqlQuery("""
            SELECT id, started_at, checklist_id, score_oit AS oit, recheck_of FROM check_run
            WHERE agency_id = :agencyId AND state = 'DONE' AND checklist_id = :checklistId
              AND (started_at < :startedAt OR (started_at = :startedAt AND id < :id))
            ORDER BY started_at DESC, id DESC LIMIT 1""")
    Optional<PastCheck> before(long agencyId, String checklistId, Instant startedAt, long id);

    /** The items to which two checks gave different verdicts, in the order of the checklist. */
    @SqlQuery("""
            SELECT n.item_code, o.verdict AS before, n.verdict AS now
            FROM finding n JOIN finding o ON o.check_id = :before AND o.item_code = n.item_code
            WHERE n.check_id = :now AND n.verdict <> o.verdict ORDER BY n.position""")
    List<TurnedItem> turned(long before, long now);

    /**
     * What the checks of an agency said about one matter, newest first, whatever its number was.
     *
     * @param codes the item codes that the matter has anywhere
     * @param items where it has them: checklist, slash, code
     */
    @SqlQuery("""
            SELECT f.check_id, c.started_at, c.checklist_id, f.item_code, f.verdict
            FROM check_run c JOIN finding f ON f.check_id = c.id
            WHERE c.agency_id = :agencyId AND c.state = 'DONE'
              AND f.item_code IN (<codes>) AND c.checklist_id || '/' || f.item_code IN (<items>)
            ORDER BY c.started_at DESC, c.id DESC, f.item_code LIMIT :limit""")
    List<PastVerdict> verdicts(
            long agencyId, @BindList("codes") List<String> codes, @BindList("items") List<String> items, int limit);

    /** A finished check in one line. */
    record PastCheck(
            long id,
            Instant startedAt,
            String checklistId,
            @Nullable Double oit,
            boolean isJudgedAgain) {}

    /** Reads past checks by hand: every page of an agency reads many, and finding each column anew takes longer. */
    final class Reader implements RowMapper<PastCheck> {
        @Override
        public PastCheck map(ResultSet row, StatementContext context) throws SQLException {
            double oit = row.getDouble("oit");
            Double score = row.wasNull() ? null : oit;
            return new PastCheck(
                    row.getLong("id"),
                    Times.moment(row.getString("started_at")),
                    row.getString("checklist_id"),
                    score,
                    row.getObject("recheck_of") != null);
        }
    }

    /** An item with two verdicts. */
    record TurnedItem(String itemCode, Verdict before, Verdict now) {}

    /** One item of a finished check in one line. */
    record PastVerdict(long checkId, Instant startedAt, String checklistId, String itemCode, Verdict verdict) {}
}
