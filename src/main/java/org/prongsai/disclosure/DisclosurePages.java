package org.prongsai.disclosure;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.checklist.Checklist;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;

/** What an agency publishes here: its years, one year item by item, and one item; a year also as CSV and JSON. */
public final class DisclosurePages implements Routes {
    private static final String YEAR = "/agencies/{slug}/disclosures/{year}";

    private final AgencyStore agencies;
    private final DisclosureStore store;
    private final DisclosureYears years;
    private final LongPredicate channels;
    private final PageCache cache;
    private final Views views;

    /** {@code channels} says whether an agency takes complaints here, which is part of what it discloses. */
    public DisclosurePages(
            AgencyStore agencies,
            DisclosureStore store,
            DisclosureYears years,
            LongPredicate channels,
            PageCache cache,
            Views views) {
        this.agencies = agencies;
        this.store = store;
        this.years = years;
        this.channels = channels;
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/agencies/{slug}/disclosures", cache.kept(this::list));
        routes.get(YEAR + ".csv", cache.kept(this::showCsv));
        routes.get(YEAR + ".json", cache.kept(this::showJson));
        routes.get(YEAR, cache.kept(this::show));
        routes.get(YEAR + "/{item}", cache.kept(this::showItem));
    }

    private void list(Context ctx) {
        Agency agency = agency(ctx);
        Language language = Frame.language(ctx);
        List<YearLine> lines = store.years(agency.id()).stream()
                .flatMap(filled -> years.withId(filled.checklistId()).stream()
                        .map(checklist -> YearLine.of(filled, checklist, agency, years, language)))
                .sorted((one, other) -> other.fiscalYear() - one.fiscalYear())
                .toList();
        views.show(ctx, "disclosure/years", new YearList(agency, agency.name(language.code()), lines));
    }

    private void show(Context ctx) {
        if (isAtHome(ctx, "")) {
            YearView year = year(ctx);
            views.show(
                    ctx,
                    "disclosure/year",
                    new YearPage(year, channels.test(year.agency().id())));
        }
    }

    private void showCsv(Context ctx) {
        if (isAtHome(ctx, ".csv")) {
            OpenData data = OpenData.of(year(ctx), views.absolute(""));
            String name = agency(ctx).slug() + "-" + data.checklist().id();
            Answer.text("text/csv", new String(data.sheet().csv(), java.nio.charset.StandardCharsets.UTF_8))
                    .with("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                    .send(ctx);
        }
    }

    private void showJson(Context ctx) {
        if (isAtHome(ctx, ".json")) {
            Answer.text(
                            "application/json",
                            OpenData.of(year(ctx), views.absolute("")).json())
                    .send(ctx);
        }
    }

    private void showItem(Context ctx) {
        if (!isAtHome(ctx, "/" + ctx.pathParam("item"))) {
            return;
        }
        String code = ctx.pathParam("item");
        YearView year = year(ctx);
        YearView.ItemView item = year.items().stream()
                .filter(each -> each.item().code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        if (item.item().code().equals(code)) {
            views.show(ctx, "disclosure/item", ItemPage.of(year, item));
        } else {
            lead(ctx, item.address());
        }
    }

    /** All that an agency publishes of a year, and whether it takes complaints here. */
    public record YearPage(YearView year, boolean hasChannel) {}

    private YearView year(Context ctx) {
        Agency agency = agency(ctx);
        Checklist checklist = years.under(ctx.pathParam("year")).orElseThrow(NotFoundResponse::new);
        return YearView.of(
                new YearView.Reading(
                        agency,
                        checklist,
                        store.of(agency.id(), checklist.id()),
                        store.files(agency.id(), checklist.id())),
                years.address(agency.slug(), checklist),
                Frame.language(ctx));
    }

    /** Whether the year is named as its address names it; other names of a year lead there. */
    private boolean isAtHome(Context ctx, String rest) {
        String word = ctx.pathParam("year");
        if (years.under(word).isPresent()) {
            return true;
        }
        Agency agency = agency(ctx);
        Checklist meant = years.meant(word, store.years(agency.id()))
                .filter(found -> rest.matches("(?:[/.][A-Za-z0-9]{1,20})?"))
                .orElseThrow(NotFoundResponse::new);
        lead(ctx, years.address(agency.slug(), meant) + rest);
        return false;
    }

    /** With the same query, and only for now: what a year means can change with what an agency publishes. */
    private static void lead(Context ctx, String path) {
        String query = ctx.queryString();
        ctx.redirect(query == null ? path : path + "?" + query);
    }

    private Agency agency(Context ctx) {
        return agencies.bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    }

    /** The years of an agency, the newest first. */
    public record YearList(Agency agency, String name, List<YearLine> years) {}

    /** One year of an agency: how many of its items show anything. */
    public record YearLine(int fiscalYear, String title, String address, int filled, int items, Instant updatedAt) {
        static YearLine of(
                YearCount filled, Checklist checklist, Agency agency, DisclosureYears years, Language language) {
            return new YearLine(
                    checklist.fiscalYear(),
                    YearView.text(checklist.title(), language),
                    years.address(agency.slug(), checklist),
                    filled.items(),
                    checklist.items().size(),
                    filled.updatedAt());
        }
    }

    /** One item alone, with the nearest items that show anything; null where there is none. */
    public record ItemPage(
            YearView year,
            YearView.ItemView item,
            YearView.@Nullable ItemView before,
            YearView.@Nullable ItemView after) {
        static ItemPage of(YearView year, YearView.ItemView item) {
            YearView.ItemView before = null;
            boolean isPassed = false;
            for (YearView.ItemView each : year.items()) {
                if (each.equals(item)) {
                    isPassed = true;
                } else if (!each.entries().isEmpty() && isPassed) {
                    return new ItemPage(year, item, before, each);
                } else if (!each.entries().isEmpty()) {
                    before = each;
                }
            }
            return new ItemPage(year, item, before, null);
        }
    }
}
