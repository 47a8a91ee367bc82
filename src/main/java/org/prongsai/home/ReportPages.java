package org.prongsai.home;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.prongsai.search.Query;
import org.prongsai.search.SearchStore;
import org.prongsai.search.Subject;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;

/** What someone can do today who has seen wrongdoing, and the way to the complaints of the agency that they mean. */
public final class ReportPages implements Routes {
    /** More than anybody reads to find the one that is meant. */
    private static final int MOST = 20;

    private final SearchStore search;
    private final Views views;
    private final PageCache cache;

    public ReportPages(SearchStore search, Views views, PageCache cache) {
        this.search = search;
        this.views = views;
        this.cache = cache;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/report", cache.kept(this::show));
        routes.get("/complaints", cache.kept(this::choose));
    }

    private void show(Context ctx) {
        views.show(ctx, "home/report", Map.of());
    }

    private void choose(Context ctx) {
        String text = Asked.text(ctx, "q");
        boolean isEnglish = Frame.language(ctx).code().equals("en");
        List<Found> found = search.find(Subject.AGENCY, Query.of(text), MOST, 0).stream()
                .map(hit -> new Found(
                        hit.address(), isEnglish && hit.englishTitle() != null ? hit.englishTitle() : hit.title()))
                .toList();
        views.show(ctx, "home/complaints", new ChoicePage(text, found, found.size() == MOST));
    }

    /** An agency whose name holds what was typed. */
    public record Found(String address, String name) {}

    /** Agencies to choose from; {@code more} where there may be others with such a name. */
    public record ChoicePage(String text, List<Found> found, boolean more) {}
}
