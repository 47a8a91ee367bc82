package org.prongsai.question;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.export.AtomFeed;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Paging;
import org.prongsai.web.view.Views;

/** Questions and answers in public: of one agency and of all, one question for ever under its number, and news of them. */
public final class QuestionPages implements Routes {
    private static final String LIST = "/agencies/{slug}/questions";
    private static final int ON_A_PAGE = 25;
    private static final int IN_A_FEED = 50;

    private final AgencyStore agencies;
    private final QuestionStore store;
    private final Promise promise;
    private final PageCache cache;
    private final Views views;

    public QuestionPages(AgencyStore agencies, QuestionStore store, Promise promise, PageCache cache, Views views) {
        this.agencies = agencies;
        this.store = store;
        this.promise = promise;
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/questions", cache.kept(this::listAll));
        routes.get(LIST, cache.kept(this::list));
        routes.get(LIST + "/feed.atom", cache.kept(this::feed));
        routes.get(LIST + "/{number}", cache.kept(this::show));
    }

    private void listAll(Context ctx) {
        views.show(ctx, "question/list", list(ctx, null, "/questions"));
    }

    private void list(Context ctx) {
        Agency agency = agency(ctx);
        views.show(ctx, "question/list", list(ctx, agency, address(agency)));
    }

    private QuestionList list(Context ctx, @Nullable Agency agency, String path) {
        Filter filter = new Filter(
                path,
                Asked.text(ctx, "q"),
                Asked.choice(ctx, "show", Filter.SHOWS),
                Asked.value(ctx, "category", Category::of).orElse(null));
        Long agencyId = agency == null ? null : agency.id();
        LocalDate today = promise.today();
        int total = store.count(agencyId, filter, today);
        Paging paging = Asked.page(ctx, number -> filter.page(number, ON_A_PAGE, total));
        return new QuestionList(
                agency,
                agency == null ? "" : agency.name(Frame.language(ctx).code()),
                filter,
                paging,
                store.list(agencyId, filter, today, new QuestionStore.Part(ON_A_PAGE, paging.offset())),
                store.figures(agencyId, today),
                promise.days(),
                today);
    }

    private void show(Context ctx) {
        Agency agency = agency(ctx);
        String number = ctx.pathParam("number");
        Question question = number.matches("[1-9][0-9]{0,8}")
                ? store.byNumber(agency.id(), Integer.parseInt(number)).orElseThrow(NotFoundResponse::new)
                : nothing();
        if (!question.isPublic()) {
            ctx.status(HttpStatus.GONE);
        }
        views.show(
                ctx,
                "question/question",
                new QuestionPage(
                        agency,
                        agency.name(Frame.language(ctx).code()),
                        Dialogue.of(question, store),
                        promise.days(),
                        promise.today()));
    }

    private void feed(Context ctx) {
        Agency agency = agency(ctx);
        Language language = Frame.language(ctx);
        List<QuestionStore.Line> newest = store.list(
                agency.id(),
                new Filter(address(agency), "", Filter.SHOWS.get(0), null),
                promise.today(),
                new QuestionStore.Part(IN_A_FEED, 0));
        String ending = language == Language.THAI ? "" : "?lang=" + language.code();
        String self = views.absolute(address(agency) + "/feed.atom" + ending);
        String name = agency.name(language.code());
        Answer.text(
                        AtomFeed.TYPE,
                        new AtomFeed(
                                        self,
                                        views.text(language, "question.list.of", Map.of("name", name)),
                                        self,
                                        views.absolute(address(agency) + ending),
                                        views.text(language, "site.name", Map.of()),
                                        language.code(),
                                        newest.stream()
                                                .map(QuestionStore.Line::changedAt)
                                                .max(Instant::compareTo)
                                                .orElse(Instant.EPOCH),
                                        newest.stream()
                                                .map(line -> entry(line, language, ending))
                                                .toList())
                                .xml())
                .everywhere()
                .send(ctx);
    }

    private AtomFeed.Entry entry(QuestionStore.Line line, Language language, String ending) {
        String page = views.absolute(line.address() + ending);
        String standing = views.text(language, "question.standing." + line.standing(promise.today()), Map.of());
        String category =
                views.text(language, "question.category." + line.category().code(), Map.of());
        return new AtomFeed.Entry(page, line.title(), page, category + " · " + standing, line.changedAt());
    }

    private Agency agency(Context ctx) {
        return agencies.bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    }

    private static String address(Agency agency) {
        return "/agencies/" + agency.slug() + "/questions";
    }

    private static Question nothing() {
        throw new NotFoundResponse();
    }

    /** A list of questions; {@code agency} is null for those to all agencies. */
    public record QuestionList(
            @Nullable Agency agency,
            String name,
            Filter filter,
            Paging paging,
            List<QuestionStore.Line> lines,
            Figures figures,
            int days,
            LocalDate today) {
        public Category[] categories() {
            return Category.values();
        }

        public List<String> shows() {
            return Filter.SHOWS;
        }
    }

    /** One question with what was said after it. */
    public record QuestionPage(Agency agency, String name, Dialogue dialogue, int days, LocalDate today) {
        /** The address that stays. */
        public String address() {
            return "/agencies/" + agency.slug() + "/questions/"
                    + dialogue.question().number();
        }
    }
}
