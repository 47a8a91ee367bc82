package org.prongsai.profile;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.check.Check;
import org.prongsai.check.report.Reports;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.thai.ItemCodes;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Shown;
import org.prongsai.web.view.Views;

/** One check under its permanent address: as a page, as JSON and CSV, and item by item with its evidence. */
public final class CheckPages implements Routes {
    private static final String JSON = ".json";
    private static final String CSV = ".csv";
    private static final int HISTORY_SHOWN = 20;

    private final ProfilePages.Shelf shelf;
    private final LongFunction<Optional<LiveCheck>> live;
    private final Place place;
    private final PageCache cache;
    private final Views views;

    /** {@code live} knows the check of an agency that runs now. */
    public CheckPages(
            ProfilePages.Shelf shelf,
            LongFunction<Optional<LiveCheck>> live,
            Place place,
            PageCache cache,
            Views views) {
        this.shelf = shelf;
        this.live = live;
        this.place = place;
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/checks/{id}", cache.kept(this::showCheck));
        routes.get("/checks/{id}/items/{code}", cache.kept(this::showItem));
    }

    private void showCheck(Context ctx) {
        String id = ctx.pathParam("id");
        if (id.endsWith(JSON)) {
            showJson(ctx, check(id.substring(0, id.length() - JSON.length())));
            return;
        }
        if (id.endsWith(CSV)) {
            showCsv(ctx, check(id.substring(0, id.length() - CSV.length())));
            return;
        }
        Check check = check(id);
        CheckPage page = page(ctx, check);
        if (check.state() == Check.State.RUNNING) {
            ctx.html(views.html("profile/check", page, Frame.of(ctx)));
        } else {
            views.show(ctx, "profile/check", page);
        }
    }

    private CheckPage page(Context ctx, Check check) {
        Language language = Frame.language(ctx);
        String filter = Asked.choice(ctx, "verdict", CheckView.FILTERS);
        ItemView.Owner owner = owner(check, language);
        return new CheckPage(
                owner.agency(),
                owner.name(),
                check.startedAt(),
                CheckView.word(check.state()),
                isLatest(check),
                shelf.reports()
                        .of(check)
                        .map(reading -> CheckView.of(reading, language, filter))
                        .orElse(null),
                Since.of(check, shelf, language).orElse(null),
                check.state() == Check.State.RUNNING ? liveOf(owner.agency()) : null,
                place.note("/checks/" + check.id(), owner.name()));
    }

    private void showJson(Context ctx, Check check) {
        Reports.Reading reading = shelf.reports().of(check).orElseThrow(NotFoundResponse::new);
        Answer.text("application/json", reading.report().json()).send(ctx);
    }

    private void showCsv(Context ctx, Check check) {
        Reports.Reading reading = shelf.reports().of(check).orElseThrow(NotFoundResponse::new);
        byte[] csv = FindingSheet.of(reading, Frame.language(ctx)).csv();
        Answer.text("text/csv", new String(csv, StandardCharsets.UTF_8)).send(ctx);
    }

    private void showItem(Context ctx) {
        Check check = check(ctx.pathParam("id"));
        String asked = ctx.pathParam("code");
        String code = ItemCodes.written(asked);
        Language language = Frame.language(ctx);
        Reports.Reading reading = shelf.reports().of(check).orElseThrow(NotFoundResponse::new);
        int position = IntStream.range(0, reading.report().items().size())
                .filter(i -> reading.report().items().get(i).code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        if (!code.equals(asked)) {
            Asked.lead(ctx, "/checks/" + check.id() + "/items/" + code);
            return;
        }
        ItemView.Owner owner = owner(check, language);
        views.show(
                ctx,
                "profile/item",
                ItemView.of(
                        reading,
                        position,
                        owner,
                        new ItemView.Around(
                                history(check, reading, code, language),
                                isLatest(check),
                                ItemView.Again.of(reading.report(), place.rhythm()),
                                place.note("/checks/" + check.id() + "/items/" + code, code + " " + owner.name())),
                        language));
    }

    private List<ItemView.Past> history(Check check, Reports.Reading reading, String code, Language language) {
        Long agencyId = check.agencyId();
        if (agencyId == null) {
            return List.of();
        }
        List<String> items = shelf.reports().sameMatter(reading.checklist(), code);
        List<String> codes = items.stream()
                .map(item -> item.substring(item.indexOf('/') + 1))
                .distinct()
                .toList();
        return shelf.past().verdicts(agencyId, codes, items, HISTORY_SHOWN + 1).stream()
                .filter(past -> past.checkId() != check.id())
                .limit(HISTORY_SHOWN)
                .map(past -> ItemView.Past.of(past, shelf.reports(), language))
                .toList();
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

    /** What the page of a check shows; {@code check} is null until it is done, {@code since} for the first one. */
    public record CheckPage(
            @Nullable Agency agency,
            String name,
            java.time.Instant startedAt,
            String state,
            boolean isLatest,
            @Nullable CheckView check,
            @Nullable Since since,
            @Nullable LiveCheck live,
            Place.Note note) {}
}
