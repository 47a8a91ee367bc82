package org.prongsai.staff.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.staff.AccessGate;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.Office;
import org.prongsai.web.Routes;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;
import org.prongsai.web.view.Views;

/** Where administrators look after accounts: who there is, inviting, rights, disabling. */
public final class AccountsPages implements Routes {
    private static final String LIST = "/administration/accounts";
    private static final String ONE = LIST + "/{id}";
    private static final int MOST_WHY = 500;

    private final AccountStore accounts;
    private final Administration administration;
    private final Office.Register register;
    private final InvitationLetters letters;
    private final FormGate forms;
    private final Views views;

    /** What the pages are made with. */
    public record Tools(FormGate forms, Views views) {}

    public AccountsPages(
            AccountStore accounts,
            Administration administration,
            Office.Register register,
            InvitationLetters letters,
            Tools tools) {
        this.accounts = accounts;
        this.administration = administration;
        this.register = register;
        this.letters = letters;
        this.forms = tools.forms();
        this.views = tools.views();
    }

    /** The page of all accounts; the agencies by their numbers. */
    public record ListPage(List<Account> accounts, Map<Long, Office> offices) {
        /** The name of an account's agency, a dash for none. */
        public String agency(Account account, String language) {
            Office office = offices.get(account.agencyId() == null ? 0L : account.agencyId());
            return office == null ? "–" : office.name(language);
        }
    }

    /** The page with the form to invite somebody. */
    public record InvitePage(AccountForm form, Problems problems, String mark) {}

    /** The page of a new link: that it was sent, or where nobody carries letters the link itself, once. */
    public record LinkPage(Invitations.Link link, boolean isSent, String address) {}

    /**
     * The page of one account.
     *
     * @param office its agency, null for none
     * @param own whether it is the reader's
     * @param last whether no other administrator can sign in
     */
    public record AccountPage(
            Account account,
            @Nullable Office office,
            AccountForm form,
            String why,
            boolean own,
            boolean last,
            Problems problems,
            String mark) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(LIST, this::list);
        routes.get(LIST + "/new", ctx -> showForm(ctx, AccountForm.empty(), Problems.NONE));
        routes.post(LIST, this::invite);
        routes.get(ONE, this::read);
        routes.post(ONE + "/rights", this::appoint);
        routes.post(ONE + "/invitation", this::inviteAgain);
        routes.post(ONE + "/disabling", this::disable);
        routes.post(ONE + "/disabling/end", this::enable);
    }

    private void list(Context ctx) {
        List<Account> all = accounts.all();
        Map<Long, Office> offices = new TreeMap<>();
        for (Account account : all) {
            Long agency = account.agencyId();
            if (agency != null && !offices.containsKey(agency)) {
                register.byId().apply(agency).ifPresent(office -> offices.put(agency, office));
            }
        }
        views.show(ctx, "staff/accounts", new ListPage(all, offices));
    }

    private void invite(Context ctx) {
        AccountForm form = AccountForm.of(ctx, register);
        Problems problems = form.problems(accounts.byEmail(form.email()).isPresent());
        if (!problems.isEmpty()) {
            showForm(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, problems);
            return;
        }
        showLink(ctx, administration.invite(actor(ctx), form.account()));
    }

    private void read(Context ctx) {
        Account account = asked(ctx);
        administration.read(actor(ctx), account);
        show(ctx, account, Problems.NONE);
    }

    private void appoint(Context ctx) {
        Account account = asked(ctx);
        AccountForm form = AccountForm.of(ctx, register);
        Problems problems = form.rightsProblems();
        boolean resigns = !form.role().equals(account.role().word());
        if (problems.isEmpty() && resigns && (isOwn(ctx, account) || administration.isLastAdministrator(account))) {
            problems = Problems.of("role", isOwn(ctx, account) ? "staff.role.own" : "staff.role.last");
        }
        if (!problems.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), account, form, problems);
            return;
        }
        administration.appoint(actor(ctx), account, form.chosenRole(), form.agencyId(), form.mayHandle());
        back(ctx, account);
    }

    private void inviteAgain(Context ctx) {
        Account account = asked(ctx);
        if (account.disabled()) {
            show(
                    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT),
                    account,
                    Problems.of("invitation", "staff.disabled.first"));
            return;
        }
        showLink(ctx, administration.inviteAgain(actor(ctx), account));
    }

    private void disable(Context ctx) {
        Account account = asked(ctx);
        String why = TypedForm.line(ctx, "why");
        Problems problems = Problems.of(Problems.text("why", why, MOST_WHY));
        if (isOwn(ctx, account) || administration.isLastAdministrator(account)) {
            problems = Problems.of("why", isOwn(ctx, account) ? "staff.disable.own" : "staff.disable.last");
        }
        if (!problems.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), account, problems);
            return;
        }
        if (!account.disabled()) {
            administration.disable(actor(ctx), account, why);
        }
        back(ctx, account);
    }

    private void enable(Context ctx) {
        Account account = asked(ctx);
        if (account.disabled()) {
            administration.enable(actor(ctx), account);
        }
        back(ctx, account);
    }

    private Account asked(Context ctx) {
        String id = ctx.pathParam("id");
        return (id.matches("[0-9]{1,18}") ? accounts.find(Long.parseLong(id)) : Optional.<Account>empty())
                .orElseThrow(NotFoundResponse::new);
    }

    private static Administration.Actor actor(Context ctx) {
        return Administration.Actor.of(AccessGate.signedIn(ctx).account());
    }

    private static boolean isOwn(Context ctx, Account account) {
        return AccessGate.signedIn(ctx).account().id() == account.id();
    }

    private static void back(Context ctx, Account account) {
        ctx.redirect(LIST + "/" + account.id(), HttpStatus.SEE_OTHER);
    }

    private void showForm(Context ctx, AccountForm form, Problems problems) {
        views.show(ctx, "staff/invite", new InvitePage(form, problems, forms.mark(ctx)));
    }

    private void showLink(Context ctx, Invitations.Link link) {
        boolean isSent = letters.send(link);
        views.showOnce(ctx, "staff/link", new LinkPage(link, isSent, isSent ? "" : views.absolute(link.path())));
    }

    private void show(Context ctx, Account account, Problems problems) {
        Long agency = account.agencyId();
        Optional<Office> office =
                agency == null ? Optional.empty() : register.byId().apply(agency);
        show(ctx, account, AccountForm.of(account, office), problems);
    }

    private void show(Context ctx, Account account, AccountForm form, Problems problems) {
        Long agency = account.agencyId();
        String why = ctx.formParam("why");
        views.show(
                ctx,
                "staff/account",
                new AccountPage(
                        account,
                        agency == null ? null : register.byId().apply(agency).orElse(null),
                        form,
                        why == null ? "" : why,
                        isOwn(ctx, account),
                        administration.isLastAdministrator(account),
                        problems,
                        forms.mark(ctx)));
    }
}
