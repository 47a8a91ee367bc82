package org.prongsai.profile;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.check.Check;
import org.prongsai.check.CheckStore;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;

/** The page of one agency: its newest check, what is being checked now, and its earlier checks. */
public final class ProfilePages implements Routes {
    private static final int CHECKS_SHOWN = 25;

    private final Shelf shelf;
    private final LongFunction<Optional<LiveCheck>> live;
    private final Views views;

    /** Where the pages of an agency and its checks read. */
    public record Shelf(AgencyStore agencies, CheckStore checks, PastCheckStore past, Reports reports) {}

    /** {@code live} knows the check of an agency that runs now. */
    public ProfilePages(Shelf shelf, LongFunction<Optional<LiveCheck>> live, Views views) {
        this.shelf = shelf;
        this.live = live;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/agencies/{slug}", this::show);
    }

    private void show(Context ctx) {
        Agency agency = shelf.agencies().bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        Language language = Frame.language(ctx);
        String filter = Objects.requireNonNullElse(ctx.queryParam("verdict"), "");
        Optional<Check> latest = shelf.checks().latest(agency.id());
        List<PastCheckStore.PastCheck> older = shelf.past().newest(agency.id(), CHECKS_SHOWN + 1).stream()
                .filter(past -> latest.isEmpty() || past.id() != latest.get().id())
                .toList();
        views.show(
                ctx,
                "profile/agency",
                new Profile(
                        agency,
                        agency.name(language.code()),
                        agency.kind().title(language.code()),
                        latest.flatMap(shelf.reports()::of)
                                .map(reading -> CheckView.of(reading, language, filter))
                                .orElse(null),
                        live.apply(agency.id()).orElse(null),
                        older));
    }

    /** What the page of an agency shows; {@code check} is null before the first check is done. */
    public record Profile(
            Agency agency,
            String name,
            String kind,
            @Nullable CheckView check,
            @Nullable LiveCheck live,
            List<PastCheckStore.PastCheck> older) {}
}
