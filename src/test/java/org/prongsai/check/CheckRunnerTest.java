package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.report.Report;
import org.prongsai.check.report.Reporter;
import org.prongsai.crawl.Failure;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.Visit;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.rule.Verdict;

class CheckRunnerTest {
    private static final String SITE = "http://a.example/";

    @TempDir
    Path data;

    private Database database;
    private CheckStore store;
    private EvidenceFolder evidence;

    @BeforeEach
    void open() {
        database = SampleDatabase.open(data);
        store = database.store(CheckStore.class);
        evidence = new EvidenceFolder(data);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void checkIsKeptWithFindingsScoreAndManifest() {
        CheckRunner.Result result = run(visit -> Examples.visit(visit, "O1 O2- O3?"));
        Check kept = store.byId(result.check().id()).orElseThrow();
        assertThat(kept).isEqualTo(result.check());
        assertThat(kept.state()).isEqualTo(Check.State.DONE);
        assertThat(store.findings(kept.id())).isEqualTo(result.findings());
        assertThat(result.findings())
                .extracting(Finding::verdict)
                .containsExactly(Verdict.PASS, Verdict.FAIL, Verdict.REVIEW, Verdict.FAIL, Verdict.FAIL);
        assertThat(kept.score()).isNotNull();
        assertThat(evidence.loadText(
                        java.util.Objects.requireNonNull(kept.visit()).snapshot()))
                .contains("\"finalUrl\":\"http://a.example/\"");
    }

    @Test
    void siteThatIsDownIsUncheckedAndNeverFailed() {
        CheckRunner.Result result =
                run(visit -> Examples.silent(visit, Failure.Outcome.UNREACHABLE, "connection refused"));
        assertThat(result.check().isDone()).isTrue();
        assertThat(result.findings()).extracting(Finding::verdict).containsOnly(Verdict.UNCHECKED);
        assertThat(java.util.Objects.requireNonNull(result.check().score()).oit())
                .isNull();
    }

    @Test
    void addressOfAFileIsUncheckedAndNeverFailed() {
        CheckRunner.Result result = run(visit -> Examples.visit(visit, "%PDF-1.7"));
        assertThat(result.findings()).extracting(Finding::verdict).containsOnly(Verdict.UNCHECKED);
    }

    @Test
    void mistakeInAVisitEndsOnlyThatCheckAndMarksItInterrupted() {
        assertThatThrownBy(() -> run(visit -> {
                    throw new IllegalStateException("bug");
                }))
                .hasMessage("bug");
        assertThat(store.running()).isEmpty();
        assertThat(store.done()).isEmpty();
        assertThat(run(visit -> Examples.visit(visit, "O1")).check().isDone()).isTrue();
    }

    @Test
    void checkIsNotFinishedWhenItsEvidenceDoesNotReachTheDisk() {
        assertThatThrownBy(() -> run(visit -> {
                    visit.bodies().keep(evidence.keep(new byte[] {1}), new byte[] {1});
                    remove(evidence.keep(new byte[] {1}));
                    return Examples.visit(visit, "O1");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("evidence cannot be brought to the disk");
        assertThat(store.running()).isEmpty();
        assertThat(store.done()).isEmpty();
    }

    @Test
    void stoppedCheckKeepsNothing() {
        AtomicBoolean stopped = new AtomicBoolean();
        CheckRunner runner = runner(visit -> {
            stopped.set(true);
            return Examples.visit(visit, "O1");
        });
        CheckRunner.Result result = runner.run(order(), new Visit.Progress() {
            @Override
            public void looking(String url, int done, int known) {}

            @Override
            public boolean isStopped() {
                return stopped.get();
            }
        });
        assertThat(result.findings()).isEmpty();
        assertThat(store.byId(result.check().id()).orElseThrow().state()).isEqualTo(Check.State.INTERRUPTED);
    }

    @Test
    void interruptionDuringAVisitWins() {
        CheckRunner[] self = new CheckRunner[1];
        self[0] = runner(visit -> {
            self[0].interrupt();
            return Examples.visit(visit, "O1");
        });
        CheckRunner.Result result = self[0].run(order(), Visit.Progress.SILENT);
        assertThat(result.check().state()).isEqualTo(Check.State.INTERRUPTED);
        assertThat(store.findings(result.check().id())).isEmpty();
    }

    @Test
    void sameEvidenceGivesTheSameBytesAgain() {
        CheckRunner.Result result = run(visit -> Examples.visit(visit, "O1 O2- O3?"));
        Recheck recheck = new Recheck(evidence, Examples.library(evidence), "0.1.0");
        Recheck.Comparison again = recheck.judge(result.check(), result.findings(), Examples.checker());
        assertThat(again.changes()).isEmpty();
        assertThat(json(again.check(), again.findings())).isEqualTo(json(result.check(), result.findings()));
        Check kept = store.byId(recheck.save(again, store)).orElseThrow();
        assertThat(json(kept, store.findings(kept.id()))).isEqualTo(json(result.check(), result.findings()));
    }

    @Test
    void newRulesAreComparedWithTheOldVerdicts() {
        CheckRunner.Result result = run(visit -> Examples.visit(visit, "O1 O2- O3?"));
        Checker strict = new Checker(
                Examples.CHECKLIST,
                () -> org.prongsai.crawl.Guide.NONE,
                site -> Examples.examine(site).stream()
                        .map(judgement -> judgement.verdict() == Verdict.REVIEW
                                ? org.prongsai.rule.Judgement.without(
                                        org.prongsai.rule.Reason.WRONG_CONTENT, java.util.List.of())
                                : judgement)
                        .toList());
        Recheck recheck = new Recheck(evidence, Examples.library(evidence), "0.2.0");
        Recheck.Comparison comparison = recheck.judge(result.check(), result.findings(), strict);
        assertThat(comparison.changes())
                .extracting(Recheck.Change::itemCode, Recheck.Change::before, Recheck.Change::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("O3", Verdict.REVIEW, Verdict.FAIL));
        Check kept = store.byId(recheck.save(comparison, store)).orElseThrow();
        assertThat(kept.recheckOf()).isEqualTo(result.check().id());
        assertThat(kept.toolVersion()).isEqualTo("0.2.0");
    }

    private static String json(Check check, java.util.List<Finding> findings) {
        Report report = new Reporter().report(check, findings, Examples.CHECKLIST);
        return report.json();
    }

    private CheckRunner.Result run(Function<Visit, Snapshot> crawler) {
        return runner(crawler).run(order(), Visit.Progress.SILENT);
    }

    private CheckRunner runner(Function<Visit, Snapshot> crawler) {
        return new CheckRunner(crawler, store, evidence, Clock.fixed(Examples.MORNING, ZoneOffset.UTC), "0.1.0");
    }

    private static CheckRunner.Order order() {
        return new CheckRunner.Order(null, SITE, false, Examples.checker());
    }

    private void remove(String sha256) {
        try {
            Files.delete(data.resolve("evidence/" + sha256.substring(0, 2) + "/" + sha256.substring(2) + ".gz"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
