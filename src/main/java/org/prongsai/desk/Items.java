package org.prongsai.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.check.Check;
import org.prongsai.check.report.Report;
import org.prongsai.check.report.Reports;
import org.prongsai.checklist.Checklist;
import org.prongsai.rule.Verdict;

/**
 * What an agency's newest check asks of it: items that fail, and items that a person must decide.
 *
 * @param checkId the check
 * @param checkedAt when it began
 * @param lines failing ones first, in the order of the checklist
 */
public record Items(long checkId, Instant checkedAt, List<Line> lines) {
    public Items {
        lines = List.copyOf(lines);
    }

    /**
     * One item.
     *
     * @param verdict fail or review
     * @param remedy what to do about it
     */
    public record Line(String code, String title, String verdict, String reason, String remedy) {}

    /** What is to be done after a check. */
    static Items of(Check check, Reports.Reading reading, String language) {
        Map<Verdict, List<Report.Item>> byVerdict =
                reading.report().items().stream().collect(Collectors.groupingBy(Report.Item::verdict));
        List<Line> lines = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.FAIL, Verdict.REVIEW)) {
            byVerdict.getOrDefault(verdict, List.of()).stream()
                    .map(line(reading.checklist(), language))
                    .forEach(lines::add);
        }
        return new Items(check.id(), check.startedAt(), lines);
    }

    private static Function<Report.Item, Line> line(Checklist checklist, String language) {
        return item -> new Line(
                item.code(),
                checklist
                        .item(item.code())
                        .map(each -> each.title().in(language))
                        .orElse(item.title()),
                item.verdict().name().toLowerCase(java.util.Locale.ROOT),
                item.message().in(language),
                item.remedy().in(language));
    }

    /** How many items have a verdict, by its word. */
    public long count(String verdict) {
        return lines.stream().filter(line -> line.verdict().equals(verdict)).count();
    }
}
