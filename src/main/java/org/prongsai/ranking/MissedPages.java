package org.prongsai.ranking;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.prongsai.check.standing.MissedItem;
import org.prongsai.checklist.Checklist;
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
        List<MissedItem> lines = store.missed(scope.checklist(), scope.kind(), scope.province());
        views.show(
                ctx,
                "ranking/items",
                new Items(
                        RankingPages.Choices.of(scope, checklists, provinces, language),
                        scope.checklist().title().in(language.code()),
                        lines,
                        scope.checklist().items().size() - lines.size()));
    }

    /**
     * What the page shows: items that are decided somewhere, those that most agencies fail first.
     *
     * @param undecided how many more items the checklist has
     */
    public record Items(RankingPages.Choices choices, String checklist, List<MissedItem> lines, int undecided) {}
}
