package org.prongsai.data.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prongsai.agency.Agency;
import org.prongsai.data.OpenPortal;
import org.prongsai.profile.SamplePortal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckApiPagesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final OpenPortal portal = new OpenPortal().fill();

    private static long running;

    @BeforeAll
    static void open() {
        Agency agency = portal.sample.agencies.bySlug("khao-mok").orElseThrow();
        running = portal.sample.checks.begin(portal.sample.begun(agency, SamplePortal.MORNING), "1@test");
    }

    @Test
    void reportIsTheSameAsThatOfTheCheckPage() {
        HttpResponse<String> answer = portal.visitor.open("/api/v1/checks/3");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(portal.sample.visitor.open("/checks/3.json").body())
                .contains("\"prongsai-check/1\"");
    }

    @Test
    void findingsAreThoseOfTheReportInItsOrder() {
        JsonNode report = json("/checks/3").get("items");
        JsonNode first = json("/checks/3/findings?size=2&page=1");
        assertThat(first.get("total").asInt()).isEqualTo(report.size());
        assertThat(first.get("results").get(1)).isEqualTo(report.get(1));
        assertThat(json("/checks/3/findings?size=2&page=2").get("results").get(0))
                .isEqualTo(report.get(2));
        assertThat(json("/checks/3/findings?size=200&page=100000").get("results"))
                .isEmpty();
        assertThat(json("/checks/3/findings/O2")).isEqualTo(report.get(1));
        assertThat(json("/checks/3/findings/O2").get("verdict").asString()).isEqualTo("review");
    }

    @Test
    void checkThatIsNotThereOrNotDoneIsTold() {
        for (String id : List.of("0", "-1", "x", "999", "1e3", "99999999999999999999", "3.json", "%E0%B9%93")) {
            AgencyApiPagesTest.assertProblem(portal.visitor.open("/api/v1/checks/" + id), id);
            assertThat(portal.visitor.open("/api/v1/checks/" + id + "/findings").statusCode())
                    .as(id)
                    .isEqualTo(404);
        }
        assertThat(portal.visitor.open("/api/v1/checks/" + running).body()).contains("has no result yet");
        assertThat(portal.visitor.open("/api/v1/checks/3/findings/O999").body()).contains("has no such item");
        assertThat(portal.visitor.open("/api/v1/checks/3?pretty=1").body()).contains("has no parameters");
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = portal.visitor.open("/api/v1" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
