package org.prongsai;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.prongsai.agency.AgencyPages;
import org.prongsai.agency.AgencyStore;
import org.prongsai.check.CheckRunner;
import org.prongsai.check.CheckStore;
import org.prongsai.check.Checker;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.check.schedule.CheckSchedule;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.checklist.Checklist;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.Visit;
import org.prongsai.database.Database;
import org.prongsai.demo.DemoPortal;
import org.prongsai.disclosure.AttachmentPages;
import org.prongsai.disclosure.DisclosurePages;
import org.prongsai.disclosure.DisclosureStore;
import org.prongsai.disclosure.DisclosureYears;
import org.prongsai.disclosure.attachment.AttachmentFolder;
import org.prongsai.document.Document;
import org.prongsai.home.HomePages;
import org.prongsai.home.HomeStore;
import org.prongsai.profile.CheckPages;
import org.prongsai.profile.EvidencePages;
import org.prongsai.profile.PastCheckStore;
import org.prongsai.profile.ProfilePages;
import org.prongsai.profile.Reports;
import org.prongsai.web.Assets;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.Server;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

/** The portal with everything that runs in it, from the moment it is opened until it is closed. */
final class Portal implements AutoCloseable {
    private static final int CHECKS_AT_ONCE = 2;
    /** How old a public page may be when it is shown. */
    private static final Duration PAGES_KEPT = Duration.ofSeconds(10);

    private final Database database;
    private final CheckSchedule schedule;
    private final Server server;
    private Optional<DemoPortal> demo = Optional.empty();

    private Portal(Database database, CheckSchedule schedule, Server server) {
        this.database = database;
        this.schedule = schedule;
        this.server = server;
    }

    /**
     * What a portal needs.
     *
     * @param base how visitors reach the portal, without a slash at the end
     * @param data the folder of the database and the evidence
     * @param crawler visits a site
     * @param reader reads a kept body whatever its format
     */
    record Parts(
            Server.Address address,
            URI base,
            Path data,
            List<Checklist> checklists,
            Function<Visit, Snapshot> crawler,
            Function<byte[], Document> reader,
            Clock clock,
            String version) {}

    /** Opens the database and listens; throws {@code DatabaseProblem} or {@code PortTaken}. */
    static Portal open(Parts parts) {
        Database database = Database.open(parts.data());
        CheckRunner runner = new CheckRunner(
                parts.crawler(),
                database.store(CheckStore.class),
                new EvidenceFolder(parts.data()),
                parts.clock(),
                parts.version());
        CheckSchedule schedule = new CheckSchedule(runner, CHECKS_AT_ONCE);
        try {
            runner.closeDead();
            return new Portal(database, schedule, listen(parts, database, schedule::live));
        } catch (RuntimeException e) {
            schedule.close();
            database.close();
            throw e;
        }
    }

    /** Serves the invented websites, shows their agencies and checks them live. */
    void showDemo(Checker checker) {
        DemoPortal opened = DemoPortal.open(database.store(AgencyStore.class));
        demo = Optional.of(opened);
        opened.askForChecks(schedule, checker);
    }

    int port() {
        return server.port();
    }

    /** Ends within moments: what is being checked is marked interrupted. */
    @Override
    public void close() {
        server.close();
        schedule.close();
        demo.ifPresent(DemoPortal::close);
        database.close();
    }

    private static Server listen(Parts parts, Database database, LongFunction<Optional<LiveCheck>> live) {
        Assets assets = Assets.load(ConfigFolder.staticFiles(Path.of("")));
        Views views = new Views(Messages.load(), assets::address, parts.base());
        AgencyStore agencies = database.store(AgencyStore.class);
        CheckStore checks = database.store(CheckStore.class);
        ProfilePages.Shelf shelf = new ProfilePages.Shelf(
                agencies, checks, database.store(PastCheckStore.class), new Reports(checks, parts.checklists()));
        DisclosureStore disclosures = database.store(DisclosureStore.class);
        PageCache cache = new PageCache(PAGES_KEPT);
        List<Routes> routes = List.of(
                assets,
                new HomePages(database.store(HomeStore.class), live, views),
                new AgencyPages(agencies, views),
                new ProfilePages(shelf, live, views),
                new CheckPages(shelf, live, views),
                new DisclosurePages(agencies, disclosures, new DisclosureYears(parts.checklists()), cache, views),
                new AttachmentPages(agencies, disclosures, new AttachmentFolder(parts.data())),
                new EvidencePages(new EvidenceFolder(parts.data()), parts.reader()));
        return Server.start(parts.address(), views, routes);
    }
}
