package org.prongsai.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.checklist.Item;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class RankingPagesTest {
    @AutoClose
    private static final RankedPortal ranked = new RankedPortal();

    @Test
    void equalScoresShareAPlaceInTheOrderOfTheirNames() {
        Document page = ranked.page("/ranking");
        assertThat(page.select("table.ranking th.name a").eachAttr("href"))
                .containsExactly("/agencies/alike", "/agencies/best", "/agencies/school", "/agencies/worst");
        assertThat(page.select("td.place").eachText()).containsExactly("1", "1", "3", "4");
        assertThat(page.text()).contains("4 จาก 5");
    }

    @Test
    void rankingNarrowsByKindAndProvince() {
        assertThat(ranked.page("/ranking?kind=other").select("td.place").eachText())
                .containsExactly("1");
        assertThat(ranked.page("/ranking?province=ธารดาว").select("th.name a").eachAttr("href"))
                .containsExactly("/agencies/school");
        assertThat(ranked.page("/ranking?province=ไม่มี").select(".left-out").text())
                .contains("province=ไม่มี");
        assertThat(ranked.page("/ranking?kind=ministry").select("table")).isEmpty();
    }

    @Test
    void scoreThatLacksItemsSaysOnHowManyItRests() {
        assertThat(ranked.page("/ranking?kind=other").select("td.figure small").text())
                .isEqualTo("คิดจากเพียง 34 ใน 35 ข้อ");
        assertThat(ranked.page("/ranking").select("td.figure small")).hasSize(1);
        assertThat(ranked.page("/compare?agency=school").select("tr.whole .sub").text())
                .contains("34 ใน 35");
    }

    @Test
    void scoreThatAPersonMayStillChangeShowsWhatItCanBecome() {
        try (RankedPortal other = new RankedPortal()) {
            assertThat(other.page("/ranking").text()).doesNotContain("อันดับจึงอาจเปลี่ยนได้");
            other.portal.check(
                    other.portal.agency("open", "เทศบาลเมืองรอคนตรวจ"),
                    SamplePortal.MORNING,
                    Map.of("O1", SamplePortal.judgement(Reason.NEEDS_LOGIN, "http://open.example/", "ข้อมูล")));
            Document page = other.page("/ranking");
            assertThat(page.text()).contains("อันดับจึงอาจเปลี่ยนได้");
            assertThat(page.select("tr:has(a[href='/agencies/open']) td.figure small")
                            .eachText())
                    .containsExactly("98.33 ถึง 100.00", "รอคนตรวจ 1 ข้อ");
            assertThat(page.text()).contains("แสดงไว้ใต้คะแนน");
            Document part = other.page("/ranking?part=10.1");
            assertThat(part.select("td.figure small")).isEmpty();
            assertThat(part.text()).contains("อันดับจึงอาจเปลี่ยนได้").doesNotContain("แสดงไว้ใต้คะแนน");
        }
    }

    /** 17 of 35 items decided, all of them passed: 100 points that must not stand before a town of 35 passes. */
    @Test
    void scoreThatRestsOnFewerThanHalfOfTheItemsHasNoPlace() {
        try (RankedPortal other = new RankedPortal()) {
            Document before = other.page("/ranking");
            Judgement unseen = Judgement.without(Reason.BUDGET, List.of());
            other.portal.check(
                    other.portal.agency("thin", "เทศบาลเมืองบางตา"),
                    SamplePortal.MORNING,
                    other.portal.checklist.items().stream()
                            .skip(17)
                            .collect(Collectors.toMap(Item::code, item -> unseen)));
            other.portal.check(
                    other.portal.agency("half", "เทศบาลเมืองครึ่งทาง"),
                    SamplePortal.MORNING,
                    other.portal.checklist.items().stream()
                            .skip(18)
                            .collect(Collectors.toMap(Item::code, item -> unseen)));
            Document page = other.page("/ranking");
            assertThat(page.select("#thin ~ table th.name a").eachAttr("href")).containsExactly("/agencies/thin");
            assertThat(page.select("td.place").eachText()).containsExactly("1", "1", "1", "4", "5");
            assertThat(page.text()).contains("จัดอันดับได้ 5 จาก 7", "ไม่ถึงครึ่งหนึ่ง", "17 ใน 35 ข้อ");
            assertThat(before.select("#thin")).isEmpty();
            assertThat(other.page("/ranking?part=9.1").select("#thin ~ table th.name a"))
                    .hasSize(1);
        }
    }

    @Test
    void subIndicatorHasAnOrderOfItsOwn() {
        Document page = ranked.page("/ranking?part=10.2");
        assertThat(page.select("thead .sub").text()).startsWith("10.2 ม");
        assertThat(page.select("#part option[selected]").attr("value")).isEqualTo("10.2");
        assertThat(page.select("td.place").eachText()).containsExactly("1", "1", "1", "4");
    }

    @Test
    void agencyWithoutACheckByTheChecklistHasNoPlace() {
        assertThat(ranked.page("/ranking?checklist=oit-2565").select("table")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ranking?page=-1",
                "/ranking?page=999999999999",
                "/ranking?kind=evil&province=%00&part=%27&checklist=%3Cscript%3E",
                "/ranking?lang=xx"
            })
    void oddQuestionsGetTheNearestSensibleAnswer(String address) {
        assertThat(ranked.portal.visitor.open(address).statusCode()).isEqualTo(200);
        assertThat(ranked.page(address).select("h1")).hasSize(1);
    }
}
