package org.prongsai.ranking;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Item;
import org.prongsai.ranking.RankingStore.Missed;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;

/** The items that most agencies miss, within a kind and a province. */
public final class MissedPages implements Routes {
    private final RankingStore store;
    private final List<Checklist> checklists;
    private final PageCache cache;
    private final Views views;

    public MissedPages(RankingStore store, List<Checklist> checklists, PageCache cache, Views views) {
        this.store = store;
        this.checklists = List.copyOf(checklists);
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/ranking/items", cache.kept(this::show));
    }

    private void show(Context ctx) {
        Asked.onlyBy(ctx, Set.of("checklist", "kind", "province"));
        List<String> provinces = store.provinces();
        Scope scope = RankingPages.scope(ctx, checklists, store.checklists(), provinces);
        Language language = Frame.language(ctx);
        Map<String, Missed> counted = new HashMap<>();
        store.items(scope).forEach(each -> counted.put(each.code(), each));
        List<Line> lines = scope.checklist().items().stream()
                .map(item -> line(item, counted.getOrDefault(item.code(), new Missed(item.code(), 0, 0, 0)), language))
                .filter(line -> line.decided() > 0)
                .sorted(Comparator.comparingInt(Line::failed)
                        .thenComparingDouble(Line::percent)
                        .reversed())
                .toList();
        views.show(
                ctx,
                "ranking/items",
                new Items(
                        RankingPages.Choices.of(scope, checklists, provinces, language),
                        scope.checklist().title().in(language.code()),
                        lines));
    }

    private static Line line(Item item, Missed missed, Language language) {
        return new Line(
                item.code(),
                item.title().in(language.code()),
                missed.failed(),
                missed.decided(),
                missed.open(),
                Math.round(1_000 * missed.share()) / 10.0);
    }

    /** What the page shows: items that are decided somewhere, those that most agencies fail first. */
    public record Items(RankingPages.Choices choices, String checklist, List<Line> lines) {}

    /** An item and how many of the agencies where it is decided fail it. */
    public record Line(String code, String title, int failed, int decided, int open, double percent) {}
}
