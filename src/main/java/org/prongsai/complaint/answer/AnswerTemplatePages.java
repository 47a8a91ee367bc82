package org.prongsai.complaint.answer;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.prongsai.complaint.access.Handler;
import org.prongsai.complaint.access.HandlerGate;
import org.prongsai.web.Asked;
import org.prongsai.web.Routes;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.TypedForm;
import org.prongsai.web.view.Views;

/** Where handlers keep the agency's ready texts for answers. */
public final class AnswerTemplatePages implements Routes {
    private static final String PATH = "/desk/{agency}/complaints/templates";
    private static final int MOST_TITLE = 100;
    private static final int MOST_BODY = 5_000;

    private final HandlerGate gate;
    private final AnswerTemplateStore store;
    private final Views views;

    public AnswerTemplatePages(HandlerGate gate, AnswerTemplateStore store, Views views) {
        this.gate = gate;
        this.store = store;
        this.views = views;
    }

    /** All texts, and the form for the one whose number is not 0 or for a new one. */
    public record TemplatesPage(
            HandlerGate.Seat seat,
            List<AnswerTemplate> templates,
            AnswerTemplate form,
            String done,
            Problems problems) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, gate.of(ctx), null, Problems.NONE));
        routes.post(PATH, ctx -> keep(ctx, 0));
        routes.get(PATH + "/{template}", ctx -> show(ctx, gate.of(ctx), asked(ctx, gate.of(ctx)), Problems.NONE));
        routes.post(
                PATH + "/{template}", ctx -> keep(ctx, asked(ctx, gate.of(ctx)).id()));
        routes.post(PATH + "/{template}/removal", this::remove);
    }

    private void keep(Context ctx, long id) {
        Handler handler = gate.of(ctx);
        AnswerTemplate typed = new AnswerTemplate(
                id,
                handler.agency().id(),
                TypedForm.line(ctx, "title"),
                TypedForm.exact(ctx, "body").replace("\r\n", "\n").strip());
        Problems problems = Problems.of(
                Problems.text("title", typed.title(), MOST_TITLE), Problems.text("body", typed.body(), MOST_BODY));
        if (!problems.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), handler, typed, problems);
            return;
        }
        if (id == 0) {
            store.add(typed, handler.account().id(), gate.today());
        } else {
            store.change(typed, handler.account().id(), gate.today());
        }
        gate.write(handler, "complaint.template-kept", typed.title());
        back(ctx, handler, "kept");
    }

    private void remove(Context ctx) {
        Handler handler = gate.of(ctx);
        AnswerTemplate template = asked(ctx, handler);
        store.remove(handler.agency().id(), template.id());
        gate.write(handler, "complaint.template-removed", template.title());
        back(ctx, handler, "removed");
    }

    private static void back(Context ctx, Handler handler, String done) {
        ctx.redirect(handler.path() + "/templates?done=" + done, HttpStatus.SEE_OTHER);
    }

    private AnswerTemplate asked(Context ctx, Handler handler) {
        String id = ctx.pathParam("template");
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new NotFoundResponse();
        }
        return store.find(handler.agency().id(), Long.parseLong(id)).orElseThrow(NotFoundResponse::new);
    }

    private void show(
            Context ctx, Handler handler, @org.jspecify.annotations.Nullable AnswerTemplate form, Problems problems) {
        views.show(
                ctx,
                "complaint/inbox/templates",
                new TemplatesPage(
                        gate.seat(ctx, handler),
                        store.ofAgency(handler.agency().id()),
                        form == null ? new AnswerTemplate(0, handler.agency().id(), "", "") : form,
                        Asked.choice(ctx, "done", List.of("", "kept", "removed")),
                        problems));
    }
}
