package org.prongsai;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.AgencyStore;
import org.prongsai.check.CheckRunner;
import org.prongsai.check.CheckStore;
import org.prongsai.check.Checker;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.check.schedule.CheckSchedule;
import org.prongsai.check.schedule.DueStore;
import org.prongsai.check.schedule.Rhythm;
import org.prongsai.check.schedule.Sweep;
import org.prongsai.check.schedule.SweepStore;
import org.prongsai.checklist.Checklist;
import org.prongsai.config.MailSettings;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.Visit;
import org.prongsai.data.dump.DailyDump;
import org.prongsai.data.dump.DumpFolder;
import org.prongsai.data.dump.DumpWriter;
import org.prongsai.data.open.OpenStore;
import org.prongsai.data.voice.VoiceStore;
import org.prongsai.database.Database;
import org.prongsai.demo.DemoPortal;
import org.prongsai.demo.DemoTown;
import org.prongsai.disclosure.DisclosureStore;
import org.prongsai.disclosure.DisclosureYears;
import org.prongsai.document.Document;
import org.prongsai.profile.PastCheckStore;
import org.prongsai.profile.ProfilePages;
import org.prongsai.question.Promise;
import org.prongsai.question.notice.NoticeStore;
import org.prongsai.question.notice.Notices;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.seal.SlowHash;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.digest.DigestStore;
import org.prongsai.staff.digest.Digests;
import org.prongsai.web.NotListening;
import org.prongsai.web.PageCache;
import org.prongsai.web.Server;
import org.prongsai.web.edge.Operator;
import org.prongsai.web.mail.Delivery;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.mail.OutboxStore;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

/** The portal with everything that runs in it, from the moment it is opened until it is closed. */
final class Portal implements AutoCloseable {
    private static final int CHECKS_AT_ONCE = 2;
    private static final Duration TICK = Duration.ofSeconds(30);
    /**
     * How old a public page may be; a check makes the front page and those of its agency anew when it is asked for and when it
     * ends. With a minute instead, most of the processor went into agencies that few people read, measured at 500 a second.
     */
    private static final Duration PAGES_KEPT = Duration.ofMinutes(5);

    /** How old lists may be that a check has changed. */
    private static final Duration LISTS_KEPT = Duration.ofSeconds(20);

    private final Database database;
    private final CheckSchedule schedule;
    private final PortalSchedule duties = new PortalSchedule();
    private final Server server;
    private final Parts parts;
    private final Optional<Demo> demo;

    private Portal(Parts parts, Works works, Server server, Optional<Demo> demo) {
        this.parts = parts;
        this.database = works.database();
        this.schedule = works.schedule();
        this.server = server;
        this.demo = demo;
    }

    /** What pages read and what checks. */
    private record Works(Database database, CheckSchedule schedule) {}

    /** The invented agencies; {@code welcome} says how to sign in among them, when they were made up just now. */
    private record Demo(DemoPortal portal, Optional<DemoTown.Welcome> welcome) {}

    /**
     * What a portal needs.
     *
     * @param base how visitors reach the portal, without a slash at the end
     * @param contact a web or e-mail address for whoever finds a mistake
     * @param data the folder of the database and the evidence
     * @param crawler visits a site
     * @param reader reads a kept body whatever its format
     * @param isDemo whether the agencies are made up for show
     * @param operator what stands around the server
     * @param answerDays within how many days questions are to be answered
     * @param mail the mail server that carries notices
     * @param rhythm how often agencies are checked, null when nobody checks any
     */
    record Parts(
            Server.Address address,
            URI base,
            String contact,
            Path data,
            List<Checklist> checklists,
            Vocabulary vocabulary,
            Function<Visit, Snapshot> crawler,
            Function<byte[], Document> reader,
            Clock clock,
            String version,
            boolean isDemo,
            Operator operator,
            int answerDays,
            MailSettings mail,
            @Nullable Rhythm rhythm) {}

    /** Opens the database, makes up what the demo shows, and only then listens; throws {@code DatabaseProblem}, or {@code NotListening} before anything is made. */
    static Portal open(Parts parts) {
        NotListening.requireFree(parts.address());
        Database database = Database.open(parts.data());
        CheckRunner runner = new CheckRunner(
                parts.crawler(),
                database.store(CheckStore.class),
                new EvidenceFolder(parts.data()),
                parts.clock(),
                parts.version());
        PageCache cache = new PageCache(PAGES_KEPT);
        CheckedPages pages =
                new CheckedPages(cache, database.store(AgencyStore.class), database.store(PastCheckStore.class));
        CheckSchedule schedule = new CheckSchedule(runner, CHECKS_AT_ONCE, pages::changed);
        Optional<Demo> demo = Optional.empty();
        try {
            runner.closeDead();
            database.store(AgencyStore.class).fillKeys();
            Sweep sweep = new Sweep(database.store(SweepStore.class), new EvidenceFolder(parts.data()), parts.clock());
            schedule.first("what interrupted checks left", sweep::run);
            demo = parts.isDemo() ? Optional.of(demo(parts, database)) : Optional.empty();
            Server server = listen(parts, database, schedule, cache);
            Portal portal = new Portal(parts, new Works(database, schedule), server, demo);
            portal.takeUpDuties(pages);
            return portal;
        } catch (RuntimeException e) {
            demo.ifPresent(opened -> opened.portal().close());
            schedule.close();
            database.close();
            throw e;
        }
    }

    /** Serves the invented websites, and fills in their agencies with what people ask and report there. */
    private static Demo demo(Parts parts, Database database) {
        DemoPortal opened = DemoPortal.open(database.store(AgencyStore.class));
        try {
            Promise promise = new Promise(parts.answerDays(), parts.clock());
            return new Demo(
                    opened,
                    opened.settle(
                            new DemoMap(database, parts.data(), SlowHash.STANDARD).town(promise, parts.checklists())));
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Checks the invented agencies live; says how to sign in as one of their officers, once. */
    Optional<DemoTown.Welcome> showDemo(Checker checker) {
        demo.ifPresent(opened -> opened.portal().askForChecks(schedule, checker));
        schedule.keepUp(TICK, most -> List.of());
        return demo.flatMap(Demo::welcome);
    }

    /** Checks the agencies that were never checked or not for long, a few at a time, as long as the portal is open. */
    void checkDue(Checker checker, Rhythm rhythm) {
        Clock clock = parts.clock();
        DueStore store = database.store(DueStore.class);
        schedule.keepUp(
                TICK,
                most -> rhythm.due(store, clock.instant(), most).stream()
                        .map(due -> new CheckRunner.Order(due.agencyId(), due.url(), false, checker))
                        .toList());
    }

    int port() {
        return server.port();
    }

    /** Ends within moments: what is being checked is marked interrupted. */
    @Override
    public void close() {
        server.close();
        schedule.close();
        duties.close();
        demo.ifPresent(opened -> opened.portal().close());
        database.close();
    }

    /** A fresh portal has its first results within a minute, for the files of the day. */
    private void takeUpDuties(CheckedPages pages) {
        Views letters = new Views(Messages.load(), file -> file, parts.base());
        Outbox outbox = outbox(parts, database);
        Notices notices = new Notices(database.store(NoticeStore.class), outbox, letters);
        duties.add(
                "complaints whose time has come, and when the others came",
                Duration.ZERO,
                Duration.ofHours(1),
                ComplaintMap.retention(database, parts.data(), parts.clock())::run);
        duties.add("lists of checked agencies", LISTS_KEPT, LISTS_KEPT, pages::renewLists);
        duties.add("files of the day", Duration.ofMinutes(1), Duration.ofMinutes(10), dump()::write);
        duties.add("digests", Duration.ofMinutes(2), Duration.ofMinutes(10), digests(outbox, letters)::write);
        duties.add(
                "askers' addresses",
                Duration.ofMinutes(2),
                Duration.ofHours(1),
                () -> notices.forgetFinished(parts.clock().instant()));
        if (parts.mail().isOn()) {
            Delivery delivery = new Delivery(database.store(OutboxStore.class), parts.mail(), parts.clock());
            duties.add("letters", Duration.ofSeconds(1), Duration.ofSeconds(20), delivery::carryDue);
        }
    }

    private Digests digests(Outbox outbox, Views letters) {
        return new Digests(
                List.of(
                        org.prongsai.complaint.inbox.InboxPages.digest(
                                database.store(org.prongsai.complaint.inbox.InboxStore.class)),
                        org.prongsai.question.desk.InboxPages.digest(
                                database.store(org.prongsai.question.desk.InboxStore.class))),
                new Digests.Shelf(database.store(DigestStore.class), database.store(AccountStore.class)),
                outbox,
                letters,
                parts.clock());
    }

    private DailyDump dump() {
        DumpWriter writer = new DumpWriter(
                database.store(OpenStore.class), database.store(VoiceStore.class), parts.checklists(), parts.base());
        return new DailyDump(new DumpFolder(parts.data()), writer, parts.clock());
    }

    private static Server listen(Parts parts, Database database, CheckSchedule schedule, PageCache cache) {
        return SiteMap.serve(
                parts.address(),
                new SiteMap.Ground(
                        database,
                        parts.data(),
                        parts.checklists(),
                        parts.vocabulary(),
                        parts.reader(),
                        schedule::live,
                        schedule::live,
                        published(database, parts.checklists()),
                        cache,
                        parts.base(),
                        parts.contact(),
                        parts.clock(),
                        parts.isDemo(),
                        parts.operator(),
                        SlowHash.STANDARD,
                        outbox(parts, database),
                        parts.answerDays(),
                        parts.rhythm()));
    }

    private static Outbox outbox(Parts parts, Database database) {
        return new Outbox(
                database.store(OutboxStore.class), parts.clock(), parts.mail().isOn());
    }

    private static LongFunction<List<ProfilePages.Published>> published(Database database, List<Checklist> checklists) {
        DisclosureStore store = database.store(DisclosureStore.class);
        DisclosureYears years = new DisclosureYears(checklists);
        return agency -> store.years(agency).stream()
                .flatMap(filled -> years.withId(filled.checklistId()).stream()
                        .map(checklist -> new ProfilePages.Published(checklist.fiscalYear(), filled.items())))
                .toList();
    }
}
