package org.prongsai.staff.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.staff.Account;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.session.Sessions;
import org.prongsai.web.Routes;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Views;

/** What a link of an invitation opens: choosing the password of an account. */
public final class InvitationPages implements Routes {
    private static final String WORD = "word";

    private final Shelf shelf;
    private final FormGate forms;
    private final Views views;

    public InvitationPages(Shelf shelf, FormGate forms, Views views) {
        this.shelf = shelf;
        this.forms = forms;
        this.views = views;
    }

    /** Where the pages read and write. */
    public record Shelf(
            Invitations invitations, Credentials credentials, PasswordRules rules, Sessions sessions, AuditLog audit) {}

    /**
     * The page of an invitation.
     *
     * @param account null when the link is not good, or no more
     */
    public record InvitationPage(@Nullable Account account, Problems problems, String mark) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/invitation/{word}", this::ask);
        routes.post("/invitation/{word}", this::accept);
    }

    private void ask(Context ctx) {
        show(ctx, shelf.invitations().invited(ctx.pathParam(WORD)), Problems.NONE);
    }

    private void accept(Context ctx) {
        String word = ctx.pathParam(WORD);
        Optional<Account> invited = shelf.invitations().invited(word);
        String password = TypedForm.exact(ctx, "password");
        Problems problems =
                invited.map(account -> problems(ctx, account, password)).orElse(Problems.NONE);
        if (invited.isEmpty() || !problems.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), invited, problems);
            return;
        }
        if (!shelf.invitations().use(word)) {
            show(ctx, Optional.empty(), Problems.NONE);
            return;
        }
        Account account = invited.get();
        shelf.credentials().choose(account.id(), password);
        shelf.sessions().endAll(account.id());
        shelf.audit().write(account, "account.password-chosen", account.email(), "");
        ctx.redirect("/sign-in?chosen=yes", HttpStatus.SEE_OTHER);
    }

    private Problems problems(Context ctx, Account account, String password) {
        if (FormGate.sent(ctx).expired()) {
            return Problems.of("password", "form.expired");
        }
        Optional<Problem> weak = shelf.rules()
                .refusal(password, List.of(account.email(), account.name()))
                .map(key -> Problem.of("password", key));
        boolean differs = !password.equals(TypedForm.exact(ctx, "again"));
        return Problems.of(
                weak, differs ? Optional.of(Problem.of("again", "staff.password.differs")) : Optional.empty());
    }

    private void show(Context ctx, Optional<Account> invited, Problems problems) {
        Answer.forNobodyElse(ctx);
        if (invited.isEmpty()) {
            ctx.status(HttpStatus.GONE);
        }
        views.show(ctx, "staff/invitation", new InvitationPage(invited.orElse(null), problems, forms.mark(ctx)));
    }
}
