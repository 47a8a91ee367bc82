package org.prongsai.check;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.config.Json;
import org.prongsai.crawl.Failure;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.Visit;
import org.prongsai.rule.Verdict;
import org.prongsai.score.Score;
import org.prongsai.score.Scoring;

/** Runs checks: visit, judge, score, keep. A check that fails ends alone. Thread-safe. */
public final class CheckRunner {
    private final Function<Visit, Snapshot> crawler;
    private final CheckStore store;
    private final EvidenceFolder evidence;
    private final Clock clock;
    private final String toolVersion;
    private final Set<Long> ended = ConcurrentHashMap.newKeySet();

    public CheckRunner(
            Function<Visit, Snapshot> crawler,
            CheckStore store,
            EvidenceFolder evidence,
            Clock clock,
            String toolVersion) {
        this.crawler = crawler;
        this.store = store;
        this.evidence = evidence;
        this.clock = clock;
        this.toolVersion = toolVersion;
    }

    /**
     * Runs one check to its end. A site that cannot be looked at gives a finished check of unchecked items; one that we refuse
     * to visit gives none, because nobody tried.
     */
    public Result run(Order order, Visit.Progress progress) {
        Check begun = begin(order);
        try {
            CheckEvidence seen = evidence.during(clock);
            Snapshot snapshot = visit(order, seen, progress);
            if (new Result(begun, List.of(), snapshot).isRefused()) {
                return interrupted(begun, snapshot);
            }
            List<Finding> findings = order.checker().findings(snapshot);
            Score score = score(order.checker(), findings);
            if (progress.isStopped()) {
                return interrupted(begun, snapshot);
            }
            return finish(begun, new Result(begun, findings, snapshot), score, seen);
        } finally {
            ended.add(begun.id());
            closeEnded();
        }
    }

    /**
     * Marks the checks that ended without a result as interrupted. Where that cannot be written, as on a full disk, it is
     * left for the next time; says whether nothing is left.
     */
    public boolean closeEnded() {
        try {
            for (long id : List.copyOf(ended)) {
                store.interrupt(id, clock.instant());
                ended.remove(id);
            }
            return true;
        } catch (RuntimeException e) {
            // the check has its own answer already; only this mark is late
            return false;
        }
    }

    /** Marks every check that this program still runs as interrupted; what they find from now on is not kept. */
    public void interrupt() {
        store.interruptAllOf(Worker.current(), clock.instant());
    }

    /** Marks the checks that earlier programs left running as interrupted. */
    public void closeDead() {
        Worker.closeDead(store, clock.instant());
    }

    static Score score(Checker checker, List<Finding> findings) {
        Map<String, Verdict> verdicts = new HashMap<>();
        findings.forEach(finding -> verdicts.put(finding.itemCode(), finding.verdict()));
        return Scoring.score(checker.checklist(), verdicts);
    }

    static Check.Visit inShort(Snapshot snapshot, String hash) {
        int pages = (int) snapshot.pages().stream().filter(Page::isWeb).count();
        return new Check.Visit(
                snapshot.visited().finalUrl(),
                hash,
                pages,
                snapshot.pages().size() - pages,
                snapshot.visited().bytes(),
                snapshot.visited().budgetHit(),
                snapshot.visited().failures());
    }

    private Check begin(Order order) {
        Check check = new Check(
                0,
                order.agencyId(),
                order.url(),
                order.checker().checklist().id(),
                order.checker().checklist().version(),
                toolVersion,
                Check.State.RUNNING,
                clock.instant(),
                null,
                null,
                null,
                null);
        return check.withId(store.begin(check, Worker.current()));
    }

    private Snapshot visit(Order order, CheckEvidence seen, Visit.Progress progress) {
        return crawler.apply(new Visit(
                order.url(), order.allowPrivate(), order.checker().guides().get(), seen, progress));
    }

    /** What a check rests on is on the disk before the check is called finished. */
    private Result finish(Check begun, Result result, Score score, CheckEvidence seen) {
        byte[] account = Json.write(result.snapshot().visited()).getBytes(StandardCharsets.UTF_8);
        Check.Visit visit = inShort(result.snapshot(), seen.seal(account));
        Check done = begun.done(result.snapshot().visited().url(), clock.instant(), visit, score);
        return store.finish(done, result.findings())
                ? new Result(done, result.findings(), result.snapshot())
                : interrupted(begun, result.snapshot());
    }

    private Result interrupted(Check begun, Snapshot snapshot) {
        return new Result(begun.interrupted(clock.instant()), List.of(), snapshot);
    }

    /**
     * The order to check one site.
     *
     * @param agencyId whose site it is, null for an address that belongs to no kept agency
     * @param url the site's address; without a scheme https is tried and then http
     */
    public record Order(@Nullable Long agencyId, String url, boolean allowPrivate, Checker checker) {}

    /** A check that ended, what it found and what it saw; an interrupted one found nothing. */
    public record Result(Check check, List<Finding> findings, Snapshot snapshot) {
        public Result {
            findings = List.copyOf(findings);
        }

        /** Whether the site's own address is one that we do not visit. */
        public boolean isRefused() {
            return snapshot.pages().isEmpty()
                    && snapshot.visited().failures().stream()
                            .findFirst()
                            .filter(failure -> failure.outcome() == Failure.Outcome.REFUSED)
                            .isPresent();
        }
    }
}
