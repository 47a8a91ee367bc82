package org.prongsai.check.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.prongsai.check.Finding;
import org.prongsai.check.Recheck;
import org.prongsai.checklist.Checklist;
import org.prongsai.config.Words;
import org.prongsai.rule.Verdict;
import org.prongsai.score.Score;

/** What judging kept evidence again has changed, in lines. */
public final class Comparisons {
    private final Words words;
    private final Words verdicts;
    private final Reasons reasons = new Reasons();
    private final String language;

    public Comparisons(String language) {
        this.language = language;
        this.words = Words.of("cli", language);
        this.verdicts = Words.of("report", language);
    }

    /** One check: a head, a line for each changed verdict, and both scores. */
    public String render(Recheck.Comparison comparison, Checklist checklist) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                "recheck.head",
                Map.of(
                        "id", String.valueOf(comparison.old().id()),
                        "url", comparison.old().siteUrl(),
                        "checklist", comparison.old().checklistId())));
        if (comparison.changes().isEmpty()) {
            lines.add("  " + words.text("recheck.same"));
        }
        comparison.changes().forEach(change -> lines.add("  " + line(change, comparison, checklist)));
        lines.add("  "
                + words.text(
                        "recheck.score",
                        Map.of(
                                "before", figure(comparison.old().score()),
                                "after", figure(comparison.check().score()))));
        return String.join("\n", lines);
    }

    /** How much was judged and how much differs. */
    public String total(int checks, int changes) {
        return words.text(
                "recheck.total", Map.of("checks", String.valueOf(checks), "changes", String.valueOf(changes)));
    }

    /** Under which number a result was kept. */
    public String saved(long id) {
        return "  " + words.text("recheck.saved", Map.of("id", String.valueOf(id)));
    }

    private String line(Recheck.Change change, Recheck.Comparison comparison, Checklist checklist) {
        Finding now = comparison.findings().stream()
                .filter(finding -> finding.itemCode().equals(change.itemCode()))
                .findFirst()
                .orElseThrow();
        String reason = checklist
                .item(change.itemCode())
                .map(item -> reasons.of(language, now, item).sentence())
                .orElse(change.reasonAfter().code());
        return words.text(
                "recheck.change",
                Map.of(
                        "code", change.itemCode(),
                        "before", verdict(change.before()),
                        "after", verdict(change.after()),
                        "reason", reason));
    }

    private String verdict(Verdict verdict) {
        return verdicts.text("verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    private String figure(@org.jspecify.annotations.Nullable Score score) {
        return Scoreline.figure(score == null ? null : Score.shown(score.oit()), verdicts);
    }
}
