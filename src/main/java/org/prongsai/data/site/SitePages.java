package org.prongsai.data.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.prongsai.config.ConfigFolder;
import org.prongsai.config.Json;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Shown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rules for search engines, the contact for security, the picture in a browser's tab, and whether the portal is well. */
public final class SitePages implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(SitePages.class);
    /** RFC 9116 wants less than a year, so that nobody writes to a contact of long ago. */
    private static final Duration CONTACT_HOLDS = Duration.ofDays(180);

    private final SiteStore store;
    private final URI base;
    private final String contact;
    private final Clock clock;
    private final Answer picture;

    /** {@code base} is how visitors reach the portal, {@code contact} a web or e-mail address of the operator. */
    public SitePages(SiteStore store, URI base, String contact, Clock clock) {
        this.store = store;
        this.base = base;
        this.contact = Shown.contact(contact);
        this.clock = clock;
        this.picture = Answer.bytes(
                "image/vnd.microsoft.icon",
                ConfigFolder.staticFiles(java.nio.file.Path.of(""))
                        .bytes("img/favicon.ico")
                        .orElseThrow(() -> new IllegalStateException("static/img/favicon.ico is missing")));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/robots.txt", this::showRules);
        routes.get("/.well-known/security.txt", this::showContact);
        routes.get("/favicon.ico", picture::send);
        routes.get("/health", this::showHealth);
    }

    /**
     * Our own visitor looks at nothing here but an agency's disclosures, which it visits to judge them, and the places where
     * people ask that agency and complain to it, because they may be disclosed as such: what checklists ask for and what other agencies publish would
     * pass for that agency's answers.
     */
    private void showRules(Context ctx) {
        Answer.text("text/plain", """
                User-agent: prongsai
                Allow: /agencies/*/disclosures
                Allow: /agencies/*/complaints$
                Allow: /agencies/*/complaints/new/
                Allow: /agencies/*/complaints/statistics/
                Allow: /agencies/*/questions$
                Allow: /agencies/*/questions/new$
                Disallow: /

                User-agent: *
                Disallow: /search
                Disallow: /evidence/
                Disallow: /api/
                Disallow: /questions/follow/
                Disallow: /agencies/*/questions/new

                Sitemap: %s/sitemap.xml
                """.formatted(base)).send(ctx);
    }

    private void showContact(Context ctx) {
        Answer.text("text/plain", """
                Contact: %s
                Expires: %s
                Preferred-Languages: th, en
                Canonical: %s/.well-known/security.txt
                """.formatted(
                        contact, clock.instant().truncatedTo(ChronoUnit.DAYS).plus(CONTACT_HOLDS), base))
                .send(ctx);
    }

    private void showHealth(Context ctx) {
        ctx.header("Cache-Control", "no-store").contentType("application/json; charset=utf-8");
        try {
            store.probe();
            ctx.result(Json.write(Map.of("status", "ok")));
        } catch (RuntimeException e) {
            LOG.warn("the database does not answer: {}", e.toString());
            ctx.status(503).result(Json.write(Map.of("status", "down")));
        }
    }
}
