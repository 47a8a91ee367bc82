package org.prongsai.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.prongsai.web.Routes;

/** Leave for every website to read some addresses in its visitors' browsers; nothing there depends on who the visitor is. */
public final class OpenAccess implements Routes {
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final String pattern;

    /** {@code pattern} is that of the addresses, such as {@code /api/*}. */
    public OpenAccess(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(pattern, OpenAccess::open);
    }

    private static void open(Context ctx) {
        ctx.header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Access-Control-Expose-Headers", "ETag, Link, RateLimit, RateLimit-Policy, Retry-After");
        // whoever embeds our data must not leave a cookie with those who look at it
        ctx.res().setHeader("Set-Cookie", null);
        if (ctx.method().equals(HandlerType.OPTIONS)) {
            ctx.header("Allow", METHODS)
                    .header("Access-Control-Allow-Methods", METHODS)
                    .header("Access-Control-Allow-Headers", "If-None-Match, Range")
                    .header("Access-Control-Max-Age", "86400")
                    .status(204)
                    .skipRemainingHandlers();
        }
    }
}
