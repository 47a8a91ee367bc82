package org.prongsai.check.standing;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.prongsai.rule.Verdict;

/** Reads what has changed, with the agencies that it changed for; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(ChangedItem.class)
public interface ChangeStore {

    /** The newest changes to a verdict at or after a moment. */
    @SqlQuery("""
            SELECT v.check_id, v.checklist_id, v.item_code, v.verdict, v.changed_at, a.slug, a.name, a.english_name,
              a.province
            FROM verdict_change v JOIN agency a ON a.id = v.agency_id
            WHERE v.verdict = :verdict AND v.changed_at >= :since
            ORDER BY v.changed_at DESC, v.id DESC LIMIT :limit""")
    List<ChangedItem> since(Instant since, Verdict verdict, int limit);

    /** How many changes to a verdict there are at or after a moment. */
    @SqlQuery("SELECT count(*) FROM verdict_change WHERE verdict = :verdict AND changed_at >= :since")
    int countSince(Instant since, Verdict verdict);

    /** Changes from the newest on; an empty verdict or province means any. */
    @SqlQuery("""
            SELECT v.check_id, v.checklist_id, v.item_code, v.verdict, v.changed_at, a.slug, a.name, a.english_name,
              a.province
            FROM verdict_change v JOIN agency a ON a.id = v.agency_id
            WHERE (:verdict = '' OR v.verdict = :verdict) AND (:province = '' OR a.province = :province)
            ORDER BY v.changed_at DESC, v.id DESC LIMIT :limit OFFSET :offset""")
    List<ChangedItem> list(String verdict, String province, int limit, int offset);

    /** How many changes there are; an empty verdict or province means any. */
    @SqlQuery("""
            SELECT count(*) FROM verdict_change v
            WHERE (:verdict = '' OR v.verdict = :verdict)
              AND (:province = '' OR v.agency_id IN (SELECT id FROM agency WHERE province = :province))""")
    int count(String verdict, String province);

    /** The newest changes of an agency. */
    @SqlQuery("""
            SELECT v.check_id, v.checklist_id, v.item_code, v.verdict, v.changed_at, a.slug, a.name, a.english_name,
              a.province
            FROM verdict_change v JOIN agency a ON a.id = v.agency_id
            WHERE v.agency_id = :agencyId
            ORDER BY v.changed_at DESC, v.id DESC LIMIT :limit""")
    List<ChangedItem> ofAgency(long agencyId, int limit);

    /** Whether any agency stands in a province. */
    @SqlQuery("SELECT EXISTS (SELECT 1 FROM agency WHERE province = :province AND province <> '')")
    boolean hasProvince(String province);
}
