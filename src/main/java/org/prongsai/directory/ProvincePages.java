package org.prongsai.directory;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.standing.ListedAgency;
import org.prongsai.check.standing.MissedItem;
import org.prongsai.check.standing.MissedStore;
import org.prongsai.checklist.Checklist;
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
    public record Shelf(
            ProvinceStore provinces, DirectoryStore agencies, MissedStore missed, List<Checklist> checklists) {}

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
                        missed(name)));
    }

    /** By the checklist that most agencies stand by, or the next where none of the province fails anything by it. */
    private @Nullable MissedItems missed(String province) {
        return shelf.missed().checklists().stream()
                .flatMap(id ->
                        shelf.checklists().stream().filter(list -> list.id().equals(id)))
                .map(list -> MissedItems.of(list, shelf.missed().missed(list, null, province)))
                .filter(missed -> !missed.first().isEmpty())
                .findFirst()
                .orElse(null);
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

    /**
     * What the page of a province shows.
     *
     * @param missed null where no agency fails anything
     */
    public record OneProvince(
            Province province,
            Filter filter,
            List<ListedAgency> agencies,
            Paging paging,
            @Nullable MissedItems missed) {}

    /**
     * The first of the items that agencies of a province fail.
     *
     * @param total how many such items there are
     */
    public record MissedItems(Checklist checklist, List<MissedItem> first, long total) {
        static MissedItems of(Checklist checklist, List<MissedItem> decided) {
            List<MissedItem> failed =
                    decided.stream().filter(item -> item.failed() > 0).toList();
            return new MissedItems(checklist, failed.stream().limit(ITEMS_SHOWN).toList(), failed.size());
        }
    }
}
