package org.prongsai.ranking;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.agency.Kind;
import org.prongsai.checklist.Checklist;
import org.prongsai.ranking.RankingStore.Ranked;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Paging;
import org.prongsai.web.view.Views;

/** Agencies in the order of their scores, within a kind and a province, as a whole or by one sub-indicator. */
public final class RankingPages implements Routes {
    private static final int ON_A_PAGE = 50;

    private final RankingStore store;
    private final List<Checklist> checklists;
    private final PageCache cache;
    private final Views views;

    public RankingPages(RankingStore store, List<Checklist> checklists, PageCache cache, Views views) {
        this.store = store;
        this.checklists = List.copyOf(checklists);
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/ranking", cache.kept(this::show));
    }

    private void show(Context ctx) {
        Asked.onlyBy(ctx, Set.of("checklist", "kind", "province", "part"));
        List<String> provinces = store.provinces();
        Scope scope = scope(ctx, checklists, store.checklists(), provinces);
        Language language = Frame.language(ctx);
        List<Part> parts = scope.checklist().subIndicators().stream()
                .map(sub -> new Part(sub.code(), sub.title().in(language.code())))
                .toList();
        String part = Asked.choice(
                ctx,
                "part",
                Stream.concat(Stream.of(""), parts.stream().map(Part::code)).toList());
        RankingStore.Size size = store.size(scope, part);
        Map<String, String> words = scope.words();
        words.put("part", part);
        Paging paging = Asked.page(ctx, number -> Paging.of(number, ON_A_PAGE, size.listed(), "/ranking", words));
        List<Line> lines = store.ranked(scope, part, size, paging.size(), paging.offset()).stream()
                .map(each -> Line.of(each, language))
                .toList();
        views.show(
                ctx,
                "ranking/ranking",
                new Ranking(
                        Choices.of(scope, checklists, provinces, language),
                        parts,
                        part,
                        size,
                        lines.stream().filter(line -> !line.ranked().thin()).toList(),
                        lines.stream().filter(line -> line.ranked().thin()).toList(),
                        paging));
    }

    /** What a visitor asks for; the checklist is the one by which most agencies stand unless another is asked for. */
    static Scope scope(Context ctx, List<Checklist> checklists, List<String> used, List<String> provinces) {
        String most = used.isEmpty() ? "" : used.get(0);
        return new Scope(
                Asked.value(ctx, "checklist", id -> find(checklists, id))
                        .or(() -> find(checklists, most))
                        .orElse(checklists.get(0)),
                Asked.value(ctx, "kind", Kind::of).orElse(null),
                Asked.value(ctx, "province", name -> Optional.of(name).filter(provinces::contains))
                        .orElse(null));
    }

    private static Optional<Checklist> find(List<Checklist> checklists, String id) {
        return checklists.stream().filter(list -> list.id().equals(id)).findFirst();
    }

    /**
     * What the page shows.
     *
     * @param part the code of the sub-indicator that counts, empty for the whole score
     * @param thin those whose score rests on too little to have a place
     */
    public record Ranking(
            Choices choices,
            List<Part> parts,
            String part,
            RankingStore.Size size,
            List<Line> lines,
            List<Line> thin,
            Paging paging) {
        /** Whether what people decide may still move an agency that stands here. */
        public boolean isOpen() {
            return Stream.concat(lines.stream(), thin.stream())
                    .anyMatch(line -> line.ranked().open() > 0);
        }

        /** The code and title of the sub-indicator that counts, empty for the whole score. */
        public String by() {
            return parts.stream()
                    .filter(each -> each.code().equals(part))
                    .map(each -> each.code() + " " + each.title())
                    .findFirst()
                    .orElse("");
        }
    }

    /** A sub-indicator to choose. */
    public record Part(String code, String title) {}

    /** An agency in its place. */
    public record Line(Ranked ranked, String name, String kind) {
        static Line of(Ranked ranked, Language language) {
            String english = ranked.englishName();
            return new Line(
                    ranked,
                    language == Language.ENGLISH && english != null ? english : ranked.name(),
                    ranked.kind().title(language.code()));
        }
    }

    /** What can be chosen, and what is: codes of checklist and kind, and the name of the province; empty for all. */
    public record Choices(
            String checklist,
            String kind,
            String province,
            List<Part> checklists,
            List<Part> kinds,
            List<String> provinces) {
        static Choices of(Scope scope, List<Checklist> checklists, List<String> provinces, Language language) {
            Map<String, String> words = scope.words();
            return new Choices(
                    scope.checklistId(),
                    words.getOrDefault("kind", ""),
                    words.getOrDefault("province", ""),
                    checklists.stream()
                            .map(list -> new Part(list.id(), list.title().in(language.code())))
                            .toList(),
                    Stream.of(Kind.values())
                            .map(kind -> new Part(kind.code(), kind.title(language.code())))
                            .toList(),
                    provinces.stream().sorted(ThaiOrder.comparator()).toList());
        }
    }
}
