package org.prongsai.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.check.CheckRunner;
import org.prongsai.check.Examples;
import org.prongsai.check.Finding;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.Failure;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.Judgement.Evidence;
import org.prongsai.rule.Reason;
import org.prongsai.thai.ThaiWidth;

/** The table for a terminal and the page for paper, as an officer reads them. */
class ReadableReportTest {
    @TempDir
    Path data;

    private CheckedSite site;
    private CheckRunner.Result result;
    private Report report;

    @BeforeEach
    void check() {
        site = new CheckedSite(data, "O1 O2- O3?");
        result = site.result;
        report = site.report;
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatAPictureMayShowWaitsForAPersonAndIsNotCalledMissing() {
        for (Reason reason : List.of(Reason.IMAGE_ONLY, Reason.MISSING_ELEMENT)) {
            List<ElementResult> elements =
                    List.of(new ElementResult("head", true, true, ""), new ElementResult("tail", false, true, ""));
            assertThat(new HtmlReport("th").render(reading(reason, null, elements)))
                    .contains("✓ ส่วนหัว: พบ<")
                    .contains(
                            reason == Reason.IMAGE_ONLY
                                    ? "? ส่วนท้าย: รอคนตรวจ (อาจอยู่ในภาพ)<"
                                    : "✗ ส่วนท้าย: ไม่พบ<");
        }
    }

    @Test
    void addressesAreReadableAndStayInTheirColumn() {
        String url = "http://a.example/" + "%E0%B9%81%E0%B8%9C%E0%B8%99/".repeat(30);
        Reports.Reading far =
                reading(Reason.FOUND, new Evidence(url, "x", List.of(), null, 0, "", "", null, ""), List.of());
        String table = new TableReport("th", false).render(far);
        assertThat(table).contains("http://a.example/แผน/แผน").doesNotContain("%E0");
        assertThat(table.lines()).allMatch(line -> ThaiWidth.columns(line) <= 108);
        assertThat(new HtmlReport("th").render(far)).contains("href=\"" + url + "\">http://a.example/แผน/แผน");
    }

    @Test
    void addressesThatDidNotOpenAreNamedInTheTableTheFirstOfThem() {
        assertThat(new TableReport("th", false).render(reading(report)))
                .containsPattern("เปิดไม่ได้ 1 ที่อยู่\n  เปิดไม่ได้: http://a\\.example/\\S+ \\(ไม่มีหน้านี้");
        List<Failure> many = IntStream.range(0, 7)
                .mapToObj(i -> new Failure("http://a.example/" + i, Failure.Outcome.DEAD_LINK, "404"))
                .toList();
        Report.Crawl crawl = new Report.Crawl(1, 0, 1, null, many);
        Report failed = told(crawl, report.score());
        assertThat(new TableReport("th", false).render(reading(failed)))
                .contains("http://a.example/4 (ไม่มีหน้านี้, 404)\n  และอีก 2 ที่อยู่")
                .doesNotContain("http://a.example/5 ");
    }

    @ParameterizedTest
    @CsvSource({"oit-2567, 9.1, 10.1", "oit-2569, 9.x, 10.x"})
    void subIndicatorsAreAllShownAlike(String id, String first, String last) {
        Checklist list =
                Checklists.load(ConfigFolder.crawlerConfig(Path.of(""))).get(id);
        List<Report.Part> scores = Stream.of(first, last)
                .map(code -> new Report.Part(code, BigDecimal.TEN))
                .toList();
        Report.Scores score = new Report.Scores(null, null, null, 0, List.of(), scores, List.of(), List.of());
        Report told = told(report.crawl(), score);
        String page = new HtmlReport("en").render(new Reports.Reading(7, told, list, null));
        assertThat(page).doesNotContain("x Open", ".x ").contains("(which items belong here is not confirmed)");
        assertThat(page.contains("<span>10.1 Prev")).isEqualTo(id.equals("oit-2567"));
    }

    @Test
    void siteThatNobodyCouldLookAtIsNotCalledFreeOfFaults() {
        assertThat(new HtmlReport("th").render(reading(Reason.ROBOTS, null, List.of())))
                .contains("ยังไม่มีข้อใดที่ตัดสินได้")
                .doesNotContain("ไม่มีข้อที่ไม่ผ่าน");
        assertThat(new HtmlReport("th").render(reading(Reason.FOUND, null, List.of())))
                .contains("ไม่มีข้อที่ไม่ผ่าน");
    }

    @Test
    void cardsFlowOverThePagesOfPaperWithTheirHeadsKeptTogether() {
        String page = new HtmlReport("th").render(reading(report));
        String print = page.substring(page.indexOf("@media print"), page.indexOf("</style>"));
        assertThat(print)
                .contains("h3, h3 + p, summary { break-after: avoid; }", "orphans: 3; widows: 3;")
                .doesNotContainPattern("(?<![\\w> ])article[^>{]*\\{[^}]*break-inside: avoid");
    }

    private Report told(Report.Crawl crawl, Report.Scores score) {
        return new Report(
                report.format(),
                report.tool(),
                report.checklist(),
                report.site(),
                report.startedAt(),
                report.finishedAt(),
                crawl,
                score,
                List.of());
    }

    private Reports.Reading reading(Reason reason, @Nullable Evidence evidence, List<ElementResult> elements) {
        Finding finding = new Finding("O1", new Judgement(reason, 1, evidence, elements, List.of()));
        return reading(new Reporter().report(result.check(), List.of(finding), Examples.CHECKLIST));
    }

    private static Reports.Reading reading(Report report) {
        return new Reports.Reading(7, report, Examples.CHECKLIST, null);
    }
}
