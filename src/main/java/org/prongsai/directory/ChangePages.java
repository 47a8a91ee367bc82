package org.prongsai.directory;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.check.standing.ChangeStore;
import org.prongsai.check.standing.ChangedItem;
import org.prongsai.checklist.ItemTitles;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Paging;
import org.prongsai.web.view.Shown;
import org.prongsai.web.view.Views;

/** What began to fail and what was mended, day by day. */
public final class ChangePages implements Routes {
    private static final int ON_A_PAGE = 50;
    /** Verdicts that an item can turn to; the first is any. */
    private static final List<String> VERDICTS = List.of("", "fail", "pass");

    private final Shelf shelf;
    private final Views views;
    private final PageCache cache;

    /** Where the page reads. */
    public record Shelf(ChangeStore changes, DirectoryStore agencies, ItemTitles titles) {}

    public ChangePages(Shelf shelf, Views views, PageCache cache) {
        this.shelf = shelf;
        this.views = views;
        this.cache = cache;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/changes", cache.kept(this::list));
    }

    private void list(Context ctx) {
        Asked.onlyBy(ctx, Set.of("verdict", "province"));
        List<String> provinces = shelf.agencies().provinces();
        String verdict = Asked.choice(ctx, "verdict", VERDICTS);
        String province = Asked.choice(
                ctx,
                "province",
                Stream.concat(Stream.of(""), provinces.stream()).toList());
        String kept = verdict.toUpperCase(Locale.ROOT);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("verdict", verdict);
        asked.put("province", province);
        Paging paging = Asked.page(
                ctx, number -> Paging.of(number, ON_A_PAGE, shelf.changes().count(kept, province), "/changes", asked));
        List<ChangedItem> changes = shelf.changes().list(kept, province, ON_A_PAGE, paging.offset());
        views.show(
                ctx,
                "directory/changes",
                new Changes(verdict, province, provinces, days(changes, Frame.language(ctx)), paging, shelf.titles()));
    }

    /** The changes in their order under the days on which they were seen in Thailand. */
    private static List<Day> days(List<ChangedItem> changes, Language language) {
        Map<String, List<ChangedItem>> days = new LinkedHashMap<>();
        for (ChangedItem change : changes) {
            days.computeIfAbsent(Shown.day(language, change.changedAt()), day -> new ArrayList<>())
                    .add(change);
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), List.copyOf(day.getValue())))
                .toList();
    }

    /** The changes of one day. */
    public record Day(String name, List<ChangedItem> changes) {}

    /** What the page shows, and what can be chosen. */
    public record Changes(
            String verdict,
            String province,
            List<String> provinces,
            List<Day> days,
            Paging paging,
            ItemTitles titles) {}
}
