package org.prongsai.question.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.question.Promise;
import org.prongsai.question.ask.Typed;
import org.prongsai.staff.AccessGate;
import org.prongsai.staff.Account;
import org.prongsai.staff.Role;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.web.Routes;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.Problems;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;

/** An agency's own texts for answers: listing, adding, changing and removing them. */
public final class TemplatePages implements Routes {
    private static final String LIST = "/desk/{agency}/questions/templates";
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST = 100;

    private final AgencyStore agencies;
    private final TemplateStore store;
    private final Tools tools;
    private final Views views;

    /** What the pages need beside. */
    public record Tools(Promise promise, FormGate forms, AuditLog audit) {}

    public TemplatePages(AgencyStore agencies, TemplateStore store, Tools tools, Views views) {
        this.agencies = agencies;
        this.store = store;
        this.tools = tools;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(LIST, this::list);
        routes.post(LIST, this::add);
        routes.post(LIST + "/{id}", this::update);
        routes.post(LIST + "/{id}/removal", this::remove);
    }

    private void list(Context ctx) {
        show(ctx, agency(ctx), new Typing(0, "", "", Problems.NONE));
    }

    private void add(Context ctx) {
        Agency agency = agency(ctx);
        Typing typed = typed(ctx, 0);
        if (typed.problems().isEmpty() && store.of(agency.id()).size() >= MOST) {
            typed = new Typing(0, typed.title(), typed.text(), Problems.of("title-0", "question.trouble.templates"));
        }
        if (typed.problems().isEmpty()) {
            store.add(agency.id(), template(ctx, typed));
        }
        finish(ctx, agency, typed, "question.template.added");
    }

    private void update(Context ctx) {
        Agency agency = agency(ctx);
        TemplateStore.Template old = template(ctx, agency);
        Typing typed = typed(ctx, old.id());
        if (typed.problems().isEmpty()) {
            store.change(agency.id(), template(ctx, typed));
        }
        finish(ctx, agency, typed, "question.template.changed");
    }

    private void remove(Context ctx) {
        Agency agency = agency(ctx);
        TemplateStore.Template old = template(ctx, agency);
        store.remove(agency.id(), old.id());
        finish(ctx, agency, new Typing(old.id(), old.title(), "", Problems.NONE), "question.template.removed");
    }

    private void finish(Context ctx, Agency agency, Typing typed, String action) {
        if (!typed.problems().isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, agency, typed);
            return;
        }
        tools.audit().write(AccessGate.signedIn(ctx).account(), action, agency.slug(), typed.title());
        ctx.redirect(LIST.replace("{agency}", agency.slug()), HttpStatus.SEE_OTHER);
    }

    private static Typing typed(Context ctx, long id) {
        String title = Typed.line(AnswerForm.field(ctx, "title"));
        String text = Typed.lines(AnswerForm.field(ctx, "text"));
        boolean isRight = !title.isBlank() && title.length() <= LONGEST_TITLE && !text.isBlank();
        Problems problems = FormGate.sent(ctx).expired()
                ? Problems.of("title-" + id, "question.trouble.expired")
                : isRight && text.length() <= LONGEST_TEXT
                        ? Problems.NONE
                        : Problems.of("title-" + id, "question.trouble.template");
        return new Typing(id, title, text, problems);
    }

    private void show(Context ctx, Agency agency, Typing typed) {
        views.show(
                ctx,
                "question/templates",
                new TemplatePage(
                        agency,
                        agency.name(Frame.language(ctx).code()),
                        store.of(agency.id()),
                        typed,
                        AccessGate.signedIn(ctx).account().role() == Role.OFFICER,
                        tools.forms().mark(ctx)));
    }

    private TemplateStore.Template template(Context ctx, Typing typed) {
        Account account = AccessGate.signedIn(ctx).account();
        return new TemplateStore.Template(
                typed.id(),
                typed.title(),
                typed.text(),
                account.name(),
                tools.promise().now());
    }

    private Agency agency(Context ctx) {
        return agencies.bySlug(ctx.pathParam("agency")).orElseThrow(NotFoundResponse::new);
    }

    private TemplateStore.Template template(Context ctx, Agency agency) {
        String id = ctx.pathParam("id");
        return id.matches("[1-9][0-9]{0,17}")
                ? store.find(agency.id(), Long.parseLong(id)).orElseThrow(NotFoundResponse::new)
                : nothing();
    }

    private static TemplateStore.Template nothing() {
        throw new NotFoundResponse();
    }

    /** What was typed into the form of a template, or of a new one under the number 0. */
    public record Typing(long id, String title, String text, Problems problems) {}

    /** The texts of an agency. */
    public record TemplatePage(
            Agency agency,
            String name,
            List<TemplateStore.Template> templates,
            Typing typed,
            boolean mayChange,
            String mark) {}
}
