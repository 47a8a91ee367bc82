package org.prongsai.check.standing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Kind;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Item;

/** Reads which items agencies miss; keeps nothing. Thread-safe. */
public interface MissedStore {

    /** The checklists by which agencies stand, the one with most agencies first. */
    @SqlQuery("SELECT checklist_id FROM standing GROUP BY checklist_id ORDER BY count(*) DESC, checklist_id DESC")
    List<String> checklists();

    /**
     * The items that are decided at some agency, those that most agencies fail first; where as many fail, the larger share, and
     * then in the order of the checklist.
     *
     * @param kind null for all
     * @param province null for all
     */
    default List<MissedItem> missed(Checklist checklist, @Nullable Kind kind, @Nullable String province) {
        Map<String, Tally> counted = new HashMap<>();
        List<Tally> tallies = kind == null && province == null
                ? talliesOfAll(checklist.id())
                : talliesOf(checklist.id(), kind, province);
        tallies.forEach(each -> counted.put(each.code(), each));
        return checklist.items().stream()
                .flatMap(item -> Optional.ofNullable(counted.get(item.code())).map(tally -> tally.of(item)).stream())
                .filter(missed -> missed.decided() > 0)
                .sorted(Comparator.comparingInt(MissedItem::failed)
                        .thenComparingDouble(MissedItem::percent)
                        .reversed())
                .toList();
    }

    /** The items of a checklist with how many agencies pass and fail them in their newest check by it, from the index alone. */
    @SqlQuery("""
            SELECT item_code AS code,
              coalesce(sum(CASE WHEN verdict = 'PASS' THEN agencies END), 0) AS passed,
              coalesce(sum(CASE WHEN verdict = 'FAIL' THEN agencies END), 0) AS failed,
              coalesce(sum(CASE WHEN verdict NOT IN ('PASS', 'FAIL') THEN agencies END), 0) AS open
            FROM (
              SELECT item_code, verdict, count(*) AS agencies FROM standing_item WHERE checklist_id = :checklistId
              GROUP BY item_code, verdict) AS counted
            GROUP BY item_code""")
    @RegisterConstructorMapper(Tally.class)
    List<Tally> talliesOfAll(String checklistId);

    /** The same of the agencies of a kind and a province. */
    @SqlQuery("""
            SELECT item_code AS code,
              coalesce(sum(CASE WHEN verdict = 'PASS' THEN 1 END), 0) AS passed,
              coalesce(sum(CASE WHEN verdict = 'FAIL' THEN 1 END), 0) AS failed,
              coalesce(sum(CASE WHEN verdict NOT IN ('PASS', 'FAIL') THEN 1 END), 0) AS open
            FROM standing_item
            WHERE checklist_id = :checklistId AND agency_id IN (
              SELECT id FROM agency
              WHERE (:kind IS NULL OR kind = :kind) AND (:province IS NULL OR province = :province))
            GROUP BY item_code""")
    @RegisterConstructorMapper(Tally.class)
    List<Tally> talliesOf(String checklistId, @Nullable Kind kind, @Nullable String province);

    /** How many agencies pass the item of a code, fail it, or are not decided. */
    record Tally(String code, int passed, int failed, int open) {
        private MissedItem of(Item item) {
            return new MissedItem(item, passed, failed, open);
        }
    }
}
