package org.prongsai.staff.factor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.staff.AccessGate;
import org.prongsai.staff.Account;
import org.prongsai.staff.SignedIn;
import org.prongsai.staff.account.OwnPassword;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.web.Routes;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;
import org.prongsai.web.view.QrCode;
import org.prongsai.web.view.Views;

/** Setting up the second factor, setting it up anew, and new recovery codes. */
public final class FactorPages implements Routes {
    private static final String PASSWORD = "password";
    private static final String CODES_PASSWORD = "codes-password";

    private final SecondFactor factor;
    private final OwnPassword password;
    private final AuditLog audit;
    private final AccessGate gate;
    private final FormGate forms;
    private final Views views;

    public FactorPages(Shelf shelf, AccessGate gate, FormGate forms, Views views) {
        this.factor = shelf.factor();
        this.password = shelf.password();
        this.audit = shelf.audit();
        this.gate = gate;
        this.forms = forms;
        this.views = views;
    }

    /** Where the pages read and write. */
    public record Shelf(SecondFactor factor, OwnPassword password, AuditLog audit) {}

    /**
     * The page of the second factor.
     *
     * @param offer what to bring into a program, null when nothing is offered
     * @param codesLeft how many recovery codes are left
     */
    public record FactorPage(
            Account account,
            SecondFactor.@Nullable Offer offer,
            @Nullable QrCode qr,
            int codesLeft,
            Problems problems,
            String mark) {}

    /** The page that shows recovery codes, once; {@code renewed} whether they take the place of earlier ones. */
    public record CodesPage(Account account, List<String> codes, boolean renewed) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(AccessGate.ENROLMENT, ctx -> show(ctx, Problems.NONE));
        routes.post(AccessGate.ENROLMENT, this::offer);
        routes.post(AccessGate.ENROLMENT + "/confirmation", this::confirm);
        routes.post(AccessGate.ENROLMENT + "/recovery-codes", this::renewCodes);
    }

    private void offer(Context ctx) {
        SignedIn who = AccessGate.signedIn(ctx);
        if (who.account().hasFactor() && !isHimself(ctx, who, PASSWORD)) {
            refuse(ctx, PASSWORD, "staff.password.wrong");
            return;
        }
        factor.offer(who);
        audit.write(who.account(), "factor.offered", who.account().email(), "");
        ctx.redirect(AccessGate.ENROLMENT, HttpStatus.SEE_OTHER);
    }

    private void confirm(Context ctx) {
        SignedIn who = AccessGate.signedIn(ctx);
        boolean renewed = factor.hasCodes(who);
        Optional<List<String>> codes = factor.confirm(who, TypedForm.exact(ctx, "code"));
        if (codes.isEmpty()) {
            refuse(ctx, "code", "staff.code.wrong");
            return;
        }
        audit.write(who.account(), "factor.confirmed", who.account().email(), "");
        gate.renew(ctx);
        views.show(ctx, "staff/recovery-codes", new CodesPage(who.account(), codes.get(), renewed));
    }

    private void renewCodes(Context ctx) {
        SignedIn who = AccessGate.signedIn(ctx);
        if (!who.account().hasFactor() || !isHimself(ctx, who, CODES_PASSWORD)) {
            refuse(ctx, CODES_PASSWORD, "staff.password.wrong");
            return;
        }
        boolean renewed = factor.hasCodes(who);
        List<String> codes = factor.renewCodes(who);
        audit.write(who.account(), "factor.codes-renewed", who.account().email(), "");
        views.show(ctx, "staff/recovery-codes", new CodesPage(who.account(), codes, renewed));
    }

    /** Whoever finds an open browser knows no password. */
    private boolean isHimself(Context ctx, SignedIn who, String field) {
        return password.isRight(who.account(), TypedForm.exact(ctx, field));
    }

    private void refuse(Context ctx, String field, String key) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, Problems.of(field, key));
    }

    private void show(Context ctx, Problems problems) {
        SignedIn who = AccessGate.signedIn(ctx);
        Optional<SecondFactor.Offer> offer = factor.offered(who);
        views.show(
                ctx,
                "staff/factor",
                new FactorPage(
                        who.account(),
                        offer.orElse(null),
                        offer.map(each -> QrCode.of(each.address())).orElse(null),
                        factor.codesLeft(who),
                        problems,
                        forms.mark(ctx)));
    }
}
