package org.prongsai.directory;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.agency.Kind;
import org.prongsai.check.standing.ListedAgency;
import org.prongsai.config.Json;
import org.prongsai.score.Band;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.api.Unanswerable;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Paging;
import org.prongsai.web.view.Views;

/** The list of agencies, narrowed and sorted as asked, page by page or as a whole file. */
public final class DirectoryPages implements Routes {
    private static final int ON_A_PAGE = 50;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DirectoryStore store;
    private final Views views;
    private final PageCache cache;
    private final URI base;

    /** {@code base} is how visitors reach the portal, without a slash at the end. */
    public DirectoryPages(DirectoryStore store, Views views, PageCache cache, URI base) {
        this.store = store;
        this.views = views;
        this.cache = cache;
        this.base = base;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/agencies", cache.kept(this::list));
        routes.get("/agencies.csv", cache.kept(this::csv));
        routes.get("/agencies.xlsx", cache.kept(this::xlsx));
        routes.get("/agencies.json", cache.kept(this::json));
    }

    private void list(Context ctx) {
        Asked.onlyBy(ctx, Set.of("kind", "province", "score", "state", "sort"));
        List<String> provinces = store.provinces();
        Filter filter = filter(ctx, provinces);
        Paging paging = Asked.page(
                ctx, number -> Paging.of(number, ON_A_PAGE, store.count(filter), "/agencies", filter.words()));
        views.show(
                ctx,
                "directory/agencies",
                new AgencyList(filter, provinces, store.list(filter, ON_A_PAGE, paging.offset()), paging));
    }

    private void csv(Context ctx) {
        byte[] csv = AgencyLine.sheet(lines(ctx)).csv();
        Answer.text("text/csv", new String(csv, StandardCharsets.UTF_8)).send(ctx);
    }

    private void xlsx(Context ctx) {
        Answer.bytes(XLSX, AgencyLine.sheet(lines(ctx)).xlsx()).send(ctx);
    }

    private void json(Context ctx) {
        Answer.text("application/json", Json.write(lines(ctx))).send(ctx);
    }

    /** Every agency of the filter; a file has no place to say that a part of it was left out, so that is refused. */
    private List<AgencyLine> lines(Context ctx) {
        String language = Frame.language(ctx).code();
        List<String> provinces = store.provinces();
        known(provinces).forEach((name, words) -> {
            String given = Asked.text(ctx, name);
            if (!given.isBlank() && !words.contains(given)) {
                throw Unanswerable.wrong(
                        name, "problem.choice", Map.of("given", given, "words", String.join(", ", words)));
            }
        });
        return store.list(filter(ctx, provinces), Integer.MAX_VALUE, 0).stream()
                .map(agency -> AgencyLine.of(agency, language, base))
                .toList();
    }

    /** The words that a file can be asked for by, so that it can say which when another is given. */
    private static Map<String, List<String>> known(List<String> provinces) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        known.put("kind", Stream.of(Kind.values()).map(Kind::code).toList());
        known.put(
                "province",
                Stream.concat(Stream.of(Filter.NATIONAL), provinces.stream()).toList());
        known.put("score", Stream.of(Band.values()).map(Band::code).toList());
        known.put("state", Filter.STATES.subList(1, Filter.STATES.size()));
        known.put("sort", Filter.SORTS);
        return known;
    }

    /** What is asked for, without what cannot be meant. */
    private static Filter filter(Context ctx, List<String> provinces) {
        return new Filter(
                Asked.text(ctx, "q"),
                Asked.value(ctx, "kind", Kind::of).orElse(null),
                Asked.choice(
                        ctx,
                        "province",
                        Stream.concat(Stream.of("", Filter.NATIONAL), provinces.stream())
                                .toList()),
                Asked.value(ctx, "score", Band::of).orElse(null),
                Asked.choice(ctx, "state", Filter.STATES),
                Asked.choice(ctx, "sort", Filter.SORTS));
    }

    /** What the list shows, and what can be chosen. */
    public record AgencyList(Filter filter, List<String> provinces, List<ListedAgency> agencies, Paging paging) {
        public List<Kind> kinds() {
            return List.of(Kind.values());
        }

        public List<Band> bands() {
            return List.of(Band.values());
        }

        public List<String> states() {
            return Filter.STATES.subList(1, Filter.STATES.size());
        }

        public List<String> sorts() {
            return Filter.SORTS;
        }
    }
}
