package org.prongsai.check.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.config.Words;
import org.prongsai.crawl.Failure;
import org.prongsai.rule.Verdict;

/** The score of a check in one sentence. */
final class Scoreline {
    private Scoreline() {}

    /** The mean, the range while items are open, or that there is no score and why; and on how many items it rests when not on all. */
    static String of(Report report, Words words) {
        String line = line(report.score(), words);
        return report.isPartial()
                ? line + " · "
                        + words.text(
                                "score.rests",
                                Map.of(
                                        "decided", String.valueOf(report.decided()),
                                        "items", String.valueOf(report.items().size())))
                : line;
    }

    /** That the visit ended before the whole site was seen, at which limit, and what stayed unchecked; none when it did not. */
    static Optional<String> endedEarly(Report report, Words words) {
        String limit = report.crawl().budgetHit();
        if (limit == null) {
            return Optional.empty();
        }
        String ended = words.text("note.budget." + limit);
        long unchecked = report.count(Verdict.UNCHECKED);
        return Optional.of(
                unchecked == 0
                        ? ended
                        : ended + " "
                                + words.text(
                                        "note.budget.rest",
                                        Map.of(
                                                "unchecked",
                                                String.valueOf(unchecked),
                                                "items",
                                                String.valueOf(report.items().size()))));
    }

    /** What the visit saw and what it did not, by number; a key of its own where addresses were left out. */
    static String visit(String key, Report report, Map<String, String> more, Words words) {
        Map<String, String> places = new HashMap<>(more);
        places.put("pages", String.valueOf(report.crawl().pages()));
        places.put("documents", String.valueOf(report.crawl().documents()));
        places.put("failures", String.valueOf(report.crawl().unopened().size()));
        int leftOut = report.crawl().leftOut().size();
        places.put("left", String.valueOf(leftOut));
        return words.text(leftOut == 0 ? key : key + ".left", places);
    }

    /** Why an address did not open, in the reader's language; of technical words only a status, which a webmaster can look up. */
    static String said(Failure failure, Words words) {
        String sentence = words.text(
                "outcome." + failure.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return failure.isAnswered() ? sentence + ", " + failure.detail() : sentence;
    }

    private static String line(Report.Scores score, Words words) {
        Map<String, String> places = Map.of(
                "oit", figure(score.oit(), words),
                "lowest", figure(score.lowest(), words),
                "highest", figure(score.highest(), words),
                "open", String.valueOf(score.open()));
        if (score.open() > 0) {
            return words.text(score.oit() == null ? "score.range" : "score.open", places);
        }
        return words.text(score.oit() == null ? "score.none" : "score.closed", places);
    }

    /** A figure with two decimals, or the word for none. */
    static String figure(@Nullable BigDecimal figure, Words words) {
        return figure == null ? words.text("score.absent") : figure.toPlainString();
    }
}
