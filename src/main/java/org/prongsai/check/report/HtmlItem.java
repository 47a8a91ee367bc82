package org.prongsai.check.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.prongsai.config.Words;
import org.prongsai.rule.Verdict;

/** One item of a report as a part of its page: verdict, reason, remedy and the evidence behind them. */
final class HtmlItem {
    private final Words words;
    private final String language;

    HtmlItem(Words words, String language) {
        this.words = words;
        this.language = language;
    }

    static String word(Verdict verdict, Words words) {
        return TableReport.sign(verdict) + " "
                + words.text("verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    void write(Markup page, Reports.Reading reading, Report.Item item) {
        String verdict = item.verdict().name().toLowerCase(Locale.ROOT);
        page.open("article", "class", verdict, "id", item.code()).open("h3");
        page.element("span", word(item.verdict(), words), "class", "badge " + verdict);
        page.text(" " + item.code() + " " + reading.title(item, language)).close("h3");
        page.prose("p", item.message().in(language));
        if (TableReport.isAdvised(item)) {
            page.prose("p", item.remedy().in(language), "class", "todo");
        }
        if (item.url() != null) {
            page.open("p").link(item.url()).close("p");
        }
        if (item.linkPage() != null) {
            page.open("p")
                    .text(words.text("detail.link") + " ")
                    .link(item.linkPage())
                    .close("p");
        }
        elements(page, reading, item);
        if (item.url() != null) {
            evidence(page, item);
        }
        rejected(page, item.rejected());
        page.close("article");
    }

    private void elements(Markup page, Reports.Reading reading, Report.Item item) {
        if (item.elements().isEmpty()) {
            return;
        }
        page.open("ul", "class", "ticks");
        List<String> titles = reading.titles(item, language);
        for (int i = 0; i < titles.size(); i++) {
            Report.Element element = item.elements().get(i);
            String state = reading.state(item, element);
            page.open("li").text(sign(state) + titles.get(i) + ": " + words.text("page.element." + state));
            if (element.url() != null) {
                page.text(" ").link(element.url());
            }
            page.close("li");
        }
        page.close("ul");
    }

    private static String sign(String state) {
        return switch (state) {
            case "found", "met" -> "✓ ";
            case "missing", "unmet" -> "✗ ";
            case "open" -> "? ";
            default -> "· ";
        };
    }

    private void evidence(Markup page, Report.Item item) {
        page.open("details").element("summary", words.text("page.evidence")).open("dl", "class", "facts");
        if (item.excerpt() != null && !item.excerpt().isEmpty()) {
            page.element("dt", words.text("page.excerpt")).open("dd");
            page.element("blockquote", item.excerpt()).close("dd");
        }
        if (item.year() != null) {
            page.element("dt", words.text("page.year")).element("dd", String.valueOf(item.year()));
        }
        if (!item.path().isEmpty()) {
            page.element("dt", words.text("page.path")).open("dd").open("ol", "class", "plain");
            item.path().forEach(step -> page.open("li").link(step).close("li"));
            page.close("ol").close("dd");
        }
        if (item.fetchedAt() != null) {
            page.element("dt", words.text("page.fetched"));
            page.element("dd", TableReport.time(item.fetchedAt(), language));
        }
        if (item.sha256() != null && !item.sha256().isEmpty()) {
            page.element("dt", words.text("page.hash"))
                    .open("dd")
                    .element("code", item.sha256())
                    .close("dd");
        }
        page.close("dl").close("details");
    }

    private void rejected(Markup page, List<Report.Rejected> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        page.open("details").element("summary", words.text("page.rejected") + " (" + rejected.size() + ")");
        page.open("ul", "class", "plain");
        for (Report.Rejected each : rejected) {
            String year = each.year() == null
                    ? ""
                    : ", " + words.text("page.rejected.year", Map.of("year", String.valueOf(each.year())));
            page.open("li").link(each.url());
            page.text(" (" + words.text("rejected." + each.reason().code()) + year + ")")
                    .close("li");
        }
        page.close("ul").close("details");
    }
}
