package org.prongsai.question.ask;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.config.Json;
import org.prongsai.question.Category;
import org.prongsai.question.Promise;
import org.prongsai.question.Question;
import org.prongsai.question.QuestionStore;
import org.prongsai.question.State;
import org.prongsai.question.personal.Piece;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.edge.Ration;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.FormMarks;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;

/** Asking an agency: the form, what is pointed out before it is sent, and answered questions that are like a new one. */
public final class AskPages implements Routes {
    private static final String LIST = "/agencies/{slug}/questions";
    /** Nobody reads and fills the form in less. */
    private static final Duration QUICKEST = Duration.ofSeconds(2);

    private static final Pattern RESULT = Pattern.compile(
            "/(?:agencies/[a-z0-9-]{1,100}|checks/[0-9]{1,18}(?:/items/(?<item>[A-Za-z0-9.-]{1,20}))?)");
    private static final int MOST_WAITING = 500;
    private static final int COMPARED = 2_000;
    private static final int ALIKE_SHOWN = 4;

    private final Shelf shelf;
    private final Desk desk;
    private final PageCache cache;
    private final Views views;

    /** Where asking reads and keeps; {@code emptyLog} empties what the database writes beside itself, where replaced words stand on. */
    public record Shelf(AgencyStore agencies, QuestionStore questions, AskStore asked, Runnable emptyLog) {}

    /** What asking needs beside: {@code ration} says how often one client may ask. */
    public record Desk(FormGate forms, Tokens tokens, Promise promise, Ration ration, Outbox outbox) {}

    public AskPages(Shelf shelf, Desk desk, PageCache cache, Views views) {
        this.shelf = shelf;
        this.desk = desk;
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(LIST + "/new", this::create);
        routes.get(LIST + "/similar", cache.kept(this::suggest));
        routes.post(LIST, this::add);
    }

    private void create(Context ctx) {
        show(
                ctx,
                agency(ctx),
                Asked.value(ctx, "about", AskPages::ownPage)
                        .map(path -> about(Frame.language(ctx), path))
                        .orElse(AskForm.EMPTY),
                Hints.NONE);
    }

    /** A page with a result that somebody can find wrong; any other text is no such page. */
    private static Optional<String> ownPage(String path) {
        return RESULT.matcher(path).matches() ? Optional.of(path) : Optional.empty();
    }

    /** A question about a page, begun for whoever found a mistake there. */
    private AskForm about(Language language, String path) {
        Matcher result = RESULT.matcher(path);
        String item = result.matches() ? result.group("item") : null;
        return AskForm.begun(
                item == null
                        ? views.text(language, "question.ask.about.title", Map.of())
                        : views.text(language, "question.ask.about.item", Map.of("item", item)),
                views.text(language, "question.ask.about.text", Map.of("address", views.absolute(path))));
    }

    private void suggest(Context ctx) {
        Agency agency = agency(ctx);
        List<Suggestion> found = alike(agency, Asked.text(ctx, "q")).stream()
                .map(question -> new Suggestion(question.title(), address(agency, question)))
                .toList();
        Answer.text("application/json", Json.write(found)).send(ctx);
    }

    private void add(Context ctx) {
        Agency agency = agency(ctx);
        AskForm form = AskForm.of(ctx);
        FormMarks.Mark mark = FormGate.sent(ctx);
        String token = desk.tokens().of(mark.word());
        if (isKept(token)) {
            tellSentBefore(ctx, agency, form, token);
            return;
        }
        Problems problems = problems(agency, form, mark);
        Hints hints = hints(agency, form, problems);
        if (!hints.isEmpty()) {
            ctx.status(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, agency, form, hints);
        } else if (!desk.ration().take(ctx).granted()) {
            ctx.status(HttpStatus.TOO_MANY_REQUESTS);
            show(ctx, agency, form, Hints.of(Problems.of("send", "question.trouble.often")));
        } else if (keep(ctx, agency, form, mark, token)) {
            follow(ctx, token);
        } else {
            tellSentBefore(ctx, agency, form, token);
        }
    }

    private boolean isKept(String token) {
        return shelf.asked().byToken(Tokens.hash(token)).isPresent();
    }

    /** Leads to the question that the same form brought before; whoever changed words since must hear that they are not kept. */
    private void tellSentBefore(Context ctx, Agency agency, AskForm form, String token) {
        Question kept = shelf.asked().byToken(Tokens.hash(token)).orElseThrow();
        String email = desk.outbox().isOpen() ? form.email() : "";
        if (form.saysTheSameAs(kept)
                && email.equals(shelf.asked().email(kept.id()).orElse(""))) {
            follow(ctx, token);
        } else {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, agency, form, Hints.before(kept, form.seen(), FollowPages.address(token)));
        }
    }

    private Problems problems(Agency agency, AskForm form, FormMarks.Mark mark) {
        List<Problem> problems = new ArrayList<>(form.problems());
        boolean isFirst = form.seen().isEmpty() && !form.sawAlike();
        if (mark.expired()) {
            problems.add(Problem.of("send", "form.expired.kept"));
        } else if (problems.isEmpty()
                && isFirst
                && Duration.between(mark.madeAt(), desk.promise().now()).compareTo(QUICKEST) < 0
                && !desk.promise().now().isBefore(mark.madeAt())) {
            problems.add(Problem.of("send", "question.trouble.quick"));
        }
        if (shelf.questions().counted(agency.id(), desk.promise().today()).waiting() >= MOST_WAITING) {
            problems.add(Problem.of("send", "question.trouble.full"));
        }
        return new Problems(problems);
    }

    private Hints hints(Agency agency, AskForm form, Problems problems) {
        boolean isWell = problems.isEmpty();
        List<Question> alike = form.sawAlike() || !isWell ? List.of() : alike(agency, form.title());
        return new Hints(
                problems,
                form.pointedOut(isWell),
                alike.stream()
                        .map(question -> new Suggestion(question.title(), address(agency, question)))
                        .toList(),
                form.seenNext(isWell),
                form.sawAlike() || isWell,
                "");
    }

    private boolean keep(Context ctx, Agency agency, AskForm form, FormMarks.Mark mark, String token) {
        return shelf.asked()
                .keep(new AskStore.Sent(
                        agency.id(),
                        Tokens.hash(mark.word()),
                        token,
                        form.category() == null ? Category.OTHER : form.category(),
                        Frame.language(ctx).code(),
                        form.title(),
                        form.text(),
                        form.name(),
                        desk.outbox().isOpen() ? form.email() : "",
                        desk.promise().day(),
                        desk.promise().dueOn(desk.promise().day())));
    }

    private static void follow(Context ctx, String token) {
        ctx.redirect(FollowPages.address(token), HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Agency agency, AskForm form, Hints hints) {
        AskPage page = new AskPage(
                agency,
                agency.name(Frame.language(ctx).code()),
                form,
                hints,
                desk.outbox().isOpen(),
                desk.promise().days(),
                desk.forms().mark(ctx));
        ctx.header("Cache-Control", "no-store").html(views.html("question/ask", page, Frame.of(ctx)));
    }

    private List<Question> alike(Agency agency, String text) {
        return new Alike(shelf.questions().answered(agency.id(), COMPARED)).to(text, ALIKE_SHOWN);
    }

    private static String address(Agency agency, Question question) {
        return "/agencies/" + agency.slug() + "/questions/" + question.number();
    }

    private Agency agency(Context ctx) {
        return shelf.agencies().bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    }

    /**
     * What is said over the form before it is shown again.
     *
     * @param personal the texts that hold personal data, in pieces
     * @param seen the sign of that data
     * @param sawAlike whether similar questions need not be shown again
     * @param before the private address of the question that the same form brought before, empty when it brought none
     */
    public record Hints(
            Problems problems,
            List<List<Piece>> personal,
            List<Suggestion> alike,
            String seen,
            boolean sawAlike,
            String before) {
        static final Hints NONE = new Hints(Problems.NONE, List.of(), List.of(), "", false, "");

        static Hints of(Problems problems) {
            return new Hints(problems, List.of(), List.of(), "", true, "");
        }

        /** What was sent now is not kept, because the same form brought a question before that says something else. */
        static Hints before(Question kept, String seen, String address) {
            String why = kept.state() == State.WAITING ? "question.trouble.before.waiting" : "question.trouble.before";
            return new Hints(Problems.of("send", why), List.of(), List.of(), seen, true, address);
        }

        /** Whether there is nothing to say, so that the question can be kept. */
        public boolean isEmpty() {
            return problems.isEmpty() && personal.isEmpty() && alike.isEmpty();
        }

        /** Whether all is well but for what was pointed out. */
        public boolean isLast() {
            return problems.isEmpty() && !isEmpty();
        }
    }

    /** A question that is answered already. */
    public record Suggestion(String title, String address) {}

    /** The form with what was typed; {@code withMail} says whether notices can be sent. */
    public record AskPage(
            Agency agency, String name, AskForm form, Hints hints, boolean withMail, int days, String mark) {}
}
