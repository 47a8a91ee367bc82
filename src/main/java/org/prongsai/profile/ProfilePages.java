package org.prongsai.profile;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.check.Check;
import org.prongsai.check.CheckStore;
import org.prongsai.check.report.Reports;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.check.standing.ChangeStore;
import org.prongsai.check.standing.ChangedItem;
import org.prongsai.check.standing.StandingStore;
import org.prongsai.checklist.Checklist;
import org.prongsai.question.Figures;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.api.Api;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;

/** The page of one agency: its newest check, what is being checked now, what has changed, and its score over time. */
public final class ProfilePages implements Routes {
    /** Three years of weekly checks. */
    private static final String JSON = ".json";

    private static final int CHECKS_SHOWN = 156;

    private static final int CHANGES_SHOWN = 5;

    private final Shelf shelf;
    private final LongFunction<Optional<LiveCheck>> live;
    private final Place place;
    private final PageCache cache;
    private final Views views;

    /** Where the pages of an agency and its checks read; {@code published} knows what an agency publishes on the portal,
     * {@code questions} how it answers what people ask. */
    public record Shelf(
            AgencyStore agencies,
            CheckStore checks,
            StandingStore standings,
            PastCheckStore past,
            ChangeStore changes,
            Reports reports,
            LongFunction<List<Published>> published,
            LongFunction<Figures> questions,
            Together together) {
        /** Lets all stores that a page asks share one connection. */
        public interface Together {
            <T> T ask(Supplier<T> page);
        }
    }

    /** How much an agency publishes on the portal for a fiscal year. */
    public record Published(int fiscalYear, int count) {}

    /** {@code live} knows the check of an agency that runs now. */
    public ProfilePages(
            Shelf shelf, LongFunction<Optional<LiveCheck>> live, Place place, PageCache cache, Views views) {
        this.shelf = shelf;
        this.live = live;
        this.place = place;
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/agencies/{slug}", cache.kept(this::show));
    }

    /** A page of a check that runs now goes to its reader alone: it would be old in a moment. */
    private void show(Context ctx) {
        String slug = ctx.pathParam("slug");
        if (slug.endsWith(JSON)) {
            // where a program would look for what the page shows, as beside the list of agencies
            Asked.lead(
                    ctx,
                    Api.PREFIX + "/agencies/"
                            + agency(slug.substring(0, slug.length() - JSON.length()))
                                    .slug());
            return;
        }
        Agency agency = agency(slug);
        LiveCheck running = live.apply(agency.id()).orElse(null);
        Profile profile = shelf.together().ask(() -> profile(ctx, agency, running));
        if (running == null) {
            views.show(ctx, "profile/agency", profile);
        } else {
            ctx.html(views.html("profile/agency", profile, Frame.of(ctx)));
        }
    }

    private Agency agency(String slug) {
        return shelf.agencies().bySlug(slug).orElseThrow(NotFoundResponse::new);
    }

    private Profile profile(Context ctx, Agency agency, @Nullable LiveCheck running) {
        Language language = Frame.language(ctx);
        String filter = Asked.choice(ctx, "verdict", CheckView.FILTERS);
        List<PastCheckStore.PastCheck> checks = shelf.past().newest(agency.id(), CHECKS_SHOWN);
        return new Profile(
                agency,
                agency.name(language.code()),
                agency.kind().title(language.code()),
                checks.isEmpty() ? null : newest(agency, language, filter),
                running,
                shelf.changes().ofAgency(agency.id(), CHANGES_SHOWN).stream()
                        .map(change -> Changed.of(change, shelf.reports(), language))
                        .toList(),
                checks.stream().map(each -> Past.of(each, shelf.reports())).toList(),
                Trend.of(checks, id -> name(id, shelf.reports())),
                shelf.published().apply(agency.id()),
                shelf.questions().apply(agency.id()),
                place.note("/agencies/" + agency.slug(), agency.name()));
    }

    private @Nullable CheckView newest(Agency agency, Language language, String filter) {
        return shelf.checks()
                .latest(agency.id())
                .flatMap((Check check) -> shelf.reports().of(check))
                .map(reading -> CheckView.of(reading, language, filter))
                .orElse(null);
    }

    /** What a checklist is called where there is little room: its fiscal year, its id when the program no longer has it. */
    static String name(String checklistId, Reports reports) {
        return reports.checklist(checklistId)
                .map(Checklist::fiscalYear)
                .filter(year -> checklistId.equals("oit-" + year))
                .map(String::valueOf)
                .orElse(checklistId);
    }

    /** What the page of an agency shows; {@code check} is null before the first check is done. */
    public record Profile(
            Agency agency,
            String name,
            String kind,
            @Nullable CheckView check,
            @Nullable LiveCheck live,
            List<Changed> changes,
            List<Past> checks,
            @Nullable Trend trend,
            List<Published> published,
            Figures questions,
            Place.Note note) {}

    /** An item that began to pass or to fail; {@code verdict} is pass or fail. */
    public record Changed(long checkId, String code, String title, String verdict, java.time.Instant at) {
        static Changed of(ChangedItem change, Reports reports, Language language) {
            return new Changed(
                    change.checkId(),
                    change.itemCode(),
                    reports.title(change.checklistId(), change.itemCode(), language),
                    CheckView.word(change.verdict()),
                    change.changedAt());
        }
    }

    /** A finished check in one line; {@code name} is that of its checklist. */
    public record Past(
            long id,
            java.time.Instant startedAt,
            String name,
            @Nullable Double oit,
            boolean isJudgedAgain) {
        static Past of(PastCheckStore.PastCheck check, Reports reports) {
            return new Past(
                    check.id(),
                    check.startedAt(),
                    ProfilePages.name(check.checklistId(), reports),
                    check.oit(),
                    check.isJudgedAgain());
        }
    }
}
