package org.prongsai.home;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.score.Tally;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;

/** The front page: what this is, and every agency with its score and what is being checked now. */
public final class HomePages implements Routes {
    private final HomeStore store;
    private final LongFunction<Optional<LiveCheck>> live;
    private final Views views;

    /** {@code live} knows the check of an agency that runs now. */
    public HomePages(HomeStore store, LongFunction<Optional<LiveCheck>> live, Views views) {
        this.store = store;
        this.live = live;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::show);
    }

    private void show(Context ctx) {
        Language language = Frame.language(ctx);
        List<Line> lines = store.rows().stream()
                .map(row -> line(row, language))
                .sorted(Comparator.comparing(Line::name, ThaiOrder.comparator()))
                .toList();
        views.show(ctx, "home/home", new Home(lines, lines.stream().anyMatch(line -> line.live() != null)));
    }

    private Line line(HomeStore.Row row, Language language) {
        boolean english = language == Language.ENGLISH;
        String name = english && row.englishName() != null ? row.englishName() : row.name();
        return new Line(
                row.slug(),
                name,
                row.kind().title(language.code()),
                row.province(),
                row.checkId() == null ? null : row,
                row.tally(),
                live.apply(row.agencyId()).orElse(null));
    }

    /** What the front page shows. */
    public record Home(List<Line> lines, boolean anyRunning) {}

    /** One agency on the front page; {@code check} is null before its first check. */
    public record Line(
            String slug,
            String name,
            String kind,
            String province,
            HomeStore.@Nullable Row check,
            Tally tally,
            @Nullable LiveCheck live) {}
}
