package org.prongsai;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.agency.AgencyStore;
import org.prongsai.check.CheckRunner;
import org.prongsai.check.CheckStore;
import org.prongsai.check.Checker;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.check.schedule.CheckSchedule;
import org.prongsai.check.standing.ChangeStore;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.ItemTitles;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.Visit;
import org.prongsai.database.Database;
import org.prongsai.demo.DemoPortal;
import org.prongsai.directory.ChangePages;
import org.prongsai.directory.DirectoryPages;
import org.prongsai.directory.DirectoryStore;
import org.prongsai.directory.ProvincePages;
import org.prongsai.directory.ProvinceStore;
import org.prongsai.document.Document;
import org.prongsai.home.HomePages;
import org.prongsai.home.HomeStore;
import org.prongsai.home.ReportPages;
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
    /** How old a public page may be: a new result shows within seconds, and a crowd costs one page. */
    private static final Duration KEPT = Duration.ofSeconds(15);

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
     * @param isDemo whether the agencies are made up for show
     */
    record Parts(
            Server.Address address,
            URI base,
            Path data,
            List<Checklist> checklists,
            Function<Visit, Snapshot> crawler,
            Function<byte[], Document> reader,
            Clock clock,
            String version,
            boolean isDemo) {}

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
            database.store(AgencyStore.class).fillKeys();
            return new Portal(database, schedule, listen(parts, database, schedule));
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

    private static Server listen(Parts parts, Database database, CheckSchedule schedule) {
        Assets assets = Assets.load(ConfigFolder.staticFiles(Path.of("")));
        Views views = new Views(Messages.load(), assets::address, parts.base());
        PageCache cache = new PageCache(KEPT);
        ItemTitles titles = new ItemTitles(parts.checklists());
        ChangeStore changes = database.store(ChangeStore.class);
        DirectoryStore directory = database.store(DirectoryStore.class);
        CheckStore checks = database.store(CheckStore.class);
        ProfilePages.Shelf shelf = new ProfilePages.Shelf(
                database.store(AgencyStore.class),
                checks,
                database.store(PastCheckStore.class),
                new Reports(checks, parts.checklists()));
        HomePages.Shelf home =
                new HomePages.Shelf(database.store(HomeStore.class), changes, titles, parts.clock(), parts.isDemo());
        List<Routes> routes = List.of(
                assets,
                new HomePages(home, schedule::live, views, cache),
                new ReportPages(views, cache),
                new DirectoryPages(directory, views, cache, parts.base()),
                new ProvincePages(
                        new ProvincePages.Shelf(database.store(ProvinceStore.class), directory, titles), views, cache),
                new ChangePages(new ChangePages.Shelf(changes, directory, titles), views, cache),
                new ProfilePages(shelf, schedule::live, views),
                new CheckPages(shelf, schedule::live, views),
                new EvidencePages(new EvidenceFolder(parts.data()), parts.reader()));
        return Server.start(parts.address(), views, routes);
    }
}
