package org.prongsai.data.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.data.OpenPortal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DisclosureApiPagesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final OpenPortal portal = new OpenPortal().fill();

    @Test
    void filtersNarrowTogether() {
        assertThat(json("").get("total").asInt()).isEqualTo(3);
        assertThat(json("?agency=thara").get("total").asInt()).isEqualTo(2);
        assertThat(json("?year=2567").get("total").asInt()).isEqualTo(2);
        JsonNode one = json("?agency=thara&year=2568");
        assertThat(one.get("total").asInt()).isEqualTo(1);
        JsonNode entry = one.get("results").get(0);
        assertThat(entry.get("item").asString()).isEqualTo("O1");
        assertThat(entry.get("fiscalYear").asInt()).isEqualTo(2568);
        assertThat(entry.get("url").asString()).isEqualTo("https://thara.example/plan");
        assertThat(entry.get("file").isNull()).isTrue();
        assertThat(json("?agency=khao-mok").get("results")).isEmpty();
        assertThat(json("?size=1&page=3").get("results")).hasSize(1);
    }

    @Test
    void fileCanBeTakenFromWhereItIsSaidToBe() {
        JsonNode file = json("?agency=thara&year=2567").get("results").get(0).get("file");
        assertThat(file.get("name").asString()).isEqualTo("plan.pdf");
        assertThat(file.get("type").asString()).isEqualTo("pdf");
        String path = file.get("url").asString().replace("https://portal.example", "");
        assertThat(portal.sample.visitor.open(path).statusCode()).isEqualTo(200);
    }

    @Test
    void unknownAgencyAndYearAreRefusedByName() {
        for (String query : new String[] {
            "agency=nobody", "year=1", "year=2567&year=2568", "year=2567a", "agency=%27%20OR%201=1", "checklist=x"
        }) {
            HttpResponse<String> answer = portal.visitor.open("/api/v1/disclosures?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            AgencyApiPagesTest.assertProblem(answer, query);
            assertThat(JSON.readTree(answer.body()).get("parameter").asString())
                    .isEqualTo(query.substring(0, query.indexOf('=')));
        }
    }

    private static JsonNode json(String query) {
        HttpResponse<String> answer = portal.visitor.open("/api/v1/disclosures" + query);
        assertThat(answer.statusCode()).as(query + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
