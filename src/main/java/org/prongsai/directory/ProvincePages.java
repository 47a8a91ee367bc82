package org.prongsai.directory;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.check.standing.ListedAgency;
import org.prongsai.checklist.ItemTitles;
import org.prongsai.score.Band;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Paging;
import org.prongsai.web.view.Shown;
import org.prongsai.web.view.Views;

/** All provinces side by side, and each with its agencies. */
public final class ProvincePages implements Routes {
    private static final int AGENCIES_ON_A_PAGE = 50;
    private static final int ITEMS_SHOWN = 8;
    private static final double MARK = Band.FROM_85.from();
    /** Orders of the overview; the first is the one without asking. */
    private static final List<String> SORTS = List.of("name", "score-desc", "score", "agencies-desc", "checked-desc");

    private final Shelf shelf;
    private final Views views;
    private final PageCache cache;

    /** Where the pages of provinces read. */
    public record Shelf(ProvinceStore provinces, DirectoryStore agencies, ItemTitles titles) {}

    public ProvincePages(Shelf shelf, Views views, PageCache cache) {
        this.shelf = shelf;
        this.views = views;
        this.cache = cache;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/provinces", cache.kept(this::list));
        routes.get("/provinces/{name}", cache.kept(this::show));
    }

    private void list(Context ctx) {
        Asked.onlyBy(ctx, Set.of("sort"));
        String sort = Asked.choice(ctx, "sort", SORTS);
        List<Province> all = shelf.provinces().all(MARK);
        Stream<Province> sorted =
                all.stream().filter(province -> !province.name().isEmpty());
        views.show(
                ctx,
                "directory/provinces",
                new Provinces(
                        (sort.equals("name") && Frame.language(ctx) == Language.THAI
                                        ? sorted
                                        : sorted.sorted(order(sort)))
                                .toList(),
                        all.stream()
                                .filter(province -> province.name().isEmpty())
                                .toList(),
                        SORTS,
                        sort));
    }

    private void show(Context ctx) {
        String name = ctx.pathParam("name");
        Province province = shelf.provinces()
                .named(name, MARK)
                .filter(found -> !found.name().isEmpty())
                .orElseThrow(NotFoundResponse::new);
        Filter filter = Filter.ofProvince(name);
        Paging paging = Asked.page(
                ctx, number -> Paging.of(number, AGENCIES_ON_A_PAGE, province.agencies(), province.path(), Map.of()));
        views.show(
                ctx,
                "directory/province",
                new OneProvince(
                        province,
                        filter,
                        shelf.agencies().list(filter, AGENCIES_ON_A_PAGE, paging.offset()),
                        paging,
                        shelf.provinces().missed(name, ITEMS_SHOWN),
                        shelf.titles()));
    }

    /** Provinces without a score come last, whichever way; equal ones keep the order of their names. */
    private static Comparator<Province> order(String sort) {
        Comparator<Double> scores = sort.equals("score") ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return switch (sort) {
            // the store has them in the Thai order
            case "name" -> Comparator.comparing(province -> Shown.province(Language.ENGLISH, province.name()));
            case "agencies-desc" -> Comparator.comparing(Province::agencies).reversed();
            case "checked-desc" -> Comparator.comparing(Province::share).reversed();
            default -> Comparator.comparing(Province::mean, Comparator.nullsLast(scores));
        };
    }

    /**
     * What the overview shows.
     *
     * @param national the bodies that belong to no province, as one line or none
     */
    public record Provinces(List<Province> provinces, List<Province> national, List<String> sorts, String sort) {}

    /** What the page of a province shows. */
    public record OneProvince(
            Province province,
            Filter filter,
            List<ListedAgency> agencies,
            Paging paging,
            List<ProvinceStore.MissedItem> missed,
            ItemTitles titles) {}
}
