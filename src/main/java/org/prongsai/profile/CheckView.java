package org.prongsai.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.report.Report;
import org.prongsai.check.report.Reports;
import org.prongsai.checklist.Indicator;
import org.prongsai.checklist.Item;
import org.prongsai.checklist.SubIndicator;
import org.prongsai.crawl.Failure;
import org.prongsai.rule.Verdict;
import org.prongsai.score.Grade;
import org.prongsai.score.Tally;
import org.prongsai.web.view.Language;

/**
 * A finished check as its template shows it, in one language.
 *
 * @param level the grade that the score would give by itself, null without a score
 * @param filter the verdict whose items are shown, empty for all
 * @param parts the scores of indicators and sub-indicators, each indicator after its sub-indicators
 * @param groups the items under their sub-indicators; groups without an item to show are left out
 * @param failures the first addresses that did not open
 * @param moreFailures how many more there are
 */
public record CheckView(
        long id,
        String title,
        Report report,
        @Nullable Level level,
        Tally tally,
        String filter,
        List<Part> parts,
        List<Group> groups,
        List<FailedAddress> failures,
        int moreFailures) {
    /** The words of verdicts by which items can be chosen; the first is any. */
    static final List<String> FILTERS = Stream.concat(
                    Stream.of(""), Stream.of(Verdict.values()).map(CheckView::word))
            .toList();

    private static final int FAILURES_SHOWN = 20;

    /** The words for the lowest and the highest that a score can become; the same word twice when nothing open matters. */
    public record Level(String lowest, String highest) {
        static @Nullable Level of(int fiscalYear, Report.Scores score, Language language) {
            BigDecimal lowest = score.lowest();
            BigDecimal highest = score.highest();
            return lowest == null || highest == null
                    ? null
                    : new Level(
                            Grade.alone(fiscalYear, lowest.doubleValue()).title(language.code()),
                            Grade.alone(fiscalYear, highest.doubleValue()).title(language.code()));
        }
    }

    /** The score of an indicator ({@code total}) or sub-indicator. */
    public record Part(String code, String title, @Nullable BigDecimal score, boolean total) {}

    /** The items of a sub-indicator. */
    public record Group(String code, String title, List<Line> items) {}

    /** One item in the table. */
    public record Line(
            String code,
            String title,
            String verdict,
            String reason,
            @Nullable String url) {}

    /** An address that did not open; {@code outcome} is the word of its message. */
    public record FailedAddress(String url, String outcome, String detail) {}

    static CheckView of(Reports.Reading reading, Language language, String filter) {
        Report report = reading.report();
        List<Failure> failures = report.crawl().unopened();
        Tally tally = Tally.of(report.items().stream().map(Report.Item::verdict).toList());
        boolean known = tally.parts().stream().anyMatch(part -> part.verdict().equals(filter));
        return new CheckView(
                reading.checkId(),
                reading.checklist().title().in(language.code()),
                report,
                Level.of(reading.checklist().fiscalYear(), report.score(), language),
                tally,
                known ? filter : "",
                parts(reading, language),
                groups(reading, language, known ? filter : ""),
                failures.stream().limit(FAILURES_SHOWN).map(CheckView::failed).toList(),
                Math.max(0, failures.size() - FAILURES_SHOWN));
    }

    /** The word of an enum value in addresses and message keys. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Part> parts(Reports.Reading reading, Language language) {
        Map<String, BigDecimal> scores = new HashMap<>();
        for (List<Report.Part> some : List.of(
                reading.report().score().subIndicators(),
                reading.report().score().indicators())) {
            some.stream().filter(part -> part.score() != null).forEach(part -> scores.put(part.code(), part.score()));
        }
        List<Part> parts = new ArrayList<>();
        for (Indicator indicator : reading.checklist().indicators()) {
            for (SubIndicator sub : indicator.subIndicators()) {
                parts.add(new Part(sub.code(), sub.title().in(language.code()), scores.get(sub.code()), false));
            }
            parts.add(new Part(
                    indicator.code(), indicator.title().in(language.code()), scores.get(indicator.code()), true));
        }
        return parts;
    }

    private static List<Group> groups(Reports.Reading reading, Language language, String filter) {
        Map<String, Report.Item> items = new HashMap<>();
        reading.report().items().forEach(item -> items.put(item.code(), item));
        List<Group> groups = new ArrayList<>();
        for (Indicator indicator : reading.checklist().indicators()) {
            for (SubIndicator sub : indicator.subIndicators()) {
                List<Line> lines = sub.items().stream()
                        .flatMap(item -> Optional.ofNullable(items.get(item.code())).stream()
                                .map(found -> line(item, found, language)))
                        .filter(line -> filter.isEmpty() || line.verdict().equals(filter))
                        .toList();
                if (!lines.isEmpty()) {
                    groups.add(new Group(sub.code(), sub.title().in(language.code()), lines));
                }
            }
        }
        return groups;
    }

    private static Line line(Item item, Report.Item found, Language language) {
        return new Line(
                item.code(),
                item.title().in(language.code()),
                word(found.verdict()),
                found.message().in(language.code()),
                found.url());
    }

    private static FailedAddress failed(Failure failure) {
        return new FailedAddress(failure.url(), word(failure.outcome()), failure.detail());
    }
}
