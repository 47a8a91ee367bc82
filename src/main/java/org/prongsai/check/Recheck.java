package org.prongsai.check;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.config.Json;
import org.prongsai.crawl.Snapshot;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;

/** Judges kept visits again with today's checklists and rules; it touches no network. */
public final class Recheck {
    private final EvidenceFolder evidence;
    private final Snapshot.Library library;
    private final String toolVersion;

    public Recheck(EvidenceFolder evidence, Snapshot.Library library, String toolVersion) {
        this.evidence = evidence;
        this.library = library;
        this.toolVersion = toolVersion;
    }

    /** What a finished check with its findings would say today; throws {@link java.io.UncheckedIOException} without evidence. */
    public Comparison judge(Check old, List<Finding> oldFindings, Checker checker) {
        Check.Visit visit = old.visit();
        if (visit == null) {
            throw new IllegalArgumentException("check " + old.id() + " is not finished");
        }
        Snapshot snapshot =
                new Snapshot(Json.read(evidence.loadText(visit.snapshot()), Snapshot.Visited.class), library);
        List<Finding> findings = checker.findings(snapshot);
        Check check = new Check(
                0,
                old.agencyId(),
                old.siteUrl(),
                checker.checklist().id(),
                checker.checklist().version(),
                toolVersion,
                Check.State.DONE,
                old.startedAt(),
                old.finishedAt(),
                old.id(),
                CheckRunner.inShort(snapshot, visit.snapshot()),
                CheckRunner.score(checker, findings));
        return new Comparison(old, check, findings, changes(oldFindings, findings));
    }

    /** Keeps a comparison as a check of its own beside the old one, and returns its number. */
    public long save(Comparison comparison, CheckStore store) {
        return store.keep(comparison.check(), comparison.findings(), Worker.current());
    }

    private static List<Change> changes(List<Finding> before, List<Finding> after) {
        List<Change> changes = new ArrayList<>();
        for (Finding now : after) {
            before.stream()
                    .filter(old -> old.itemCode().equals(now.itemCode()) && old.verdict() != now.verdict())
                    .findFirst()
                    .ifPresent(old -> changes.add(
                            new Change(now.itemCode(), old.verdict(), now.verdict(), old.reason(), now.reason())));
        }
        return changes;
    }

    /**
     * A check and what it would say today.
     *
     * @param check today's result, not kept
     * @param changes the items whose verdict differs, in checklist order
     */
    public record Comparison(Check old, Check check, List<Finding> findings, List<Change> changes) {
        public Comparison {
            findings = List.copyOf(findings);
            changes = List.copyOf(changes);
        }
    }

    /** An item whose verdict differs. */
    public record Change(String itemCode, Verdict before, Verdict after, Reason reasonBefore, Reason reasonAfter) {}
}
