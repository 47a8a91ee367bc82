package org.prongsai.agency;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Views;

/** The list of agencies, by name and kind. */
public final class AgencyPages implements Routes {
    private static final int ON_A_PAGE = 50;
    private static final int LONGEST_TEXT = 100;
    private static final int LAST_PAGE = 10_000;

    private final AgencyStore store;
    private final Views views;

    public AgencyPages(AgencyStore store, Views views) {
        this.store = store;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/agencies", this::list);
    }

    private void list(Context ctx) {
        String text = shortened(ctx.queryParam("q"));
        Optional<Kind> kind = Optional.ofNullable(ctx.queryParam("kind")).flatMap(Kind::of);
        int page = page(ctx.queryParam("page"));
        List<Agency> found = store.search(
                kind.orElse(null), null, text.isEmpty() ? null : text, ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
        String code = kind.map(Kind::code).orElse("");
        views.show(
                ctx,
                "agency/list",
                new AgencyList(
                        text,
                        code,
                        Stream.of(Kind.values()).toList(),
                        found.stream()
                                .limit(ON_A_PAGE)
                                .sorted((one, other) -> ThaiOrder.comparator().compare(one.name(), other.name()))
                                .toList(),
                        page > 1 ? address(text, code, page - 1) : null,
                        found.size() > ON_A_PAGE ? address(text, code, page + 1) : null));
    }

    private static String shortened(@Nullable String text) {
        String given = text == null ? "" : text.strip();
        return given.length() <= LONGEST_TEXT ? given : given.substring(0, LONGEST_TEXT);
    }

    /** The nearest sensible page: what is no number is the first. */
    private static int page(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}")
                ? Math.min(LAST_PAGE, Math.max(1, Integer.parseInt(text)))
                : 1;
    }

    private static String address(String text, String kind, int page) {
        return "/agencies?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&kind=" + kind + "&page=" + page;
    }

    /**
     * What the list shows.
     *
     * @param text the part of a name that was asked for
     * @param kind the code of the kind that was asked for, empty for all
     * @param earlier the address of the page before, null on the first
     * @param later the address of the page after, null on the last
     */
    public record AgencyList(
            String text,
            String kind,
            List<Kind> kinds,
            List<Agency> agencies,
            @Nullable String earlier,
            @Nullable String later) {}
}
