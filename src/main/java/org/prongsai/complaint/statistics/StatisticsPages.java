package org.prongsai.complaint.statistics;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.export.Sheet;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;

/** The complaint statistics of an agency and a fiscal year, as a page to name in the assessment, as CSV and as a workbook. */
public final class StatisticsPages implements Routes {
    private static final String YEAR = "/agencies/{slug}/complaints/statistics/{fiscalYear}";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final AgencyStore agencies;
    private final StatisticsStore store;
    private final Clock clock;
    private final PageCache cache;
    private final Views views;

    public StatisticsPages(AgencyStore agencies, StatisticsStore store, Clock clock, PageCache cache, Views views) {
        this.agencies = agencies;
        this.store = store;
        this.clock = clock;
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(YEAR + ".csv", cache.kept(this::showCsv));
        routes.get(YEAR + ".xlsx", cache.kept(this::showXlsx));
        routes.get(YEAR, cache.kept(this::show));
    }

    private void show(Context ctx) {
        views.show(ctx, "complaint/statistics", page(ctx));
    }

    private void showCsv(Context ctx) {
        StatisticsPage page = page(ctx);
        Answer.text("text/csv", new String(sheet(page, Frame.language(ctx)).csv(), StandardCharsets.UTF_8))
                .with("Content-Disposition", "attachment; filename=\"" + page.file() + ".csv\"")
                .send(ctx);
    }

    private void showXlsx(Context ctx) {
        StatisticsPage page = page(ctx);
        Answer.bytes(XLSX, sheet(page, Frame.language(ctx)).xlsx())
                .with("Content-Disposition", "attachment; filename=\"" + page.file() + ".xlsx\"")
                .send(ctx);
    }

    private StatisticsPage page(Context ctx) {
        Agency agency = agencies.bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        LocalDate today = ThaiDate.at(clock.instant());
        int now = FiscalYear.of(today).year();
        String year = ctx.pathParam("fiscalYear");
        if (!year.matches("25[0-9]{2}") || Integer.parseInt(year) < Figures.FIRST || Integer.parseInt(year) > now) {
            throw new NotFoundResponse();
        }
        Language language = Frame.language(ctx);
        Figures figures = Figures.of(store, agency.id(), new FiscalYear(Integer.parseInt(year)), today);
        List<Integer> years = new ArrayList<>();
        for (int other = now; other >= Figures.FIRST; other--) {
            years.add(other);
        }
        return new StatisticsPage(agency, agency.name(language.code()), language, figures, years);
    }

    private Sheet sheet(StatisticsPage page, Language language) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Figures.ChannelFigures channel : page.figures().channels()) {
            String name =
                    text(language, "complaint.channel." + channel.channel().code());
            for (Period period : channel.periods()) {
                rows.add(List.of(name, page.months(period), period.received(), period.finished(), period.pending()));
            }
            rows.add(List.of(
                    name,
                    text(language, "complaint.statistics.sum"),
                    channel.received(),
                    channel.finished(),
                    channel.pending()));
        }
        return new Sheet(
                text(language, "complaint.statistics.sheet"),
                List.of(
                        text(language, "complaint.statistics.channel"),
                        text(language, "complaint.statistics.months"),
                        text(language, "complaint.statistics.received"),
                        text(language, "complaint.statistics.finished"),
                        text(language, "complaint.statistics.pending")),
                rows);
    }

    private String text(Language language, String key) {
        return views.text(language, key, Map.of());
    }

    /** What the page shows; {@code years} are all that there are pages of, the newest first. */
    public record StatisticsPage(Agency agency, String name, Language language, Figures figures, List<Integer> years) {
        /** The page's own address. */
        public String address() {
            return "/agencies/" + agency.slug() + "/complaints/statistics/"
                    + figures.year().year();
        }

        String file() {
            return agency.slug() + "-complaints-" + figures.year().year();
        }

        /** The day on which the next figures come. */
        public LocalDate next() {
            FiscalYear year = figures.year();
            return (figures.until() == null ? year.firstHalfEnd() : year.end()).plusDays(1);
        }

        /** Whether all of the year is published. */
        public boolean isWhole() {
            return figures.year().end().equals(figures.until());
        }

        /** The months of a period, such as {@code ตุลาคม – ธันวาคม 2569}. */
        public String months(Period period) {
            return period.isMonth()
                    ? month(period.first(), true)
                    : month(
                                    period.first(),
                                    period.first().getYear() != period.last().getYear()) + " – "
                            + month(period.last(), true);
        }

        private String month(YearMonth month, boolean withYear) {
            boolean isThai = language == Language.THAI;
            String name = month.getMonth()
                    .getDisplayName(TextStyle.FULL, isThai ? Locale.forLanguageTag("th") : Locale.ENGLISH);
            return withYear ? name + " " + (isThai ? month.getYear() + 543 : month.getYear()) : name;
        }
    }
}
