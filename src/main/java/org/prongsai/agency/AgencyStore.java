package org.prongsai.agency;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.prongsai.search.SearchStore;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.thai.ThaiText;

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

    /** The agency whose website this is; a slash at the end, the scheme and {@code www.} make no difference. */
    default Optional<Agency> byUrl(String url) {
        String site = Agency.site(url);
        return bySite(site).or(() -> bySite(site.startsWith("www.") ? site.substring(4) : "www." + site));
    }

    @SqlQuery("SELECT * FROM agency WHERE site = :site ORDER BY id LIMIT 1")
    Optional<Agency> bySite(String site);

    @SqlQuery("SELECT * FROM agency ORDER BY id")
    List<Agency> all();

    @SqlQuery("SELECT count(*) FROM agency")
    int count();

    @SqlUpdate("""
            INSERT INTO agency (slug, name, english_name, kind, province, url, site, sort_key, kind_place, province_key,
              search_key)
            VALUES (:a.slug, :a.name, :a.englishName, :a.kind, :a.province, :a.url, :k.site, :k.order, :k.kindPlace,
              :k.provinceOrder, :k.search)""")
    @GetGeneratedKeys("id")
    long insert(@BindMethods("a") Agency agency, @BindMethods("k") Keys keys);

    @SqlUpdate("""
            UPDATE agency SET name = :a.name, english_name = :a.englishName, kind = :a.kind, province = :a.province,
              url = :a.url, site = :k.site, sort_key = :k.order, kind_place = :k.kindPlace, province_key = :k.provinceOrder,
              search_key = :k.search
            WHERE slug = :a.slug""")
    int update(@BindMethods("a") Agency agency, @BindMethods("k") Keys keys);

    /** Where agencies are found by their names. */
    @CreateSqlObject
    SearchStore search();

    /** Keeps an agency under its slug, new or changed, and returns it with its number. */
    @Transaction
    default Agency keep(Agency agency) {
        Keys keys = Keys.of(agency);
        Agency kept = update(agency, keys) == 0
                ? agency.withId(insert(agency, keys))
                : bySlug(agency.slug()).orElseThrow();
        search().replace("agency/" + kept.id(), List.of(kept.entry()));
        return kept;
    }

    /** Keeps all or none, and returns them with their numbers. */
    @Transaction
    default List<Agency> keepAll(List<Agency> agencies) {
        return agencies.stream().map(this::keep).toList();
    }

    /** Keeps all or none; an agency that stands there as it is already is left alone. */
    @Transaction
    default Kept take(List<Agency> agencies) {
        int added = 0;
        int changed = 0;
        for (Agency agency : agencies) {
            Optional<Agency> before = bySlug(agency.slug());
            added += before.isEmpty() ? 1 : 0;
            if (before.isEmpty()
                    || !before.get().equals(agency.withId(before.get().id()))) {
                keep(agency);
                changed += before.isPresent() ? 1 : 0;
            }
        }
        return new Kept(added, changed, agencies.size() - added - changed);
    }

    /** Gives keys to agencies that an older program kept without them. */
    @Transaction
    default void fillKeys() {
        withoutKeys().forEach(agency -> update(agency, Keys.of(agency)));
    }

    @SqlQuery("SELECT * FROM agency WHERE search_key = ''")
    List<Agency> withoutKeys();

    /**
     * What an agency is found and sorted by, never shown.
     *
     * @param order sorts names as Thai dictionaries do
     * @param kindPlace sorts kinds as their enum does
     * @param provinceOrder sorts provinces alike, empty without one
     * @param search both names in the form for matching, with a blank between them
     */
    record Keys(String site, String order, int kindPlace, String provinceOrder, String search) {
        static Keys of(Agency agency) {
            String english = agency.englishName() == null ? "" : agency.englishName();
            return new Keys(
                    Agency.site(agency.url()),
                    ThaiOrder.key(agency.name()),
                    List.of(Kind.values()).indexOf(agency.kind()),
                    agency.province().isEmpty() ? "" : ThaiOrder.key(agency.province()),
                    ThaiText.comparison(agency.name()) + " " + ThaiText.comparison(english));
        }
    }

    /** How many agencies of a list were new, changed, or the same as before. */
    record Kept(int added, int changed, int same) {}
}
