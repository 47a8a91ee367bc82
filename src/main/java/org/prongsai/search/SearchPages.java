package org.prongsai.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.config.Json;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Paging;
import org.prongsai.web.view.Shown;
import org.prongsai.web.view.Views;

/** The search over everything that is public: results by subject, and suggestions while somebody types. */
public final class SearchPages implements Routes {
    private static final int IN_A_GROUP = 5;
    private static final int ON_A_PAGE = 30;
    private static final int SUGGESTED = 7;

    private final SearchStore store;
    private final Map<String, String> englishBodies;
    private final PageCache cache;
    private final Views views;

    /** {@code englishBodies} are what is shown below a title on an English page, by address, where it has such words. */
    public SearchPages(SearchStore store, Map<String, String> englishBodies, PageCache cache, Views views) {
        this.store = store;
        this.englishBodies = Map.copyOf(englishBodies);
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/search", cache.kept(this::show));
        routes.get("/search/suggestions", cache.kept(this::suggest));
    }

    private void show(Context ctx) {
        String text = Asked.text(ctx, "q");
        Query query = Query.of(text);
        Optional<Subject> subject = Asked.value(ctx, "in", Subject::of);
        Language language = Frame.language(ctx);
        List<Group> groups = subject
                .map(one -> List.of(whole(ctx, one, query, text)))
                .orElseGet(() -> Stream.of(Subject.values())
                        .map(each -> first(each, query, text, language))
                        .toList())
                .stream()
                .filter(group -> !group.hits().isEmpty())
                .toList();
        views.show(
                ctx,
                "search/results",
                new Results(
                        text,
                        subject.map(Subject::code).orElse(""),
                        query.isEmpty(),
                        isBlank(ctx),
                        !query.isEmpty() && query.isShort(),
                        groups,
                        groups.isEmpty() ? nearest(query, language) : List.of()));
    }

    /** Whether nothing was typed; what cannot be read, as a lone sign of percent in an address, was typed all the same. */
    private static boolean isBlank(Context ctx) {
        return Stream.of(Objects.requireNonNullElse(ctx.queryString(), "").split("&"))
                .filter(part -> part.startsWith("q="))
                .allMatch(part -> part.substring(2).replaceAll("\\+|%20", "").isEmpty());
    }

    private List<Suggestion> nearest(Query query, Language language) {
        return Nearest.of(store, query).stream()
                .map(hit -> new Suggestion(title(hit, language), hit.address(), Subject.AGENCY.code()))
                .toList();
    }

    private void suggest(Context ctx) {
        Query query = Query.of(Asked.text(ctx, "q"));
        Language language = Frame.language(ctx);
        List<Suggestion> suggestions = Stream.of(Subject.AGENCY, Subject.ITEM)
                .flatMap(subject -> store.find(subject, query, SUGGESTED, 0).stream()
                        .map(hit -> new Suggestion(title(hit, language), hit.address(), subject.code())))
                .limit(SUGGESTED + 3)
                .toList();
        Answer.text("application/json", Json.write(suggestions)).send(ctx);
    }

    private Group first(Subject subject, Query query, String text, Language language) {
        List<SearchStore.Hit> found = store.find(subject, query, IN_A_GROUP + 1, 0);
        int total = found.size() > IN_A_GROUP ? store.count(subject, query) : found.size();
        Paging paging = paging(1, IN_A_GROUP, total, words(text, subject));
        return new Group(subject.code(), paging, total > SearchStore.MOST, lines(found, paging, query, language));
    }

    private Group whole(Context ctx, Subject subject, Query query, String text) {
        int total = store.count(subject, query);
        Paging paging = Asked.page(ctx, number -> paging(number, ON_A_PAGE, total, words(text, subject)));
        List<SearchStore.Hit> found = store.find(subject, query, ON_A_PAGE, paging.offset());
        return new Group(
                subject.code(), paging, total > SearchStore.MOST, lines(found, paging, query, Frame.language(ctx)));
    }

    /** The pages of what is found, of which no more are shown than are counted. */
    private static Paging paging(int page, int size, int total, Map<String, String> words) {
        return Paging.of(page, size, Math.min(total, SearchStore.MOST), "/search", words);
    }

    private List<Line> lines(List<SearchStore.Hit> found, Paging paging, Query query, Language language) {
        return found.stream()
                .limit(paging.size())
                .map(hit -> line(hit, query, language))
                .toList();
    }

    private Line line(SearchStore.Hit hit, Query query, Language language) {
        String title = title(hit, language);
        String body = language == Language.ENGLISH ? englishBodies.getOrDefault(hit.address(), hit.body()) : hit.body();
        return new Line(
                hit.address(),
                Marked.of(title, query),
                Shown.isForeign(language, title),
                body.isEmpty() ? null : Marked.of(body, query),
                Shown.isForeign(language, body));
    }

    private static String title(SearchStore.Hit hit, Language language) {
        String english = hit.englishTitle();
        return language == Language.ENGLISH && english != null ? english : hit.title();
    }

    private static Map<String, String> words(String text, Subject subject) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("q", text);
        words.put("in", subject.code());
        return words;
    }

    /**
     * What the page shows.
     *
     * @param subject the only subject that is searched, empty for all
     * @param isEmpty whether nothing was asked that could be searched
     * @param isBlank whether nothing was typed
     * @param isShort whether the words are so short that only names are searched
     * @param nearest agencies that may be meant where nothing was found
     */
    public record Results(
            String text,
            String subject,
            boolean isEmpty,
            boolean isBlank,
            boolean isShort,
            List<Group> groups,
            List<Suggestion> nearest) {}

    /** What was found of one subject; {@code isMore} when there is more than anybody counts. */
    public record Group(String subject, Paging paging, boolean isMore, List<Line> hits) {}

    /** One result; {@code body} is null when its title says all; what is foreign is Thai on a page of another language. */
    public record Line(
            String address,
            List<Marked.Piece> title,
            boolean isForeign,
            @Nullable List<Marked.Piece> body,
            boolean isBodyForeign) {}

    /** A name to go to at once. */
    public record Suggestion(String title, String address, String subject) {}
}
