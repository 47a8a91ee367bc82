package org.prongsai.check.standing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.prongsai.rule.Verdict;
import org.prongsai.score.Score;

/** Keeps where agencies stand and what has changed. Thread-safe. */
@RegisterConstructorMapper(Standing.class)
public interface StandingStore {

    @SqlQuery("SELECT * FROM standing WHERE agency_id = :agencyId")
    Optional<Standing> of(long agencyId);

    /** When the newest check of all that stand now was made; nothing when none was. */
    @SqlQuery("SELECT checked_at FROM standing ORDER BY checked_at DESC LIMIT 1")
    Optional<Instant> newest();

    /** The sub-indicators of an agency's newest finished check. */
    @SqlQuery("SELECT code, score FROM standing_part WHERE agency_id = :agencyId ORDER BY code")
    @RegisterConstructorMapper(Score.Part.class)
    List<Score.Part> parts(long agencyId);

    /**
     * Notes a finished check and says whether it stands now: an older one than that which stands changes nothing.
     *
     * @param verdicts the verdict of each item by its code
     */
    @Transaction
    default boolean move(Standing now, List<Score.Part> subIndicators, Map<String, Verdict> verdicts) {
        if (of(now.agencyId()).filter(old -> isNewer(old, now)).isPresent()) {
            return false;
        }
        Map<String, Verdict> before = decided(now.agencyId(), now.checklistId());
        List<String> codes = List.copyOf(verdicts.keySet());
        List<Verdict> found = codes.stream().map(verdicts::get).toList();
        forget(now.agencyId());
        forgetParts(now.agencyId());
        insert(now);
        insertParts(
                now.agencyId(),
                subIndicators.stream().map(Score.Part::code).toList(),
                subIndicators.stream().map(Score.Part::score).toList());
        keepItems(now.agencyId(), now.checklistId(), codes, found);
        List<String> changed = codes.stream()
                .filter(code -> isChange(before.get(code), verdicts.get(code)))
                .toList();
        insertChanges(now, changed, changed.stream().map(verdicts::get).toList());
        return true;
    }

    /** The last pass or fail of each item that ever had one. */
    @SqlQuery("""
            SELECT item_code, decided FROM standing_item
            WHERE agency_id = :agencyId AND checklist_id = :checklistId AND decided IS NOT NULL""")
    @KeyColumn("item_code")
    @ValueColumn("decided")
    Map<String, Verdict> decided(long agencyId, String checklistId);

    @SqlUpdate("DELETE FROM standing WHERE agency_id = :agencyId")
    void forget(long agencyId);

    @SqlUpdate("DELETE FROM standing_part WHERE agency_id = :agencyId")
    void forgetParts(long agencyId);

    @SqlUpdate("""
            INSERT INTO standing (agency_id, check_id, checklist_id, checked_at, score_oit, score_lowest, score_highest,
              score_open, passed, failed, in_review, unchecked, exempt)
            VALUES (:s.agencyId, :s.checkId, :s.checklistId, :s.checkedAt, :s.scoreOit, :s.scoreLowest, :s.scoreHighest,
              :s.scoreOpen, :s.passed, :s.failed, :s.inReview, :s.unchecked, :s.exempt)""")
    void insert(@BindMethods("s") Standing standing);

    @SqlBatch("INSERT INTO standing_part (agency_id, code, score) VALUES (:agencyId, :code, :score)")
    void insertParts(long agencyId, List<String> code, List<Double> score);

    @SqlBatch("""
            INSERT INTO standing_item (agency_id, checklist_id, item_code, verdict, decided)
            VALUES (:agencyId, :checklistId, :itemCode, :verdict,
              CASE WHEN :verdict IN ('PASS', 'FAIL') THEN :verdict END)
            ON CONFLICT (agency_id, checklist_id, item_code) DO UPDATE SET
              verdict = excluded.verdict, decided = coalesce(excluded.decided, standing_item.decided)""")
    void keepItems(long agencyId, String checklistId, List<String> itemCode, List<Verdict> verdict);

    @SqlBatch("""
            INSERT INTO verdict_change (agency_id, check_id, checklist_id, item_code, verdict, changed_at)
            VALUES (:s.agencyId, :s.checkId, :s.checklistId, :itemCode, :verdict, :s.checkedAt)""")
    void insertChanges(@BindMethods("s") Standing standing, List<String> itemCode, List<Verdict> verdict);

    private static boolean isNewer(Standing one, Standing other) {
        int order = one.checkedAt().compareTo(other.checkedAt());
        return order > 0 || (order == 0 && one.checkId() > other.checkId());
    }

    private static boolean isChange(
            @org.jspecify.annotations.Nullable Verdict before, @org.jspecify.annotations.Nullable Verdict now) {
        return before != null && before != now && (now == Verdict.PASS || now == Verdict.FAIL);
    }
}
