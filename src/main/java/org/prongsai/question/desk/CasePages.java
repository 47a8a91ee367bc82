package org.prongsai.question.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.agency.template.AnswerTemplate;
import org.prongsai.agency.template.Matter;
import org.prongsai.agency.template.TemplateStore;
import org.prongsai.question.Category;
import org.prongsai.question.Dialogue;
import org.prongsai.question.Message;
import org.prongsai.question.Promise;
import org.prongsai.question.Question;
import org.prongsai.question.QuestionStore;
import org.prongsai.question.notice.Notices;
import org.prongsai.question.personal.PersonalData;
import org.prongsai.staff.AccessGate;
import org.prongsai.staff.Account;
import org.prongsai.staff.Role;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.view.Fingerprint;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;

/** One question on an officer's desk: reading it, releasing, refusing or giving it back, answering, and putting an answer right. */
public final class CasePages implements Routes {
    /** In the address of a page that says that the last words are not kept. */
    private static final String UNKEPT = "unkept";

    private static final String PAGE = "/desk/{agency}/questions/{id}";
    private static final String MESSAGE = PAGE + "/messages/{message}";

    private final Shelf shelf;
    private final Tools tools;
    private final PageCache cache;
    private final Views views;

    /** Where a case is read and kept. */
    public record Shelf(
            AgencyStore agencies, QuestionStore questions, DecisionStore decisions, TemplateStore templates) {}

    /** What working on a case needs beside. */
    public record Tools(Promise promise, FormGate forms, Notices notices, AuditLog audit) {}

    public CasePages(Shelf shelf, Tools tools, PageCache cache, Views views) {
        this.shelf = shelf;
        this.tools = tools;
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PAGE, this::show);
        routes.post(PAGE + "/release", this::release);
        routes.post(PAGE + "/refusal", this::refuse);
        routes.post(PAGE + "/return", this::giveBack);
        routes.post(PAGE + "/category", this::move);
        routes.post(PAGE + "/answers", this::answer);
        routes.post(MESSAGE + "/release", this::releaseMessage);
        routes.post(MESSAGE + "/refusal", this::refuseMessage);
        routes.post(MESSAGE + "/correction", this::correct);
    }

    private void show(Context ctx) {
        Case here = find(ctx);
        write(ctx, here, "question.read", "");
        String template = Optional.ofNullable(ctx.queryParam("template"))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> shelf.templates().find(here.agency().id(), Matter.QUESTION, Long.parseLong(id)))
                .map(AnswerTemplate::text)
                .orElse("");
        show(ctx, here, AnswerForm.of(template));
    }

    private void release(Context ctx) {
        Case here = find(ctx);
        if (here.question().isReturned() && AnswerForm.field(ctx, "confirmed").isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), here, AnswerForm.UNCONFIRMED);
            return;
        }
        if (decide(
                ctx, here, "question.released", "", () -> shelf.decisions().release(here.question(), by(ctx), now()))) {
            tell(here, Notices.News.RELEASED);
        }
    }

    private void refuse(Context ctx) {
        keepBack(
                ctx,
                AnswerForm.reason(ctx, "reason"),
                "question.refused",
                Notices.News.REFUSED,
                shelf.decisions()::refuse);
    }

    private void giveBack(Context ctx) {
        keepBack(
                ctx,
                AnswerForm.reason(ctx, "reason-back"),
                "question.returned",
                Notices.News.RETURNED,
                shelf.decisions()::giveBack);
    }

    private void keepBack(Context ctx, AnswerForm form, String action, Notices.News news, Denial denial) {
        Case here = find(ctx);
        if (!form.problems().isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), here, form);
        } else if (decide(
                ctx, here, action, form.text(), () -> denial.take(here.question(), by(ctx), now(), form.text()))) {
            tell(here, news);
        } else {
            ownUp(ctx, here, form);
        }
    }

    /** Says of words that came after a step was taken that they are not kept; the same words twice are no matter. */
    private void ownUp(Context ctx, Case here, AnswerForm form) {
        if (!Dialogue.of(find(ctx).question(), shelf.questions()).holds(form.text())) {
            ctx.redirect(here.address() + "?" + UNKEPT, HttpStatus.SEE_OTHER);
        }
    }

    private void move(Context ctx) {
        Case here = find(ctx);
        Category category = Category.of(AnswerForm.field(ctx, "category"))
                .orElse(here.question().category());
        decide(
                ctx,
                here,
                "question.moved",
                category.code(),
                () -> shelf.decisions().move(here.question(), category, by(ctx), now()));
    }

    private void answer(Context ctx) {
        Case here = find(ctx);
        AnswerForm form = AnswerForm.answer(ctx, "answer");
        if (!form.isReady()) {
            show(ctx.status(form.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT), here, form);
            return;
        }
        if (decide(
                ctx,
                here,
                "question.answered",
                "",
                () -> shelf.decisions().answer(here.question(), said(ctx, form), now()))) {
            tell(here, Notices.News.ANSWERED);
        } else {
            ownUp(ctx, here, form);
        }
    }

    private void releaseMessage(Context ctx) {
        Case here = find(ctx);
        Message message = message(ctx, here);
        decide(
                ctx,
                here,
                "question.released",
                "message " + message.id(),
                () -> shelf.decisions()
                        .releaseMessage(message, by(ctx), now(), tools.promise().dueOn(message.writtenAt())));
    }

    private void refuseMessage(Context ctx) {
        Case here = find(ctx);
        Message message = message(ctx, here);
        AnswerForm form = AnswerForm.reason(ctx, "reason-" + message.id());
        if (!form.problems().isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), here, form);
            return;
        }
        decide(
                ctx,
                here,
                "question.refused",
                "message " + message.id() + ": " + form.text(),
                () -> shelf.decisions().refuseMessage(message, by(ctx), now(), form.text()));
    }

    private void correct(Context ctx) {
        Case here = find(ctx);
        Message message = message(ctx, here);
        AnswerForm form = AnswerForm.answer(ctx, "correction-" + message.id());
        if (!message.isAnswer()) {
            throw new NotFoundResponse();
        }
        if (!form.isReady()) {
            show(ctx.status(form.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT), here, form);
            return;
        }
        if (decide(
                ctx,
                here,
                "question.corrected",
                "message " + message.id(),
                () -> shelf.decisions().correct(message, said(ctx, form), now()))) {
            tell(here, Notices.News.CORRECTED);
        }
    }

    /** Takes a step; when it was not taken already, writes it down and makes pages anew. */
    private boolean decide(Context ctx, Case here, String action, String detail, BooleanSupplier step) {
        boolean isTaken = step.getAsBoolean();
        if (isTaken) {
            write(ctx, here, action, detail);
            cache.forget(Question::isShownAt);
        }
        ctx.redirect(here.address(), HttpStatus.SEE_OTHER);
        return isTaken;
    }

    private void write(Context ctx, Case here, String action, String detail) {
        String subject = here.agency().slug() + " " + here.question().id();
        tools.audit().write(AccessGate.signedIn(ctx).account(), action, subject, detail);
    }

    private void tell(Case here, Notices.News news) {
        shelf.decisions()
                .find(here.agency().id(), here.question().id())
                .ifPresent(now -> tools.notices().tell(now, here.agency(), news));
    }

    private static DecisionStore.Answer said(Context ctx, AnswerForm form) {
        Account account = AccessGate.signedIn(ctx).account();
        return new DecisionStore.Answer(
                Fingerprint.of(FormGate.sent(ctx).word()), account.name(), account.position(), form.text());
    }

    private Instant now() {
        return tools.promise().now();
    }

    private static String by(Context ctx) {
        Account account = AccessGate.signedIn(ctx).account();
        return account.position().isEmpty() ? account.name() : account.name() + " " + account.position();
    }

    private void show(Context ctx, Case here, AnswerForm form) {
        Account account = AccessGate.signedIn(ctx).account();
        Question question = here.question();
        views.show(
                ctx,
                "question/case",
                new CasePage(
                        here.agency(),
                        here.agency().name(Frame.language(ctx).code()),
                        Dialogue.of(question, shelf.questions()),
                        List.of(question.title(), question.text(), question.asker()).stream()
                                .map(text -> PersonalData.in(text).pieces())
                                .toList(),
                        form,
                        shelf.templates().of(here.agency().id(), Matter.QUESTION),
                        account.role() != Role.AUDITOR,
                        account.role() == Role.OFFICER,
                        by(ctx),
                        tools.promise().today(),
                        ctx.queryParam(UNKEPT) != null,
                        tools.forms().mark(ctx)));
    }

    private Case find(Context ctx) {
        Agency agency = shelf.agencies().bySlug(ctx.pathParam("agency")).orElseThrow(NotFoundResponse::new);
        Question question =
                shelf.decisions().find(agency.id(), number(ctx.pathParam("id"))).orElseThrow(NotFoundResponse::new);
        return new Case(agency, question);
    }

    private Message message(Context ctx, Case here) {
        return shelf.decisions()
                .message(here.question().id(), number(ctx.pathParam("message")))
                .orElseThrow(NotFoundResponse::new);
    }

    private static long number(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new NotFoundResponse();
        }
        return Long.parseLong(text);
    }

    /** A decision that keeps a question from the public, with its reason. */
    private interface Denial {
        boolean take(Question question, String by, Instant now, String reason);
    }
}
