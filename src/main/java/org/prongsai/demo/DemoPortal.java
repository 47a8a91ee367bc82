package org.prongsai.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.check.CheckRunner;
import org.prongsai.check.Checker;
import org.prongsai.check.schedule.CheckSchedule;

/**
 * The invented agencies in a portal: their websites answer, they are registered under the addresses where they answer now,
 * and each is asked to be checked. Doing so again after a restart changes nothing but the addresses.
 */
public final class DemoPortal implements AutoCloseable {
    private final DemoSites sites;
    private final Map<Agency, String> agencies = new LinkedHashMap<>();

    private DemoPortal(DemoSites sites) {
        this.sites = sites;
    }

    /** Serves the websites and registers their agencies. */
    public static DemoPortal open(AgencyStore store) {
        DemoPortal portal = new DemoPortal(DemoSites.start(DemoAgency.all()));
        portal.sites.urls().forEach((agency, url) -> portal.agencies.put(store.keep(agency.toAgency(url)), url));
        return portal;
    }

    /** Asks for a check of every agency that is not being checked. */
    public void askForChecks(CheckSchedule schedule, Checker checker) {
        agencies.forEach(
                (agency, url) -> schedule.ask(agency.id(), new CheckRunner.Order(agency.id(), url, true, checker)));
    }

    /** Lets people ask and report; says how to look behind that when nobody was told yet. */
    public Optional<DemoTown.Welcome> settle(DemoTown town) {
        Map<String, Agency> bySlug =
                agencies.keySet().stream().collect(Collectors.toMap(Agency::slug, agency -> agency));
        return town.settle(bySlug, agencies.keySet().iterator().next());
    }

    @Override
    public void close() {
        sites.close();
    }
}
