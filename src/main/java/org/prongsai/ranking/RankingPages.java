package org.prongsai.ranking;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
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
        Scope scope = Scope.of(ctx, checklists, store.checklists());
        Language language = Frame.language(ctx);
        List<Part> parts = scope.checklist().subIndicators().stream()
                .map(sub -> new Part(sub.code(), sub.title().in(language.code())))
                .toList();
        String part = Asked.choice(
                ctx,
                "part",
                Stream.concat(Stream.of(""), parts.stream().map(Part::code)).toList());
        RankingStore.Size size = store.size(scope.checklistId(), scope.kind(), scope.provinceOrNull(), part);
        Map<String, String> words = scope.words();
        words.put("part", part);
        Paging paging = Paging.of(Asked.page(ctx), ON_A_PAGE, size.ranked(), "/ranking", words);
        views.show(
                ctx,
                "ranking/ranking",
                new Ranking(
                        Choices.of(scope, checklists, store.provinces(), language),
                        parts,
                        part,
                        size,
                        ranked(scope, part, paging).stream()
                                .map(each -> Line.of(each, language))
                                .toList(),
                        paging));
    }

    private List<Ranked> ranked(Scope scope, String part, Paging paging) {
        return part.isEmpty()
                ? store.byScore(
                        scope.checklistId(), scope.kind(), scope.provinceOrNull(), paging.size(), paging.offset())
                : store.byPart(
                        scope.checklistId(),
                        scope.kind(),
                        scope.provinceOrNull(),
                        part,
                        paging.size(),
                        paging.offset());
    }

    /** What the page shows; {@code part} is the code of the sub-indicator that counts, empty for the whole score. */
    public record Ranking(
            Choices choices, List<Part> parts, String part, RankingStore.Size size, List<Line> lines, Paging paging) {}

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
            Kind chosen = scope.kind();
            return new Choices(
                    scope.checklistId(),
                    chosen == null ? "" : chosen.code(),
                    scope.province(),
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
