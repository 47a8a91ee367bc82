package org.prongsai.profile;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.prongsai.rule.Verdict;

/** Reads which items began to pass or to fail, with the names of their agencies; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(ChangeStore.Change.class)
public interface ChangeStore {

    /** The newest changes of an agency. */
    @SqlQuery("""
            SELECT v.check_id, v.checklist_id, v.item_code, v.verdict, v.changed_at, a.name, a.english_name
            FROM verdict_change v JOIN agency a ON a.id = v.agency_id
            WHERE v.agency_id = :agencyId
            ORDER BY v.changed_at DESC, v.id DESC LIMIT :limit""")
    List<Change> ofAgency(long agencyId, int limit);

    /** The newest changes of the agencies of a province. */
    @SqlQuery("""
            SELECT v.check_id, v.checklist_id, v.item_code, v.verdict, v.changed_at, a.name, a.english_name
            FROM agency a JOIN verdict_change v ON v.agency_id = a.id
            WHERE a.province = :province
            ORDER BY v.changed_at DESC, v.id DESC LIMIT :limit""")
    List<Change> ofProvince(String province, int limit);

    /** The newest changes of all agencies. */
    @SqlQuery("""
            SELECT v.check_id, v.checklist_id, v.item_code, v.verdict, v.changed_at, a.name, a.english_name
            FROM verdict_change v JOIN agency a ON a.id = v.agency_id
            ORDER BY v.changed_at DESC, v.id DESC LIMIT :limit""")
    List<Change> ofAll(int limit);

    /** Whether any agency stands in a province. */
    @SqlQuery("SELECT EXISTS (SELECT 1 FROM agency WHERE province = :province)")
    boolean hasProvince(String province);

    /** An item that began to pass or to fail, and whose it is. */
    record Change(
            long checkId,
            String checklistId,
            String itemCode,
            Verdict verdict,
            Instant changedAt,
            String name,
            @Nullable String englishName) {

        /** The name of the agency in a language, Thai when there is no other. */
        public String name(String language) {
            return language.equals("en") && englishName != null ? englishName : name;
        }
    }
}
