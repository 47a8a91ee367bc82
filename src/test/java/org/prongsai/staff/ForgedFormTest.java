package org.prongsai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;
import org.prongsai.web.Routes.Route;

/**
 * Every address that changes something, asked in seven ways in which another website makes a signed-in browser ask (security.md,
 * W-13). Everything is filled in that any form of ours asks for, so that only the gate stands in the way; nothing may change
 * in the database or beside it.
 */
class ForgedFormTest {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("email", "new@portal.example"),
            Map.entry("name", "ชื่อใหม่"),
            Map.entry("position", "ตำแหน่งใหม่"),
            Map.entry("role", "auditor"),
            Map.entry("why", "เหตุผล"),
            Map.entry("current", SampleStaff.PASSWORD),
            Map.entry("password", SampleStaff.PASSWORD),
            Map.entry("codes-password", SampleStaff.PASSWORD),
            Map.entry("wanted", "seven loud frogs under a roof"),
            Map.entry("again", "seven loud frogs under a roof"));

    @TempDir
    static Path folder;

    private static SamplePortal portal;
    private static SampleStaff staff;
    private static DataState state;

    @BeforeAll
    static void open() {
        portal = new SamplePortal(folder);
        staff = new SampleStaff(portal);
        state = new DataState(folder);
    }

    @AfterAll
    static void close() {
        state.close();
        portal.close();
    }

    @Test
    void sameFormSentByItsOwnPageDoesChangeSomething() {
        String before = state.word();
        assertThat(send("/account", mark("/account")).statusCode()).isEqualTo(303);
        assertThat(state.word()).isNotEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> nothingChanges() {
        return portal.server.routes().stream()
                .filter(route -> !List.of("GET", "HEAD").contains(route.method()))
                .flatMap(route -> ways().entrySet().stream()
                        .map(way -> DynamicTest.dynamicTest(
                                route.method() + " " + route.path() + " " + way.getKey(),
                                () -> assertNothingChanges(route, way.getKey(), way.getValue()))));
    }

    private static void assertNothingChanges(Route route, String name, Function<String, HttpResponse<String>> way) {
        String before = state.word();
        HttpResponse<String> answer = way.apply(filled(route.path()));
        if (name.equals("by GET")) {
            assertThat(answer.statusCode()).isLessThan(500);
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(state.word()).isEqualTo(before);
    }

    /** The seven ways, each with the session of somebody who may do it. */
    private static Map<String, Function<String, HttpResponse<String>>> ways() {
        Map<String, Function<String, HttpResponse<String>>> ways = new LinkedHashMap<>();
        ways.put("without a mark", path -> send(path, ""));
        ways.put("with another session's mark", path -> send(path, staff.auditor.mark()));
        ways.put(
                "from another site, by Fetch Metadata", path -> send(path, mark(path), "Sec-Fetch-Site", "cross-site"));
        ways.put("from another site, by Origin", path -> send(path, mark(path), "Origin", "https://evil.example"));
        ways.put(
                "as JSON that calls itself text",
                path -> sendBody(path + "?mark=" + mark(path), "text/plain", "{\"email\": \"x@portal.example\"}"));
        ways.put(
                "as a form of parts",
                path -> sendBody(
                        path,
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disposition: form-data; name=\"mark\"\r\n\r\n" + mark(path) + "\r\n--b--\r\n"));
        ways.put(
                "by GET",
                path -> portal.visitor.open(
                        path + "?mark=" + mark(path), "Cookie", who(path).cookie()));
        return ways;
    }

    private static HttpResponse<String> send(String path, String mark, String... headers) {
        Map<String, String> fields = new HashMap<>(FIELDS);
        fields.put("mark", mark);
        List<String> all = new ArrayList<>(List.of("Cookie", who(path).cookie()));
        all.addAll(List.of(headers));
        return portal.visitor.send(path, fields, all.toArray(String[]::new));
    }

    private static HttpResponse<String> sendBody(String path, String type, String body) {
        return portal.visitor.sendBody(path, type, body, "Cookie", who(path).cookie());
    }

    private static String mark(String path) {
        return who(path).mark();
    }

    private static SampleStaff.Person who(String path) {
        return path.startsWith("/desk/") ? staff.handlerA : staff.administrator;
    }

    private static String filled(String path) {
        return path.replace("{agency}", staff.townA.slug())
                .replace("{slug}", staff.townA.slug())
                .replaceAll("\\{[a-zA-Z0-9]+}", String.valueOf(staff.officerA.account.id()));
    }
}
