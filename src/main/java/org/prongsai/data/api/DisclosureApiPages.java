package org.prongsai.data.api;

import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.checklist.Checklist;
import org.prongsai.data.open.OpenDisclosureStore;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.api.Api;
import org.prongsai.web.api.Parameters;
import org.prongsai.web.api.Unanswerable;
import org.prongsai.web.view.Answer;

/** What agencies publish on this portal, for programs. */
public final class DisclosureApiPages implements Routes {
    private static final List<String> FILTERS = List.of("agency", "year", "page", "size");

    private final OpenDisclosureStore store;
    private final List<Checklist> checklists;
    private final List<String> years;
    private final PageCache cache;
    private final URI base;

    /** {@code base} is how visitors reach the portal, without a slash at the end. */
    public DisclosureApiPages(OpenDisclosureStore store, List<Checklist> checklists, PageCache cache, URI base) {
        this.store = store;
        this.checklists = List.copyOf(checklists);
        this.years = checklists.stream()
                .map(list -> String.valueOf(list.fiscalYear()))
                .distinct()
                .sorted()
                .toList();
        this.cache = cache;
        this.base = base;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        new Api(routes, cache).get("/disclosures", FILTERS, this::list);
    }

    private Answer list(Parameters asked) {
        String slug = asked.text("agency");
        String year = asked.choice("year", years);
        if (!slug.isEmpty() && store.countAgencies(slug) == 0) {
            throw Unanswerable.wrong("agency", "data.problem.unknown-agency", Map.of("given", slug));
        }
        Map<String, Integer> wanted = new LinkedHashMap<>();
        checklists.stream()
                .filter(list -> year.isEmpty() || year.equals(String.valueOf(list.fiscalYear())))
                .forEach(list -> wanted.put(list.id(), list.fiscalYear()));
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("agency", slug);
        filters.put("year", year);
        return new Listing(
                        store.count(slug, List.copyOf(wanted.keySet())),
                        asked.page(),
                        asked.size(),
                        store.list(
                                slug, wanted, new OpenDisclosureStore.Part(asked.size(), Listing.offset(asked)), base))
                .answer(base, asked, filters);
    }
}
