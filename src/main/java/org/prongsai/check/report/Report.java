package org.prongsai.check.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.config.Json;
import org.prongsai.crawl.Failure;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;

/**
 * A check as its readers get it, whole and in plain values: the JSON form {@code prongsai-check/1}, and all that the other
 * forms show. Figures are rounded to two decimals, times to seconds.
 *
 * @param finishedAt null for a check that was interrupted
 * @param items every item of the checklist, in its order
 */
public record Report(
        String format,
        Tool tool,
        ListPart checklist,
        Site site,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Crawl crawl,
        Scores score,
        List<Item> items) {
    /** The name and version of the JSON form. */
    public static final String FORMAT = "prongsai-check/1";

    /** The whole report as indented JSON with a line end. */
    public String json() {
        return Json.pretty(this) + "\n";
    }

    /** How many items have a verdict. */
    public long count(Verdict verdict) {
        return items.stream().filter(item -> item.verdict() == verdict).count();
    }

    /** How many items the score rests on. */
    public long decided() {
        return count(Verdict.PASS) + count(Verdict.FAIL);
    }

    /** Whether items are missing from the score because nobody could look at them. */
    public boolean isPartial() {
        return count(Verdict.UNCHECKED) > 0 && score.oit() != null;
    }

    /** The program that judged. */
    public record Tool(String name, String version) {}

    /** The checklist that was used; its version is the hash of its file. */
    public record ListPart(String id, String version, int fiscalYear, String title) {}

    /** The address that was asked for, and the start page that answered. */
    public record Site(String url, String finalUrl) {}

    /** What the visit saw; {@code budgetHit} is null unless a limit ended it early. */
    public record Crawl(
            int pages, int documents, long bytes, @Nullable String budgetHit, List<Failure> failures) {
        /** The addresses that were asked for and did not open. */
        public List<Failure> unopened() {
            return failures.stream().filter(failure -> !failure.isLeftOut()).toList();
        }

        /** The addresses that nobody asked for, because a limit was reached before. */
        public List<Failure> leftOut() {
            return failures.stream().filter(Failure::isLeftOut).toList();
        }
    }

    /** The score; absent figures are null. */
    public record Scores(
            @Nullable BigDecimal oit,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            int open,
            List<Part> indicators,
            List<Part> subIndicators,
            List<String> unchecked,
            List<String> exempt) {}

    /** The score of an indicator or sub-indicator. */
    public record Part(String code, @Nullable BigDecimal score) {}

    /** A sentence in both languages. */
    public record Sentence(String th, String en) {
        /** The sentence in a language, Thai unless English is asked for. */
        public String in(String language) {
            return language.equals("en") ? en : th;
        }
    }

    /** One item with its verdict and evidence; the parts of the evidence are null where nothing was found. */
    public record Item(
            String code,
            String title,
            Verdict verdict,
            double confidence,
            Reason reason,
            Sentence message,
            Sentence remedy,
            @Nullable String url,
            @Nullable String linkText,
            List<String> path,
            @Nullable Instant fetchedAt,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String sha256,
            @Nullable Integer year,
            @Nullable String excerpt,
            List<Element> elements,
            List<Rejected> rejected) {
        /** The page of a link that is dead or leads only to the home page; null where no such link decided. */
        @Nullable
        String linkPage() {
            if (reason != Reason.DEAD_LINK && reason != Reason.HOME_PAGE_ONLY) {
                return null;
            }
            boolean isArrived = reason == Reason.DEAD_LINK
                    && !path.isEmpty()
                    && path.get(path.size() - 1).equals(url);
            int last = path.size() - (isArrived ? 2 : 1);
            return last < 0 ? null : path.get(last);
        }
    }

    /** An element and whether it was found. */
    public record Element(
            String id,
            String title,
            boolean found,
            boolean required,
            String excerpt,
            @Nullable String url) {}

    /** A candidate that was not taken. */
    public record Rejected(
            String url, Reason reason, @Nullable Integer year) {}
}
