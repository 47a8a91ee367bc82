package org.prongsai.home;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Views;

/** What someone can do today who has seen wrongdoing. */
public final class ReportPages implements Routes {
    private final Views views;
    private final PageCache cache;

    public ReportPages(Views views, PageCache cache) {
        this.views = views;
        this.cache = cache;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/report", cache.kept(this::show));
    }

    private void show(Context ctx) {
        views.show(ctx, "home/report", Map.of());
    }
}
