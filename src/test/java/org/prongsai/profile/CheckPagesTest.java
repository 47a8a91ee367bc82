package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.prongsai.checklist.Item;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class CheckPagesTest {
    @RegisterExtension
    static final SampleTown HERE = new SampleTown();

    @Test
    void evidenceCardShowsEverythingThatWasSeen() {
        long check = HERE.portal()
                .check(
                        HERE.town(),
                        SamplePortal.MORNING,
                        Map.of(
                                "O8",
                                SamplePortal.judgement(
                                        Reason.WRONG_YEAR,
                                        "http://a.example/%E0%B9%81%E0%B8%9C%E0%B8%99",
                                        "แผนปี 2564")));
        Document page = HERE.page("/checks/" + check + "/items/O8");
        assertThat(page.text())
                .contains("ไม่ผ่าน", "ควรแก้ไขอย่างไร", "http://a.example/แผน", "“แผนปี 2564”")
                .contains("http://a.example/ita", "รอบ 6 เดือนแรกของปีงบประมาณ พ.ศ. 2567", "พ.ศ. 2564")
                .contains(
                        "20 พฤศจิกายน 2569 เวลา 10:04 น.",
                        "200 · text/html",
                        "cd".repeat(32),
                        "ไม่ใช่ปีที่กำหนด · ความมั่นใจ 93%")
                .contains("oit-2567", "c0ffee".repeat(10), "prongsai 0.1.0");
        assertThat(page.select(".clicks li")).hasSize(3);
        assertThat(page.select(".elements li").eachAttr("class")).containsExactly("pass", "fail", "unchecked");
        assertThat(page.select("table.cards tbody tr")).hasSize(2);
        assertThat(page.select("a[href=/evidence/" + "cd".repeat(32) + "]")).hasSize(1);
        assertThat(page.select("nav a[rel=next]").attr("href")).isEqualTo("/checks/" + check + "/items/O9");
    }

    @Test
    void elementThatAPictureMayShowWaitsForAPerson() {
        Judgement drawn = SamplePortal.judgement(Reason.IMAGE_ONLY, "http://a.example/chart", "");
        long check = HERE.portal().check(HERE.town(), SamplePortal.MORNING, Map.of("O8", drawn));
        Document page = HERE.page("/checks/" + check + "/items/O8");
        assertThat(page.select(".elements li").eachAttr("class")).containsExactly("pass", "review", "review");
        assertThat(page.select(".elements li strong").eachText().get(1)).isEqualTo("รอคนตรวจ (อาจอยู่ในภาพ)");
    }

    @Test
    void scoreSaysOnHowManyItemsItRestsWhenSomeAreUnchecked() {
        Map<String, Judgement> unseen = Map.of("O8", Judgement.without(Reason.BUDGET, List.of()));
        long check = HERE.portal().check(HERE.town(), SamplePortal.MORNING, unseen);
        assertThat(HERE.page("/checks/" + check)
                        .select(".score .figure + .rests")
                        .text())
                .isEqualTo("คิดจากเพียง 34 ใน 35 ข้อ");
        long whole = HERE.portal().check(HERE.town(), SamplePortal.MORNING, Map.of());
        assertThat(HERE.page("/checks/" + whole).select(".rests")).isEmpty();
    }

    @Test
    void everyReasonHasACompleteCardInBothLanguages() {
        for (Reason reason : Reason.values()) {
            Judgement judgement = reason == Reason.NOT_FOUND
                    ? Judgement.without(reason, List.of())
                    : SamplePortal.judgement(reason, "http://a.example/x", "text");
            long check = HERE.portal().check(HERE.town(), SamplePortal.MORNING, Map.of("O8", judgement));
            for (String language : List.of("th", "en")) {
                Document page = HERE.page("/checks/" + check + "/items/O8?lang=" + language);
                assertThat(page.select(".ruling p").text())
                        .as("%s", reason)
                        .isNotBlank()
                        .doesNotContain("{");
                assertThat(page.select(".details dd").eachText())
                        .as("%s in words", reason)
                        .noneMatch(text -> text.startsWith(reason.code() + " · "));
                assertThat(page.select("h1 ~ .ruling .verdict .sign")).hasSize(1);
            }
        }
    }

    @Test
    void itemThatWasNotFoundSaysSoInsteadOfShowingAnEmptyCard() {
        long check = HERE.portal()
                .check(HERE.town(), SamplePortal.MORNING, Map.of("O1", Judgement.without(Reason.NOT_FOUND, List.of())));
        Document page = HERE.page("/checks/" + check + "/items/O1");
        assertThat(page.text()).contains("ไม่พบหน้าหรือเอกสาร").doesNotContain("SHA-256", "ปีที่พบ");
        assertThat(page.select("nav a[rel=prev]")).isEmpty();
    }

    @Test
    void itemThatCouldNotBeLookedAtIsNotSaidToBeMissing() {
        Map<String, Judgement> one = Map.of("O1", Judgement.without(Reason.BUDGET, List.of()));
        long partly = HERE.portal().check(HERE.town(), SamplePortal.MORNING, one);
        Document page = HERE.page("/checks/" + partly + "/items/O1");
        assertThat(page.text()).contains("เข้าไปดูข้อมูลของข้อนี้ไม่ได้").doesNotContain("ไม่พบหน้าหรือเอกสาร");
        assertThat(page.select(".remedy").text()).contains("ตรวจใหม่เอง", "30 วัน");
        Map<String, Judgement> all = HERE.portal().checklist.items().stream()
                .collect(Collectors.toMap(Item::code, item -> Judgement.without(Reason.ROBOTS, List.of())));
        long nothing = HERE.portal().check(HERE.town(), SamplePortal.MORNING.plusSeconds(1), all);
        assertThat(HERE.page("/checks/" + nothing + "/items/O1")
                        .select(".remedy")
                        .text())
                .contains("robots.txt", "24 ชั่วโมง")
                .doesNotContain("สั่งตรวจ");
        assertThat(HERE.page("/checks/" + partly + "/items/O1")
                        .select(".remedy")
                        .text())
                .doesNotContain("ตรวจใหม่เอง");
    }

    @Test
    void itemIsFoundByItsCodeAsPeopleTypeIt() {
        long check = HERE.check(0);
        for (String typed : List.of("o12", "o%E0%B9%91%E0%B9%92", "O%E0%B9%91%E0%B9%92")) {
            assertThat(HERE.portal()
                            .visitor
                            .open("/checks/" + check + "/items/" + typed + "?lang=en")
                            .headers()
                            .firstValue("Location"))
                    .as(typed)
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/checks/" + check + "/items/O12?lang=en"));
        }
    }

    @Test
    void itemShowsItsHistory() {
        HERE.portal().check(HERE.town(), SamplePortal.MORNING.minusSeconds(86_400), Map.of());
        long now = HERE.portal()
                .check(HERE.town(), SamplePortal.MORNING, Map.of("O1", Judgement.without(Reason.DEAD_LINK, List.of())));
        assertThat(HERE.page("/checks/" + now + "/items/O1").select("table .verdict.pass"))
                .hasSize(1);
    }

    @Test
    void historyFollowsTheItemThroughItsNumbers() {
        long earlier = HERE.checkBy("oit-2566", 400, "O22");
        long now = HERE.check(0);
        Document page = HERE.page("/checks/" + now + "/items/O17");
        assertThat(page.select(".history a").eachAttr("href")).containsExactly("/checks/" + earlier + "/items/O22");
        assertThat(page.select(".history tbody").text()).contains("ไม่ผ่าน", "2566", "O22 ");
        assertThat(HERE.page("/checks/" + earlier + "/items/O22")
                        .select(".history a")
                        .eachAttr("href"))
                .containsExactly("/checks/" + now + "/items/O17");
    }

    @Test
    void mistakeCanBeReportedWithThePermanentAddress() {
        long check = HERE.check(0);
        for (String path : List.of("/checks/" + check, "/checks/" + check + "/items/O8")) {
            Document page = HERE.page(path);
            assertThat(page.select(".mistake a").attr("href"))
                    .startsWith("mailto:mistakes@portal.example?subject=")
                    .endsWith("&body=https%3A%2F%2Fportal.example" + path.replace("/", "%2F"));
            assertThat(page.select(".mistake dd").text()).isEqualTo("https://portal.example" + path);
        }
    }

    @Test
    void olderCheckPointsToTheNewest() {
        long old = HERE.portal().check(HERE.town(), SamplePortal.MORNING.minusSeconds(86_400), Map.of());
        long latest = HERE.portal().check(HERE.town(), SamplePortal.MORNING, Map.of());
        assertThat(HERE.page("/checks/" + old).select(".notice a").attr("href")).isEqualTo("/agencies/" + HERE.slug());
        assertThat(HERE.page("/checks/" + old + "/items/O1").select(".notice a").attr("href"))
                .isEqualTo("/agencies/" + HERE.slug());
        assertThat(HERE.page("/checks/" + old).select(".printed p").text()).startsWith("เปิดดูผลตรวจครั้งนี้");
        assertThat(HERE.page("/checks/" + latest).select(".notice")).isEmpty();
    }

    @Test
    void checkSaysWhatChangedSinceTheOneBefore() {
        long first = HERE.portal().check(HERE.town(), SamplePortal.MORNING.minusSeconds(86_400), Map.of());
        long same = HERE.portal().check(HERE.town(), SamplePortal.MORNING.minusSeconds(60), Map.of());
        long worse = HERE.portal()
                .check(HERE.town(), SamplePortal.MORNING, Map.of("O8", Judgement.without(Reason.NOT_FOUND, List.of())));
        assertThat(HERE.page("/checks/" + first).select("#since")).isEmpty();
        assertThat(HERE.page("/checks/" + same)
                        .select("section[aria-labelledby=since]")
                        .text())
                .contains("การตรวจเมื่อ 19 พฤศจิกายน 2569", "ผลทุกข้อเหมือนเดิม");
        Document page = HERE.page("/checks/" + worse);
        assertThat(page.select("section[aria-labelledby=since] p a").attr("href"))
                .isEqualTo("/checks/" + same);
        assertThat(page.select("section[aria-labelledby=since] li a").eachAttr("href"))
                .containsExactly("/checks/" + worse + "/items/O8");
        assertThat(page.select(".turned .verdict").eachText()).containsExactly("ผ่าน", "ไม่ผ่าน");
    }

    @Test
    void checkOfNoAgencyHasItsPagesToo() {
        long check = HERE.portal().check(null, SamplePortal.MORNING, Map.of());
        assertThat(HERE.page("/checks/" + check).select("h1").text()).contains("http://nobody.example/");
        assertThat(HERE.page("/checks/" + check + "/items/O1").select("h1").text())
                .startsWith("O1 ");
    }

    @Test
    void checkThatRunsOrWasInterruptedHasAPageAndNoData() {
        long running = HERE.portal().checks.begin(HERE.portal().begun(HERE.town(), SamplePortal.MORNING), "1@test");
        assertThat(HERE.page("/checks/" + running).text()).contains("ยังไม่เสร็จ");
        assertThat(HERE.portal().visitor.open("/checks/" + running + ".json").statusCode())
                .isEqualTo(404);
        assertThat(HERE.portal()
                        .visitor
                        .open("/checks/" + running + "/items/O1")
                        .statusCode())
                .isEqualTo(404);
        HERE.portal().checks.interrupt(running, SamplePortal.MORNING);
        Document page = HERE.page("/checks/" + running);
        assertThat(page.text()).contains("ถูกหยุดกลางคัน");
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
    }

    @Test
    void dataIsTheReport() {
        long check = HERE.portal().check(HERE.town(), SamplePortal.MORNING, Map.of());
        var answer = HERE.portal().visitor.open("/checks/" + check + ".json");
        assertThat(answer.body()).startsWith("{").contains("\"prongsai-check/1\"", "\"O35\"");
    }

    @Test
    void findingsCanBeTakenAsATable() {
        long check = HERE.portal()
                .check(HERE.town(), SamplePortal.MORNING, Map.of("O8", Judgement.without(Reason.NOT_FOUND, List.of())));
        assertThat(HERE.page("/checks/" + check)
                        .select("a[href=/checks/" + check + ".csv]")
                        .text())
                .isEqualTo("CSV");
        var answer = HERE.portal().visitor.open("/checks/" + check + ".csv");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.body().lines()).hasSize(36).anyMatch(line -> line.contains(",O8,") && line.contains("ไม่พบ"));
        assertThat(HERE.portal()
                        .visitor
                        .open("/checks/" + check + ".csv?lang=en")
                        .body())
                .contains("was not found");
        assertThat(HERE.portal().visitor.open("/checks/999.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void codeAsPeopleTypeItLeadsToTheItem() {
        long check = HERE.portal().check(HERE.town(), SamplePortal.MORNING, Map.of());
        for (String typed : List.of("o1", "O01", "o%E0%B9%91")) {
            for (String page : List.of("/checks/" + check, "/checklists/oit-2567")) {
                HttpResponse<String> answer = HERE.portal().visitor.open(page + "/items/" + typed + "?lang=en");
                assertThat(answer.statusCode()).as(page + typed).isEqualTo(301);
                assertThat(answer.headers().firstValue("Location")).contains(page + "/items/O1?lang=en");
            }
        }
    }

    @Test
    void unknownCheckOrItemIsNotFound() {
        long check = HERE.portal().check(HERE.town(), SamplePortal.MORNING, Map.of());
        for (String path : List.of(
                "/checks/999",
                "/checks/999.json",
                "/checks/x",
                "/checks/-1",
                "/checks/99999999999999999999",
                "/checks/999999999999999999",
                "/checks/99999999999999999999/items/O1",
                "/checks/" + check + "/items/O99",
                "/checks/" + check + "/items/%3Cb%3E",
                "/checks/" + check + "/items/")) {
            assertThat(HERE.portal().visitor.open(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
