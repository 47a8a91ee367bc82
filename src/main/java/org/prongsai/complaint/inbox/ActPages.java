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
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;
import org.prongsai.web.view.Views;

/** Where handlers do something with a complaint: one form for each act, above all that was written before. */
public final class ActPages implements Routes {
    private static final String PATH = "/desk/{agency}/complaints/{id}/acts/{act}";

    private final HandlerGate gate;
    private final Handling handling;
    private final CaseGate cases;
    private final CasePages.Shelf shelf;
    private final TemplateStore templates;
    private final Views views;

    public ActPages(HandlerGate gate, Handling handling, CasePages.Shelf shelf, TemplateStore templates, Views views) {
        this.gate = gate;
        this.handling = handling;
        this.cases = new CaseGate(gate, handling, shelf.complaints(), views);
        this.shelf = shelf;
        this.templates = templates;
        this.views = views;
    }

    /**
     * The form of an act.
     *
     * @param seen how many entries it shows, as the form says it
     * @param acts what else may be done now, to take the typed text along
     * @param destination where it may be handed, null for every other act
     * @param asksAgain whether nothing but a last look at where it goes is left
     * @param meanwhile what was written since the form was made, empty when nothing was
     * @param expired whether the form lay open too long
     */
    public record ActPage(
            HandlerGate.Seat seat,
            Complaint complaint,
            Act act,
            ActForm form,
            String seen,
            Correspondence correspondence,
            List<Act> acts,
            List<AnswerTemplate> templates,
            @Nullable Destination destination,
            boolean asksAgain,
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
    private record Shown(Act act, ActForm form, Turn turn, Problems problems) {
        static Shown of(Act act, ActForm form) {
            return new Shown(act, form, Turn.TO_FILL_IN, Problems.NONE);
        }
    }

    /** Why a form is shown. */
    private enum Turn {
        TO_FILL_IN,
        /** It lay open too long. */
        EXPIRED,
        /** Somebody did something else meanwhile. */
        MEANWHILE,
        /** All is there, and cannot be taken back once it is done. */
        TO_CONFIRM
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::ask);
        routes.post(PATH, this::add);
    }

    private void ask(Context ctx) {
        Handling.Opened opened = cases.opened(ctx, gate.of(ctx));
        if (opened == null) {
            return;
        }
        Act act = act(ctx);
        if (!act.isPossible(opened.complaint())) {
            throw new NotFoundResponse();
        }
        show(ctx, opened, Shown.of(act, ActForm.of(opened.complaint())));
    }

    private void add(Context ctx) {
        Handling.Opened opened = cases.opened(ctx, gate.of(ctx));
        if (opened == null) {
            return;
        }
        Act act = act(ctx);
        ActForm form = ActForm.of(ctx, count(opened.complaint()));
        if (ctx.formParam("reload") != null) {
            reload(ctx, opened, act, form);
            return;
        }
        Complaint complaint = opened.complaint();
        Destination destination = act == Act.FORWARDING && form.isHere() ? handling.destination(complaint, form) : null;
        Problems problems = form.problems(act, complaint.agencyId(), destination);
        boolean expired = FormGate.sent(ctx).expired();
        if (expired || !problems.isEmpty()) {
            Turn turn = expired ? Turn.EXPIRED : Turn.TO_FILL_IN;
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), opened, new Shown(act, form, turn, problems));
            return;
        }
        if (destination != null && !destination.isConfirmed(form.confirmed()) && form.seen() == complaint.entries()) {
            show(ctx, opened, new Shown(act, form, Turn.TO_CONFIRM, Problems.NONE));
            return;
        }
        act(ctx, opened, act, form, destination == null ? null : destination.meant());
    }

    /** Shows the form again with what was asked for: a ready text, the agencies of a name, or another act. */
    private void reload(Context ctx, Handling.Opened opened, Act act, ActForm form) {
        if (!"find".equals(TypedForm.line(ctx, "reload"))) {
            show(ctx, opened, Shown.of(act, withTemplate(ctx, opened, form)));
            return;
        }
        long own = opened.complaint().agencyId();
        Destination destination = handling.destination(opened.complaint(), form.here());
        List<Problem> problems = destination.found().isEmpty()
                ? destination.problem(own, form.agency()).stream().toList()
                : List.of();
        show(
                problems.isEmpty() ? ctx : ctx.status(HttpStatus.UNPROCESSABLE_CONTENT),
                opened,
                new Shown(act, form.here(), Turn.TO_FILL_IN, new Problems(problems)));
    }

    private void act(Context ctx, Handling.Opened opened, Act act, ActForm form, @Nullable Agency receiver) {
        Handler handler = opened.handler();
        Handling.Result result = handling.act(opened, act, form, receiver, gate.today());
        if (result == Handling.Result.MEANWHILE) {
            Handling.Opened now = cases.opened(ctx, handler);
            if (now != null) {
                show(ctx.status(HttpStatus.CONFLICT), now, new Shown(act, form, Turn.MEANWHILE, Problems.NONE));
            }
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

    private ActForm.Count count(Complaint complaint) {
        return ActForm.Count.of(shelf.complaints().handings(complaint.id()));
    }

    private static Act act(Context ctx) {
        return Act.of(ctx.pathParam("act")).orElseThrow(NotFoundResponse::new);
    }

    private void show(Context ctx, Handling.Opened opened, Shown shown) {
        Complaint complaint = opened.complaint();
        gate.write(opened.handler(), "complaint.read", complaint.number());
        Correspondence all = Correspondence.of(complaint, opened.open(), shelf.complaints(), shelf.accounts());
        boolean isStale = shown.turn() == Turn.MEANWHILE || shown.form().seen() != complaint.entries();
        views.show(
                ctx,
                "complaint/inbox/act",
                new ActPage(
                        gate.seat(ctx, opened.handler()),
                        complaint,
                        shown.act(),
                        shown.form().over(complaint),
                        count(complaint).word(complaint),
                        all,
                        Act.possible(complaint),
                        templates.of(complaint.agencyId(), Matter.COMPLAINT),
                        shown.act() == Act.FORWARDING ? handling.destination(complaint, shown.form()) : null,
                        shown.turn() == Turn.TO_CONFIRM,
                        isStale ? all.since(shown.form().seen()) : List.of(),
                        shown.turn() == Turn.EXPIRED,
                        shown.problems()));
    }
}
