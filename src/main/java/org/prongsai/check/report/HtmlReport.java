package org.prongsai.check.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.prongsai.checklist.Indicator;
import org.prongsai.checklist.SubIndicator;
import org.prongsai.config.Words;
import org.prongsai.crawl.Failure;
import org.prongsai.rule.Verdict;

/** A report as one page that needs nothing else, to be read on a screen or printed on A4 and handed on. */
public final class HtmlReport {
    private static final int FAILURES_SHOWN = 30;

    private final Words words;
    private final String language;

    public HtmlReport(String language) {
        this.words = Words.of("report", language);
        this.language = language;
    }

    /** The whole page. */
    public String render(Reports.Reading reading) {
        Report report = reading.report();
        Markup page = new Markup().own("<!DOCTYPE html>\n");
        page.open("html", "lang", language).open("head").own("<meta charset=\"utf-8\">\n");
        page.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", words.text("page.title") + " " + report.site().finalUrl());
        page.open("style")
                .own(style())
                .close("style")
                .close("head")
                .open("body")
                .open("main");
        head(page, reading);
        todo(page, reading);
        items(page, reading);
        subIndicators(page, reading);
        failures(page, "page.failures", report.crawl().unopened());
        failures(page, "page.left", report.crawl().leftOut());
        foot(page, report);
        return page.close("main").close("body").close("html").toString();
    }

    private void head(Markup page, Reports.Reading reading) {
        Report report = reading.report();
        page.element("h1", words.text("page.title"))
                .element("p", reading.checklist().title().in(language));
        page.open("dl", "class", "facts");
        if (reading.agency() != null) {
            fact(page, "page.agency", reading.agency());
        }
        page.element("dt", words.text("page.checked"));
        page.open("dd").link(report.site().finalUrl()).close("dd");
        fact(page, "page.number", String.valueOf(reading.checkId()));
        fact(page, "page.time", TableReport.time(report.startedAt(), language));
        fact(page, "page.visit", Scoreline.visit("page.visit.text", report, Map.of(), words));
        page.close("dl");
        Scoreline.endedEarly(report, words).ifPresent(ended -> page.element("p", ended, "class", "early"));
        page.element("p", Scoreline.of(report, words), "class", "score");
        page.open("ul", "class", "counts");
        for (Verdict verdict : Verdict.values()) {
            if (report.count(verdict) > 0) {
                page.element(
                        "li",
                        HtmlItem.word(verdict, words) + " " + report.count(verdict),
                        "class",
                        "badge " + name(verdict));
            }
        }
        page.close("ul");
        notes(report).forEach(note -> page.element("p", note, "class", "note"));
    }

    private List<String> notes(Report report) {
        return java.util.stream.Stream.of(
                        report.count(Verdict.REVIEW) > 0 ? words.text("note.review") : "",
                        report.count(Verdict.UNCHECKED) > 0 ? words.text("note.unchecked") : "",
                        words.text("note.machine"))
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private void todo(Markup page, Reports.Reading reading) {
        Report report = reading.report();
        page.element("h2", words.text("page.todo"));
        if (report.count(Verdict.FAIL) == 0) {
            boolean isSeen = report.count(Verdict.PASS) + report.count(Verdict.REVIEW) > 0;
            page.element("p", words.text(isSeen ? "page.todo.none" : "page.todo.unseen"));
        }
        brief(page, reading, Verdict.FAIL);
        for (Verdict verdict : List.of(Verdict.REVIEW, Verdict.UNCHECKED)) {
            if (report.count(verdict) > 0) {
                page.element("h2", words.text("page." + name(verdict)));
                brief(page, reading, verdict);
            }
        }
    }

    private void brief(Markup page, Reports.Reading reading, Verdict verdict) {
        List<Report.Item> items = reading.report().items().stream()
                .filter(item -> item.verdict() == verdict)
                .toList();
        if (items.isEmpty()) {
            return;
        }
        page.open("table", "class", "todos").open("tbody");
        for (Report.Item item : items) {
            page.open("tr").open("th", "scope", "row");
            page.element("a", item.code(), "href", "#" + item.code()).close("th");
            page.prose("td", reading.title(item, language)).open("td");
            page.prose("div", item.message().in(language));
            String where = item.linkPage() == null ? item.url() : item.linkPage();
            if (where != null) {
                page.open("div")
                        .text(words.text(item.linkPage() == null ? "page.where" : "detail.link") + " ")
                        .link(where)
                        .close("div");
            }
            page.prose("strong", item.remedy().in(language)).close("td").close("tr");
        }
        page.close("tbody").close("table");
    }

    private void items(Markup page, Reports.Reading reading) {
        page.element("h2", words.text("page.all"));
        HtmlItem form = new HtmlItem(words, language);
        reading.report().items().forEach(item -> form.write(page, reading, item));
    }

    private void subIndicators(Markup page, Reports.Reading reading) {
        Report.Scores score = reading.report().score();
        page.element("h2", words.text("page.subindicators"));
        page.element("p", words.text("page.how.text"), "class", "note");
        page.open("table").open("thead").open("tr");
        page.element("th", words.text("page.subindicator"), "scope", "col");
        page.element("th", words.text("page.score"), "scope", "col");
        page.close("tr").close("thead").open("tbody");
        for (Indicator indicator : reading.checklist().indicators()) {
            String whole = indicator.code() + " " + indicator.title().in(language);
            part(page, "strong", whole, indicator.code(), score.indicators());
            for (SubIndicator sub : indicator.subIndicators()) {
                // where no number is known, a letter stands in the code
                boolean isNumber = sub.code().matches("\\d+\\.\\d+");
                String title = (isNumber ? sub.code() + " " : "") + sub.title().in(language);
                String note = sub.unconfirmed() ? " " + words.text("page.unconfirmed") : "";
                part(page, "span", title + note, sub.code(), score.subIndicators());
            }
        }
        page.close("tbody").close("table");
    }

    private void part(Markup page, String weight, String title, String code, List<Report.Part> scores) {
        scores.stream().filter(part -> part.code().equals(code)).forEach(part -> {
            page.open("tr").open("td").prose(weight, title).close("td");
            page.element("td", Scoreline.figure(part.score(), words), "class", "figure")
                    .close("tr");
        });
    }

    private void failures(Markup page, String title, List<Failure> failures) {
        if (failures.isEmpty()) {
            return;
        }
        page.element("h2", words.text(title)).open("ul", "class", "plain");
        failures.stream()
                .limit(FAILURES_SHOWN)
                .forEach(failure -> page.open("li")
                        .link(failure.url())
                        .text(failure.isLeftOut() ? "" : " (" + Scoreline.said(failure, words) + ")")
                        .close("li"));
        if (failures.size() > FAILURES_SHOWN) {
            String more = String.valueOf(failures.size() - FAILURES_SHOWN);
            page.element("li", words.text("page.failures.more", Map.of("count", more)));
        }
        page.close("ul");
    }

    private void foot(Markup page, Report report) {
        page.open("footer").open("dl", "class", "facts");
        fact(page, "page.checklist", report.checklist().id());
        fact(page, "page.version", report.checklist().version());
        fact(page, "page.tool", report.tool().name() + " " + report.tool().version());
        page.close("dl").close("footer");
    }

    private void fact(Markup page, String key, String value) {
        page.element("dt", words.text(key)).element("dd", value);
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/report/report.css")) {
            if (in == null) {
                throw new IllegalStateException("missing inside the program: /report/report.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
