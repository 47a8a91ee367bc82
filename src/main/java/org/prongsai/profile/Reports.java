package org.prongsai.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.check.Check;
import org.prongsai.check.CheckStore;
import org.prongsai.check.report.Report;
import org.prongsai.check.report.Reporter;
import org.prongsai.checklist.Checklist;

/** Kept checks as their readers get them, each with its checklist. Thread-safe. */
public final class Reports {
    private final CheckStore store;
    private final Map<String, Checklist> checklists;
    private final Reporter reporter = new Reporter();

    public Reports(CheckStore store, List<Checklist> checklists) {
        this.store = store;
        this.checklists = checklists.stream().collect(Collectors.toMap(Checklist::id, Function.identity()));
    }

    /** A finished check; none while it runs, and none when the program no longer has its checklist. */
    Optional<Reading> of(Check check) {
        return check.isDone()
                ? Optional.ofNullable(checklists.get(check.checklistId()))
                        .map(checklist -> new Reading(
                                check.id(), reporter.report(check, store.findings(check.id()), checklist), checklist))
                : Optional.empty();
    }

    /** A finished check with the checklist that gives its titles. */
    record Reading(long checkId, Report report, Checklist checklist) {}
}
