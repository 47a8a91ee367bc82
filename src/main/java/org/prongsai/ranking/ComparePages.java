package org.prongsai.ranking;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.check.standing.Standing;
import org.prongsai.check.standing.StandingStore;
import org.prongsai.checklist.Checklist;
import org.prongsai.score.Score;
import org.prongsai.search.Query;
import org.prongsai.search.SearchStore;
import org.prongsai.search.Subject;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;

/** Two to four agencies side by side: scores, sub-indicators and every item. */
public final class ComparePages implements Routes {
    private static final int MOST = 4;
    private static final int OFFERED = 8;

    private final Shelf shelf;
    private final List<Checklist> checklists;
    private final PageCache cache;
    private final Views views;

    /** Where the comparison reads. */
    public record Shelf(AgencyStore agencies, StandingStore standings, RankingStore ranking, SearchStore search) {}

    public ComparePages(Shelf shelf, List<Checklist> checklists, PageCache cache, Views views) {
        this.shelf = shelf;
        this.checklists = List.copyOf(checklists);
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/compare", cache.kept(this::show));
    }

    private void show(Context ctx) {
        Language language = Frame.language(ctx);
        List<Agency> agencies = ctx.queryParams("agency").stream()
                .distinct()
                .limit(MOST)
                .flatMap(slug -> agency(ctx, slug).stream())
                .toList();
        List<Column> columns = columns(agencies, language);
        Optional<Checklist> checklist = columns.stream()
                .flatMap(column -> Optional.ofNullable(column.standing()).stream())
                .map(Standing::checklistId)
                .findFirst()
                .flatMap(id ->
                        checklists.stream().filter(list -> list.id().equals(id)).findFirst());
        String wanted = Asked.text(ctx, "add");
        views.show(
                ctx,
                "ranking/compare",
                new Comparison(
                        columns,
                        checklist.map(list -> list.title().in(language.code())).orElse(""),
                        columns.stream().anyMatch(column -> isOther(column, checklist)),
                        checklist.map(list -> parts(list, columns, language)).orElse(List.of()),
                        checklist.map(list -> items(list, agencies, language)).orElse(List.of()),
                        columns.size() < MOST,
                        wanted,
                        offers(wanted, agencies, language)));
    }

    private Optional<Agency> agency(Context ctx, String slug) {
        Optional<Agency> agency = shelf.agencies().bySlug(slug);
        if (agency.isEmpty() && !slug.isBlank()) {
            Frame.leaveOut(ctx, "agency", slug);
        }
        return agency;
    }

    private List<Column> columns(List<Agency> agencies, Language language) {
        return agencies.stream()
                .map(agency -> new Column(
                        agency,
                        agency.name(language.code()),
                        shelf.standings().of(agency.id()).orElse(null),
                        "/compare?"
                                + agencies.stream()
                                        .filter(other -> other.id() != agency.id())
                                        .map(other -> "agency=" + other.slug())
                                        .collect(Collectors.joining("&"))))
                .toList();
    }

    private List<Row> parts(Checklist list, List<Column> columns, Language language) {
        List<Map<String, Score.Part>> scores = columns.stream()
                .map(column -> shelf.standings().parts(column.agency().id()).stream()
                        .collect(Collectors.toMap(Score.Part::code, part -> part)))
                .toList();
        return list.subIndicators().stream()
                .map(sub -> {
                    List<@Nullable Object> cells = new ArrayList<>();
                    scores.forEach(each -> cells.add(
                            each.containsKey(sub.code()) ? each.get(sub.code()).score() : null));
                    return new Row(sub.code(), sub.title().in(language.code()), cells);
                })
                .toList();
    }

    private List<Row> items(Checklist list, List<Agency> agencies, Language language) {
        Map<String, String> verdicts = new HashMap<>();
        shelf.ranking()
                .verdicts(list.id(), agencies.stream().map(Agency::id).toList())
                .forEach(ruling -> verdicts.put(
                        ruling.agencyId() + ruling.code(),
                        ruling.verdict().name().toLowerCase(Locale.ROOT)));
        return list.items().stream()
                .map(item -> {
                    List<@Nullable Object> cells = new ArrayList<>();
                    agencies.forEach(agency -> cells.add(verdicts.get(agency.id() + item.code())));
                    return new Row(item.code(), item.title().in(language.code()), cells);
                })
                .toList();
    }

    /** Agencies whose names hold what was typed, each with the address that adds it. */
    private List<Offer> offers(String wanted, List<Agency> chosen, Language language) {
        String before =
                chosen.stream().map(agency -> "agency=" + agency.slug() + "&").collect(Collectors.joining());
        return shelf.search().find(Subject.AGENCY, Query.of(wanted), OFFERED, 0).stream()
                .map(hit -> hit.address().substring("/agencies/".length()))
                .flatMap(slug -> shelf.agencies().bySlug(slug).stream())
                .filter(agency -> chosen.stream().noneMatch(other -> other.id() == agency.id()))
                .map(agency -> new Offer(
                        agency.name(language.code()),
                        agency.province(),
                        "/compare?" + before + "agency=" + agency.slug()))
                .toList();
    }

    private static boolean isOther(Column column, Optional<Checklist> checklist) {
        Standing standing = column.standing();
        return standing != null
                && checklist
                        .filter(list -> list.id().equals(standing.checklistId()))
                        .isEmpty();
    }

    /**
     * What the page shows.
     *
     * @param checklist the title of the checklist by which the first agency stands; empty when none was checked
     * @param isMixed whether another agency stands by another checklist, so that its items are not shown
     * @param hasRoom whether another agency can be added
     * @param wanted what was typed to find another agency
     */
    public record Comparison(
            List<Column> columns,
            String checklist,
            boolean isMixed,
            List<Row> parts,
            List<Row> items,
            boolean hasRoom,
            String wanted,
            List<Offer> offers) {}

    /** An agency; {@code standing} is null before its first check, {@code without} the address without it. */
    public record Column(
            Agency agency, String name, @Nullable Standing standing, String without) {}

    /** A line with a score or the word of a verdict for each agency; null for nothing. */
    public record Row(String code, String title, List<@Nullable Object> cells) {}

    /** An agency that can be added. */
    public record Offer(String name, String province, String address) {}
}
