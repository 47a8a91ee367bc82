package org.prongsai.data.api;

import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.agency.Kind;
import org.prongsai.check.CheckStore;
import org.prongsai.check.report.Report;
import org.prongsai.check.report.Reports;
import org.prongsai.data.open.OpenAgency;
import org.prongsai.data.open.OpenProvince;
import org.prongsai.data.open.OpenStore;
import org.prongsai.data.open.Wanted;
import org.prongsai.search.Query;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.api.Api;
import org.prongsai.web.api.Parameters;
import org.prongsai.web.api.Unanswerable;
import org.prongsai.web.view.Answer;

/** Agencies for programs: where they stand, their checks, what changed for them, and their provinces. */
public final class AgencyApiPages implements Routes {
    private static final List<String> FILTERS = List.of("q", "kind", "province", "page", "size");
    private static final List<String> KINDS =
            Stream.of(Kind.values()).map(Kind::code).toList();

    private final OpenStore store;
    private final CheckStore checks;
    private final Reports reports;
    private final PageCache cache;
    private final URI base;

    /** {@code base} is how visitors reach the portal, without a slash at the end. */
    public AgencyApiPages(OpenStore store, CheckStore checks, Reports reports, PageCache cache, URI base) {
        this.store = store;
        this.checks = checks;
        this.reports = reports;
        this.cache = cache;
        this.base = base;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        Api api = new Api(routes, cache);
        api.get("/agencies", FILTERS, this::list);
        api.get("/agencies/{slug}", List.of(), this::show);
        api.get("/agencies/{slug}/checks", Listing.PARAMETERS, this::listChecks);
        api.get("/agencies/{slug}/changes", Listing.PARAMETERS, this::listChanges);
        api.get("/provinces", Listing.PARAMETERS, this::listProvinces);
    }

    private Answer list(Parameters asked) {
        String text = asked.text("q");
        String kind = asked.choice("kind", KINDS);
        String province = asked.text("province");
        Query query = Query.of(text);
        if (!text.isEmpty() && query.words().isEmpty()) {
            throw Unanswerable.wrong("q", "problem.no-words", Map.of());
        }
        Wanted wanted = Wanted.of(kind.isEmpty() ? "" : named(kind).name(), province, query);
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("q", text);
        filters.put("kind", kind);
        filters.put("province", province);
        return new Listing(
                        store.count(wanted),
                        asked.page(),
                        asked.size(),
                        store.agencies(wanted, asked.size(), Listing.offset(asked), base))
                .answer(base, asked, filters);
    }

    private static Kind named(String code) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Answer show(Parameters asked) {
        OpenAgency agency = agency(asked);
        Optional<Report.Scores> scores = Optional.ofNullable(agency.standing())
                .flatMap(standing -> checks.byId(standing.checkId()))
                .flatMap(reports::of)
                .map(reading -> reading.report().score());
        return Api.json(new Detail(
                agency,
                scores.map(Report.Scores::indicators).orElse(List.of()),
                scores.map(Report.Scores::subIndicators).orElse(List.of())));
    }

    private Answer listChecks(Parameters asked) {
        String slug = agency(asked).slug();
        return new Listing(
                        store.countChecks(slug),
                        asked.page(),
                        asked.size(),
                        store.checks(slug, asked.size(), Listing.offset(asked)))
                .answer(base, asked, Map.of());
    }

    private Answer listChanges(Parameters asked) {
        String slug = agency(asked).slug();
        return new Listing(
                        store.countChanges(slug),
                        asked.page(),
                        asked.size(),
                        store.changes(slug, asked.size(), Listing.offset(asked)))
                .answer(base, asked, Map.of());
    }

    private Answer listProvinces(Parameters asked) {
        List<OpenProvince> provinces = store.provinces().stream()
                .sorted(Comparator.comparing(OpenProvince::name, ThaiOrder.comparator()))
                .toList();
        return Listing.of(provinces, asked).answer(base, asked, Map.of());
    }

    private OpenAgency agency(Parameters asked) {
        return store.agency(asked.path("slug"), base).orElseThrow(() -> Unanswerable.absent("data.problem.no-agency"));
    }

    /** An agency with the indicators and sub-indicators of its newest check, in the order of its checklist. */
    record Detail(OpenAgency agency, List<Report.Part> indicators, List<Report.Part> subIndicators) {}
}
