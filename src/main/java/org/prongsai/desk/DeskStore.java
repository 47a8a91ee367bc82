package org.prongsai.desk;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Reads what waits over all agencies; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(DeskStore.Open.class)
public interface DeskStore {

    /** Items of newest checks that a person must decide, those of the newest check first. */
    @SqlQuery("""
            SELECT s.check_id, s.checklist_id, i.item_code, a.slug, a.name, a.english_name
            FROM standing s
            JOIN standing_item i ON i.agency_id = s.agency_id AND i.checklist_id = s.checklist_id
            JOIN agency a ON a.id = s.agency_id
            WHERE i.verdict = 'REVIEW'
            ORDER BY s.checked_at DESC, s.agency_id, i.item_code LIMIT :most""")
    List<Open> open(int most);

    /** How many items of newest checks a person must decide. */
    @SqlQuery("SELECT coalesce(sum(in_review), 0) FROM standing")
    int countOpen();

    /** An item that a person must decide. */
    record Open(
            long checkId,
            String checklistId,
            String itemCode,
            String slug,
            String name,
            @Nullable String englishName) {
        /** The agency's name in the asked language, Thai when there is no other. */
        public String name(String language) {
            return language.equals("en") && englishName != null ? englishName : name;
        }
    }
}
