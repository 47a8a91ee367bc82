package org.prongsai.profile.share;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.prongsai.agency.Agency;
import org.prongsai.profile.Place;
import org.prongsai.profile.ProfilePages;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.QrCode;
import org.prongsai.web.view.Views;

/** Pictures of an agency for other places: its result for websites, and its address as a QR code for paper. */
public final class BadgePages implements Routes {
    private static final String SVG = "image/svg+xml";

    private final ProfilePages.Shelf shelf;
    private final Place place;
    private final Messages messages;
    private final PageCache cache;
    private final Views views;

    public BadgePages(ProfilePages.Shelf shelf, Place place, Messages messages, PageCache cache, Views views) {
        this.shelf = shelf;
        this.place = place;
        this.messages = messages;
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/agencies/{slug}/badge.svg", cache.kept(this::badge));
        routes.get("/agencies/{slug}/qr.svg", cache.kept(this::qr));
    }

    private void badge(Context ctx) {
        Agency agency = agency(ctx);
        Badge badge = shelf.standings()
                .of(agency.id())
                .map(standing -> Badge.of(standing, shelf.reports().checklist(standing.checklistId())))
                .orElseGet(Badge::unseen);
        Language language = Frame.language(ctx);
        send(ctx, "profile/badge", badge.drawn(messages, language));
    }

    private void qr(Context ctx) {
        send(
                ctx,
                "profile/qr",
                QrCode.of(place.address("/agencies/" + agency(ctx).slug())));
    }

    private void send(Context ctx, String template, Object picture) {
        Answer.text(SVG, views.html(template, picture, Frame.of(ctx)).strip())
                .everywhere()
                .send(ctx);
    }

    private Agency agency(Context ctx) {
        return shelf.agencies().bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    }
}
