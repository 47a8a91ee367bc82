package org.prongsai.agency.template;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.staff.AccessGate;
import org.prongsai.staff.Account;
import org.prongsai.staff.Role;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.web.Asked;
import org.prongsai.web.Routes;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.Typed;
import org.prongsai.web.form.TypedForm;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;

/** An agency's own texts for answers in one matter: listing, adding, changing and removing them. */
public final class TemplatePages implements Routes {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST = 100;

    private final Matter matter;
    private final AgencyStore agencies;
    private final TemplateStore store;
    private final Tools tools;
    private final Views views;

    /** What the pages need beside. */
    public record Tools(FormGate forms, AuditLog audit, Clock clock) {}

    public TemplatePages(Matter matter, AgencyStore agencies, TemplateStore store, Tools tools, Views views) {
        this.matter = matter;
        this.agencies = agencies;
        this.store = store;
        this.tools = tools;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        String list = matter.desk("{agency}") + "/templates";
        routes.get(list, ctx -> show(ctx, agency(ctx), null, Problems.NONE));
        routes.post(list, ctx -> keep(ctx, agency(ctx), null));
        routes.get(list + "/{template}", ctx -> show(ctx, agency(ctx), asked(ctx, agency(ctx)), Problems.NONE));
        routes.post(list + "/{template}", ctx -> keep(ctx, agency(ctx), asked(ctx, agency(ctx))));
        routes.post(list + "/{template}/removal", this::remove);
    }

    private void keep(Context ctx, Agency agency, @Nullable AnswerTemplate old) {
        AnswerTemplate typed = typed(ctx, old == null ? 0 : old.id());
        Problems problems = problems(ctx, agency, typed);
        if (!problems.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), agency, typed, problems);
            return;
        }
        if (old == null) {
            store.add(agency.id(), matter, typed);
        } else {
            store.change(agency.id(), matter, typed);
        }
        finish(ctx, agency, typed, old == null ? "added" : "changed");
    }

    private void remove(Context ctx) {
        Agency agency = agency(ctx);
        AnswerTemplate template = asked(ctx, agency);
        store.remove(agency.id(), matter, template.id());
        finish(ctx, agency, template, "removed");
    }

    private void finish(Context ctx, Agency agency, AnswerTemplate template, String done) {
        Account account = AccessGate.signedIn(ctx).account();
        tools.audit().write(account, matter.code() + ".template." + done, template.title(), agency.slug());
        ctx.redirect(matter.desk(agency.slug()) + "/templates?done=" + done, HttpStatus.SEE_OTHER);
    }

    private AnswerTemplate typed(Context ctx, long id) {
        return new AnswerTemplate(
                id,
                Typed.line(TypedForm.exact(ctx, "title")),
                Typed.lines(TypedForm.exact(ctx, "text")),
                AccessGate.signedIn(ctx).account().name(),
                tools.clock().instant());
    }

    private Problems problems(Context ctx, Agency agency, AnswerTemplate typed) {
        List<Problem> problems = new ArrayList<>();
        Problems.text("title", typed.title(), LONGEST_TITLE).ifPresent(problems::add);
        Problems.text("text", typed.text(), LONGEST_TEXT).ifPresent(problems::add);
        if (FormGate.sent(ctx).expired()) {
            problems.add(Problem.of("send", "form.expired.kept"));
        }
        if (typed.id() == 0 && store.of(agency.id(), matter).size() >= MOST) {
            problems.add(Problem.of("send", "template.full"));
        }
        return new Problems(problems);
    }

    private void show(Context ctx, Agency agency, @Nullable AnswerTemplate form, Problems problems) {
        views.show(
                ctx,
                "agency/templates",
                new TemplatePage(
                        matter,
                        agency.slug(),
                        agency.name(Frame.language(ctx).code()),
                        store.of(agency.id(), matter),
                        form == null ? typed(ctx, 0) : form,
                        problems,
                        Asked.choice(ctx, "done", List.of("", "added", "changed", "removed")),
                        AccessGate.signedIn(ctx).account().role() == Role.OFFICER,
                        tools.forms().mark(ctx)));
    }

    private Agency agency(Context ctx) {
        return agencies.bySlug(ctx.pathParam("agency")).orElseThrow(NotFoundResponse::new);
    }

    private AnswerTemplate asked(Context ctx, Agency agency) {
        String id = ctx.pathParam("template");
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new NotFoundResponse();
        }
        return store.find(agency.id(), matter, Long.parseLong(id)).orElseThrow(NotFoundResponse::new);
    }

    /**
     * The texts of an agency.
     *
     * @param form the text of the form: the one that is changed, or a new one under the number 0
     * @param done what was just done, empty without anything
     */
    public record TemplatePage(
            Matter matter,
            String slug,
            String name,
            List<AnswerTemplate> templates,
            AnswerTemplate form,
            Problems problems,
            String done,
            boolean mayChange,
            String mark) {
        /** Where the matter's work is done. */
        public String path() {
            return matter.desk(slug);
        }
    }
}
