package org.prongsai.check.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prongsai.config.Words;
import org.prongsai.crawl.Failure;
import org.prongsai.rule.Verdict;
import org.prongsai.thai.ThaiDate;
import org.prongsai.thai.ThaiWidth;
import org.prongsai.web.view.Shown;

/** A report as a table for a terminal, with aligned Thai columns and, if wanted, colours. */
public final class TableReport {
    private static final int CODE = 5;
    private static final int VERDICT = 13;
    private static final int TITLE = 28;
    private static final int DETAIL = 62;
    private static final int WHOLE = CODE + VERDICT + TITLE + DETAIL;
    private static final String INDENT = "  ";
    private static final int UNOPENED = 5;

    private final Words words;
    private final String language;
    private final Paint paint;

    public TableReport(String language, boolean colours) {
        this.words = Words.of("report", language);
        this.language = language;
        this.paint = new Paint(colours);
    }

    /** The whole table with its head and its summary. */
    public String render(Reports.Reading reading) {
        Report report = reading.report();
        StringBuilder out = new StringBuilder();
        head(reading, out);
        row(out, words.text("column.code"), words.text("column.verdict"), words.text("column.title"), List.of());
        out.setLength(out.length() - 1);
        out.append(words.text("column.detail")).append('\n');
        out.append("─".repeat(WHOLE)).append('\n');
        report.items().forEach(item -> item(item, reading.title(item, language), out));
        out.append("─".repeat(WHOLE)).append('\n');
        summary(report).forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    /** The score, the counts and what they mean, line by line. */
    public List<String> summary(Report report) {
        List<String> lines = new ArrayList<>();
        Scoreline.endedEarly(report, words).ifPresent(lines::add);
        lines.add(paint.bold(Scoreline.of(report, words)));
        report.score()
                .indicators()
                .forEach(part -> lines.add("  "
                        + words.text(
                                "score.indicator",
                                Map.of("code", part.code(), "score", Scoreline.figure(part.score(), words)))));
        lines.add(counts(report));
        if (report.count(Verdict.REVIEW) > 0) {
            lines.add(words.text("note.review"));
        }
        if (report.count(Verdict.UNCHECKED) > 0) {
            lines.add(words.text("note.unchecked"));
        }
        return lines;
    }

    private void head(Reports.Reading reading, StringBuilder out) {
        Report report = reading.report();
        String number = words.text("head.check", Map.of("id", String.valueOf(reading.checkId())));
        out.append(paint.bold(reading.checklist().title().in(language))).append('\n');
        out.append(reading.agency() == null ? number : number + " · " + reading.agency())
                .append('\n');
        out.append(report.site().finalUrl()).append('\n');
        Map<String, String> time = Map.of("time", time(report.startedAt(), language));
        out.append(Scoreline.visit("head.visit", report, time, words)).append('\n');
        unopened(report).forEach(line -> out.append(line).append('\n'));
        Scoreline.endedEarly(report, words)
                .ifPresent(ended -> out.append(paint.bold(ended)).append('\n'));
        out.append('\n');
    }

    /** The first addresses that did not open, and how many more there are. */
    private List<String> unopened(Report report) {
        List<String> lines = new ArrayList<>();
        List<Failure> all = report.crawl().unopened();
        for (Failure failure : all.subList(0, Math.min(UNOPENED, all.size()))) {
            String said = Shown.readable(failure.url()) + " (" + Scoreline.said(failure, words) + ")";
            ThaiWidth.wrap(words.text("head.unopened") + " " + said, WHOLE - INDENT.length())
                    .forEach(line -> lines.add(INDENT + line));
        }
        if (all.size() > UNOPENED) {
            String more = String.valueOf(all.size() - UNOPENED);
            lines.add(INDENT + words.text("head.unopened.more", Map.of("count", more)));
        }
        return lines;
    }

    /** An address in letters that people read, within its column. */
    private void address(String before, String url, List<String> detail) {
        ThaiWidth.wrap(before + Shown.readable(url), DETAIL).forEach(line -> detail.add(paint.faint(line)));
    }

    private void item(Report.Item item, String title, StringBuilder out) {
        List<String> detail = new ArrayList<>(ThaiWidth.wrap(item.message().in(language), DETAIL));
        if (item.url() != null) {
            address("", item.url(), detail);
        }
        if (item.linkPage() != null) {
            address(words.text("detail.link") + " ", item.linkPage(), detail);
        }
        if (isAdvised(item)) {
            List<String> remedy = ThaiWidth.wrap(item.remedy().in(language), DETAIL - 2);
            for (int line = 0; line < remedy.size(); line++) {
                detail.add((line == 0 ? "→ " : "  ") + remedy.get(line));
            }
        }
        String verdict = sign(item.verdict()) + " "
                + words.text("verdict." + item.verdict().name().toLowerCase(java.util.Locale.ROOT));
        row(out, item.code(), paint.of(item.verdict(), ThaiWidth.pad(verdict, VERDICT)), title, detail);
    }

    /** Whether there is something to do; a pass is advised where something usual is missing. */
    static boolean isAdvised(Report.Item item) {
        return switch (item.verdict()) {
            case PASS -> item.elements().stream().anyMatch(element -> !element.found());
            case EXEMPT -> false;
            case FAIL, REVIEW, UNCHECKED -> true;
        };
    }

    private static void row(StringBuilder out, String code, String verdict, String title, List<String> detail) {
        List<String> titles = ThaiWidth.wrap(title, TITLE - 2);
        for (int line = 0; line < Math.max(1, Math.max(titles.size(), detail.size())); line++) {
            String left = line == 0
                    ? ThaiWidth.pad(code, CODE)
                            + (verdict.startsWith("\u001b") ? verdict : ThaiWidth.pad(verdict, VERDICT))
                    : " ".repeat(CODE + VERDICT);
            out.append(left)
                    .append(ThaiWidth.pad(line < titles.size() ? titles.get(line) : "", TITLE))
                    .append(line < detail.size() ? detail.get(line) : "")
                    .append('\n');
        }
    }

    private String counts(Report report) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (report.count(verdict) > 0 || verdict == Verdict.PASS || verdict == Verdict.FAIL) {
                counts.add(words.text("verdict." + verdict.name().toLowerCase(java.util.Locale.ROOT)) + " "
                        + report.count(verdict));
            }
        }
        return String.join(" · ", counts);
    }

    static String sign(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "✓";
            case FAIL -> "✗";
            case REVIEW -> "?";
            case UNCHECKED -> "–";
            case EXEMPT -> "·";
        };
    }

    /** A time as people in Thailand read it. */
    static String time(Instant time, String language) {
        var there = ThaiDate.there(time);
        String clock = "%02d:%02d".formatted(there.getHour(), there.getMinute());
        return language.equals("en")
                ? there.toLocalDate() + " " + clock
                : ThaiDate.brief(there.toLocalDate()) + " " + clock + " น.";
    }
}
