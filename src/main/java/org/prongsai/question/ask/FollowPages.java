package org.prongsai.question.ask;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.prongsai.agency.Agency;
import org.prongsai.question.Dialogue;
import org.prongsai.question.Message;
import org.prongsai.question.Promise;
import org.prongsai.question.Question;
import org.prongsai.question.State;
import org.prongsai.question.personal.PersonalData;
import org.prongsai.question.personal.Piece;
import org.prongsai.thai.search.SearchForm;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.edge.Ration;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.FormMarks;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.Typed;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;

/**
 * The private page of who asked: how the question stands, asking on, taking it back, taking the name off. Whoever knows its
 * address is taken for the asker, so it is never cached, linked or told to search engines.
 */
public final class FollowPages implements Routes {
    /** In the address of a page that says that the last words are not kept. */
    static final String UNKEPT = "unkept";

    static final String PAGE = "/questions/follow/{token}";
    private static final int LEAST = 5;
    private static final int MOST_WAITING = 3;
    private static final int MOST_FOLLOW_UPS = 20;

    private final AskPages.Shelf shelf;
    private final FormGate forms;
    private final Promise promise;
    private final Ration ration;
    private final PageCache cache;
    private final Views views;

    /** {@code ration} says how often one client may write on. */
    public FollowPages(AskPages.Shelf shelf, AskPages.Desk desk, Ration ration, PageCache cache, Views views) {
        this.shelf = shelf;
        this.forms = desk.forms();
        this.promise = desk.promise();
        this.ration = ration;
        this.cache = cache;
        this.views = views;
    }

    /** The private address of a question, by the word that only its asker has. */
    public static String address(String token) {
        return PAGE.replace("{token}", token);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PAGE, this::show);
        routes.post(PAGE + "/messages", this::addMessage);
        routes.post(PAGE + "/withdrawal", this::withdraw);
        routes.post(PAGE + "/anonymity", this::unname);
    }

    private void show(Context ctx) {
        show(ctx, question(ctx), Further.NONE);
    }

    private void addMessage(Context ctx) {
        Question question = question(ctx);
        String formHash = formHash(ctx);
        if (shelf.asked().followUp(formHash).isPresent()) {
            back(ctx);
            return;
        }
        Further further = read(ctx, question);
        if (further.isEmpty() && !ration.take(ctx).granted()) {
            further = further.with(Problem.of("text", "question.trouble.often"));
            ctx.status(HttpStatus.TOO_MANY_REQUESTS);
        } else if (!further.problems().isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!further.isEmpty()) {
            show(ctx, question, further);
            return;
        }
        shelf.asked().addFollowUp(question.id(), formHash, further.text(), promise.day());
        back(ctx);
    }

    /** Of a form by its word; of one whose word brought other words before, by its own words too, so that they are kept beside them. */
    private String formHash(Context ctx) {
        String word = FormGate.sent(ctx).word();
        String text = Typed.lines(AskForm.field(ctx, "text"));
        return shelf.asked()
                .followUp(Tokens.hash(word))
                .filter(kept -> !kept.equals(text))
                .map(kept -> Tokens.hash(word + "\n" + text))
                .orElse(Tokens.hash(word));
    }

    private void withdraw(Context ctx) {
        if (shelf.asked().withdraw(question(ctx).id(), promise.day())) {
            forgotten();
        }
        back(ctx);
    }

    private void unname(Context ctx) {
        if (shelf.asked().unname(question(ctx).id(), promise.day())) {
            forgotten();
        }
        back(ctx);
    }

    /** What was taken back stands neither in a kept page nor beside the database. */
    private void forgotten() {
        cache.forget(Question::isShownAt);
        shelf.emptyLog().run();
    }

    /** What was typed to ask on, with what is to be said about it. */
    private Further read(Context ctx, Question question) {
        FormMarks.Mark mark = FormGate.sent(ctx);
        String text = Typed.lines(AskForm.field(ctx, "text"));
        List<PersonalData> personal = List.of(PersonalData.in(text));
        String sign = AskForm.sign(personal);
        boolean isSeen = sign.isEmpty() || sign.equals(AskForm.field(ctx, "seen"));
        Further typed = new Further(
                text, Problems.NONE, isSeen ? List.of() : personal.get(0).pieces(), sign);
        if (text.length() > AskForm.LONGEST_TEXT) {
            return typed.with(AskForm.tooLong("text", text, AskForm.LONGEST_TEXT));
        } else if (SearchForm.of(text).form().length() < LEAST) {
            return typed.with(Problem.of("text", "question.trouble.text.missing"));
        } else if (Typed.links(text) > AskForm.MOST_LINKS) {
            return typed.with(AskForm.tooManyLinks());
        } else if (mark.expired()) {
            return typed.with(Problem.of("text", "form.expired.kept"));
        }
        return mayAskOn(question, shelf.questions().messages(question.id()))
                ? typed
                : typed.with(Problem.of("text", "question.trouble.enough"));
    }

    /** Whether there is room for another follow-up. */
    private static boolean mayAskOn(Question question, List<Message> messages) {
        List<Message> own =
                messages.stream().filter(message -> !message.isAnswer()).toList();
        return question.isPublic()
                && own.size() < MOST_FOLLOW_UPS
                && own.stream()
                                .filter(message -> message.state() == State.WAITING)
                                .count()
                        < MOST_WAITING;
    }

    private void show(Context ctx, Question question, Further further) {
        Agency agency = shelf.agencies().byId(question.agencyId()).orElseThrow();
        FollowPage page = new FollowPage(
                agency,
                agency.name(Frame.language(ctx).code()),
                Dialogue.of(question, shelf.questions()),
                address(ctx.pathParam("token")),
                further,
                mayAskOn(question, shelf.questions().messages(question.id())),
                shelf.asked().hasContact(question.id()),
                promise.today(),
                ctx.queryParam(UNKEPT) != null,
                forms.mark(ctx));
        ctx.header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .html(views.html("question/follow", page, Frame.of(ctx)));
    }

    private static void back(Context ctx) {
        ctx.redirect(address(ctx.pathParam("token")), HttpStatus.SEE_OTHER);
    }

    private Question question(Context ctx) {
        return Tokens.read(ctx.pathParam("token"))
                .flatMap(token -> shelf.asked().byToken(Tokens.hash(token)))
                .orElseThrow(NotFoundResponse::new);
    }

    /**
     * What was typed to ask on.
     *
     * @param personal the text in pieces when it holds personal data that nobody pointed out yet
     * @param seen the sign of that data
     */
    public record Further(String text, Problems problems, List<Piece> personal, String seen) {
        static final Further NONE = new Further("", Problems.NONE, List.of(), "");

        Further with(Problem found) {
            return new Further(text, new Problems(List.of(found)), personal, seen);
        }

        /** Whether there is nothing to say about it. */
        public boolean isEmpty() {
            return problems.isEmpty() && personal.isEmpty();
        }
    }

    /** A question as its asker sees it; {@code isTold} says whether notices go to them. */
    public record FollowPage(
            Agency agency,
            String name,
            Dialogue dialogue,
            String address,
            Further further,
            boolean mayAskOn,
            boolean isTold,
            java.time.LocalDate today,
            boolean isUnkept,
            String mark) {
        /** Whether it can still be taken back as a whole. */
        public boolean mayWithdraw() {
            Question question = dialogue.question();
            return !question.isAnswered()
                    && (question.isPublic() || question.state() == State.WAITING || question.isReturned());
        }
    }
}
