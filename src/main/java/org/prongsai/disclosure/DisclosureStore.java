package org.prongsai.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.attachment.Attachment;

/** Keeps what agencies publish here. Thread-safe. */
@RegisterConstructorMapper(Disclosure.class)
@RegisterConstructorMapper(Attachment.class)
@RegisterConstructorMapper(YearCount.class)
public interface DisclosureStore {

    /** How much an agency publishes, for each checklist for which it publishes anything; the newest first. */
    @SqlQuery("""
            SELECT checklist_id, count(DISTINCT item_code) AS items, count(*) AS entries, max(updated_at) AS updated_at
            FROM disclosure WHERE agency_id = :agencyId
            GROUP BY checklist_id ORDER BY checklist_id DESC""")
    List<YearCount> years(long agencyId);

    /** What an agency publishes for a checklist, item by item. */
    @SqlQuery("""
            SELECT * FROM disclosure WHERE agency_id = :agencyId AND checklist_id = :checklistId
            ORDER BY item_code, position, id""")
    List<Disclosure> of(long agencyId, String checklistId);

    /** The files that an agency publishes for a checklist. */
    @SqlQuery("""
            SELECT * FROM disclosure_file WHERE id IN (
              SELECT file_id FROM disclosure WHERE agency_id = :agencyId AND checklist_id = :checklistId)""")
    List<Attachment> files(long agencyId, String checklistId);

    /** A file, if this agency publishes it. */
    @SqlQuery("""
            SELECT * FROM disclosure_file WHERE id = :fileId
              AND EXISTS (SELECT 1 FROM disclosure d WHERE d.file_id = :fileId AND d.agency_id = :agencyId)""")
    Optional<Attachment> file(long fileId, long agencyId);

    @SqlQuery("SELECT id FROM disclosure_file WHERE sha256 = :sha256 AND name = :name")
    Optional<Long> fileId(String sha256, String name);

    @SqlQuery("SELECT count(*) FROM disclosure_file WHERE sha256 = :sha256")
    int namesOf(String sha256);

    @SqlUpdate("INSERT INTO disclosure_file (sha256, name, type, size) VALUES (:f.sha256, :f.name, :f.type, :f.size)")
    @GetGeneratedKeys("id")
    long insertFile(@BindMethods("f") Attachment file);

    @SqlUpdate("""
            INSERT INTO disclosure (agency_id, checklist_id, item_code, position, title, explanation, url, file_id,
              published_on, updated_at)
            VALUES (:d.agencyId, :d.checklistId, :d.itemCode, :d.position, :d.title, :d.explanation, :d.url, :d.fileId,
              :d.publishedOn, :d.updatedAt)""")
    void insert(@BindMethods("d") Disclosure disclosure);

    @SqlUpdate("""
            UPDATE disclosure SET position = :d.position, explanation = :d.explanation, file_id = :d.fileId,
              published_on = :d.publishedOn, updated_at = :d.updatedAt
            WHERE id = :d.id""")
    void update(@BindMethods("d") Disclosure disclosure);

    @SqlUpdate("DELETE FROM disclosure WHERE id = :id")
    void delete(long id);

    /** The contents of files that nothing shows any more. */
    @SqlQuery("""
            SELECT sha256 FROM disclosure_file f
            WHERE NOT EXISTS (SELECT 1 FROM disclosure d WHERE d.file_id = f.id)""")
    List<String> unused();

    @SqlUpdate("""
            DELETE FROM disclosure_file
            WHERE NOT EXISTS (SELECT 1 FROM disclosure d WHERE d.file_id = disclosure_file.id)""")
    void forgetUnused();

    /**
     * What somebody wants to publish.
     *
     * @param disclosure without number, file and position
     * @param file null where there is none
     */
    record Entry(Disclosure disclosure, @Nullable Attachment file) {}

    /**
     * What came of it.
     *
     * @param unused contents that are named by nothing any more and may go from the folder
     */
    record Outcome(int added, int changed, int same, int removed, List<String> unused) {}

    /**
     * Keeps all or none. An entry is the one that is kept already when agency, item, title, link and the name of the file are
     * the same. With {@code replace}, what else these agencies publish for these checklists goes, and the order is the given.
     */
    @Transaction
    default Outcome keepAll(List<Entry> entries, boolean replace) {
        Map<Set<Object>, Shelf> shelves = new HashMap<>();
        int added = 0;
        int changed = 0;
        for (Entry entry : entries) {
            Disclosure given = entry.disclosure();
            Shelf shelf = shelves.computeIfAbsent(
                    Set.of(given.agencyId(), given.checklistId()),
                    page -> Shelf.of(
                            of(given.agencyId(), given.checklistId()), files(given.agencyId(), given.checklistId())));
            Disclosure old = shelf.take(entry);
            Disclosure now = shelf.placed(entry, old, fileId(entry), replace);
            added += old == null ? 1 : 0;
            changed += old != null && !now.isSameAs(old) ? 1 : 0;
            keep(old, now);
        }
        int removed = 0;
        for (Shelf shelf : replace ? shelves.values() : List.<Shelf>of()) {
            for (Disclosure other : shelf.rest()) {
                delete(other.id());
                removed++;
            }
        }
        List<String> unused = unused();
        forgetUnused();
        return new Outcome(
                added,
                changed,
                entries.size() - added - changed,
                removed,
                unused.stream()
                        .filter(sha256 -> namesOf(sha256) == 0)
                        .distinct()
                        .toList());
    }

    private @Nullable Long fileId(Entry entry) {
        Attachment file = entry.file();
        return file == null ? null : fileId(file.sha256(), file.name()).orElseGet(() -> insertFile(file));
    }

    private void keep(@Nullable Disclosure old, Disclosure now) {
        if (old == null) {
            insert(now);
        } else if (!now.equals(old)) {
            update(now);
        }
    }
}
