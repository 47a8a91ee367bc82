package org.prongsai.staff.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.prongsai.staff.AccessGate;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.SignedIn;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.session.Session;
import org.prongsai.staff.session.Sessions;
import org.prongsai.web.Routes;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;
import org.prongsai.web.view.Views;

/** Where everybody looks after their own account: name, password, second factor and the browsers that are signed in. */
public final class OwnAccountPages implements Routes {
    private static final String PAGE = "/account";

    private final Shelf shelf;
    private final AccessGate gate;
    private final FormGate forms;
    private final Views views;

    public OwnAccountPages(Shelf shelf, AccessGate gate, FormGate forms, Views views) {
        this.shelf = shelf;
        this.gate = gate;
        this.forms = forms;
        this.views = views;
    }

    /** Where the pages read and write. */
    public record Shelf(
            AccountStore accounts,
            Credentials credentials,
            OwnPassword password,
            PasswordRules rules,
            Sessions sessions,
            AuditLog audit) {}

    /**
     * The page of one's own account.
     *
     * @param current the name of the session that is asking
     */
    public record OwnPage(
            Account account,
            String name,
            String position,
            List<Session> sessions,
            String current,
            Problems problems,
            String mark) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PAGE, this::show);
        routes.post(PAGE, this::rename);
        routes.post(PAGE + "/password", this::changePassword);
        routes.post(PAGE + "/sessions/{id}/end", this::endSession);
        routes.post(PAGE + "/sessions/end", this::endOthers);
    }

    private void show(Context ctx) {
        Account account = AccessGate.signedIn(ctx).account();
        show(ctx, account.name(), account.position(), Problems.NONE);
    }

    private void rename(Context ctx) {
        Account account = AccessGate.signedIn(ctx).account();
        String name = TypedForm.line(ctx, "name");
        String position = TypedForm.line(ctx, "position");
        Problems problems = Problems.of(
                Problems.text("name", name, AccountForm.MOST_NAME),
                Problems.text("position", position, AccountForm.MOST_NAME));
        if (!problems.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), name, position, problems);
            return;
        }
        shelf.accounts().rename(account.id(), name, position);
        shelf.audit().write(account, "account.renamed", account.email(), name + ", " + position);
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private void changePassword(Context ctx) {
        SignedIn who = AccessGate.signedIn(ctx);
        Account account = who.account();
        String wanted = TypedForm.exact(ctx, "wanted");
        Problems problems = passwordProblems(ctx, account, wanted);
        if (!problems.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), account.name(), account.position(), problems);
            return;
        }
        shelf.credentials().change(account.id(), who.key(), wanted);
        shelf.sessions().endOthers(account.id(), who.session());
        gate.renew(ctx);
        shelf.audit().write(account, "account.password-changed", account.email(), "");
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private Problems passwordProblems(Context ctx, Account account, String wanted) {
        if (!shelf.password().isRight(account, TypedForm.exact(ctx, "current"))) {
            return Problems.of("current", "staff.password.wrong");
        }
        boolean differs = !wanted.equals(TypedForm.exact(ctx, "again"));
        return Problems.of(
                shelf.rules()
                        .refusal(wanted, List.of(account.email(), account.name()))
                        .map(key -> Problem.of("wanted", key)),
                differs ? Optional.of(Problem.of("again", "staff.password.differs")) : Optional.empty());
    }

    private void endSession(Context ctx) {
        Account account = AccessGate.signedIn(ctx).account();
        String id = ctx.pathParam("id");
        if (!id.matches("[0-9]{1,18}") || !shelf.sessions().end(Long.parseLong(id), account.id())) {
            throw new NotFoundResponse();
        }
        shelf.audit().write(account, "session.ended", account.email(), "");
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private void endOthers(Context ctx) {
        SignedIn who = AccessGate.signedIn(ctx);
        shelf.sessions().endOthers(who.account().id(), who.session());
        shelf.audit().write(who.account(), "session.others-ended", who.account().email(), "");
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, String name, String position, Problems problems) {
        SignedIn who = AccessGate.signedIn(ctx);
        views.show(
                ctx,
                "staff/own-account",
                new OwnPage(
                        who.account(),
                        name,
                        position,
                        shelf.sessions().of(who.account().id()),
                        who.session(),
                        problems,
                        forms.mark(ctx)));
    }
}
