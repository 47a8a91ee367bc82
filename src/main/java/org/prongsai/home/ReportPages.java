package org.prongsai.home;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.prongsai.search.Query;
import org.prongsai.search.SearchStore;
import org.prongsai.search.Subject;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;

/** The one door for whoever saw wrongdoing or has a complaint: to the agency that is meant, to the commission, or back by a code. */
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
        routes.get("/complaints", cache.kept(this::choose));
        routes.get("/report", ReportPages::moved);
    }

    /** It was a page of its own once, and is linked from elsewhere. */
    private static void moved(Context ctx) {
        Asked.lead(ctx, "/complaints");
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
