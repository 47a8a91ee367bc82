package org.prongsai.check.report;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.config.Words;

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
