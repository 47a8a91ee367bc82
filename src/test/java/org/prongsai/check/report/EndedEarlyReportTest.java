package org.prongsai.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.check.Check;
import org.prongsai.check.Examples;
import org.prongsai.check.Finding;
import org.prongsai.checklist.Item;
import org.prongsai.crawl.Failure;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Judgement.Evidence;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;
import org.prongsai.score.Scoring;

class EndedEarlyReportTest {
    private static final String SITE = "http://a.example/";

    @Test
    void addressThatNobodyAskedForIsNotOneThatDidNotOpen() {
        Reports.Reading reading = reading();
        assertThat(new TableReport("th", false).render(reading))
                .contains("เปิดไม่ได้ 2 ที่อยู่ · ยังไม่ได้เข้าดู 1 ที่อยู่")
                .doesNotContain(" pages", "(pages");
        assertThat(new HtmlReport("en").render(reading))
                .contains("2 addresses that could not be opened, 1 address not visited")
                .containsSubsequence(
                        "<h2>Addresses that could not be opened</h2>",
                        SITE + "dead",
                        SITE + "large.pdf",
                        "(Not opened, because a limit was reached)",
                        "<h2>Addresses not visited",
                        SITE + "left");
        assertThat(new HtmlReport("th").render(reading)).doesNotContain(" pages", "(pages");
    }

    @Test
    void thatTheVisitEndedEarlyStandsBeforeTheScore() {
        assertThat(new TableReport("th", false).render(reading()))
                .containsSubsequence("ยังตรวจไม่ได้ 4 จาก 5 ข้อ", "✓ ผ่าน", "ยังตรวจไม่ได้ 4 จาก 5 ข้อ", "คะแนน OIT");
        assertThat(new HtmlReport("en").render(reading()))
                .containsSubsequence(
                        "the limit of pages was reached (--max-pages) – 4 of 5 items are unchecked", "OIT score");
    }

    @Test
    void itemThatNobodyLookedForAsksOnlyForAnotherCheck() {
        Report.Item unseen = reading().report().items().get(1);
        assertThat(unseen.remedy().th())
                .contains("การตรวจที่กำหนดจำนวนหน้าหรือเวลาไว้มากขึ้น")
                .doesNotContain("ลิงก์");
        Evidence opened = new Evidence(SITE + "x.pdf", "x", List.of(), null, 200, "", "", null, "");
        Finding large = new Finding("O1", new Judgement(Reason.BUDGET, 1, opened, List.of(), List.of()));
        assertThat(new Reasons().of("th", large, Examples.itemOf("O1")).sentence())
                .contains("ใหญ่เกิน");
    }

    private static Reports.Reading reading() {
        List<Failure> failures = List.of(
                new Failure(SITE + "dead", Failure.Outcome.DEAD_LINK, "404"),
                new Failure(SITE + "large.pdf", Failure.Outcome.BUDGET, "body of over 9 bytes"),
                new Failure(SITE + "left", Failure.Outcome.BUDGET, "pages"));
        Check.Visit visit = new Check.Visit(SITE, "ab".repeat(32), 3, 0, 99, "pages", failures);
        List<Finding> findings = Examples.CHECKLIST.items().stream()
                .map(Item::code)
                .map(code -> new Finding(
                        code, Judgement.without(code.equals("O1") ? Reason.FOUND : Reason.BUDGET, List.of())))
                .toList();
        Instant at = Examples.MORNING;
        Check check = new Check(
                1,
                null,
                SITE,
                Examples.CHECKLIST.id(),
                Examples.CHECKLIST.version(),
                "0.1.0",
                Check.State.DONE,
                at,
                at,
                null,
                visit,
                Scoring.score(Examples.CHECKLIST, Map.of("O1", Verdict.PASS)));
        Report report = new Reporter().report(check, findings, Examples.CHECKLIST);
        return new Reports.Reading(7, report, Examples.CHECKLIST, null);
    }
}
