package org.prongsai.data.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.data.OpenPortal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgencyApiPagesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final OpenPortal portal = new OpenPortal().fill();

    @BeforeEach
    void waitUntilQuestionsAreFree() {
        portal.clock.pass(Duration.ofMinutes(3));
    }

    @Test
    void agenciesComeInThaiOrderWithWhereTheyStand() {
        JsonNode list = json("/agencies");
        assertThat(list.get("total").asInt()).isEqualTo(3);
        assertThat(slugs(list)).containsExactly("stars", "thara", "khao-mok");
        JsonNode town = list.get("results").get(1);
        assertThat(town.get("page").asString()).isEqualTo("https://portal.example/agencies/thara");
        assertThat(town.get("kind").asString()).isEqualTo("town-municipality");
        assertThat(town.get("standing").get("score").decimalValue()).isEqualByComparingTo("100");
        assertThat(list.get("results").get(2).get("standing").isNull()).isTrue();
    }

    @Test
    void filtersNarrowTogether() {
        assertThat(slugs(json("/agencies?kind=department"))).containsExactly("stars");
        assertThat(slugs(json("/agencies?province=" + encoded("ทะเลเมฆ")))).containsExactly("khao-mok");
        assertThat(slugs(json("/agencies?province=-"))).containsExactly("stars");
        assertThat(slugs(json("/agencies?q=" + encoded("เมือง ธารา")))).containsExactly("thara");
        assertThat(slugs(json("/agencies?q=" + encoded("อบต.เขาหมอก")))).containsExactly("khao-mok");
        assertThat(slugs(json("/agencies?q=STARS&kind=department&province=-"))).containsExactly("stars");
        assertThat(slugs(json("/agencies?q=stars&kind=fund"))).isEmpty();
        assertThat(slugs(json("/agencies?q=&kind=&province="))).hasSize(3);
    }

    @Test
    void pagesFollowTheirLinks() {
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/agencies?size=2";
        while (!next.isEmpty()) {
            HttpResponse<String> answer = portal.visitor.open(next);
            seen.addAll(slugs(JSON.readTree(answer.body())));
            next = link(answer, "next").replace("https://portal.example", "");
        }
        assertThat(seen).containsExactly("stars", "thara", "khao-mok");
        HttpResponse<String> last = portal.visitor.open("/api/v1/agencies?kind=department&page=9&size=1");
        assertThat(JSON.readTree(last.body()).get("results")).isEmpty();
        assertThat(link(last, "prev"))
                .isEqualTo("https://portal.example/api/v1/agencies?kind=department&page=1&size=1");
        assertThat(portal.visitor.open("/api/v1/agencies").headers().firstValue("Link"))
                .isEmpty();
    }

    @Test
    void agencyShowsItsSubIndicatorsChecksAndChanges() {
        JsonNode detail = json("/agencies/thara");
        assertThat(detail.get("agency").get("name").asString()).isEqualTo("เทศบาลเมืองธารา");
        JsonNode report = json(
                "/checks/" + detail.get("agency").get("standing").get("checkId").asString());
        for (String parts : List.of("indicators", "subIndicators")) {
            assertThat(detail.get(parts))
                    .isNotEmpty()
                    .isEqualTo(report.get("score").get(parts));
        }
        assertThat(detail.get("subIndicators").get(0).get("code").asString()).isEqualTo("9.1");
        JsonNode checks = json("/agencies/thara/checks");
        assertThat(checks.get("total").asInt()).isEqualTo(2);
        assertThat(checks.get("results").get(0).get("startedAt").asString()).isEqualTo("2026-11-20T03:04:05Z");
        JsonNode changes = json("/agencies/thara/changes");
        assertThat(changes.get("total").asInt()).isEqualTo(1);
        assertThat(changes.get("results").get(0).get("item").asString()).isEqualTo("O1");
        assertThat(changes.get("results").get(0).get("verdict").asString()).isEqualTo("pass");
        assertThat(json("/agencies/khao-mok/checks").get("total").asInt()).isZero();
    }

    @Test
    void provincesAreCountedWithoutBodiesOfTheWholeCountry() {
        JsonNode list = json("/provinces");
        assertThat(list.get("total").asInt()).isEqualTo(2);
        assertThat(list.get("results").get(0).get("name").asString()).isEqualTo("ทะเลเมฆ");
        assertThat(list.get("results").get(0).get("checked").asInt()).isZero();
        assertThat(list.get("results").get(1).get("checked").asInt()).isEqualTo(1);
    }

    @Test
    void senselessParametersAreRefusedByName() {
        Map<String, String> wrong = Map.ofEntries(
                Map.entry("page=-1", "page"),
                Map.entry("page=0", "page"),
                Map.entry("page=1.5", "page"),
                Map.entry("page=", "page"),
                Map.entry("page=100001", "page"),
                Map.entry("page=%E0%B9%91", "page"),
                Map.entry("size=1e9", "size"),
                Map.entry("size=201", "size"),
                Map.entry("size=99999999999999999999", "size"),
                Map.entry("kind=evil", "kind"),
                Map.entry("kind=DEPARTMENT", "kind"),
                Map.entry("kind=department&kind=fund", "kind"),
                Map.entry("q=" + "a".repeat(2_000), "q"),
                Map.entry("q=%25%25", "q"),
                Map.entry("q=a%00b", "q"),
                Map.entry("q=a%0d%0ab", "q"),
                Map.entry("province=" + "a".repeat(101), "province"),
                Map.entry("lang=en", "lang"),
                Map.entry("Kind=department", "Kind"),
                Map.entry("%3Cscript%3E=1", "<script>"),
                Map.entry("a".repeat(2_000) + "=1", "a".repeat(40) + "…"));
        wrong.forEach((query, name) -> {
            HttpResponse<String> answer = portal.visitor.open("/api/v1/agencies?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertProblem(answer, query);
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.get("parameter").asString()).as(query).isEqualTo(name);
            assertThat(problem.get("message").get("th").asString()).contains("พารามิเตอร์ \"" + name);
            assertThat(problem.get("message").get("en").asString()).contains("\"" + name);
            assertThat(answer.body().length()).as(query).isLessThan(2_000);
        });
    }

    @Test
    void searchForSignsOfAQueryLanguageFindsNothingAndBreaksNothing() {
        for (String odd :
                List.of("' OR 1=1 --", "\"zq", "zq* NEAR(b)", "col:zq", "_zq", "th%ra", "a AND NOT zq", "ฮ่้๊๋ฮ")) {
            HttpResponse<String> answer = portal.visitor.open("/api/v1/agencies?q=" + encoded(odd));
            assertThat(answer.statusCode()).as(odd).isEqualTo(200);
            assertThat(slugs(JSON.readTree(answer.body()))).as(odd).isEmpty();
        }
    }

    @Test
    void whatDoesNotExistIsToldAsData() {
        for (String path : List.of(
                "/agencies/nobody",
                "/agencies/nobody/checks",
                "/agencies/nobody/changes",
                "/agencies/%00",
                "/agencies/..%2f..%2fetc",
                "/agencies/" + "a".repeat(2_000),
                "/nowhere",
                "/agencies/thara/findings")) {
            HttpResponse<String> answer = portal.visitor.open("/api/v1" + path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("Exception", "org.prongsai", "SELECT");
        }
        assertProblem(portal.visitor.open("/api/v1/agencies/nobody"), "nobody");
        assertProblem(portal.visitor.open("/api/v2/agencies"), "v2");
        assertThat(portal.visitor.open("/api/v1/agencies/nobody").body())
                .contains("ไม่มีหน่วยงานนี้", "There is no such agency");
    }

    @Test
    void onlyReadingIsPossible() {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "QUERY")) {
            HttpResponse<String> answer = portal.visitor.ask(method, "/api/v1/agencies");
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertProblem(answer, method);
            assertThat(answer.headers().firstValue("Allow").orElse(""))
                    .as(method)
                    .contains("GET", "HEAD");
        }
    }

    @Test
    void headHasTheHeadersOfGet() {
        HttpResponse<String> get = portal.visitor.open("/api/v1/agencies?size=1");
        HttpResponse<String> head = portal.visitor.ask("HEAD", "/api/v1/agencies?size=1");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Link", "Content-Type", "Access-Control-Allow-Origin")) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(get.headers().firstValue(name));
        }
        assertThat(portal.visitor.ask("HEAD", "/api/v1/agencies/nobody").statusCode())
                .isEqualTo(404);
        assertThat(portal.visitor.ask("HEAD", "/api/v1/agencies?kind=evil").statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyWebsiteMayRead() {
        HttpResponse<String> asked = portal.visitor.ask(
                "OPTIONS",
                "/api/v1/agencies",
                "Origin",
                "https://other.example",
                "Access-Control-Request-Method",
                "GET");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD, OPTIONS");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        HttpResponse<String> answer = portal.visitor.open("/api/v1/agencies", "Origin", "https://other.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(portal.visitor.open("/nowhere").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void whoeverHasTheAnswerGetsNoBody() {
        String tag = portal.visitor
                .open("/api/v1/agencies")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> again = portal.visitor.open("/api/v1/agencies", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    /** Every header that guards, and nothing of the inside. */
    static void assertProblem(HttpResponse<String> answer, String of) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(of)
                .startsWith("application/problem+json");
        assertThat(answer.headers().map())
                .as(of)
                .containsKeys(
                        "content-security-policy",
                        "x-content-type-options",
                        "x-frame-options",
                        "referrer-policy",
                        "cross-origin-opener-policy",
                        "permissions-policy")
                .doesNotContainKeys("server", "x-powered-by", "set-cookie", "etag");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                .as(of)
                .contains("cross-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                .as(of)
                .contains("*");
        assertThat(answer.headers().firstValue("Cache-Control")).as(of).contains("no-store");
        assertThat(answer.body()).as(of).doesNotContain("Exception", "org.prongsai", ".java", "SELECT", "Javalin");
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = portal.visitor.open("/api/v1" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");
        return JSON.readTree(answer.body());
    }

    private static List<String> slugs(JsonNode list) {
        List<String> slugs = new ArrayList<>();
        list.get("results").forEach(agency -> slugs.add(agency.get("slug").asString()));
        return slugs;
    }

    private static String link(HttpResponse<String> answer, String relation) {
        return Pattern.compile("<([^>]+)>; rel=\"" + relation + "\"")
                .matcher(answer.headers().firstValue("Link").orElse(""))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
