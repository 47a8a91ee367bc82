package org.prongsai.staff.session;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.prongsai.staff.AccessGate;
import org.prongsai.staff.Account;
import org.prongsai.staff.SignedIn;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.web.Routes;
import org.prongsai.web.edge.Client;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Views;

/** Signing in, first with a password and then with the code of a second factor, and signing out. */
public final class SignInPages implements Routes {
    private static final String SET_COOKIE = "Set-Cookie";
    private static final String CODE = "code";
    private static final String EMAIL = "email";
    private static final String PASSWORD = "password";

    private final SignIn signIn;
    private final Sessions sessions;
    private final Shelf shelf;
    private final FormGate forms;
    private final Views views;

    public SignInPages(SignIn signIn, Sessions sessions, Shelf shelf, FormGate forms, Views views) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.shelf = shelf;
        this.forms = forms;
        this.views = views;
    }

    /** What a browser brings and takes with it. */
    public record Shelf(SessionCookie cookie, KnownDevice devices, Client client, AuditLog audit) {}

    /**
     * The page with the first form.
     *
     * @param safe whether people may sign in over this connection
     * @param next where to go afterwards
     * @param chosen whether a password was chosen just now
     */
    public record SignInPage(String email, String next, boolean safe, Problems problems, String mark, boolean chosen) {}

    /** The page with the second form. */
    public record CodePage(String next, Problems problems, String mark) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/sign-in", this::ask);
        routes.post("/sign-in", this::enter);
        routes.get("/sign-in/code", this::askCode);
        routes.post("/sign-in/code", this::enterCode);
        routes.post("/sign-out", this::leave);
    }

    private void ask(Context ctx) {
        String next = Destination.inside(ctx.queryParam("next"));
        Optional<SignedIn> already = AccessGate.visitor(ctx);
        if (already.isPresent()) {
            ctx.redirect(next, HttpStatus.SEE_OTHER);
            return;
        }
        show(ctx, "", next, Problems.NONE);
    }

    private void enter(Context ctx) {
        if (!shelf.cookie().safe()) {
            throw new ForbiddenResponse();
        }
        String email = Account.known(TypedForm.line(ctx, EMAIL));
        String next = Destination.inside(ctx.formParam("next"));
        if (FormGate.sent(ctx).expired()) {
            show(ctx, email, next, Problems.of(PASSWORD, "form.expired"));
            return;
        }
        SignIn.Outcome outcome = signIn.password(new SignIn.Typed(
                email,
                TypedForm.exact(ctx, PASSWORD),
                shelf.devices().name(ctx.cookie(shelf.devices().cookie()), email),
                shelf.client().of(ctx),
                Browser.called(ctx.userAgent())));
        if (outcome.answer() != SignIn.Answer.RIGHT) {
            refuse(ctx, outcome.answer());
            show(ctx, email, next, Problems.of(PASSWORD, sentence("staff.sign-in.", outcome.answer())));
            return;
        }
        AccessGate.found(ctx).ifPresent(old -> sessions.end(old.session().hash()));
        give(ctx, outcome, email);
        ctx.redirect(
                outcome.codeAwaited() ? "/sign-in/code?next=" + Destination.escaped(next) : next, HttpStatus.SEE_OTHER);
    }

    private void askCode(Context ctx) {
        String next = Destination.inside(ctx.queryParam("next"));
        if (waiting(ctx).isEmpty()) {
            ctx.redirect("/sign-in?next=" + Destination.escaped(next), HttpStatus.SEE_OTHER);
            return;
        }
        showCode(ctx, next, Problems.NONE);
    }

    private void enterCode(Context ctx) {
        String next = Destination.inside(ctx.formParam("next"));
        Optional<Sessions.Found> waiting = waiting(ctx);
        if (waiting.isEmpty()) {
            ctx.redirect("/sign-in?next=" + Destination.escaped(next), HttpStatus.SEE_OTHER);
            return;
        }
        SignIn.Outcome outcome = signIn.code(waiting.get(), TypedForm.exact(ctx, CODE));
        if (outcome.answer() != SignIn.Answer.RIGHT) {
            refuse(ctx, outcome.answer());
            showCode(ctx, next, Problems.of(CODE, sentence("staff.code.", outcome.answer())));
            return;
        }
        give(ctx, outcome, waiting.get().signedIn().account().email());
        ctx.redirect(next, HttpStatus.SEE_OTHER);
    }

    private void leave(Context ctx) {
        AccessGate.found(ctx).ifPresent(found -> {
            sessions.end(found.session().hash());
            shelf.audit()
                    .write(
                            found.signedIn().account(),
                            "session.ended",
                            found.signedIn().account().email(),
                            "");
        });
        ctx.res().addHeader(SET_COOKIE, shelf.cookie().clear());
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private static Optional<Sessions.Found> waiting(Context ctx) {
        return AccessGate.found(ctx).filter(found -> found.session().codeAwaited());
    }

    private void give(Context ctx, SignIn.Outcome outcome, String email) {
        ctx.res().addHeader(SET_COOKIE, shelf.cookie().set(outcome.word()));
        if (!outcome.codeAwaited()) {
            ctx.res().addHeader(SET_COOKIE, shelf.devices().set(email));
        }
    }

    private static void refuse(Context ctx, SignIn.Answer answer) {
        switch (answer) {
            case WAIT -> ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "60");
            case BUSY -> ctx.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "5");
            default -> ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String sentence(String page, SignIn.Answer answer) {
        return page + answer.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void show(Context ctx, String email, String next, Problems problems) {
        Answer.forNobodyElse(ctx);
        views.show(
                ctx,
                "staff/sign-in",
                new SignInPage(
                        email,
                        next,
                        shelf.cookie().safe(),
                        problems,
                        forms.mark(ctx),
                        "yes".equals(ctx.queryParam("chosen"))));
    }

    private void showCode(Context ctx, String next, Problems problems) {
        Answer.forNobodyElse(ctx);
        views.show(ctx, "staff/code", new CodePage(next, problems, forms.mark(ctx)));
    }
}
