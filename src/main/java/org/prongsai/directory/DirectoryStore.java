package org.prongsai.directory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.prongsai.check.standing.ListedAgency;

/** Reads agencies with where they stand; keeps nothing. Thread-safe. */
@RegisterConstructorMapper(ListedAgency.class)
public interface DirectoryStore {
    String NAMED = """
            (:f.search = '' OR a.search_key LIKE '%' || :f.search || '%')
              AND (:f.kindName = '' OR a.kind = :f.kindName)
              AND (:f.province = '' OR a.province = :f.provinceName)
            """;

    String FILTERED = "FROM agency a LEFT JOIN standing s ON s.agency_id = a.id WHERE " + NAMED + """
              AND (:f.bandCode = '' OR (s.score_oit >= :f.from AND s.score_oit < :f.below))
              AND (:f.state = ''
                OR (:f.state = 'never' AND s.agency_id IS NULL)
                OR (:f.state = 'review' AND s.in_review > 0)
                OR (:f.state = 'unchecked' AND s.unchecked > 0)
            """
            + "OR (:f.state = 'checked' AND " + ListedAgency.SEEN + ") OR (:f.state = 'unseen' AND NOT "
            + ListedAgency.SEEN + ") OR (:f.state = 'no-score' AND s.score_oit IS NULL AND " + ListedAgency.SEEN
            + ")) AND <part> ";

    /** The agencies of a filter in its order. What has no value of the sorted column comes last, whichever way. */
    default List<ListedAgency> list(Filter filter, int limit, int offset) {
        Order order = Order.of(filter);
        List<ListedAgency> first = part(filter, order.valued, order.by, limit, offset);
        if (order.unvalued.isEmpty() || first.size() == limit) {
            return first;
        }
        int before = offset == 0 ? 0 : Math.max(0, offset - countPart(filter, order.valued));
        List<ListedAgency> last = part(filter, order.unvalued, Order.NAME.by, limit - first.size(), before);
        return Stream.of(first, last).flatMap(List::stream).toList();
    }

    /** How many agencies a filter lets through, counted as cheaply as the filter allows. */
    default int count(Filter filter) {
        if (!filter.isNarrow()) {
            return countAll();
        }
        return filter.band() == null && filter.state().isEmpty() ? countNamed(filter) : countPart(filter, Order.ANY);
    }

    @SqlQuery("SELECT " + ListedAgency.COLUMNS + FILTERED + "ORDER BY <by> LIMIT :limit OFFSET :offset")
    List<ListedAgency> part(
            @BindMethods("f") Filter filter, @Define String part, @Define String by, int limit, int offset);

    @SqlQuery("SELECT count(*) " + FILTERED)
    int countPart(@BindMethods("f") Filter filter, @Define String part);

    @SqlQuery("SELECT count(*) FROM agency a WHERE " + NAMED)
    int countNamed(@BindMethods("f") Filter filter);

    @SqlQuery("SELECT count(*) FROM agency")
    int countAll();

    /** Every province that has an agency, in the order of Thai dictionaries. */
    @SqlQuery("SELECT province FROM agency WHERE province <> '' GROUP BY province_key, province ORDER BY province_key")
    List<String> provinces();

    /** The orders of the list. Each walks along an index and so reads little more than the page that it fills. */
    enum Order {
        NAME("a.sort_key, a.id"),
        NAME_DESC("a.sort_key DESC, a.id DESC"),
        SCORE("s.score_oit, a.sort_key, a.id", "s.score_oit >= 0", "s.score_oit IS NULL"),
        SCORE_DESC("s.score_oit DESC, a.sort_key, a.id", SCORE.valued, SCORE.unvalued),
        KIND("a.kind_place, a.sort_key, a.id"),
        KIND_DESC("a.kind_place DESC, a.sort_key, a.id"),
        PROVINCE("a.province_key, a.sort_key, a.id", "a.province_key > ''", "a.province_key = ''"),
        PROVINCE_DESC("a.province_key DESC, a.sort_key, a.id", PROVINCE.valued, PROVINCE.unvalued),
        CHECKED("s.checked_at, a.sort_key, a.id", "s.checked_at > ''", "s.checked_at IS NULL"),
        CHECKED_DESC("s.checked_at DESC, a.sort_key, a.id", CHECKED.valued, CHECKED.unvalued);

        static final String ANY = "1 = 1";

        final String by;
        final String valued;
        final String unvalued;

        Order(String by) {
            this(by, Order.ANY, "");
        }

        /** {@code valued} and {@code unvalued} say which agencies have a value to sort by; the latter empty when all have. */
        Order(String by, String valued, String unvalued) {
            this.by = by;
            this.valued = valued;
            this.unvalued = unvalued;
        }

        private static Order of(Filter filter) {
            return valueOf(filter.sort().replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }
}
