package org.prongsai.data.open;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.attachment.AttachmentType;

/** Reads what agencies publish here as it leaves the portal; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(OpenDisclosureStore.Row.class)
public interface OpenDisclosureStore {
    /** Which are asked for: those of an agency, or of all where none is named, for some checklists. */
    String ASKED = """
            FROM disclosure d JOIN agency a ON a.id = d.agency_id LEFT JOIN disclosure_file f ON f.id = d.file_id
            WHERE (:slug = '' OR a.slug = :slug) AND d.checklist_id IN (<checklists>)
            """;

    @SqlQuery("""
            SELECT a.slug, d.checklist_id, d.item_code, d.title, d.explanation, d.url, d.file_id, f.name AS file_name,
              f.type AS file_type, coalesce(f.size, 0) AS size, f.sha256, d.published_on, d.updated_at
            """ + ASKED + "ORDER BY a.id, d.checklist_id, d.item_code, d.position, d.id LIMIT :limit OFFSET :offset")
    List<Row> rows(
            String slug,
            @BindList(value = "checklists", onEmpty = BindList.EmptyHandling.NULL_STRING) List<String> checklists,
            int limit,
            int offset);

    @SqlQuery("SELECT count(*) " + ASKED)
    int count(
            String slug,
            @BindList(value = "checklists", onEmpty = BindList.EmptyHandling.NULL_STRING) List<String> checklists);

    @SqlQuery("SELECT count(*) FROM agency WHERE slug = :slug")
    int countAgencies(String slug);

    /** Agency by agency, in the order of items; {@code years} names the checklists with their fiscal years. */
    default List<OpenDisclosure> list(String slug, Map<String, Integer> years, Part part, URI base) {
        return rows(slug, List.copyOf(years.keySet()), part.limit(), part.offset()).stream()
                .map(row -> OpenDisclosure.of(row, years.getOrDefault(row.checklistId(), 0), base))
                .toList();
    }

    /** Which part of a long list. */
    record Part(int limit, int offset) {}

    /** An entry as the tables hold it; what belongs to its file is null where there is none. */
    record Row(
            String slug,
            String checklistId,
            String itemCode,
            String title,
            String explanation,
            @Nullable String url,
            @Nullable Long fileId,
            @Nullable String fileName,
            @Nullable AttachmentType fileType,
            long size,
            @Nullable String sha256,
            @Nullable LocalDate publishedOn,
            Instant updatedAt) {}
}
