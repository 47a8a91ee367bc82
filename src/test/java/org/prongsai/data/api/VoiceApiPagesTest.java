package org.prongsai.data.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prongsai.data.OpenPortal;
import org.prongsai.data.voice.SampleVoices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VoiceApiPagesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LIST = "/api/v1/agencies/thara/questions";

    @AutoClose
    private static final OpenPortal portal = new OpenPortal().fill();

    @BeforeAll
    static void open() {
        new SampleVoices(portal).speak();
    }

    @Test
    void listHasReleasedQuestionsTheNewestFirstInPages() {
        JsonNode list = json(LIST + "?size=1");
        assertThat(list.get("total").asInt()).isEqualTo(2);
        assertThat(list.at("/results/0/title").asString()).isEqualTo("ประปา");
        HttpResponse<String> answer = portal.visitor.open(LIST + "?size=1");
        assertThat(answer.headers().firstValue("Link").orElseThrow()).contains("page=2&size=1>; rel=\"next\"");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.body()).doesNotContain(SampleVoices.SECRET, "asker@");
        assertThat(json(LIST + "?size=1&page=2").at("/results/0/number").asInt())
                .isEqualTo(1);
    }

    @Test
    void oneQuestionComesWithWhatWasSaidInPublic() {
        JsonNode question = json(LIST + "/1");
        assertThat(question.get("asker").asString()).isEqualTo("สายใจ สมมติสุข");
        assertThat(question.at("/messages/0/text").asString()).isEqualTo("ตอบแล้ว");
        assertThat(question.get("messages")).hasSize(2);
        assertThat(question.get("url").asString()).isEqualTo("https://portal.example/agencies/thara/questions/1");
    }

    @Test
    void refusedWithdrawnAndUnknownOnesAreNotThere() {
        for (String path : new String[] {"/3", "/4", "/9", "/0", "/x", "/99999999999"}) {
            assertThat(portal.visitor.open(LIST + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(portal.visitor.open("/api/v1/agencies/nobody/questions").statusCode())
                .isEqualTo(404);
    }

    @Test
    void figuresAreThoseThatThePageShows() {
        JsonNode list = json("/api/v1/agencies/thara/complaint-statistics");
        assertThat(list.at("/results/0/channels/1/received").asInt()).isEqualTo(21);
        assertThat(json("/api/v1/agencies/khao-mok/complaint-statistics")
                        .at("/results/0/channels/0/received")
                        .asInt())
                .isZero();
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = portal.visitor.open(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
