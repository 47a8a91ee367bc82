package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class ProfilePagesTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    static Path folder;

    private static SamplePortal portal;
    private final String slug = "dao-" + COUNT.incrementAndGet();
    private Agency town;

    @BeforeAll
    static void start() {
        portal = new SamplePortal(folder);
    }

    @BeforeEach
    void settle() {
        town = portal.agency(slug, "เทศบาลตำบลดาวพราว");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void agencyWithoutACheckSaysSo() {
        assertThat(page("/agencies/" + slug).text()).contains("เทศบาลตำบลดาวพราว", "ยังไม่เคยตรวจ");
    }

    @Test
    void agencyShowsScoreRangeAndEveryItem() {
        portal.check(
                town,
                SamplePortal.MORNING,
                Map.of(
                        "O1", SamplePortal.judgement(Reason.SCANNED, "http://a.example/scan.pdf", ""),
                        "O2", Judgement.without(Reason.NOT_FOUND, List.of())));
        Document page = page("/agencies/" + slug);
        assertThat(page.select(".items tbody th.name")).hasSize(35);
        assertThat(page.select(".items .verdict.pass")).hasSize(33);
        assertThat(page.select(".items .verdict.fail").text()).isEqualTo("ไม่ผ่าน");
        assertThat(page.select(".score").text()).contains("คะแนนอยู่ระหว่าง", "1 ข้อ");
        assertThat(page.select(".parts dt")).hasSize(9);
    }

    @Test
    void filterShowsOnlyItsVerdictAndAnUnknownOneShowsAll() {
        portal.check(town, SamplePortal.MORNING, Map.of("O2", Judgement.without(Reason.NOT_FOUND, List.of())));
        assertThat(page("/agencies/" + slug + "?verdict=fail").select(".items tbody th.name"))
                .hasSize(1);
        assertThat(page("/agencies/" + slug + "?verdict=%3Cscript%3E").select(".items tbody th.name"))
                .hasSize(35);
    }

    @Test
    void siteThatCouldNotBeSeenHasNoScoreAndIsNotCalledFailing() {
        Map<String, Judgement> all = new HashMap<>();
        portal.checklist.items().forEach(item -> all.put(item.code(), Judgement.without(Reason.ROBOTS, List.of())));
        portal.check(town, SamplePortal.MORNING, all);
        Document page = page("/agencies/" + slug);
        assertThat(page.select(".score").text()).contains("ยังไม่มีคะแนน", "ไม่นับ 35 ข้อ");
        assertThat(page.select(".verdict.fail")).isEmpty();
    }

    @Test
    void runningCheckShowsHowFarItIsAndThePageRenewsItself() {
        portal.live.put(town.id(), new LiveCheck(false, "http://dao.example/plan", 43, 120));
        Document page = page("/agencies/" + slug);
        assertThat(page.text()).contains("ดูแล้ว 43 จาก 120", "http://dao.example/plan");
        assertThat(page.select("meta[http-equiv=refresh]")).hasSize(1);
        portal.live.clear();
        assertThat(page("/agencies/" + slug).select("meta[http-equiv=refresh]")).isEmpty();
    }

    @Test
    void earlierChecksAreListedAndTheNewestIsNotAmongThem() {
        long old = portal.check(town, SamplePortal.MORNING.minusSeconds(86_400), Map.of());
        long latest = portal.check(town, SamplePortal.MORNING, Map.of());
        assertThat(page("/agencies/" + slug)
                        .select("table[aria-labelledby=older] a")
                        .eachAttr("href"))
                .containsExactly("/checks/" + old)
                .doesNotContain("/checks/" + latest);
    }

    @Test
    void englishPageHasNoThaiSentenceOfOurs() {
        portal.check(town, SamplePortal.MORNING, Map.of());
        Document page = page("/agencies/" + slug + "?lang=en");
        page.select("a, .facts").remove();
        assertThat(page.select("main").text()).doesNotContainPattern("[\\u0E01-\\u0E5B]");
    }

    @Test
    void unknownAgencyIsNotFound() {
        for (String slug : List.of("nobody", "..", "%27", "a%00b", "%E0%B8%81")) {
            assertThat(portal.visitor.open("/agencies/" + slug).statusCode())
                    .as(slug)
                    .isBetween(400, 404);
        }
    }

    private Document page(String path) {
        var answer = portal.visitor.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
