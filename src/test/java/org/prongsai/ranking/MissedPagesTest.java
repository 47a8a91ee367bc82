package org.prongsai.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissedPagesTest {
    @AutoClose
    private static final RankedPortal ranked = new RankedPortal();

    @Test
    void itemThatMostAgenciesMissStandsFirst() {
        Document page = ranked.page("/ranking/items");
        assertThat(page.select("td.code-cell").eachText()).startsWith("O1");
        assertThat(page.select("td.share span").get(0).text()).isEqualTo("50.0 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ranking/items?checklist=none&kind=none", "/ranking/items?province=%22"})
    void oddQuestionsGetTheNearestSensibleAnswer(String address) {
        assertThat(ranked.portal.visitor.open(address).statusCode()).isEqualTo(200);
        assertThat(ranked.page(address).select("h1")).hasSize(1);
    }
}
