package org.prongsai.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.CheckRunner;
import org.prongsai.check.Examples;
import org.prongsai.check.Finding;
import org.prongsai.checklist.Checklist;
import org.prongsai.config.Words;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Judgement.ElementResult;
import org.prongsai.rule.Judgement.Evidence;
import org.prongsai.rule.Reason;
import org.prongsai.thai.ThaiWidth;

class ReportTest {
    @TempDir
    Path data;

    private CheckedSite site;
    private CheckRunner.Result result;
    private Report report;

    @BeforeEach
    void check() {
        site = new CheckedSite(data, "O1 O2- O3? <script>alert('x')</script>");
        result = site.result;
        report = site.report;
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void jsonHasTheFieldsOfTheContractInTheirOrder() {
        String json = report.json();
        assertThat(json.replaceAll("\\s+", " "))
                .startsWith(
                        "{ \"format\" : \"prongsai-check/1\", \"tool\" : { \"name\" : \"prongsai\", \"version\" : \"0.1.0\" }")
                .contains("\"fiscalYear\" : 2567")
                .contains("\"startedAt\" : \"2026-11-20T03:00:00Z\"")
                .contains("\"budgetHit\" : null")
                .contains("\"outcome\" : \"dead-link\"")
                .contains("\"oit\" : 12.50, \"lowest\" : 12.50, \"highest\" : 25.00, \"open\" : 1")
                .contains("\"verdict\" : \"pass\"")
                .contains("\"reason\" : \"missing-element\"");
        assertInOrder(
                json, "format", "tool", "checklist", "site", "startedAt", "finishedAt", "crawl", "score", "items");
        assertInOrder(
                json.substring(json.indexOf("\"items\"")),
                "code",
                "title",
                "verdict",
                "confidence",
                "reason",
                "message",
                "remedy",
                "url",
                "linkText",
                "path",
                "fetchedAt",
                "status",
                "contentType",
                "sha256",
                "year",
                "excerpt",
                "elements",
                "rejected");
    }

    @Test
    void scoreOfAFewItemsSaysOnHowManyItRests() {
        List<Finding> partly = result.findings().stream()
                .map(finding -> finding.itemCode().equals("O1")
                        ? finding
                        : new Finding(finding.itemCode(), Judgement.without(Reason.BUDGET, List.of())))
                .toList();
        Report few = new Reporter().report(result.check(), partly, Examples.CHECKLIST);
        assertThat(new TableReport("th", false).summary(few).get(0)).endsWith("คิดจากเพียง 1 ใน 5 ข้อ");
        assertThat(new HtmlReport("en").render(reading(few))).contains("based on only 1 of 5 items</p>");
        assertThat(new TableReport("th", false).summary(report).get(0)).doesNotContain("คิดจาก");
    }

    @Test
    void itemsComeInChecklistOrderAllOfThem() {
        assertThat(report.items()).extracting(Report.Item::code).containsExactly("O1", "O2", "O3", "O4", "O5");
    }

    @Test
    void sentencesSayWhatIsMissingAndWhatToDo() {
        Report.Item incomplete = report.items().get(1);
        assertThat(incomplete.message().th()).isEqualTo("พบ “ข้อมูล O2” แล้ว แต่ยังขาด “ส่วนท้าย”");
        assertThat(incomplete.message().en()).isEqualTo("“Data O2” was found, but this is missing: “tail”");
        assertThat(incomplete.remedy().th()).contains("ส่วนท้าย").contains("ลิงก์เดิม");
        assertThat(report.items().get(0).remedy().th()).contains("ส่วนเสริม");
        assertThat(report.items().get(3).remedy().th()).contains("รอบ 6 เดือนแรกของปีงบประมาณ พ.ศ. 2567");
        assertThat(report.items().get(4).remedy().th())
                .contains("ที่เป็นปัจจุบัน")
                .doesNotContain("{");
    }

    @Test
    void wrongYearNamesBothYears() {
        Finding old = new Finding(
                "O1",
                new Judgement(
                        Reason.WRONG_YEAR,
                        1,
                        new Evidence("http://a.example/x", "x", List.of(), null, 200, "", "", 2564, ""),
                        List.of(),
                        List.of()));
        assertThat(new Reasons().of("th", old, Examples.itemOf("O1")).sentence())
                .isEqualTo("ข้อมูลที่พบเป็นของปี 2564 แต่ข้อนี้ต้องเป็นของปีงบประมาณ พ.ศ. 2567");
    }

    @Test
    void everyReasonHasACompleteSentenceAndRemedyInBothLanguages() {
        Reasons reasons = new Reasons();
        for (Reason reason : Reason.values()) {
            for (String code : List.of("O1", "O4", "O5")) {
                Finding bare = new Finding(code, Judgement.without(reason, List.of()));
                for (String language : List.of("th", "en")) {
                    assertThat(reasons.of(language, bare, Examples.itemOf(code)).sentence())
                            .as("%s %s", reason, code)
                            .isNotBlank();
                    assertThat(reasons.of(language, bare, Examples.itemOf(code)).remedy())
                            .as("%s %s", reason, code)
                            .isNotBlank()
                            .doesNotContain("{");
                }
            }
            assertThat(Words.of("report", "th").has("rejected." + reason.code()))
                    .as("rejected.%s", reason.code())
                    .isTrue();
        }
    }

    @Test
    void tableAlignsItsColumnsAndHasNoColoursUnlessAsked() {
        String table = new TableReport("th", false).render(reading(report));
        assertThat(table)
                .doesNotContain("\u001b")
                .contains("✓ ผ่าน")
                .contains("✗ ไม่ผ่าน")
                .contains("? รอคนตรวจ");
        List<String> rows =
                table.lines().filter(line -> line.matches("O\\d .*")).toList();
        assertThat(rows).hasSize(5);
        assertThat(rows)
                .extracting(row -> ThaiWidth.columns(row.substring(0, row.indexOf("ข้อมูล O"))))
                .containsOnly(18);
        assertThat(table).contains("คะแนน OIT 12.50 (ระหว่าง 12.50 ถึง 25.00 เพราะมี 1 ข้อที่รอคนตรวจ)");
        assertThat(new TableReport("th", true).render(reading(report))).contains("\u001b[32m");
    }

    @Test
    void tableCanSpeakEnglish() {
        assertThat(new TableReport("en", false).render(reading(report)))
                .contains("✗ fail")
                .contains("OIT score 12.50")
                .contains("→ Add to the same page");
    }

    @Test
    void numberOfTheCheckAndItsAgencyStandAtTheHead() {
        Reports.Reading known = new Reports.Reading(5, report, Examples.CHECKLIST, "อบต.สมมติ");
        assertThat(new TableReport("th", false).render(known).lines().skip(1)).startsWith("การตรวจที่ 5 · อบต.สมมติ");
        assertThat(new HtmlReport("th").render(known))
                .containsSubsequence("หน่วยงาน</dt>", "<dd>อบต.สมมติ</dd>", "หมายเลขการตรวจ</dt>", "<dd>5</dd>");
        assertThat(new TableReport("en", false).render(reading(report)).lines()).contains("Check 7");
        assertThat(new HtmlReport("en").render(reading(report))).doesNotContain("Agency</dt>");
    }

    @Test
    void titlesAreInTheLanguageOfTheReport() {
        assertThat(new TableReport("en", false).render(reading(report)))
                .startsWith(Examples.CHECKLIST.title().en() + "\n")
                .contains("Data O1")
                .doesNotContain("ข้อมูล O1 ");
        assertThat(new HtmlReport("en").render(reading(report)))
                .contains(
                        "O1 Data O1</h3>",
                        "tail: missing",
                        "<p>" + Examples.CHECKLIST.title().en());
    }

    @Test
    void linkThatLeadsHomeOrNowhereNamesThePageOnWhichItStands() {
        String home = "http://a.example/";
        Finding toHome = at(Reason.HOME_PAGE_ONLY, home, List.of(home, home + "ita"));
        Finding dead = at(Reason.DEAD_LINK, home + "gone.pdf", List.of(home, home + "oit", home + "gone.pdf"));
        String table = new TableReport("th", false).render(reading(toHome));
        assertThat(table).contains("ลิงก์อยู่ที่ http://a.example/ita");
        assertThat(new TableReport("th", false).render(reading(dead))).contains("ลิงก์อยู่ที่ http://a.example/oit");
        assertThat(new HtmlReport("en").render(reading(dead)))
                .contains("The link is on <a href=\"http://a.example/oit\">");
        Finding good = at(Reason.FOUND, home + "x", List.of(home, home + "x"));
        assertThat(new TableReport("th", false).render(reading(good))).doesNotContain("ลิงก์อยู่ที่");
    }

    @Test
    void whatMustNotBeThereIsAsAskedAndNotFound() {
        Checklist denying = Examples.checklistOf(Examples.itemAsking("none-of: [{text: {words: x}}]"));
        for (boolean isFree : List.of(true, false)) {
            Finding finding = new Finding(
                    "O1",
                    new Judgement(
                            isFree ? Reason.FOUND : Reason.MISSING_ELEMENT,
                            1,
                            null,
                            List.of(
                                    new ElementResult("head", true, true, ""),
                                    new ElementResult("tail", isFree, true, "")),
                            List.of()));
            Report told = new Reporter().report(result.check(), List.of(finding), denying);
            assertThat(new HtmlReport("th").render(new Reports.Reading(7, told, denying, null)))
                    .contains("✓ ส่วนหัว: พบ<")
                    .contains(isFree ? "✓ ต้องไม่มี: เป็นไปตามเกณฑ์<" : "✗ ต้องไม่มี: ไม่เป็นไปตามเกณฑ์<");
        }
    }

    @Test
    void passIsAdvisedOnPaperAsInTheTable() {
        Checklist advising = Examples.checklistOf(Examples.itemAsking("text: {words: x}"));
        Finding finding = new Finding(
                "O1",
                new Judgement(
                        Reason.FOUND,
                        1,
                        null,
                        List.of(new ElementResult("head", true, true, ""), new ElementResult("tail", false, false, "")),
                        List.of()));
        Report told = new Reporter().report(result.check(), List.of(finding), advising);
        String remedy = told.items().get(0).remedy().th();
        assertThat(remedy).contains("ต้องไม่มี");
        Reports.Reading reading = new Reports.Reading(7, told, advising, null);
        assertThat(new HtmlReport("th").render(reading)).contains("<p class=\"todo\">" + remedy);
    }

    private static Finding at(Reason reason, String url, List<String> path) {
        Evidence evidence = new Evidence(url, "x", path, null, 0, "", "", null, "");
        return new Finding("O1", new Judgement(reason, 1, evidence, List.of(), List.of()));
    }

    private Reports.Reading reading(Finding finding) {
        return reading(new Reporter().report(result.check(), List.of(finding), Examples.CHECKLIST));
    }

    private static Reports.Reading reading(Report report) {
        return new Reports.Reading(7, report, Examples.CHECKLIST, null);
    }

    @Test
    void pageNeedsNothingElseAndEscapesWhatTheSiteSays() {
        String page = new HtmlReport("th").render(reading(report));
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<meta charset=\"utf-8\">")
                .contains("@page { size: A4")
                .contains("details::details-content { content-visibility: visible;")
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("src=");
        assertThat(page).contains("สิ่งที่ต้องแก้ไข").contains("href=\"http://a.example/#O1\"");
        String todo = page.substring(page.indexOf("สิ่งที่ต้องแก้ไข"), page.indexOf("ผลตรวจรายข้อ"));
        assertThat(todo).contains("ที่อยู่ <a href=\"http://a.example/#O2\">");
    }

    private static void assertInOrder(String json, String... keys) {
        int at = -1;
        for (String key : keys) {
            int next = json.indexOf("\"" + key + "\"", at + 1);
            assertThat(next).as("%s after the key before it", key).isGreaterThan(at);
            at = next;
        }
    }
}
