package org.prongsai.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.prongsai.config.Json;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a visitor sees when an address is unknown or the program fails: a sentence, a way back and, for a failure, a
 * reference that stands in the log beside its cause. Never a cause itself. */
final class ErrorPages implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    /** Statuses with a sentence of their own; any other shows that of its hundred. */
    private static final Set<Integer> TOLD = Set.of(400, 404, 405, 410, 500);

    private final Views views;
    private final SecurityHeaders headers;
    private final SecureRandom random = new SecureRandom();

    ErrorPages(Views views, SecurityHeaders headers) {
        this.views = views;
        this.headers = headers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (e, ctx) -> {
            if (e instanceof MethodNotAllowedResponse) {
                ctx.header("Allow", String.join(", ", e.getDetails().values()));
            }
            show(ctx, e.getStatus(), "");
        });
        routes.exception(Exception.class, this::fail);
        routes.error(HttpStatus.NOT_FOUND, ctx -> show(ctx, 404, ""));
        routes.error(HttpStatus.METHOD_NOT_ALLOWED, ctx -> show(ctx, 405, ""));
    }

    private void fail(Exception e, Context ctx) {
        byte[] bytes = new byte[5];
        random.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        LOG.error("request failed, reference {}", reference, e);
        show(ctx, 500, reference);
    }

    private void show(Context ctx, int status, String reference) {
        headers.addTo(ctx);
        ctx.status(status);
        ctx.res().setHeader("ETag", null);
        if (ctx.path().endsWith(".json")) {
            ctx.contentType("application/json; charset=utf-8")
                    .result(Json.write(
                            Map.of("error", HttpStatus.forStatus(status).getMessage())));
            return;
        }
        ctx.html(views.html("web/error", new ErrorPage(status, sentence(status), reference), Frame.of(ctx)));
        ctx.header("Cache-Control", "no-store");
    }

    private static int sentence(int status) {
        return TOLD.contains(status) ? status : status < 500 ? 400 : 500;
    }

    /** What the error template shows; {@code sentence} is the status whose sentence fits. */
    public record ErrorPage(int status, int sentence, String reference) {}
}
