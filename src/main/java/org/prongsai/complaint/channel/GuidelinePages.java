package org.prongsai.complaint.channel;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.List;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.statistics.Figures;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Views;

/** How an agency takes and handles complaints: how, steps, unit, time, and the way to its three forms. */
public final class GuidelinePages implements Routes {
    private final AgencyStore agencies;
    private final ChannelKeyStore keys;
    private final GuidelineStore guidelines;
    private final Place place;

    public GuidelinePages(AgencyStore agencies, ChannelKeyStore keys, GuidelineStore guidelines, Place place) {
        this.agencies = agencies;
        this.keys = keys;
        this.guidelines = guidelines;
        this.place = place;
    }

    /** What the page is made with. */
    public record Place(Clock clock, PageCache cache, Views views) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/agencies/{slug}/complaints", place.cache().kept(this::show));
    }

    private void show(Context ctx) {
        Agency agency = agencies.bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        place.views()
                .show(
                        ctx,
                        "complaint/guideline",
                        new GuidelinePage(
                                agency,
                                agency.name(Frame.language(ctx).code()),
                                guidelines.of(agency.id()),
                                java.util.Arrays.stream(Channel.values())
                                        .filter(channel -> keys.current(agency.id(), channel)
                                                .isPresent())
                                        .map(Channel::code)
                                        .toList(),
                                Figures.newest(ThaiDate.at(place.clock().instant()))
                                        .year()));
    }

    /** What the page shows; {@code channels} are the forms that are open, {@code fiscalYear} is the newest one
     * with figures. */
    public record GuidelinePage(
            Agency agency, String name, Guideline guideline, List<String> channels, int fiscalYear) {
        /** Whether any form is open. */
        public boolean isOpen() {
            return !channels.isEmpty();
        }

        /** What the agency wrote, line by line; empty for the portal's own text. */
        public List<String> lines(String text) {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
