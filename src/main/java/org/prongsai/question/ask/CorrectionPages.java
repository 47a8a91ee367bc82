package org.prongsai.question.ask;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.agency.Agency;
import org.prongsai.question.Category;
import org.prongsai.question.Decision;
import org.prongsai.question.Dialogue;
import org.prongsai.question.Question;
import org.prongsai.web.Routes;
import org.prongsai.web.edge.Ration;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;

/** Where an asker puts a question right that was given back, and sends it again; private like the page that leads here. */
public final class CorrectionPages implements Routes {
    private static final String PAGE = FollowPages.PAGE + "/correction";

    private final AskPages.Shelf shelf;
    private final AskPages.Desk desk;
    private final Ration ration;
    private final Views views;

    /** {@code ration} says how often one client may send again. */
    public CorrectionPages(AskPages.Shelf shelf, AskPages.Desk desk, Ration ration, Views views) {
        this.shelf = shelf;
        this.desk = desk;
        this.ration = ration;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PAGE, this::show);
        routes.post(PAGE, this::send);
    }

    private void show(Context ctx) {
        Question question = question(ctx);
        if (question.isReturned()) {
            show(ctx, question, AskForm.of(question), AskPages.Hints.NONE);
        } else {
            back(ctx);
        }
    }

    private void send(Context ctx) {
        Question question = question(ctx);
        AskForm form = AskForm.of(ctx);
        AskPages.Hints hints = hints(ctx, form);
        if (!question.isReturned()) {
            String ending = form.saysTheSameAs(question) ? "" : "?" + FollowPages.UNKEPT;
            ctx.redirect(FollowPages.address(ctx.pathParam("token")) + ending, HttpStatus.SEE_OTHER);
        } else if (!hints.isEmpty()) {
            ctx.status(hints.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, question, form, hints);
        } else if (!ration.take(ctx).granted()) {
            ctx.status(HttpStatus.TOO_MANY_REQUESTS);
            show(ctx, question, form, AskPages.Hints.of(Problems.of("send", "question.trouble.often")));
        } else {
            if (shelf.asked()
                    .sendAgain(corrected(question, form), desk.promise().day())) {
                shelf.emptyLog().run();
            }
            back(ctx);
        }
    }

    /** What is said over the form: the same problems and personal data as over a new question. */
    private static AskPages.Hints hints(Context ctx, AskForm form) {
        List<Problem> problems = new ArrayList<>(form.problems());
        if (FormGate.sent(ctx).expired()) {
            problems.add(Problem.of("send", "form.expired.kept"));
        }
        boolean isWell = problems.isEmpty();
        return new AskPages.Hints(
                new Problems(problems), form.pointedOut(isWell), List.of(), form.seenNext(isWell), true, "");
    }

    /** The promised days begin anew; that it was asked before stays, and the days to the answer count from there. */
    private AskStore.Corrected corrected(Question question, AskForm form) {
        Category category = Optional.ofNullable(form.category()).orElse(question.category());
        return new AskStore.Corrected(
                question.id(),
                category,
                form.title(),
                form.text(),
                form.name(),
                desk.promise().dueOn(desk.promise().day()));
    }

    private void show(Context ctx, Question question, AskForm form, AskPages.Hints hints) {
        Agency agency = shelf.agencies().byId(question.agencyId()).orElseThrow();
        Decision why = Objects.requireNonNull(
                Dialogue.of(question, shelf.questions()).refusal(), "a question is given back with a reason");
        CorrectionPage page = new CorrectionPage(
                agency,
                form,
                hints,
                FollowPages.address(ctx.pathParam("token")),
                why.reason(),
                desk.forms().mark(ctx));
        ctx.header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .html(views.html("question/correction", page, Frame.of(ctx)));
    }

    private static void back(Context ctx) {
        ctx.redirect(FollowPages.address(ctx.pathParam("token")), HttpStatus.SEE_OTHER);
    }

    private Question question(Context ctx) {
        return Tokens.read(ctx.pathParam("token"))
                .flatMap(token -> shelf.asked().byToken(Tokens.hash(token)))
                .orElseThrow(NotFoundResponse::new);
    }

    /** The form with the question as it was or was typed; {@code reason} says why it was given back. */
    public record CorrectionPage(
            Agency agency, AskForm form, AskPages.Hints hints, String follow, String reason, String mark) {}
}
