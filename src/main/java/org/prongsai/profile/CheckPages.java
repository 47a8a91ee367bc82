package org.prongsai.profile;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.check.Check;
import org.prongsai.check.PastFinding;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Shown;
import org.prongsai.web.view.Views;

/** One check under its permanent address: as a page, as JSON, and item by item with its evidence. */
public final class CheckPages implements Routes {
    private static final String JSON = ".json";

    private final ProfilePages.Shelf shelf;
    private final LongFunction<Optional<LiveCheck>> live;
    private final Views views;

    /** {@code live} knows the check of an agency that runs now. */
    public CheckPages(ProfilePages.Shelf shelf, LongFunction<Optional<LiveCheck>> live, Views views) {
        this.shelf = shelf;
        this.live = live;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/checks/{id}", this::showCheck);
        routes.get("/checks/{id}/items/{code}", this::showItem);
    }

    private void showCheck(Context ctx) {
        String id = ctx.pathParam("id");
        if (id.endsWith(JSON)) {
            showJson(ctx, check(id.substring(0, id.length() - JSON.length())));
            return;
        }
        Check check = check(id);
        Language language = Frame.language(ctx);
        String filter = Objects.requireNonNullElse(ctx.queryParam("verdict"), "");
        ItemView.Owner owner = owner(check, language);
        views.show(
                ctx,
                "profile/check",
                new CheckPage(
                        owner.agency(),
                        owner.name(),
                        check.startedAt(),
                        CheckView.word(check.state()),
                        isLatest(check),
                        shelf.reports()
                                .of(check)
                                .map(reading -> CheckView.of(reading, language, filter))
                                .orElse(null),
                        check.state() == Check.State.RUNNING ? liveOf(owner.agency()) : null));
    }

    private void showJson(Context ctx, Check check) {
        Reports.Reading reading = shelf.reports().of(check).orElseThrow(NotFoundResponse::new);
        ctx.header("Cache-Control", "no-cache")
                .contentType("application/json; charset=utf-8")
                .result(reading.report().json());
    }

    private void showItem(Context ctx) {
        Check check = check(ctx.pathParam("id"));
        String code = ctx.pathParam("code");
        Language language = Frame.language(ctx);
        Reports.Reading reading = shelf.reports().of(check).orElseThrow(NotFoundResponse::new);
        int position = IntStream.range(0, reading.report().items().size())
                .filter(i -> reading.report().items().get(i).code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        Long agencyId = check.agencyId();
        List<PastFinding> history =
                agencyId == null ? List.of() : shelf.checks().history(agencyId, check.checklistId(), code);
        views.show(ctx, "profile/item", ItemView.of(reading, position, owner(check, language), history, language));
    }

    private Check check(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFoundResponse();
        }
        return shelf.checks().byId(Long.parseLong(id)).orElseThrow(NotFoundResponse::new);
    }

    private ItemView.Owner owner(Check check, Language language) {
        Long agencyId = check.agencyId();
        Agency agency =
                agencyId == null ? null : shelf.agencies().byId(agencyId).orElse(null);
        return new ItemView.Owner(
                agency, agency == null ? Shown.readable(check.siteUrl()) : agency.name(language.code()));
    }

    private boolean isLatest(Check check) {
        Long agencyId = check.agencyId();
        return agencyId == null
                || shelf.checks()
                        .latest(agencyId)
                        .map(latest -> latest.id() <= check.id())
                        .orElse(true);
    }

    private @Nullable LiveCheck liveOf(@Nullable Agency agency) {
        return agency == null ? null : live.apply(agency.id()).orElse(null);
    }

    /** What the page of a check shows; {@code check} is null until it is done. */
    public record CheckPage(
            @Nullable Agency agency,
            String name,
            java.time.Instant startedAt,
            String state,
            boolean isLatest,
            @Nullable CheckView check,
            @Nullable LiveCheck live) {}
}
