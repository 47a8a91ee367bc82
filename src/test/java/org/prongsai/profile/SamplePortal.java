package org.prongsai.profile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.OwnFolder;
import org.prongsai.SiteMap;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.agency.Kind;
import org.prongsai.check.Check;
import org.prongsai.check.CheckStore;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.check.Finding;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.check.schedule.Rhythm;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.Failure;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.disclosure.DisclosureStore;
import org.prongsai.disclosure.attachment.AttachmentFolder;
import org.prongsai.disclosure.entry.DisclosureFile;
import org.prongsai.disclosure.entry.DisclosureImport;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.Judgement.Evidence;
import org.prongsai.rule.Judgement.Rejected;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.score.Scoring;
import org.prongsai.seal.SlowHash;
import org.prongsai.search.SearchStore;
import org.prongsai.web.PageCache;
import org.prongsai.web.Server;
import org.prongsai.web.Visitor;
import org.prongsai.web.edge.Operator;
import org.prongsai.web.edge.TickingClock;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.mail.OutboxStore;

/** A portal with a real database on a free port, and whatever agencies and checks a test puts into it. */
public final class SamplePortal implements AutoCloseable {
    /** The morning on which sample checks begin. */
    public static final Instant MORNING = Instant.parse("2026-11-20T03:04:05Z");

    /** A hash that costs a test no time. */
    public static final SlowHash QUICK = new SlowHash(64, 1);

    public static final URI BASE = URI.create("https://portal.example");
    private static final Vocabulary VOCABULARY =
            Vocabulary.readWhole(ConfigFolder.crawlerConfig(Path.of("")).yaml("vocabulary.yaml"));
    private static final Checklists CHECKLISTS = Checklists.load(ConfigFolder.crawlerConfig(Path.of("")));
    private static final Checklist CHECKLIST = CHECKLISTS.get("oit-2567");
    private static final String VERSION = "c0ffee".repeat(10);

    public final AgencyStore agencies;
    public final CheckStore checks;
    public final SearchStore search;
    public final EvidenceFolder evidence;
    public final DisclosureStore disclosures;
    public final AttachmentFolder attachments;
    public final Checklist checklist = CHECKLIST;
    public final Map<Long, LiveCheck> live = new HashMap<>();
    public final Map<Long, List<ProfilePages.Published>> published = new HashMap<>();
    /** Stands on the morning until a test moves it. */
    public final TickingClock clock;

    public final Server server;
    public final Visitor visitor;
    public final Path folder;
    private final Database database;

    /** One in a folder of its own, which goes with it. */
    public SamplePortal() {
        this(OwnFolder.fresh());
    }

    /** The same with a time that is a test's own. */
    public SamplePortal(TickingClock clock) {
        this(OwnFolder.fresh(), clock);
    }

    public SamplePortal(Path folder) {
        this(folder, new TickingClock(MORNING));
    }

    SamplePortal(Path folder, int port) {
        this(folder, port, Duration.ZERO, new TickingClock(MORNING), QUICK);
    }

    /** One that keeps its pages for a while. */
    public SamplePortal(Path folder, Duration pagesKept) {
        this(folder, 0, pagesKept, new TickingClock(MORNING), QUICK);
    }

    /** One whose time is a test's own. */
    public SamplePortal(Path folder, TickingClock clock) {
        this(folder, 0, Duration.ZERO, clock, QUICK);
    }

    /** One whose passwords cost what they cost every day. */
    public SamplePortal(Path folder, TickingClock clock, SlowHash hash) {
        this(folder, 0, Duration.ZERO, clock, hash);
    }

    private SamplePortal(Path folder, int port, Duration pagesKept, TickingClock clock, SlowHash hash) {
        this.folder = folder;
        this.clock = clock;
        database = SampleDatabase.open(folder);
        agencies = database.store(AgencyStore.class);
        checks = database.store(CheckStore.class);
        search = database.store(SearchStore.class);
        evidence = new EvidenceFolder(folder);
        disclosures = database.store(DisclosureStore.class);
        attachments = new AttachmentFolder(folder);
        server = SiteMap.serve(
                new Server.Address("localhost", port, false),
                new SiteMap.Ground(
                        database,
                        folder,
                        List.copyOf(CHECKLISTS.all()),
                        VOCABULARY,
                        SamplePortal::read,
                        this::live,
                        () -> Map.copyOf(live),
                        agency -> published.getOrDefault(agency, List.of()),
                        new PageCache(pagesKept),
                        BASE,
                        "mistakes@portal.example",
                        clock,
                        true,
                        new Operator(0, "", org.prongsai.config.RoomSettings.STANDARD),
                        hash,
                        new Outbox(database.store(OutboxStore.class), clock, true),
                        15,
                        new Rhythm(Duration.ofDays(30), Duration.ofDays(1))));
        visitor = new Visitor(server.port());
    }

    /** Another store on the same database. */
    public <T> T store(Class<T> type) {
        return database.store(type);
    }

    /** An invented town. */
    public Agency agency(String slug, String name) {
        return agencies.keep(new Agency(
                0, slug, name, "Town of " + slug, Kind.TOWN_MUNICIPALITY, "ศรีตะวัน", "http://" + slug + ".example/"));
    }

    /** A check that is done, every item with the given finding or, without one, passed. */
    public long check(@Nullable Agency agency, Instant startedAt, Map<String, Judgement> judgements) {
        return check(agency, startedAt, CHECKLIST.id(), judgements);
    }

    /** The same by another checklist of the program. */
    public long check(
            @Nullable Agency agency, Instant startedAt, String checklistId, Map<String, Judgement> judgements) {
        Checklist by = CHECKLISTS.get(checklistId);
        List<Finding> findings = by.items().stream()
                .map(item -> new Finding(item.code(), judgements.getOrDefault(item.code(), found(item.code()))))
                .toList();
        Map<String, Verdict> verdicts = new HashMap<>();
        findings.forEach(finding -> verdicts.put(finding.itemCode(), finding.verdict()));
        Check begun = begun(agency, startedAt, by);
        long id = checks.begin(begun, "1@test");
        Check.Visit visit = new Check.Visit(
                begun.siteUrl(), "ab".repeat(32), 120, 34, 8_123_456, "pages", failures(begun.siteUrl()));
        checks.finish(
                new Check(
                        id,
                        begun.agencyId(),
                        begun.siteUrl(),
                        by.id(),
                        VERSION,
                        "0.1.0",
                        Check.State.DONE,
                        startedAt,
                        startedAt.plusSeconds(95),
                        null,
                        visit,
                        Scoring.score(by, verdicts)),
                findings);
        return id;
    }

    /** A check that has begun. */
    public Check begun(@Nullable Agency agency, Instant startedAt) {
        return begun(agency, startedAt, CHECKLIST);
    }

    private static Check begun(@Nullable Agency agency, Instant startedAt, Checklist by) {
        String url = agency == null ? "http://nobody.example/" : agency.url();
        return new Check(
                0,
                agency == null ? null : agency.id(),
                url,
                by.id(),
                VERSION,
                "0.1.0",
                Check.State.RUNNING,
                startedAt,
                null,
                null,
                null,
                null);
    }

    /** A judgement of an item with full evidence. */
    public static Judgement found(String code) {
        return judgement(Reason.FOUND, "http://a.example/" + code, "ข้อมูล " + code);
    }

    /** A judgement with a reason, whose texts all hold one text. */
    public static Judgement judgement(Reason reason, String url, String text) {
        return new Judgement(
                reason,
                0.93,
                new Evidence(
                        url,
                        text,
                        List.of("http://a.example/", "http://a.example/ita", url),
                        MORNING.plusSeconds(7),
                        200,
                        "text/html; charset=utf-8",
                        "cd".repeat(32),
                        reason == Reason.WRONG_YEAR ? 2564 : 2567,
                        text),
                List.of(
                        new ElementResult("one", true, true, text),
                        new ElementResult("two", reason == Reason.FOUND, true, ""),
                        new ElementResult("three", false, false, "")),
                List.of(
                        new Rejected(url + "?old", Reason.WRONG_YEAR, 2564),
                        new Rejected(url + "?x", Reason.NEWS_ONLY, null)));
    }

    /** Publishes what a list says, whose files stand in a folder; the list must be right. */
    public DisclosureStore.Outcome publish(String list, Path folder) {
        DisclosureFile.Known known = new DisclosureFile.Known(
                slug -> agencies.bySlug(slug).stream().toList(), List.copyOf(CHECKLISTS.all()));
        DisclosureFile read = DisclosureFile.read(list.getBytes(StandardCharsets.UTF_8), folder, known, MORNING);
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(read.problems().toString());
        }
        return new DisclosureImport(disclosures, attachments).run(read, false);
    }

    @Override
    public void close() {
        server.close();
        database.close();
        OwnFolder.leave(folder);
    }

    private Optional<LiveCheck> live(long agencyId) {
        return Optional.ofNullable(live.get(agencyId));
    }

    private static List<Failure> failures(String site) {
        List<Failure> failures = new ArrayList<>();
        for (Failure.Outcome outcome : Failure.Outcome.values()) {
            failures.add(new Failure(site + "lost/" + outcome, outcome, "detail of " + outcome));
        }
        return failures;
    }

    private static Document read(byte[] body) {
        Block block = new Block(
                Block.Type.PARAGRAPH, Block.Region.BODY, 0, 0, new String(body, StandardCharsets.UTF_8), List.of(), "");
        return new Document(
                Document.Kind.HTML,
                Document.State.READABLE,
                "",
                List.of(block),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
