package org.prongsai.method;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.rule.Verdict;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Shown;
import org.prongsai.web.view.Views;

/** How a verdict comes about, how often it was right, and what to do when it is wrong. */
public final class MethodPages implements Routes {
    private final List<Accuracy> measurements = Accuracy.load();
    private final String contact;
    private final PageCache cache;
    private final Views views;

    /** {@code contact} is a web or e-mail address at which a verdict can be contested. */
    public MethodPages(String contact, PageCache cache, Views views) {
        this.contact = Shown.contact(contact);
        this.cache = cache;
        this.views = views;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/method", cache.kept(this::show));
    }

    private void show(Context ctx) {
        views.show(
                ctx,
                "method/method",
                new Method(
                        measurements,
                        contact.equals(views.absolute("")) ? null : contact,
                        Stream.of(Verdict.values())
                                .map(verdict -> verdict.name().toLowerCase(java.util.Locale.ROOT))
                                .toList()));
    }

    /** What the page shows; {@code contact} is an address that can be opened, null when the portal names nobody. */
    public record Method(
            List<Accuracy> measurements, @Nullable String contact, List<String> verdicts) {}
}
