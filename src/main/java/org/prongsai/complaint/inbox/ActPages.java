package org.prongsai.complaint.inbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.template.AnswerTemplate;
import org.prongsai.agency.template.Matter;
import org.prongsai.agency.template.TemplateStore;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.Outcome;
import org.prongsai.complaint.access.Handler;
import org.prongsai.complaint.access.HandlerGate;
import org.prongsai.web.Routes;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;
import org.prongsai.web.view.Views;

/** Where handlers do something with a complaint: one form for each act, above all that was written before. */
public final class ActPages implements Routes {
    private static final String PATH = "/desk/{agency}/complaints/{id}/acts/{act}";

    private final HandlerGate gate;
    private final Handling handling;
    private final CasePages.Shelf shelf;
    private final TemplateStore templates;
    private final Views views;

    public ActPages(HandlerGate gate, Handling handling, CasePages.Shelf shelf, TemplateStore templates, Views views) {
        this.gate = gate;
        this.handling = handling;
        this.shelf = shelf;
        this.templates = templates;
        this.views = views;
    }

    /**
     * The form of an act.
     *
     * @param acts what else may be done now, to take the typed text along
     * @param found agencies that the typed name may mean
     * @param meanwhile what was written since the form was made, empty when nothing was
     * @param expired whether the form lay open too long
     */
    public record ActPage(
            HandlerGate.Seat seat,
            Complaint complaint,
            Act act,
            ActForm form,
            Correspondence correspondence,
            List<Act> acts,
            List<AnswerTemplate> templates,
            List<Agency> found,
            List<Correspondence.Line> meanwhile,
            boolean expired,
            Problems problems) {
        /** The words of all outcomes. */
        public List<String> outcomes() {
            return Stream.of(Outcome.values()).map(Outcome::code).toList();
        }

        /** Whether it can be done as the complaint stands now. */
        public boolean isPossible() {
            return act.isPossible(complaint);
        }
    }

    /** What is to be shown above and in the form. */
    private record Shown(
            Act act, ActForm form, List<Agency> found, boolean isMeanwhile, boolean expired, Problems problems) {
        static Shown of(Act act, ActForm form) {
            return new Shown(act, form, List.of(), false, false, Problems.NONE);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::ask);
        routes.post(PATH, this::add);
    }

    private void ask(Context ctx) {
        Handling.Opened opened = opened(ctx);
        Act act = act(ctx);
        if (!act.isPossible(opened.complaint())) {
            throw new NotFoundResponse();
        }
        show(ctx, opened, Shown.of(act, ActForm.of(opened.complaint())));
    }

    private void add(Context ctx) {
        Handling.Opened opened = opened(ctx);
        Act act = act(ctx);
        ActForm form = ActForm.of(ctx);
        if (ctx.formParam("reload") != null) {
            show(ctx, opened, Shown.of(act, withTemplate(ctx, opened, form)));
            return;
        }
        List<Agency> found = act == Act.FORWARDING && form.isHere()
                ? handling.receivers(opened.complaint(), form.agency())
                : List.of();
        Problems problems = form.problems(act, found);
        boolean expired = FormGate.sent(ctx).expired();
        if (expired || !problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, opened, new Shown(act, form, found, false, expired, problems));
            return;
        }
        act(ctx, opened, act, form, found.isEmpty() ? null : found.get(0));
    }

    private void act(Context ctx, Handling.Opened opened, Act act, ActForm form, @Nullable Agency receiver) {
        Handler handler = opened.handler();
        Handling.Result result = handling.act(opened, act, form, receiver, gate.today());
        if (result == Handling.Result.MEANWHILE) {
            Complaint now = shelf.complaints()
                    .find(handler.agency().id(), opened.complaint().id())
                    .orElseThrow(NotFoundResponse::new);
            Shown shown = new Shown(act, form, List.of(), true, false, Problems.NONE);
            show(ctx.status(HttpStatus.CONFLICT), new Handling.Opened(handler, now, opened.open()), shown);
            return;
        }
        if (result == Handling.Result.DONE) {
            gate.write(handler, "complaint." + act.code(), opened.complaint().number());
        }
        ctx.redirect(
                receiver == null
                        ? handler.path() + "/" + opened.complaint().id() + "?done=" + act.code()
                        : handler.path() + "?done=forwarded",
                HttpStatus.SEE_OTHER);
    }

    private ActForm withTemplate(Context ctx, Handling.Opened opened, ActForm form) {
        return "template".equals(TypedForm.line(ctx, "reload"))
                ? templates.of(opened.complaint().agencyId(), Matter.COMPLAINT).stream()
                        .filter(each -> String.valueOf(each.id()).equals(form.template()))
                        .findFirst()
                        .map(each -> form.with(each.text()))
                        .orElse(form)
                : form;
    }

    private Handling.Opened opened(Context ctx) {
        Handler handler = gate.of(ctx);
        return handling.open(handler, CasePages.asked(ctx, handler, shelf.complaints()))
                .orElseThrow(NotFoundResponse::new);
    }

    private static Act act(Context ctx) {
        return Act.of(ctx.pathParam("act")).orElseThrow(NotFoundResponse::new);
    }

    private void show(Context ctx, Handling.Opened opened, Shown shown) {
        Complaint complaint = opened.complaint();
        gate.write(opened.handler(), "complaint.read", complaint.number());
        Correspondence all = Correspondence.of(complaint, opened.open(), shelf.complaints(), shelf.accounts());
        boolean isStale = shown.isMeanwhile() || shown.form().seen() != complaint.entries();
        views.show(
                ctx,
                "complaint/inbox/act",
                new ActPage(
                        gate.seat(ctx, opened.handler()),
                        complaint,
                        shown.act(),
                        shown.form().over(complaint),
                        all,
                        Act.possible(complaint),
                        templates.of(complaint.agencyId(), Matter.COMPLAINT),
                        shown.found(),
                        isStale ? all.since(shown.form().seen()) : List.of(),
                        shown.expired(),
                        shown.problems()));
    }
}
