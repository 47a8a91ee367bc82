package org.prongsai.staff;

import io.javalin.config.RoutesConfig;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Views;

/** Where everybody begins who has signed in: the way to all that they may do. */
public final class StartPages implements Routes {
    private final Views views;

    public StartPages(Views views) {
        this.views = views;
    }

    /** What the page shows. */
    public record StartPage(Account account) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/desk",
                ctx -> views.show(
                        ctx,
                        "staff/start",
                        new StartPage(AccessGate.signedIn(ctx).account())));
    }
}
