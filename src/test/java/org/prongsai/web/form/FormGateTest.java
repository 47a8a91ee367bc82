package org.prongsai.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.config.ConfigFolder;
import org.prongsai.web.Assets;
import org.prongsai.web.Server;
import org.prongsai.web.Visitor;
import org.prongsai.web.edge.TickingClock;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

class FormGateTest {
    private static final AtomicInteger CHANGES = new AtomicInteger();
    private static final TickingClock CLOCK = new TickingClock(Instant.parse("2026-11-20T03:04:05Z"));
    private static final FormMarks MARKS = new FormMarks(new byte[32], CLOCK);

    private static Server server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        FormGate gate = new FormGate(MARKS, URI.create("https://portal.example"));
        Views views = new Views(
                Messages.load(),
                Assets.load(ConfigFolder.staticFiles(Path.of("")))::address,
                URI.create("https://portal.example"));
        server = Server.start(new Server.Address("localhost", 0, false), views, List.of(gate, routes -> {
            routes.before(ctx -> {
                String session = ctx.header("X-Session");
                FormGate.ownedBy(ctx, () -> session == null ? "" : session);
            });
            routes.get("/form", ctx -> ctx.result(gate.mark(ctx)));
            routes.post("/form", ctx -> {
                CHANGES.incrementAndGet();
                FormMarks.Mark mark = FormGate.sent(ctx);
                ctx.result(mark.word() + " " + mark.expired());
            });
            routes.put("/form", ctx -> CHANGES.incrementAndGet());
            routes.delete("/form", ctx -> CHANGES.incrementAndGet());
        }));
        visitor = new Visitor(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        CHANGES.set(0);
    }

    @Test
    void ownFormGetsThroughAndItsWordIsTheSameHoweverOftenItIsSent() {
        String mark = visitor.open("/form").body();
        HttpResponse<String> first = visitor.send("/form", Map.of("mark", mark));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(visitor.send("/form", Map.of("mark", mark)).body())
                .isEqualTo(first.body())
                .endsWith(" false");
        assertThat(visitor.send("/form", Map.of("mark", visitor.open("/form").body()))
                        .body())
                .isNotEqualTo(first.body());
    }

    @Test
    void formWithFilesCarriesItsMarkInTheAddress() {
        String parts = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--b--\r\n";
        String type = "multipart/form-data; boundary=b";
        String mark = MARKS.issue("");
        assertThat(visitor.sendBody("/form?mark=" + mark, type, parts).statusCode())
                .isEqualTo(200);
        assertThat(visitor.sendBody(
                                "/form",
                                type,
                                parts.replace("\"a\"", "\"mark\"").replace("b\r\n--b--", mark + "\r\n--b--"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void formThatLayOpenForLongComesThroughMarkedAsExpired() {
        String mark = MARKS.issue("");
        CLOCK.pass(FormMarks.LIFE.plus(Duration.ofSeconds(1)));
        assertThat(visitor.send("/form", Map.of("mark", mark)).body()).endsWith(" true");
    }

    @Test
    void nothingChangesWithoutAMarkOfTheSameSessionFromOurOwnPages() {
        String mark = MARKS.issue("one");
        String own = "http://localhost:" + server.port();
        List<HttpResponse<String>> refused = List.of(
                visitor.send("/form", Map.of(), "X-Session", "one"),
                visitor.send("/form", Map.of("mark", mark)),
                visitor.send("/form", Map.of("mark", mark), "X-Session", "two"),
                visitor.send("/form", Map.of("mark", MARKS.issue("")), "X-Session", "one"),
                visitor.send("/form", Map.of("mark", mark.substring(1)), "X-Session", "one"),
                visitor.send("/form", Map.of("mark", mark), "X-Session", "one", "Sec-Fetch-Site", "cross-site"),
                visitor.send("/form", Map.of("mark", mark), "X-Session", "one", "Sec-Fetch-Site", "same-site"),
                visitor.send("/form", Map.of("mark", mark), "X-Session", "one", "Origin", "https://evil.example"),
                visitor.send("/form", Map.of("mark", mark), "X-Session", "one", "Origin", own + ".evil.example"),
                visitor.sendBody("/form?mark=" + mark, "text/plain", "{\"a\": 1}", "X-Session", "one"),
                visitor.sendBody("/form?mark=" + mark, "application/json", "{}", "X-Session", "one"),
                visitor.ask("PUT", "/form?mark=" + mark, "X-Session", "one"),
                visitor.ask("DELETE", "/form?mark=" + mark, "X-Session", "one"));
        assertThat(refused).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(403));
        assertThat(CHANGES).hasValue(0);
        assertThat(visitor.open("/form?mark=" + mark, "X-Session", "one").statusCode())
                .isEqualTo(200);
        assertThat(CHANGES).hasValue(0);
    }

    @Test
    void browsersThatSayLessOfTheirOriginStillGetThrough() {
        for (List<String> headers : List.of(
                List.of("Sec-Fetch-Site", "same-origin"),
                List.of("Sec-Fetch-Site", "none"),
                List.of("Origin", "null"),
                List.of("Origin", "https://portal.example"),
                List.of("X-Nothing", "x"))) {
            assertThat(visitor.send("/form", Map.of("mark", MARKS.issue("")), headers.toArray(String[]::new))
                            .statusCode())
                    .as("%s", headers)
                    .isEqualTo(200);
        }
    }
}
