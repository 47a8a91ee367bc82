package org.prongsai.data.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.checklist.Checklist;
import org.prongsai.data.OpenPortal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChecklistApiPagesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final OpenPortal portal = new OpenPortal();

    @Test
    void everyChecklistLeavesWithAllItsItems() {
        JsonNode list = json("/checklists");
        assertThat(list.get("total").asInt()).isEqualTo(portal.checklists.size());
        for (Checklist checklist : portal.checklists) {
            JsonNode whole = json("/checklists/" + checklist.id());
            assertThat(whole.get("version").asString()).isEqualTo(checklist.version());
            int items = 0;
            int elements = 0;
            for (JsonNode indicator : whole.get("indicators")) {
                for (JsonNode sub : indicator.get("subIndicators")) {
                    items += sub.get("items").size();
                    for (JsonNode item : sub.get("items")) {
                        elements += item.get("elements").size();
                    }
                }
            }
            assertThat(items).isEqualTo(checklist.items().size());
            assertThat(elements)
                    .isEqualTo(checklist.items().stream()
                            .mapToInt(item -> item.elements().size())
                            .sum());
        }
    }

    @Test
    void unknownChecklistIsTold() {
        AgencyApiPagesTest.assertProblem(portal.visitor.open("/api/v1/checklists/oit-1"), "oit-1");
    }

    @Test
    void descriptionIsServedAsYaml() {
        HttpResponse<String> answer = portal.visitor.open("/api/v1/openapi.yaml");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml; charset=utf-8");
        assertThat(answer.body()).startsWith("openapi: 3.1.0\n");
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = portal.visitor.open("/api/v1" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
