package org.prongsai.staff;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.Endpoint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.staff.session.SessionCookie;
import org.prongsai.staff.session.Sessions;
import org.prongsai.web.ErrorPages;
import org.prongsai.web.Routes;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;

/**
 * Lets a request through to its page or not, by the written table. What anyone may see costs a look into the table and nothing
 * more; only a request with a session's cookie is asked whose it is. Thread-safe.
 */
public final class AccessGate implements Routes {
    /** Where the second factor is set up. */
    public static final String ENROLMENT = "/account/factor";

    private static final String FOUND = "prongsai.staff.found";
    private static final String AGENCY = "agency";
    /** Fields whose texts are never shown again. */
    private static final Set<String> KEPT_BACK =
            Set.of(FormGate.FIELD, "password", "again", "current", "wanted", "codes-password", "code");

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final AccessTable table;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final FormGate forms;
    private final Views views;
    private final Office.Register offices;

    public AccessGate(
            AccessTable table, Sessions sessions, SessionCookie cookie, Shown shown, Office.Register offices) {
        this.table = table;
        this.sessions = sessions;
        this.cookie = cookie;
        this.forms = shown.forms();
        this.views = shown.views();
        this.offices = offices;
    }

    /** What pages are made with. */
    public record Shown(FormGate forms, Views views) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.beforeMatched(this::check);
    }

    @Override
    public void complete(List<Route> all) {
        table.compare(all);
    }

    /** Who asks for a page that needs signing in; the gate lets nobody else so far. */
    public static SignedIn signedIn(Context ctx) {
        return found(ctx)
                .orElseThrow(() -> new IllegalStateException("no page for visitors: " + ctx.path()))
                .signedIn();
    }

    /** Who asks for a page that everybody may see, when that is somebody who is wholly signed in. */
    public static Optional<SignedIn> visitor(Context ctx) {
        return found(ctx)
                .filter(found -> !found.session().codeAwaited() && !found.isEnrolling())
                .map(Sessions.Found::signedIn);
    }

    /** The session of a request, whatever may be done with it. */
    public static Optional<Sessions.Found> found(Context ctx) {
        Lookup lookup = ctx.attribute(FOUND);
        return lookup == null ? Optional.empty() : lookup.found();
    }

    /** Gives whoever asks a new session in place of the one they have, because what they may do has changed. */
    public void renew(Context ctx) {
        Sessions.Found old = found(ctx).orElseThrow();
        String word = sessions.renew(old);
        ctx.res().addHeader("Set-Cookie", cookie.set(word));
        recognise(ctx, new Lookup(sessions, word));
    }

    private void check(Context ctx) {
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        AccessTable.Row row = endpoint == null ? null : table.row(endpoint.method.name(), endpoint.path);
        if (row == null) {
            throw new NotFoundResponse();
        }
        String word = ctx.cookie(cookie.name());
        if (word != null) {
            recognise(ctx, new Lookup(sessions, word));
        }
        if (!row.isPublic()) {
            Answer.forNobodyElse(ctx);
            admit(ctx, row);
        }
    }

    private void recognise(Context ctx, Lookup lookup) {
        ctx.attribute(FOUND, lookup);
        Answer.forNobodyElse(ctx);
        FormGate.ownedBy(
                ctx, () -> lookup.found().map(found -> found.session().hash()).orElse(""));
        Frame.shownTo(
                ctx,
                () -> visitor(ctx)
                        .map(signed -> new Frame.Person(signed.account().name(), forms.mark(ctx))));
    }

    private void admit(Context ctx, AccessTable.Row row) {
        Sessions.Found found =
                found(ctx).filter(each -> !each.session().codeAwaited()).orElse(null);
        if (found == null) {
            refuseStranger(ctx);
            return;
        }
        if (found.isEnrolling() && !row.isEnrolling()) {
            if (!READING.contains(ctx.method())) {
                throw new ForbiddenResponse();
            }
            turn(ctx, ENROLMENT);
            return;
        }
        Account account = found.signedIn().account();
        if (!row.allows(account) || !isOfItsAgency(ctx, account)) {
            throw new ForbiddenResponse(
                    "Forbidden", Map.of(ErrorPages.WITHOUT_RIGHT, account.role().word()));
        }
    }

    /** What was typed into a form of ours is shown for copying, when the session ended meanwhile; passwords are not. */
    private void giveBack(Context ctx) {
        boolean typedHere = "same-origin".equals(ctx.header("Sec-Fetch-Site"))
                && String.valueOf(ctx.contentType()).startsWith("application/x-www-form-urlencoded");
        if (!typedHere) {
            throw new ForbiddenResponse();
        }
        List<String> texts = ctx.formParamMap().entrySet().stream()
                .filter(field -> !KEPT_BACK.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .filter(text -> !text.isBlank())
                .toList();
        ctx.status(HttpStatus.UNAUTHORIZED);
        views.show(ctx, "staff/ended", new EndedPage(texts));
        ctx.skipRemainingHandlers();
    }

    /** What the page shows to whoever was signed out while typing. */
    public record EndedPage(List<String> texts) {}

    /** Whoever wants to read may sign in first; what is sent without a session is nobody's. */
    private void refuseStranger(Context ctx) {
        if (!READING.contains(ctx.method())) {
            giveBack(ctx);
            return;
        }
        String query = ctx.queryString();
        String wanted = query == null ? ctx.path() : ctx.path() + "?" + query;
        turn(ctx, "/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    private static void turn(Context ctx, String address) {
        ctx.redirect(address, HttpStatus.SEE_OTHER);
        ctx.skipRemainingHandlers();
    }

    private boolean isOfItsAgency(Context ctx, Account account) {
        String slug = ctx.pathParamMap().get(AGENCY);
        return slug == null
                || account.role() != Role.OFFICER
                || offices.bySlug()
                        .apply(slug)
                        .filter(office -> account.isOf(office.id()))
                        .isPresent();
    }

    /** The session of a request, looked for when somebody first asks. */
    private static final class Lookup {
        private final Sessions sessions;
        private final String word;
        private Sessions.@Nullable Found found;
        private boolean asked;

        Lookup(Sessions sessions, String word) {
            this.sessions = sessions;
            this.word = word;
        }

        Optional<Sessions.Found> found() {
            if (!asked) {
                found = sessions.find(word).orElse(null);
                asked = true;
            }
            return Optional.ofNullable(found);
        }
    }
}
