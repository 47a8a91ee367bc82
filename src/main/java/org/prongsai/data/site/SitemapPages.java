package org.prongsai.data.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.checklist.Checklist;
import org.prongsai.question.QuestionStore;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.view.Answer;

/** Where all public pages are, for search engines (sitemaps.org): one part for the portal itself and as many as agencies and questions need. */
public final class SitemapPages implements Routes {
    /** What the protocol allows in one part. */
    private static final int IN_A_PART = 50_000;

    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    /** The pages that stand at one address each; those of agencies and checklists are listed beside. */
    private static final List<String> PAGES = List.of(
            "/",
            "/agencies",
            "/provinces",
            "/changes",
            "/ranking",
            "/ranking/items",
            "/checklists",
            "/checklists/crosswalk",
            "/method",
            "/complaints",
            "/data",
            "/questions");

    private final SiteStore store;
    private final QuestionStore questions;
    private final List<Checklist> checklists;
    private final PageCache cache;
    private final URI base;
    private final int inAPart;

    /** Where site maps read. */
    public record Shelf(SiteStore site, QuestionStore questions) {}

    /** {@code base} is how visitors reach the portal, without a slash at the end. */
    public SitemapPages(Shelf shelf, List<Checklist> checklists, PageCache cache, URI base) {
        this(shelf, checklists, cache, base, IN_A_PART);
    }

    SitemapPages(Shelf shelf, List<Checklist> checklists, PageCache cache, URI base, int inAPart) {
        this.store = shelf.site();
        this.questions = shelf.questions();
        this.checklists = List.copyOf(checklists);
        this.cache = cache;
        this.base = base;
        this.inAPart = inAPart;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/sitemap.xml", cache.kept(this::list));
        routes.get("/sitemaps/{part}", cache.kept(this::show));
    }

    private void list(Context ctx) {
        List<String> parts = new ArrayList<>(List.of(entry("sitemap", "/sitemaps/pages.xml", null)));
        for (int part = 1; part <= parts(); part++) {
            Instant newest = agencies(part)
                    .map(SiteStore.Place::checkedAt)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElse(null);
            parts.add(entry("sitemap", "/sitemaps/agencies-" + part + ".xml", newest));
        }
        for (int part = 1; part <= questionParts(); part++) {
            parts.add(entry("sitemap", "/sitemaps/questions-" + part + ".xml", null));
        }
        send(ctx, "sitemapindex", parts);
    }

    private void show(Context ctx) {
        String part = ctx.pathParam("part");
        if (part.equals("pages.xml")) {
            send(ctx, "urlset", pages().map(page -> entry("url", page, null)).toList());
            return;
        }
        boolean isOfQuestions = part.startsWith("questions-");
        int number = part.matches("(?:agencies|questions)-[1-9][0-9]{0,4}\\.xml")
                ? Integer.parseInt(part.replaceAll("[^0-9]", ""))
                : 0;
        if (number < 1 || number > (isOfQuestions ? questionParts() : parts())) {
            throw new NotFoundResponse();
        }
        Stream<String> entries = isOfQuestions
                ? questions.places(inAPart, (number - 1) * inAPart).stream()
                        .map(place -> entry("url", place.address(), place.changedAt()))
                : agencies(number).map(agency -> entry("url", "/agencies/" + agency.slug(), agency.checkedAt()));
        send(ctx, "urlset", entries.toList());
    }

    private int questionParts() {
        return (questions.countPublic() + inAPart - 1) / inAPart;
    }

    private Stream<String> pages() {
        Stream<String> provinces = store.provinces().stream().map(name -> "/provinces/" + encoded(name));
        Stream<String> lists = checklists.stream()
                .flatMap(list -> Stream.concat(
                        Stream.of("/checklists/" + list.id()),
                        list.items().stream().map(item -> "/checklists/" + list.id() + "/items/" + item.code())));
        return Stream.of(PAGES.stream(), provinces, lists).flatMap(each -> each);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private int parts() {
        return (store.countAgencies() + inAPart - 1) / inAPart;
    }

    private Stream<SiteStore.Place> agencies(int part) {
        return store.agencies(inAPart, (part - 1) * inAPart).stream();
    }

    /** Paths are slugs, codes and encoded names, which hold no sign that XML would take for its own; the base may. */
    private String entry(String element, String path, @Nullable Instant changed) {
        String last = changed == null ? "" : "<lastmod>" + changed.truncatedTo(ChronoUnit.SECONDS) + "</lastmod>";
        return "<" + element + "><loc>" + base.toString().replace("&", "&amp;") + path + "</loc>" + last + "</"
                + element + ">\n";
    }

    private static void send(Context ctx, String root, List<String> entries) {
        Answer.text(
                        "application/xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " " + NAMESPACE + ">\n"
                                + String.join("", entries) + "</" + root + ">\n")
                .send(ctx);
    }
}
