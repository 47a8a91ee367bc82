package org.prongsai.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.prongsai.config.Json;
import org.prongsai.web.api.Problem;
import org.prongsai.web.api.Unanswerable;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a visitor sees when an address is unknown or the program fails: a sentence, a way back and, for a failure, a
 * reference that stands in the log beside its cause. Never a cause itself. */
public final class ErrorPages implements Routes {
    /** The detail of a refusal that says that whoever is signed in has no right to the page, whatever they do again. */
    public static final String WITHOUT_RIGHT = "withoutRight";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    /** Statuses with a sentence of their own; any other shows that of its hundred. */
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 410, 500);

    private static final String SHOWN = "prongsai.error";

    private final Views views;
    private final SecurityHeaders headers;
    private final SecureRandom random = new SecureRandom();

    ErrorPages(Views views, SecurityHeaders headers) {
        this.views = views;
        this.headers = headers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(Unanswerable.class, this::explain);
        routes.exception(HttpResponseException.class, this::refuse);
        routes.exception(Exception.class, this::fail);
        routes.error(HttpStatus.NOT_FOUND, ctx -> showOnce(ctx, 404));
        routes.error(HttpStatus.METHOD_NOT_ALLOWED, ctx -> showOnce(ctx, 405));
    }

    /** Says what is wrong with a question: to a program as a problem, to a person as a page. */
    private void explain(Unanswerable e, Context ctx) {
        if (isData(ctx)) {
            show(ctx, Problem.of(e, views));
            return;
        }
        begin(ctx, e.getStatus());
        String reason = views.text(Frame.language(ctx), e.key(), e.places());
        ctx.html(views.html(
                "web/error", new ErrorPage(e.getStatus(), sentence(e.getStatus()), "", false, reason), Frame.of(ctx)));
    }

    private void refuse(HttpResponseException e, Context ctx) {
        String methods = e.getDetails().get("availableMethods");
        if (e.getStatus() == 405 && methods != null) {
            ctx.header("Allow", methods);
        }
        show(ctx, e.getStatus(), "", e.getDetails().containsKey(WITHOUT_RIGHT));
    }

    private void fail(Exception e, Context ctx) {
        byte[] bytes = new byte[5];
        random.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        LOG.error("request failed, reference {}", reference, e);
        show(ctx, 500, reference, false);
    }

    /** An error that came as an exception has been shown already, with more to say. */
    private void showOnce(Context ctx, int status) {
        if (ctx.attribute(SHOWN) == null) {
            show(ctx, status, "", false);
        }
    }

    private void show(Context ctx, int status, String reference, boolean isWithoutRight) {
        if (isData(ctx)) {
            show(ctx, Problem.of(status, sentence(status), reference, views));
            return;
        }
        begin(ctx, status);
        ctx.html(views.html(
                "web/error", new ErrorPage(status, sentence(status), reference, isWithoutRight, ""), Frame.of(ctx)));
    }

    private void show(Context ctx, Problem problem) {
        begin(ctx, problem.status());
        ctx.contentType(Problem.TYPE).result(Json.write(problem));
    }

    private void begin(Context ctx, int status) {
        headers.addMissingTo(ctx);
        ctx.attribute(SHOWN, true);
        ctx.status(status).header("Cache-Control", "no-store");
        ctx.res().setHeader("ETag", null);
    }

    /** Whether a program asks, which reads no page. */
    private static boolean isData(Context ctx) {
        return ctx.path().startsWith("/api/") || ctx.path().endsWith(".json");
    }

    private static int sentence(int status) {
        return TOLD.contains(status) ? status : status < 500 ? 400 : 500;
    }

    /** What the error template shows; {@code sentence} is the status whose sentence fits where no {@code reason} is known. */
    public record ErrorPage(int status, int sentence, String reference, boolean isWithoutRight, String reason) {}
}
