package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.prongsai.check.Check;
import org.prongsai.check.CheckStore;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class ProfilePagesTest {
    @RegisterExtension
    static final SampleTown HERE = new SampleTown();

    @Test
    void agencyWithoutACheckSaysSo() {
        assertThat(HERE.page("/agencies/" + HERE.slug()).text()).contains("เทศบาลตำบลดาวพราว", "ยังไม่เคยตรวจ");
    }

    @Test
    void waysToReportAndToAskStandBeforeTheResult() {
        Document page = HERE.page("/agencies/" + HERE.slug());
        assertThat(page.select("main .facts + p a").eachAttr("href"))
                .containsExactly(
                        "/agencies/" + HERE.slug() + "/complaints", "/agencies/" + HERE.slug() + "/questions/new");
    }

    @Test
    void agencyShowsScoreRangeAndEveryItem() {
        HERE.portal()
                .check(
                        HERE.town(),
                        SamplePortal.MORNING,
                        Map.of(
                                "O1", SamplePortal.judgement(Reason.SCANNED, "http://a.example/scan.pdf", ""),
                                "O2", Judgement.without(Reason.NOT_FOUND, List.of())));
        Document page = HERE.page("/agencies/" + HERE.slug());
        assertThat(page.select(".items tbody th.name")).hasSize(35);
        assertThat(page.select(".items .verdict.pass")).hasSize(33);
        assertThat(page.select(".items .verdict.fail").text()).isEqualTo("ไม่ผ่าน");
        assertThat(page.select(".score").text()).contains("คะแนนอยู่ระหว่าง", "1 ข้อ");
        assertThat(page.select(".parts dt")).hasSize(9);
    }

    @Test
    void filterShowsOnlyItsVerdictAndAnUnknownOneShowsAll() {
        HERE.portal()
                .check(HERE.town(), SamplePortal.MORNING, Map.of("O2", Judgement.without(Reason.NOT_FOUND, List.of())));
        assertThat(HERE.page("/agencies/" + HERE.slug() + "?verdict=fail").select(".items tbody th.name"))
                .hasSize(1);
        assertThat(HERE.page("/agencies/" + HERE.slug() + "?verdict=%3Cscript%3E")
                        .select(".items tbody th.name"))
                .hasSize(35);
    }

    @Test
    void siteThatCouldNotBeSeenHasNoScoreAndIsNotCalledFailing() {
        Map<String, Judgement> all = new HashMap<>();
        HERE.portal()
                .checklist
                .items()
                .forEach(item -> all.put(item.code(), Judgement.without(Reason.ROBOTS, List.of())));
        HERE.portal().check(HERE.town(), SamplePortal.MORNING, all);
        Document page = HERE.page("/agencies/" + HERE.slug());
        assertThat(page.select(".score").text()).contains("ยังไม่มีคะแนน", "ไม่นับ 35 ข้อ");
        assertThat(page.select(".verdict.fail")).isEmpty();
    }

    @Test
    void runningCheckShowsHowFarItIsAndThePageRenewsItself() {
        HERE.portal().live.put(HERE.town().id(), new LiveCheck(false, "http://dao.example/plan", 43, 120));
        Document page = HERE.page("/agencies/" + HERE.slug());
        assertThat(page.text()).contains("ดูแล้ว 43 จาก 120", "http://dao.example/plan");
        assertThat(page.select("meta[http-equiv=refresh]")).hasSize(1);
        HERE.portal().live.clear();
        assertThat(HERE.page("/agencies/" + HERE.slug()).select("meta[http-equiv=refresh]"))
                .isEmpty();
    }

    @Test
    void everyCheckIsListedNewestFirst() {
        long old = HERE.check(1);
        long latest = HERE.check(0);
        assertThat(HERE.page("/agencies/" + HERE.slug()).select("table.past a").eachAttr("href"))
                .containsExactly("/checks/" + latest, "/checks/" + old);
    }

    @Test
    void visitThatWasJudgedAgainIsNamedAndIsNoTrend() {
        long visit = HERE.check(0);
        long again = judgedAgain(visit);
        Document page = HERE.page("/agencies/" + HERE.slug());
        assertThat(page.select("table.past a").eachAttr("href"))
                .containsExactly("/checks/" + again, "/checks/" + visit);
        assertThat(page.select("table.past tbody th").eachText().get(0))
                .endsWith("ครั้งล่าสุด ตัดสินใหม่จากหลักฐานเดิม");
        assertThat(page.select(".trend")).isEmpty();
        assertThat(page.text()).contains("การตรวจที่ได้คะแนนยังไม่ถึง 2 ครั้ง");
    }

    @Test
    void oneCheckIsNoTrend() {
        HERE.check(0);
        Document page = HERE.page("/agencies/" + HERE.slug());
        assertThat(page.select(".trend")).isEmpty();
        assertThat(page.text()).contains("ตรวจแล้ว 1 ครั้ง");
    }

    @Test
    void trendOfOneDayTellsTheHoursAtItsEnds() {
        HERE.portal().check(HERE.town(), SamplePortal.MORNING, Map.of());
        HERE.portal().check(HERE.town(), SamplePortal.MORNING.plusSeconds(7_200), Map.of());
        Document page = HERE.page("/agencies/" + HERE.slug());
        assertThat(page.select(".trend .days text").eachText())
                .extracting(text -> text.replace('\u00a0', ' '))
                .containsExactly("10:04 น.", "20 พฤศจิกายน 2569", "12:04 น.");
        assertThat(page.select(".trend .scale text").eachText()).containsExactly("100", "75", "50", "25", "0");
    }

    @Test
    void trendNamesItsChecklistsAndSaysWhatItShowsInWords() {
        HERE.checkBy("oit-2566", 400, "O1", "O2");
        HERE.checkBy("oit-2566", 200);
        HERE.check(100, "O1");
        HERE.check(0);
        Document page = HERE.page("/agencies/" + HERE.slug());
        assertThat(page.select(".trend > svg title").text()).isEqualTo("กราฟเส้นคะแนน OIT จากการตรวจ 4 ครั้ง");
        assertThat(page.select(".trend > svg desc").text())
                .contains("ตั้งแต่ 16 ตุลาคม 2568 ถึง 20 พฤศจิกายน 2569", "สูงสุด 100.00");
        assertThat(page.select(".trend text.name").eachText()).containsExactly("2566", "2567");
        assertThat(page.select(".trend > svg path.line").eachAttr("d")).doesNotHaveDuplicates();
    }

    @Test
    void whatChangedLeadsToItsEvidence() {
        HERE.check(2, "O1", "O2");
        HERE.check(1, "O2", "O3");
        long latest = HERE.check(0, "O3");
        Document page = HERE.page("/agencies/" + HERE.slug());
        assertThat(page.select(".changes a").eachText().get(0)).startsWith("O2 ");
        assertThat(page.select(".changes a").attr("href")).isEqualTo("/checks/" + latest + "/items/O2");
        assertThat(page.select(".changes .verdict").eachText()).containsExactly("ผ่าน", "ไม่ผ่าน", "ผ่าน");
    }

    @Test
    void levelIsARangeWhileAPersonMustDecide() {
        HERE.portal()
                .check(
                        HERE.town(),
                        SamplePortal.MORNING,
                        Map.of("O1", SamplePortal.judgement(Reason.SCANNED, "http://a.example/scan.pdf", "")));
        assertThat(HERE.page("/agencies/" + HERE.slug()).select(".grade").text())
                .isEqualTo("เทียบเกณฑ์ระดับ ITA: ผ่านดีเยี่ยม");
        HERE.portal()
                .check(
                        HERE.town(),
                        SamplePortal.MORNING,
                        Map.of(
                                "O34", SamplePortal.judgement(Reason.SCANNED, "http://a.example/scan.pdf", ""),
                                "O35", SamplePortal.judgement(Reason.SCANNED, "http://a.example/scan.pdf", "")));
        assertThat(HERE.page("/agencies/" + HERE.slug() + "?lang=en")
                        .select(".grade")
                        .text())
                .isEqualTo("On the ITA scale: Must improve to Passed, excellent");
    }

    @Test
    void formHasTheColumnsOfTheOfficialOne() {
        HERE.check(0);
        assertThat(HERE.page("/agencies/" + HERE.slug())
                        .select(".items thead th")
                        .eachText())
                .containsExactly("ข้อ", "รายการ", "ผล", "URL", "คำอธิบาย");
    }

    @Test
    void pageTellsHowToUseItElsewhere() {
        Document page = HERE.page("/agencies/" + HERE.slug());
        assertThat(page.select("textarea").eachText())
                .containsExactly(
                        snippet("th", "", "ผลตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) โดยเว็บไซต์โปร่งใส"),
                        snippet("en", "?lang=en", "Result of the open data (OIT) check by Prongsai"));
        assertThat(page.select("head link[rel=alternate]").attr("href"))
                .isEqualTo("/agencies/" + HERE.slug() + "/feed.atom");
        assertThat(page.select(".printed").text()).contains("https://portal.example/agencies/" + HERE.slug());
        assertThat(page.select(".printed path").attr("d")).startsWith("M4 4h7v1H4z");
    }

    @Test
    void publishedYearsAreLinkedWhereThereAreAny() {
        assertThat(HERE.page("/agencies/" + HERE.slug()).select("#published")).isEmpty();
        HERE.portal().published.put(HERE.town().id(), List.of(new ProfilePages.Published(2569, 12)));
        Document page = HERE.page("/agencies/" + HERE.slug());
        assertThat(page.select("section[aria-labelledby=published] a").attr("href"))
                .isEqualTo("/agencies/" + HERE.slug() + "/disclosures/2569");
        assertThat(page.text()).contains("12 รายการ");
    }

    private static String snippet(String language, String query, String words) {
        String agency = "https://portal.example/agencies/" + HERE.slug();
        return "<a href=\"" + agency + query + "\"><img src=\"" + agency + "/badge.svg?lang=" + language + "\" alt=\""
                + words + "\" height=\"48\"></a>";
    }

    @Test
    void englishPageHasNoThaiSentenceOfOurs() {
        HERE.portal().check(HERE.town(), SamplePortal.MORNING, Map.of());
        Document page = HERE.page("/agencies/" + HERE.slug() + "?lang=en");
        page.select("a, .facts, [lang=th]").remove();
        assertThat(page.select("main").text()).doesNotContainPattern("[\\u0E01-\\u0E5B]");
    }

    @Test
    void unknownAgencyIsNotFound() {
        for (String slug : List.of(
                "nobody", "nobody/badge.svg", "nobody/qr.svg", "nobody/feed.atom", "..", "%27", "a%00b", "%E0%B8%81")) {
            assertThat(HERE.portal().visitor.open("/agencies/" + slug).statusCode())
                    .as(slug)
                    .isBetween(400, 404);
        }
    }

    /** The same verdicts on the same evidence once more. */
    private static long judgedAgain(long checkId) {
        CheckStore checks = HERE.portal().checks;
        Check visit = checks.byId(checkId).orElseThrow();
        return checks.keep(
                new Check(
                        0,
                        visit.agencyId(),
                        visit.siteUrl(),
                        visit.checklistId(),
                        visit.checklistVersion(),
                        visit.toolVersion(),
                        visit.state(),
                        visit.startedAt(),
                        visit.finishedAt(),
                        checkId,
                        visit.visit(),
                        visit.score()),
                checks.findings(checkId),
                "1@test");
    }
}
