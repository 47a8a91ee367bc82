package org.prongsai.data.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prongsai.agency.Kind;
import org.prongsai.check.CheckStore;
import org.prongsai.check.report.Reports;
import org.prongsai.data.OpenPortal;
import org.prongsai.data.open.OpenDisclosureStore;
import org.prongsai.data.voice.SampleVoices;
import org.prongsai.data.voice.VoiceStore;
import org.prongsai.web.PageCache;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the API says what the API does: its addresses, parameters and answers. */
class OpenApiTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final OpenPortal portal = new OpenPortal().fill();

    private static JsonNode description;

    @BeforeAll
    static void open() {
        new SampleVoices(portal).speak();
        description = new YAMLMapper()
                .readTree(portal.visitor.open("/api/v1/openapi.yaml").body());
    }

    @Test
    void addressesAreExactlyTheRoutes() {
        assertThat(described().keySet()).isEqualTo(routes());
        description
                .get("paths")
                .forEach(path -> assertThat(path.propertyNames()).containsExactly("get"));
    }

    @Test
    void parametersAreExactlyThoseThatAnAddressKnows() {
        described().forEach((path, operation) -> {
            Set<String> inQuery = new TreeSet<>();
            Set<String> inPath = new TreeSet<>();
            parameters(operation)
                    .forEach(each -> (each.get("in").asString().equals("query") ? inQuery : inPath)
                            .add(each.get("name").asString()));
            portal.clock.pass(Duration.ofMinutes(3));
            HttpResponse<String> answer = portal.visitor.open("/api/v1" + example(path) + "?no-such-parameter=1");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            Set<String> known = new TreeSet<>();
            JSON.readTree(answer.body()).get("known").forEach(name -> known.add(name.asString()));
            assertThat(inQuery).as("query of %s", path).isEqualTo(known);
            assertThat(inPath).as("places of %s", path).isEqualTo(places(path));
        });
    }

    @Test
    void limitsOfParametersAreTheRealOnes() {
        JsonNode parameters = description.get("components").get("parameters");
        for (String name : List.of("page", "size")) {
            int most = parameters.get(name).get("schema").get("maximum").asInt();
            assertThat(status("/agencies?" + name + "=" + most)).isEqualTo(200);
            assertThat(status("/agencies?" + name + "=" + (most + 1))).isEqualTo(400);
        }
        int longest = parameters.get("q").get("schema").get("maxLength").asInt();
        assertThat(status("/agencies?q=" + "a".repeat(longest))).isEqualTo(200);
        assertThat(status("/agencies?q=" + "a".repeat(longest + 1))).isEqualTo(400);
        int usual = parameters.get("size").get("schema").get("default").asInt();
        assertThat(json("/agencies").get("size").asInt()).isEqualTo(usual);
        Set<String> kinds = new HashSet<>();
        schemas().get("Kind").get("enum").forEach(kind -> kinds.add(kind.asString()));
        assertThat(kinds)
                .containsExactlyInAnyOrder(java.util.stream.Stream.of(Kind.values())
                        .map(Kind::code)
                        .toArray(String[]::new));
    }

    @Test
    void everyAnswerIsAsDescribed() {
        for (String path : described().keySet()) {
            JsonNode schema = described().get(path).at("/responses/200/content/application~1json/schema/$ref");
            if (!schema.isMissingNode()) {
                String name = schema.asString().replaceFirst(".*/", "");
                assertThat(problems(name, json(example(path)))).as(path).isEmpty();
            }
        }
        assertThat(problems("AgencyDetail", json("/agencies/khao-mok"))).isEmpty();
        portal.checklists.forEach(list -> assertThat(problems("Checklist", json("/checklists/" + list.id())))
                .isEmpty());
    }

    @Test
    void everyRefusalIsAsDescribed() {
        for (String path :
                List.of("/agencies?kind=evil", "/agencies?x=1", "/agencies/nobody", "/nowhere", "/checks/3?x=1")) {
            JsonNode body = JSON.readTree(portal.visitor.open("/api/v1" + path).body());
            assertThat(problems("Problem", body)).as(path).isEmpty();
        }
    }

    @Test
    void descriptionWouldCatchAnAnswerThatIsOtherwise() {
        ObjectNode agency = (ObjectNode) json("/agencies").get("results").get(0);
        assertThat(problems("Agency", agency)).isEmpty();
        agency.put("secret", 1);
        assertThat(problems("Agency", agency)).isNotEmpty();
        agency.remove("secret");
        agency.put("kind", "TOWN_MUNICIPALITY");
        assertThat(problems("Agency", agency)).isNotEmpty();
    }

    private static List<String> problems(String schema, JsonNode value) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$ref", "#/$defs/" + schema);
        root.set("$defs", JSON.readTree(schemas().toString().replace("#/components/schemas/", "#/$defs/")));
        Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
        List<String> problems = new ArrayList<>();
        read.validate(value).forEach(error -> problems.add(error.toString()));
        return problems;
    }

    private static Set<String> routes() {
        Set<String> found = new TreeSet<>();
        PageCache cache = new PageCache(Duration.ZERO);
        CheckStore checks = portal.database.store(CheckStore.class);
        Javalin javalin = Javalin.create(config -> {
            new AgencyApiPages(portal.store, checks, new Reports(checks, portal.checklists), cache, OpenPortal.BASE)
                    .addTo(config.routes);
            new CheckApiPages(checks, new Reports(checks, portal.checklists), cache, OpenPortal.BASE)
                    .addTo(config.routes);
            new DisclosureApiPages(
                            portal.database.store(OpenDisclosureStore.class), portal.checklists, cache, OpenPortal.BASE)
                    .addTo(config.routes);
            new VoiceApiPages(portal.database.store(VoiceStore.class), cache, OpenPortal.BASE, portal.clock)
                    .addTo(config.routes);
            new ChecklistApiPages(portal.checklists, cache, OpenPortal.BASE).addTo(config.routes);
        });
        javalin.unsafe.internalRouter.allHttpHandlers().forEach(parsed -> {
            assertThat(parsed.endpoint.method).isEqualTo(HandlerType.GET);
            assertThat(parsed.endpoint.path).startsWith("/api/v1/");
            found.add(parsed.endpoint.path.substring("/api/v1".length()));
        });
        return found;
    }

    private static Map<String, JsonNode> described() {
        Map<String, JsonNode> found = new TreeMap<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> found.put(path.getKey(), path.getValue().get("get")));
        return found;
    }

    private static List<JsonNode> parameters(JsonNode operation) {
        List<JsonNode> found = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(each ->
                        found.add(description.at(each.get("$ref").asString().substring(1))));
        return found;
    }

    private static JsonNode schemas() {
        return description.get("components").get("schemas");
    }

    /** An address that has an answer. */
    private static String example(String path) {
        return path.replace("{slug}", "thara")
                .replace("/checks/{id}", "/checks/3")
                .replace("/checklists/{id}", "/checklists/oit-2567")
                .replace("{code}", "O2")
                .replace("{number}", "1");
    }

    private static Set<String> places(String path) {
        Set<String> places = new TreeSet<>();
        java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(path).results().forEach(hit -> places.add(hit.group(1)));
        return places;
    }

    private static int status(String path) {
        return portal.visitor.open("/api/v1" + path).statusCode();
    }

    private static JsonNode json(String path) {
        portal.clock.pass(Duration.ofMinutes(3));
        HttpResponse<String> answer = portal.visitor.open("/api/v1" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
