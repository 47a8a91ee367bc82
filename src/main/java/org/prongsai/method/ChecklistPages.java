package org.prongsai.method;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Item;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.search.Entry;
import org.prongsai.search.Subject;
import org.prongsai.thai.ItemCodes;
import org.prongsai.web.Asked;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;

/** The checklists: what each item asks for, how sure that is, and where the item stood in other years. */
public final class ChecklistPages implements Routes {
    private final List<Checklist> checklists;
    private final PageCache cache;
    private final Views views;

    public ChecklistPages(List<Checklist> checklists, PageCache cache, Views views) {
        this.checklists = checklists.stream()
                .sorted(Comparator.comparingInt(Checklist::fiscalYear)
                        .reversed()
                        .thenComparing(Checklist::id))
                .toList();
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/checklists", cache.kept(this::list));
        routes.get("/checklists/crosswalk", cache.kept(this::compare));
        routes.get("/checklists/{id}", cache.kept(this::show));
        routes.get("/checklists/{id}/items/{code}", cache.kept(this::showItem));
    }

    /** What a search finds the items of a checklist by. */
    public static List<Entry> entries(Checklist checklist, Vocabulary vocabulary) {
        return checklist.items().stream()
                .map(item -> new Entry(
                        Subject.ITEM,
                        address(checklist, item),
                        item.code() + " " + item.title().th() + " (" + checklist.fiscalYear() + ")",
                        item.code() + " " + item.title().en() + " (" + checklist.fiscalYear() + ")",
                        item.elements().stream()
                                .map(element -> element.title().th())
                                .collect(Collectors.joining(" · ")),
                        names(item, vocabulary)))
                .toList();
    }

    /** What items ask for, in English, by the address of the item. */
    public static Map<String, String> englishElements(List<Checklist> checklists) {
        Map<String, String> elements = new HashMap<>();
        for (Checklist checklist : checklists) {
            checklist
                    .items()
                    .forEach(item -> elements.put(
                            address(checklist, item),
                            item.elements().stream()
                                    .map(element -> element.title().en())
                                    .collect(Collectors.joining(" · "))));
        }
        return elements;
    }

    /** How agencies call an item; also without the little word that makes nouns of verbs, as people leave it out. */
    private static String names(Item item, Vocabulary vocabulary) {
        return item.matters().stream()
                .flatMap(matter -> vocabulary.matter(matter).names().stream())
                .flatMap(name -> Stream.of(name, name.replace("การ", "")))
                .map(name -> name.replace(" ", ""))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private void list(Context ctx) {
        Language language = Frame.language(ctx);
        views.show(
                ctx,
                "method/checklists",
                new Lists(
                        checklists.stream().map(each -> Head.of(each, language)).toList()));
    }

    private void compare(Context ctx) {
        Language language = Frame.language(ctx);
        Map<String, List<Checklist>> byAgencies =
                checklists.stream().collect(Collectors.groupingBy(Checklist::agencies));
        Crosswalk crosswalk = byAgencies.values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(Crosswalk::of)
                .orElseThrow(NotFoundResponse::new);
        views.show(
                ctx,
                "method/crosswalk",
                new Compared(
                        crosswalk.checklists().stream()
                                .map(each -> Head.of(each, language))
                                .toList(),
                        crosswalk.rows().stream()
                                .map(row -> new Matter(row.title().in(language.code()), row.codes()))
                                .toList()));
    }

    private void show(Context ctx) {
        Checklist checklist = checklist(ctx);
        Language language = Frame.language(ctx);
        List<Indicator> indicators = checklist.indicators().stream()
                .map(indicator -> new Indicator(
                        indicator.code(),
                        indicator.title().in(language.code()),
                        indicator.subIndicators().stream()
                                .map(sub -> new Group(
                                        sub.code(),
                                        sub.title().in(language.code()),
                                        sub.unconfirmed(),
                                        sub.items().stream()
                                                .map(item -> ItemHead.of(item, language))
                                                .toList()))
                                .toList()))
                .toList();
        views.show(ctx, "method/checklist", new Whole(Head.of(checklist, language), checklist.source(), indicators));
    }

    private void showItem(Context ctx) {
        Checklist checklist = checklist(ctx);
        List<Item> items = checklist.items();
        String asked = ctx.pathParam("code");
        String code = ItemCodes.written(asked);
        int position = IntStream.range(0, items.size())
                .filter(i -> items.get(i).code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        if (!code.equals(asked)) {
            Asked.lead(ctx, address(checklist, items.get(position)));
            return;
        }
        Language language = Frame.language(ctx);
        views.show(
                ctx,
                "method/item",
                new Asking(
                        Head.of(checklist, language),
                        ItemDetail.of(items.get(position), checklists, checklist, language),
                        position == 0 ? null : items.get(position - 1).code(),
                        position == items.size() - 1
                                ? null
                                : items.get(position + 1).code()));
    }

    private Checklist checklist(Context ctx) {
        return checklists.stream()
                .filter(each -> each.id().equals(ctx.pathParam("id")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private static String address(Checklist checklist, Item item) {
        return "/checklists/" + checklist.id() + "/items/" + item.code();
    }

    /** A checklist in one line; {@code version} is the hash of its file. */
    public record Head(String id, String title, int fiscalYear, int items, String version) {
        static Head of(Checklist checklist, Language language) {
            return new Head(
                    checklist.id(),
                    checklist.title().in(language.code()),
                    checklist.fiscalYear(),
                    checklist.items().size(),
                    checklist.version());
        }
    }

    /** An item in one line. */
    public record ItemHead(String code, String title, ItemDetail.Year year, int elements) {
        static ItemHead of(Item item, Language language) {
            return new ItemHead(
                    item.code(),
                    item.title().in(language.code()),
                    ItemDetail.Year.of(item.year()),
                    item.elements().size());
        }
    }

    /** What the list of checklists shows. */
    public record Lists(List<Head> checklists) {}

    /** What the page of one checklist shows. */
    public record Whole(Head checklist, String source, List<Indicator> indicators) {}

    /** An indicator with its sub-indicators. */
    public record Indicator(String code, String title, List<Group> groups) {}

    /** A sub-indicator with its items; {@code unconfirmed} when its border is not certain. */
    public record Group(String code, String title, boolean unconfirmed, List<ItemHead> items) {}

    /** What the page of one item shows; the neighbours' codes are null at the ends. */
    public record Asking(
            Head checklist,
            ItemDetail item,
            @Nullable String before,
            @Nullable String after) {}

    /** What the comparison of the years shows. */
    public record Compared(List<Head> checklists, List<Matter> matters) {}

    /** A matter and its code in each list. */
    public record Matter(String title, List<String> codes) {}
}
