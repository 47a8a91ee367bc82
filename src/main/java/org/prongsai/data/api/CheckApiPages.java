package org.prongsai.data.api;

import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.prongsai.check.Check;
import org.prongsai.check.CheckStore;
import org.prongsai.check.report.Report;
import org.prongsai.check.report.Reports;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.api.Api;
import org.prongsai.web.api.Parameters;
import org.prongsai.web.api.Unanswerable;
import org.prongsai.web.view.Answer;

/** Checks for programs: the whole report, and its findings one by one. */
public final class CheckApiPages implements Routes {
    private final CheckStore store;
    private final Reports reports;
    private final PageCache cache;
    private final URI base;

    /** {@code base} is how visitors reach the portal, without a slash at the end. */
    public CheckApiPages(CheckStore store, Reports reports, PageCache cache, URI base) {
        this.store = store;
        this.reports = reports;
        this.cache = cache;
        this.base = base;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        Api api = new Api(routes, cache);
        api.get("/checks/{id}", List.of(), this::show);
        api.get("/checks/{id}/findings", Listing.PARAMETERS, this::listFindings);
        api.get("/checks/{id}/findings/{code}", List.of(), this::showFinding);
    }

    private Answer show(Parameters asked) {
        return Answer.text("application/json", report(asked).json());
    }

    private Answer listFindings(Parameters asked) {
        return Listing.of(report(asked).items(), asked).answer(base, asked, Map.of());
    }

    private Answer showFinding(Parameters asked) {
        return report(asked).items().stream()
                .filter(item -> item.code().equals(asked.path("code")))
                .findFirst()
                .map(Api::json)
                .orElseThrow(() -> Unanswerable.absent("data.problem.no-finding"));
    }

    /** The report of a finished check whose checklist the program still has. */
    private Report report(Parameters asked) {
        Check check =
                asked.number("id").flatMap(store::byId).orElseThrow(() -> Unanswerable.absent("data.problem.no-check"));
        return reports.of(check)
                .map(Reports.Reading::report)
                .orElseThrow(() -> Unanswerable.absent("data.problem.no-report"));
    }
}
