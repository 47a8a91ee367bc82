package org.prongsai.complaint.intake;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.prongsai.web.Routes;

/**
 * Sees to it that reporting and tracking leave nothing in a browser: no cookie is set there, not even that of the language, which
 * the links of these pages carry instead, and nothing is kept in a cache.
 */
public final class TraceGate implements Routes {
    @Override
    public void addTo(RoutesConfig routes) {
        routes.before("/agencies/{slug}/complaints/new/*", TraceGate::leaveNothing);
        routes.before("/complaints/*", TraceGate::leaveNothing);
    }

    private static void leaveNothing(Context ctx) {
        ctx.res().setHeader("Set-Cookie", null);
        ctx.header("Cache-Control", "no-store");
    }
}
