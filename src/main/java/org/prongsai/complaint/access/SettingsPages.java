package org.prongsai.complaint.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.channel.FormClosingStore;
import org.prongsai.complaint.channel.GuidelineStore;
import org.prongsai.web.Asked;
import org.prongsai.web.Routes;
import org.prongsai.web.form.Problems;
import org.prongsai.web.view.Views;

/** Where handlers say how the agency handles complaints: its texts, its days, and which forms are open. */
public final class SettingsPages implements Routes {
    private static final String PATH = "/desk/{agency}/complaints/settings";

    private final HandlerGate gate;
    private final GuidelineStore guidelines;
    private final FormClosingStore closings;
    private final Views views;

    public SettingsPages(HandlerGate gate, GuidelineStore guidelines, FormClosingStore closings, Views views) {
        this.gate = gate;
        this.guidelines = guidelines;
        this.closings = closings;
        this.views = views;
    }

    /** The page with the form; {@code done} says what was just done, empty for nothing. */
    public record SettingsPage(
            HandlerGate.Seat seat, SettingsForm form, List<String> channels, String done, Problems problems) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH, this::keep);
    }

    private void show(Context ctx) {
        Handler handler = gate.of(ctx);
        long agencyId = handler.agency().id();
        String opened = Asked.choice(ctx, "opened", List.of("", "yes"));
        String saved = Asked.choice(ctx, "saved", List.of("", "yes"));
        show(
                ctx,
                handler,
                SettingsForm.of(guidelines.of(agencyId), closings.closed(agencyId)),
                opened.isEmpty() ? saved.isEmpty() ? "" : "saved" : "opened",
                Problems.NONE);
    }

    private void keep(Context ctx) {
        Handler handler = gate.of(ctx);
        SettingsForm form = SettingsForm.of(ctx);
        Problems problems = form.problems();
        if (!problems.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), handler, form, "", problems);
            return;
        }
        long agencyId = handler.agency().id();
        guidelines.keep(form.guideline(agencyId), gate.today());
        closings.keepClosed(agencyId, form.closed(), handler.account().id(), gate.today());
        gate.write(handler, "complaint.settings-changed", handler.agency().slug());
        ctx.redirect(handler.path() + "/settings?saved=yes", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Handler handler, SettingsForm form, String done, Problems problems) {
        views.show(
                ctx,
                "complaint/access/settings",
                new SettingsPage(
                        gate.seat(ctx, handler),
                        form,
                        Stream.of(Channel.values()).map(Channel::code).toList(),
                        done,
                        problems));
    }
}
