package org.prongsai.agency;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.ThaiOrder;

/** Keeps the agencies. Thread-safe. */
@RegisterConstructorMapper(Agency.class)
public interface AgencyStore {

    @SqlQuery("SELECT * FROM agency WHERE slug = :slug")
    Optional<Agency> bySlug(String slug);

    @SqlQuery("SELECT * FROM agency WHERE id = :id")
    Optional<Agency> byId(long id);

    /** The agencies with exactly this name; more than one where places in several provinces share it. */
    @SqlQuery("SELECT * FROM agency WHERE name = :name ORDER BY id")
    List<Agency> byName(String name);

    /** The agency whose website this is; a slash at the end and the scheme make no difference. */
    default Optional<Agency> byUrl(String url) {
        return bySite(site(url));
    }

    @SqlQuery("SELECT * FROM agency WHERE site = :site ORDER BY id LIMIT 1")
    Optional<Agency> bySite(String site);

    @SqlQuery("SELECT * FROM agency ORDER BY id")
    List<Agency> all();

    @SqlQuery("SELECT count(*) FROM agency")
    int count();

    /** Agencies of a kind and province whose names contain a text; null leaves a condition out. */
    @SqlQuery("""
            SELECT * FROM agency
            WHERE (:kind IS NULL OR kind = :kind)
              AND (:province IS NULL OR province = :province)
              AND (:text IS NULL OR lower(name) LIKE '%' || lower(:text) || '%'
                   OR lower(english_name) LIKE '%' || lower(:text) || '%')
            ORDER BY sort_key, id LIMIT :limit OFFSET :offset""")
    List<Agency> search(@Nullable Kind kind, @Nullable String province, @Nullable String text, int limit, int offset);

    @SqlUpdate("""
            INSERT INTO agency (slug, name, english_name, kind, province, url, site, sort_key)
            VALUES (:a.slug, :a.name, :a.englishName, :a.kind, :a.province, :a.url, :site, :sortKey)""")
    @GetGeneratedKeys("id")
    long insert(@BindMethods("a") Agency agency, String site, String sortKey);

    @SqlUpdate("""
            UPDATE agency SET name = :a.name, english_name = :a.englishName, kind = :a.kind, province = :a.province,
              url = :a.url, site = :site, sort_key = :sortKey
            WHERE slug = :a.slug""")
    int update(@BindMethods("a") Agency agency, String site, String sortKey);

    /** Keeps an agency under its slug, new or changed, and returns it with its number. */
    @Transaction
    default Agency keep(Agency agency) {
        String site = site(agency.url());
        String sortKey = ThaiOrder.key(agency.name());
        if (update(agency, site, sortKey) == 0) {
            return agency.withId(insert(agency, site, sortKey));
        }
        return bySlug(agency.slug()).orElseThrow();
    }

    /** Keeps all or none. */
    @Transaction
    default List<Agency> keepAll(List<Agency> agencies) {
        return agencies.stream().map(this::keep).toList();
    }

    private static String site(String url) {
        return url.replaceFirst("^[A-Za-z]+://", "").replaceFirst("/+$", "").toLowerCase(java.util.Locale.ROOT);
    }
}
