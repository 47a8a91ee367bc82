package org.prongsai.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class MissedPagesTest {
    @AutoClose
    private static final RankedPortal ranked = new RankedPortal();

    @Test
    void itemThatMostAgenciesMissStandsFirst() {
        Document page = ranked.page("/ranking/items");
        assertThat(page.select("td.code-cell").eachText()).startsWith("O1");
        assertThat(page.select("td.share span").get(0).text()).isEqualTo("50.0 %");
    }

    @Test
    void itemThatMoreAgenciesFailStandsBeforeOneThatAllOfAFewFail() {
        try (RankedPortal other = new RankedPortal()) {
            Judgement unseen = Judgement.without(Reason.BUDGET, List.of());
            Judgement missing = Judgement.without(Reason.NOT_FOUND, List.of());
            // O5 is decided at one agency and fails there; O1 fails at two of four
            for (String slug : List.of("best", "alike", "school")) {
                other.portal.check(
                        other.portal.agencies.bySlug(slug).orElseThrow(),
                        SamplePortal.MORNING.plusSeconds(1),
                        Map.of("O5", unseen, "O1", slug.equals("school") ? missing : SamplePortal.found("O1")));
            }
            other.portal.check(
                    other.portal.agencies.bySlug("worst").orElseThrow(),
                    SamplePortal.MORNING.plusSeconds(1),
                    Map.of("O1", missing, "O5", missing));
            Document page = other.page("/ranking/items");
            assertThat(page.select("td.code-cell").eachText()).startsWith("O1", "O5");
            assertThat(page.select("td.share span").eachText()).startsWith("50.0 %", "100.0 %");
            assertThat(page.select("main .lead").text()).contains("เรียงจากข้อที่มีหน่วยงานไม่ผ่านมากที่สุด");
        }
    }

    @Test
    void itemsThatNobodyHasAVerdictForAreCountedInWords() {
        assertThat(ranked.page("/ranking/items").select("main").text()).doesNotContain("จึงไม่อยู่ในรายการนี้");
        Document school = ranked.page("/ranking/items?province=ธารดาว");
        assertThat(school.select("td.code-cell")).hasSize(34);
        assertThat(school.select("main").text()).contains("อีก 1 ข้อยังไม่มีผลผ่านหรือไม่ผ่านในหน่วยงานใดเลย");
        assertThat(ranked.page("/ranking/items?province=ธารดาว&lang=en")
                        .select("main")
                        .text())
                .contains(
                        "1 more item has neither passed nor failed at any of these agencies yet, so it is not listed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ranking/items?checklist=none&kind=none", "/ranking/items?province=%22"})
    void oddQuestionsGetTheNearestSensibleAnswer(String address) {
        assertThat(ranked.portal.visitor.open(address).statusCode()).isEqualTo(200);
        assertThat(ranked.page(address).select("h1")).hasSize(1);
    }
}
