package org.prongsai.bench.nation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.bench.Prose;
import org.prongsai.check.Check;
import org.prongsai.check.CheckStore;
import org.prongsai.check.Finding;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.database.Database;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;
import org.prongsai.score.Scoring;

/**
 * Fills a data folder with invented agencies and monthly checks of each. Arguments: folder, agencies (8,300), checks of each
 * (24). The newest check goes through the stores, older ones straight into the tables, because 200,000 syncs take an hour.
 */
public final class Nation {
    private static final Instant NEWEST = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int CHECKS_IN_A_TRANSACTION = 500;

    private final Random random = new Random(2567);
    private final Prose prose = new Prose(random);
    private final Places places = new Places(random);
    private final Checklist checklist;
    private final Map<Long, Map<String, Boolean>> habits = new HashMap<>();

    private Nation(Checklist checklist) {
        this.checklist = checklist;
    }

    public static void main(String[] args) throws SQLException {
        Path folder = Path.of(args[0]);
        int agencies = args.length > 1 ? Integer.parseInt(args[1]) : 8_300;
        int checks = args.length > 2 ? Integer.parseInt(args[2]) : 24;
        new Nation(Checklists.load(ConfigFolder.crawlerConfig(Path.of(""))).get("oit-2567"))
                .fill(folder, agencies, checks);
    }

    private void fill(Path folder, int agencies, int checks) throws SQLException {
        List<Agency> kept;
        try (Database database = Database.open(folder)) {
            kept = database.store(AgencyStore.class).keepAll(places.agencies(agencies));
        }
        System.out.println("agencies " + kept.size());
        keepOlder(folder, kept, checks - 1);
        System.out.println("older checks " + kept.size() * (checks - 1));
        try (Database database = Database.open(folder)) {
            CheckStore store = database.store(CheckStore.class);
            for (int back = Math.min(1, checks - 1); back >= 0; back--) {
                for (Agency agency : kept) {
                    keep(store, agency, NEWEST.minus(MONTH.multipliedBy(back)).plusSeconds(agency.id()), back == 0);
                }
            }
        }
        System.out.println("newest checks " + kept.size());
    }

    private void keep(CheckStore store, Agency agency, Instant at, boolean isNewest) {
        if (!isNewest && random.nextInt(20) > 0) {
            return;
        }
        List<Finding> findings = findings(agency);
        long id = store.begin(check(0, agency, at, findings), "1@nation");
        store.finish(check(id, agency, at, findings), findings);
    }

    /** A finished check with a number, or one that begins with none. */
    private Check check(long id, Agency agency, Instant at, List<Finding> findings) {
        Map<String, Verdict> verdicts = new HashMap<>();
        findings.forEach(finding -> verdicts.put(finding.itemCode(), finding.verdict()));
        boolean isDone = id > 0;
        return new Check(
                id,
                agency.id(),
                agency.url(),
                checklist.id(),
                checklist.version(),
                "benchmark",
                isDone ? Check.State.DONE : Check.State.RUNNING,
                at,
                isDone ? at.plusSeconds(90) : null,
                null,
                isDone ? new Check.Visit(agency.url(), "ab".repeat(32), 120, 34, 8_000_000, null, List.of()) : null,
                isDone ? Scoring.score(checklist, verdicts) : null);
    }

    /** Each agency keeps its habits: an item changes its verdict now and then. */
    private List<Finding> findings(Agency agency) {
        Map<String, Boolean> habit = habits.computeIfAbsent(agency.id(), id -> new HashMap<>());
        double diligence = 0.3 + 0.7 * new Random(agency.id()).nextDouble();
        List<Finding> findings = new ArrayList<>();
        checklist.items().forEach(item -> {
            if (!habit.containsKey(item.code()) || random.nextInt(40) == 0) {
                habit.put(item.code(), random.nextDouble() < diligence);
            }
            int luck = random.nextInt(50);
            Reason reason = luck == 0
                    ? Reason.SCANNED
                    : luck == 1
                            ? Reason.SITE_DOWN
                            : habit.getOrDefault(item.code(), true) ? Reason.FOUND : Reason.WRONG_YEAR;
            findings.add(new Finding(item.code(), judgement(agency, item.code(), reason)));
        });
        return findings;
    }

    private Judgement judgement(Agency agency, String code, Reason reason) {
        if (reason == Reason.SITE_DOWN) {
            return Judgement.without(reason, List.of());
        }
        String url = agency.url() + "ita/2567/" + code;
        return new Judgement(
                reason,
                0.9,
                new Judgement.Evidence(
                        url,
                        "ข้อมูล " + code,
                        List.of(agency.url(), agency.url() + "ita", url),
                        NEWEST,
                        200,
                        "text/html",
                        "cd".repeat(32),
                        reason == Reason.FOUND ? 2567 : 2564,
                        prose.sentence()),
                List.of(new Judgement.ElementResult("one", reason == Reason.FOUND, true, "")),
                List.of(new Judgement.Rejected(agency.url() + "news/7", Reason.WRONG_CONTENT, null)));
    }

    private void keepOlder(Path folder, List<Agency> agencies, int checks) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("prongsai.db").toAbsolutePath())) {
            connection.createStatement().execute("PRAGMA synchronous = OFF");
            connection.setAutoCommit(false);
            try (PreparedStatement check = connection.prepareStatement("""
                            INSERT INTO check_run (id, agency_id, site_url, checklist_id, checklist_version, tool_version, state,
                              started_at, finished_at, process, final_url, snapshot, pages, score_oit, score_lowest,
                              score_highest)
                            VALUES (?, ?, ?, ?, ?, 'benchmark', 'DONE', ?, ?, '1@nation', ?, ?, 120, ?, ?, ?)""");
                    PreparedStatement finding = connection.prepareStatement("""
                            INSERT INTO finding (check_id, position, item_code, verdict, reason, confidence, url, link_text,
                              path, fetched_at, status, content_type, sha256, year, excerpt, elements, rejected)
                            VALUES (?, ?, ?, ?, ?, 0.9, ?, 'ข้อมูล', '[]', ?, 200, 'text/html', ?, 2567, '', '[]', '[]')""")) {
                long id = 0;
                for (int back = checks; back >= 1; back--) {
                    for (Agency agency : agencies) {
                        addOlder(check, finding, ++id, agency, NEWEST.minus(MONTH.multipliedBy(back)));
                        if (id % CHECKS_IN_A_TRANSACTION == 0) {
                            check.executeBatch();
                            finding.executeBatch();
                            connection.commit();
                        }
                    }
                }
                check.executeBatch();
                finding.executeBatch();
                connection.commit();
            }
        }
    }

    private void addOlder(PreparedStatement check, PreparedStatement finding, long id, Agency agency, Instant at)
            throws SQLException {
        double diligence = 0.3 + 0.7 * new Random(agency.id()).nextDouble();
        int passed = 0;
        int position = 0;
        for (var item : checklist.items()) {
            boolean isPassed = random.nextDouble() < diligence;
            passed += isPassed ? 1 : 0;
            finding.setLong(1, id);
            finding.setInt(2, position++);
            finding.setString(3, item.code());
            finding.setString(4, isPassed ? "PASS" : "FAIL");
            finding.setString(5, isPassed ? "FOUND" : "NOT_FOUND");
            finding.setString(6, agency.url() + item.code());
            finding.setString(7, at.toString());
            finding.setString(8, "cd".repeat(32));
            finding.addBatch();
        }
        double score = 100.0 * passed / position;
        check.setLong(1, id);
        check.setLong(2, agency.id());
        check.setString(3, agency.url());
        check.setString(4, checklist.id());
        check.setString(5, checklist.version());
        check.setString(6, at.plusSeconds(agency.id()).toString());
        check.setString(7, at.plusSeconds(agency.id() + 90).toString());
        check.setString(8, agency.url());
        check.setString(9, "ab".repeat(32));
        check.setDouble(10, score);
        check.setDouble(11, score);
        check.setDouble(12, score);
        check.addBatch();
    }
}
