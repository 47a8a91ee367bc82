package org.prongsai.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

class ComparePagesTest {
    @AutoClose
    private static final RankedPortal ranked = new RankedPortal();

    @Test
    void agenciesStandSideBySideItemByItem() {
        Document page = ranked.page("/compare?agency=best&agency=worst&agency=unseen");
        assertThat(page.select("thead th > a:first-child").eachAttr("href"))
                .containsExactly("/agencies/best", "/agencies/worst", "/agencies/unseen");
        assertThat(page.select("table.comparison tbody tr")).hasSizeGreaterThan(40);
        assertThat(page.select(".whole td").eachText().get(2)).isEqualTo("ยังไม่เคยตรวจ");
    }

    @Test
    void itemsOfEachVerdictAreCounted() {
        Document page = ranked.page("/compare?agency=best&agency=worst&agency=unseen&lang=en");
        assertThat(page.select("tbody tr:has(th:contains(Items that pass)) td").eachText())
                .hasSize(3)
                .endsWith("–")
                .allMatch(text -> text.matches("[0-9–]+"));
        assertThat(page.select("p.beyond + script + .scroll, p.beyond ~ .scroll"))
                .hasSize(1);
    }

    @Test
    void anotherAgencyIsFoundByPartOfItsName() {
        Document page = ranked.page("/compare?agency=best&add=หนอง");
        assertThat(page.select(".offers a").attr("href")).isEqualTo("/compare?agency=best&agency=worst");
        assertThat(ranked.page("/compare?add=ไม่มีเลย").select(".offers")).isEmpty();
    }

    @Test
    void agencyThatCouldNotBeVisitedHasNoScoreInWords() {
        try (RankedPortal other = new RankedPortal()) {
            Judgement closed = Judgement.without(Reason.SITE_DOWN, List.of());
            other.portal.check(
                    other.portal.agency("closed", "เทศบาลเมืองปิด"),
                    SamplePortal.MORNING,
                    other.portal.checklist.items().stream().collect(Collectors.toMap(Item::code, item -> closed)));
            assertThat(other.page("/compare?agency=closed&agency=best")
                            .select("tr.whole td")
                            .eachText())
                    .containsExactly("ยังไม่มีคะแนน เพราะไม่มีข้อใดที่ตรวจได้", "100.00");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compare",
                "/compare?agency=none&agency=none",
                "/compare?agency=best&agency=best&agency=worst&agency=alike&agency=school&agency=unseen",
                "/compare?add=%22*%3A"
            })
    void oddQuestionsGetTheNearestSensibleAnswer(String address) {
        assertThat(ranked.portal.visitor.open(address).statusCode()).isEqualTo(200);
        assertThat(ranked.page(address).select("h1")).hasSize(1);
    }
}
