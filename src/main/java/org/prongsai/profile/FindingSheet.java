package org.prongsai.profile;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.report.Report;
import org.prongsai.check.report.Reports;
import org.prongsai.export.Sheet;
import org.prongsai.web.view.Language;

/** The findings of one check as a table to take away, its sentences in one language. */
final class FindingSheet {
    private static final List<String> COLUMNS = List.of(
            "check_id",
            "checklist",
            "item",
            "title",
            "verdict",
            "reason",
            "explanation",
            "remedy",
            "url",
            "link_text",
            "year",
            "excerpt",
            "fetched_at",
            "sha256");

    private FindingSheet() {}

    static Sheet of(Reports.Reading reading, Language language) {
        return new Sheet(
                "findings",
                COLUMNS,
                reading.report().items().stream()
                        .map(item -> row(reading, item, language))
                        .toList());
    }

    private static List<@Nullable Object> row(Reports.Reading reading, Report.Item item, Language language) {
        return Arrays.asList(
                reading.checkId(),
                reading.checklist().id(),
                item.code(),
                reading.title(item, language.code()),
                CheckView.word(item.verdict()),
                item.reason().code(),
                item.message().in(language.code()),
                item.remedy().in(language.code()),
                item.url(),
                item.linkText(),
                item.year(),
                item.excerpt(),
                item.fetchedAt(),
                item.sha256());
    }
}
