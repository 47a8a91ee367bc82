package org.prongsai.profile.share;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.prongsai.agency.Agency;
import org.prongsai.check.standing.ChangedItem;
import org.prongsai.check.standing.Standing;
import org.prongsai.export.AtomFeed;
import org.prongsai.profile.Place;
import org.prongsai.profile.ProfilePages;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Shown;

/** What began to pass or to fail, for feed readers: of one agency, of a province, of all. */
public final class FeedPages implements Routes {
    private static final int ENTRIES = 50;

    private final ProfilePages.Shelf shelf;
    private final Place place;
    private final Messages messages;
    private final PageCache cache;
    private final Instant start;

    /** {@code start} is when the portal began to run, which dates feeds of what was never checked. */
    public FeedPages(ProfilePages.Shelf shelf, Place place, Messages messages, PageCache cache, Instant start) {
        this.shelf = shelf;
        this.place = place;
        this.messages = messages;
        this.cache = cache;
        this.start = start;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/feed.atom", cache.kept(this::all));
        routes.get("/provinces/{name}/feed.atom", cache.kept(this::province));
        routes.get("/agencies/{slug}/feed.atom", cache.kept(this::agency));
    }

    private void all(Context ctx) {
        Language language = Frame.language(ctx);
        send(
                ctx,
                new Subject("/", "/feed.atom", messages.text(language, "profile.feed.all"), latest(), true),
                shelf.changes().list("", "", ENTRIES, 0));
    }

    private void province(Context ctx) {
        String name = ctx.pathParam("name");
        if (!shelf.changes().hasProvince(name)) {
            throw new NotFoundResponse();
        }
        String path =
                "/provinces/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        Language language = Frame.language(ctx);
        String title = messages.text(language, "profile.feed.province", Map.of("name", Shown.province(language, name)));
        send(
                ctx,
                new Subject(path, path + "/feed.atom", title, latest(), true),
                shelf.changes().list("", name, ENTRIES, 0));
    }

    private void agency(Context ctx) {
        Agency agency = shelf.agencies().bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        Language language = Frame.language(ctx);
        String path = "/agencies/" + agency.slug();
        Instant checked =
                shelf.standings().of(agency.id()).map(Standing::checkedAt).orElse(start);
        String title = messages.text(language, "profile.feed.agency", Map.of("name", agency.name(language.code())));
        send(
                ctx,
                new Subject(path, path + "/feed.atom", title, checked, false),
                shelf.changes().ofAgency(agency.id(), ENTRIES));
    }

    /** Until something changes, a feed of many is as new as the newest check. */
    private Instant latest() {
        return shelf.standings().newest().orElse(start);
    }

    private void send(Context ctx, Subject subject, List<ChangedItem> changes) {
        Language language = Frame.language(ctx);
        String self = place.address(subject.feed()) + ending(language);
        Answer.text(
                        AtomFeed.TYPE,
                        new AtomFeed(
                                        self,
                                        subject.title(),
                                        self,
                                        place.address(subject.page()) + ending(language),
                                        messages.text(language, "site.name"),
                                        language.code(),
                                        changes.isEmpty()
                                                ? subject.since()
                                                : changes.get(0).changedAt(),
                                        changes.stream()
                                                .map(change -> entry(change, subject.isOfMany(), language))
                                                .toList())
                                .xml())
                .everywhere()
                .send(ctx);
    }

    private AtomFeed.Entry entry(ChangedItem change, boolean named, Language language) {
        String page = place.address("/checks/" + change.checkId() + "/items/" + change.itemCode()) + ending(language);
        String key = change.verdict().name().toLowerCase(java.util.Locale.ROOT);
        String item = shelf.reports().title(change.checklistId(), change.itemCode(), language);
        Map<String, String> places = Map.of(
                "item", item,
                "name", change.name(language.code()),
                "day", Shown.day(language, change.changedAt()));
        return new AtomFeed.Entry(
                page,
                messages.text(language, "profile.change." + key + (named ? ".named" : ".title"), places),
                page,
                messages.text(language, "profile.change." + key + ".summary", places),
                change.changedAt());
    }

    private static String ending(Language language) {
        return language == Language.THAI ? "" : "?lang=" + language.code();
    }

    /**
     * What a feed is about.
     *
     * @param page the path of its page for people
     * @param feed its own path
     * @param since when it began, while nothing has changed
     * @param isOfMany whether its entries must name their agencies
     */
    private record Subject(String page, String feed, String title, Instant since, boolean isOfMany) {}
}
