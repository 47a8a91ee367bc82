package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class CheckPagesTest {
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
    void evidenceCardShowsEverythingThatWasSeen() {
        long check = portal.check(
                town,
                SamplePortal.MORNING,
                Map.of(
                        "O8",
                        SamplePortal.judgement(
                                Reason.WRONG_YEAR, "http://a.example/%E0%B9%81%E0%B8%9C%E0%B8%99", "แผนปี 2564")));
        Document page = page("/checks/" + check + "/items/O8");
        assertThat(page.text())
                .contains("ไม่ผ่าน", "ควรแก้ไขอย่างไร", "http://a.example/แผน", "“แผนปี 2564”")
                .contains("http://a.example/ita", "รอบ 6 เดือนแรกของปีงบประมาณ พ.ศ. 2567", "พ.ศ. 2564")
                .contains("20 พฤศจิกายน 2569 เวลา 10:04 น.", "200 · text/html", "cd".repeat(32), "wrong-year", "93%")
                .contains("oit-2567", "c0ffee".repeat(10), "prongsai 0.1.0");
        assertThat(page.select(".clicks li")).hasSize(3);
        assertThat(page.select(".elements li").eachAttr("class")).containsExactly("pass", "fail", "unchecked");
        assertThat(page.select("table.cards tbody tr")).hasSize(2);
        assertThat(page.select("a[href=/evidence/" + "cd".repeat(32) + "]")).hasSize(1);
        assertThat(page.select("nav a[rel=next]").attr("href")).isEqualTo("/checks/" + check + "/items/O9");
    }

    @Test
    void everyReasonHasACompleteCardInBothLanguages() {
        for (Reason reason : Reason.values()) {
            Judgement judgement = reason == Reason.NOT_FOUND
                    ? Judgement.without(reason, List.of())
                    : SamplePortal.judgement(reason, "http://a.example/x", "text");
            long check = portal.check(town, SamplePortal.MORNING, Map.of("O8", judgement));
            for (String language : List.of("th", "en")) {
                Document page = page("/checks/" + check + "/items/O8?lang=" + language);
                assertThat(page.select(".ruling p").text())
                        .as("%s", reason)
                        .isNotBlank()
                        .doesNotContain("{");
                assertThat(page.select("h1 ~ .ruling .verdict .sign")).hasSize(1);
            }
        }
    }

    @Test
    void itemThatWasNotFoundSaysSoInsteadOfShowingAnEmptyCard() {
        long check =
                portal.check(town, SamplePortal.MORNING, Map.of("O1", Judgement.without(Reason.NOT_FOUND, List.of())));
        Document page = page("/checks/" + check + "/items/O1");
        assertThat(page.text()).contains("ไม่พบหน้าหรือเอกสาร").doesNotContain("SHA-256", "ปีที่พบ");
        assertThat(page.select("nav a[rel=prev]")).isEmpty();
    }

    @Test
    void itemShowsItsHistory() {
        portal.check(town, SamplePortal.MORNING.minusSeconds(86_400), Map.of());
        long now =
                portal.check(town, SamplePortal.MORNING, Map.of("O1", Judgement.without(Reason.DEAD_LINK, List.of())));
        assertThat(page("/checks/" + now + "/items/O1").select("table .verdict.pass"))
                .hasSize(1);
    }

    @Test
    void olderCheckPointsToTheNewest() {
        long old = portal.check(town, SamplePortal.MORNING.minusSeconds(86_400), Map.of());
        long latest = portal.check(town, SamplePortal.MORNING, Map.of());
        assertThat(page("/checks/" + old).select(".notice a").attr("href")).isEqualTo("/agencies/" + slug);
        assertThat(page("/checks/" + latest).select(".notice")).isEmpty();
    }

    @Test
    void checkOfNoAgencyHasItsPagesToo() {
        long check = portal.check(null, SamplePortal.MORNING, Map.of());
        assertThat(page("/checks/" + check).select("h1").text()).contains("http://nobody.example/");
        assertThat(page("/checks/" + check + "/items/O1").select("h1").text()).startsWith("O1 ");
    }

    @Test
    void checkThatRunsOrWasInterruptedHasAPageAndNoData() {
        long running = portal.checks.begin(portal.begun(town, SamplePortal.MORNING), "1@test");
        assertThat(page("/checks/" + running).text()).contains("ยังไม่เสร็จ");
        assertThat(portal.visitor.open("/checks/" + running + ".json").statusCode())
                .isEqualTo(404);
        assertThat(portal.visitor.open("/checks/" + running + "/items/O1").statusCode())
                .isEqualTo(404);
        portal.checks.interrupt(running, SamplePortal.MORNING);
        Document page = page("/checks/" + running);
        assertThat(page.text()).contains("ถูกหยุดกลางคัน");
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
    }

    @Test
    void dataIsTheReport() {
        long check = portal.check(town, SamplePortal.MORNING, Map.of());
        var answer = portal.visitor.open("/checks/" + check + ".json");
        assertThat(answer.body()).startsWith("{").contains("\"prongsai-check/1\"", "\"O35\"");
    }

    @Test
    void unknownCheckOrItemIsNotFound() {
        long check = portal.check(town, SamplePortal.MORNING, Map.of());
        for (String path : List.of(
                "/checks/999",
                "/checks/999.json",
                "/checks/x",
                "/checks/-1",
                "/checks/99999999999999999999",
                "/checks/" + check + "/items/O99",
                "/checks/" + check + "/items/%3Cb%3E",
                "/checks/" + check + "/items/")) {
            assertThat(portal.visitor.open(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private Document page(String path) {
        var answer = portal.visitor.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
