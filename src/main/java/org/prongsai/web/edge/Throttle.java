package org.prongsai.web.edge;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import org.prongsai.web.Routes;
import org.prongsai.web.api.Unanswerable;

/** How often one client may ask: 120 times at once and one time a second from then on. Thread-safe. */
public final class Throttle implements Routes {
    private static final int AT_ONCE = 120;
    private static final int A_MINUTE = 60;

    private final String pattern;
    private final Ration ration;

    /** {@code pattern} is that of the addresses, such as {@code /api/*}. */
    public Throttle(String pattern, Client client, Clock clock) {
        this.pattern = pattern;
        this.ration = new Ration(client, clock, AT_ONCE, Duration.ofSeconds(AT_ONCE * 60L / A_MINUTE));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(pattern, this::count);
    }

    private void count(Context ctx) {
        Ration.Share share = ration.take(ctx);
        ctx.header("RateLimit-Policy", "\"client\";q=" + AT_ONCE + ";w=" + AT_ONCE * 60 / A_MINUTE)
                .header("RateLimit", "\"client\";r=" + share.left() + ";t=" + share.full());
        if (!share.granted()) {
            ctx.header("Retry-After", String.valueOf(share.again()));
            throw Unanswerable.tooMany(share.again());
        }
    }
}
