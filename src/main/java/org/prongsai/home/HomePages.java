package org.prongsai.home;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.check.standing.ChangeStore;
import org.prongsai.check.standing.ChangedItem;
import org.prongsai.check.standing.ListedAgency;
import org.prongsai.checklist.ItemTitles;
import org.prongsai.rule.Verdict;
import org.prongsai.score.Band;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Views;

/** The front page: how agencies stand over all, what has changed this week, and what is being checked now. */
public final class HomePages implements Routes {
    /** As many agencies are shown in full; more are found by search or in the list. */
    private static final int AGENCIES_SHOWN = 20;

    private static final int CHANGES_SHOWN = 8;
    private static final int RUNNING_SHOWN = 10;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Shelf shelf;
    private final Supplier<Map<Long, LiveCheck>> live;
    private final Views views;
    private final PageCache cache;

    /**
     * Where the front page reads.
     *
     * @param invented whether the agencies are made up for show
     */
    public record Shelf(HomeStore store, ChangeStore changes, ItemTitles titles, Clock clock, boolean invented) {}

    /** {@code live} knows every check that waits or runs now, by agency. */
    public HomePages(Shelf shelf, Supplier<Map<Long, LiveCheck>> live, Views views, PageCache cache) {
        this.shelf = shelf;
        this.live = live;
        this.views = views;
        this.cache = cache;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        var kept = cache.kept(this::show);
        routes.get("/", ctx -> {
            if (live.get().isEmpty()) {
                kept.handle(ctx);
            } else {
                show(ctx);
            }
        });
    }

    private void show(Context ctx) {
        Map<Long, LiveCheck> now = live.get();
        HomeStore.Overall overall = shelf.store().overall();
        views.show(
                ctx,
                "home/home",
                new Home(
                        overall,
                        Stream.of(Band.values()).map(this::inBand).toList(),
                        changes(Verdict.FAIL),
                        changes(Verdict.PASS),
                        lines(overall.agencies(), now),
                        now.size(),
                        shelf.titles(),
                        shelf.changes().count("", "") > 0,
                        shelf.invented()));
    }

    /** All agencies where they are few, else those that are being checked. */
    private List<Line> lines(int agencies, Map<Long, LiveCheck> now) {
        if (agencies <= AGENCIES_SHOWN) {
            return shelf.store().first(AGENCIES_SHOWN).stream()
                    .map(agency -> new Line(agency, now.get(agency.id())))
                    .toList();
        }
        return now.entrySet().stream()
                .filter(each -> !each.getValue().waiting())
                .limit(RUNNING_SHOWN)
                .flatMap(each ->
                        shelf.store().one(each.getKey()).map(agency -> new Line(agency, each.getValue())).stream())
                .toList();
    }

    private Changes changes(Verdict verdict) {
        Instant since = shelf.clock().instant().minus(WEEK);
        return new Changes(
                shelf.changes().countSince(since, verdict), shelf.changes().since(since, verdict, CHANGES_SHOWN));
    }

    private InBand inBand(Band band) {
        return new InBand(band, shelf.store().between(band.from(), band.below()));
    }

    /**
     * What the front page shows.
     *
     * @param lines every agency where they are few, else those that are being checked now
     * @param live how many checks wait or run
     * @param hasChanges whether any result ever changed
     * @param invented whether the agencies are made up for show
     */
    public record Home(
            HomeStore.Overall overall,
            List<InBand> bands,
            Changes failing,
            Changes mended,
            List<Line> lines,
            int live,
            ItemTitles titles,
            boolean hasChanges,
            boolean invented) {

        /** How many agencies reach the pass mark. */
        public int reaching() {
            return bands.stream()
                    .filter(each -> each.band().isPass())
                    .mapToInt(InBand::agencies)
                    .sum();
        }

        /** Whether the lines are all agencies. */
        public boolean isWhole() {
            return overall.agencies() <= AGENCIES_SHOWN;
        }
    }

    /** How many agencies have a score in a band. */
    public record InBand(Band band, int agencies) {}

    /** The newest changes of a week, and how many there are in all. */
    public record Changes(int total, List<ChangedItem> items) {}

    /** One agency on the front page; {@code live} is null while nobody checks it. */
    public record Line(ListedAgency agency, @Nullable LiveCheck live) {}
}
