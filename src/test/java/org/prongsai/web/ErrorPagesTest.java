package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.BadRequestResponse;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prongsai.config.ConfigFolder;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

class ErrorPagesTest {
    private static Server server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        Assets assets = Assets.load(ConfigFolder.staticFiles(Path.of("")));
        server = Server.start(
                new Server.Address("localhost", 0, false),
                new Views(Messages.load(), assets::address, URI.create("https://portal.example")),
                List.of(assets, routes -> {
                    routes.get("/", ctx -> ctx.result("here"));
                    routes.get("/fails", ctx -> {
                        throw new IllegalStateException("secret of " + ctx.path());
                    });
                    routes.get("/fails.json", ctx -> {
                        throw new IllegalStateException("secret of " + ctx.path());
                    });
                    routes.get("/refuses", ctx -> {
                        throw new BadRequestResponse("secret");
                    });
                }));
        visitor = new Visitor(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void unknownAddressIsToldAndLeadsBack() {
        HttpResponse<String> answer = visitor.open("/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("ไม่พบหน้านี้", "href=\"/\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void failureShowsAReferenceAndNoCause() {
        HttpResponse<String> answer = visitor.open("/fails");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("<code>[0-9a-f]{10}</code>")
                .doesNotContain("secret", "Exception", "org.prongsai", ".java");
    }

    @Test
    void refusalSaysNothingOfItsCause() {
        HttpResponse<String> answer = visitor.open("/refuses");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void pageThatOnlyReadsRefusesToBeWritten() {
        HttpResponse<String> answer = visitor.post("/");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void unknownAddressOffersTheSearch() {
        assertThat(visitor.open("/nowhere?lang=en").body())
                .contains("action=\"/search\"", "name=\"q\"", "<label for=\"q\">");
        assertThat(visitor.open("/fails").body()).doesNotContain("<label for=\"q\">");
    }

    @Test
    void refusedMethodNamesTheOthers() {
        HttpResponse<String> answer = visitor.post("/");
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD");
    }

    @Test
    void headIsAnsweredLikeGetWithoutTheBody() {
        for (String path : List.of("/", "/nowhere", "/fails", "/refuses")) {
            HttpResponse<String> head = visitor.ask("HEAD", path);
            assertThat(head.statusCode()).as(path).isEqualTo(visitor.open(path).statusCode());
            assertThat(head.body()).as(path).isEmpty();
        }
    }

    @Test
    void dataThatIsNotThereIsToldAsData() {
        HttpResponse<String> answer = visitor.open("/nowhere.json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json;charset=utf-8");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                        + "\"detail\":\"There is no data at this address.\",\"message\":{"
                        + "\"th\":\"ไม่มีข้อมูลที่ที่อยู่นี้\",\"en\":\"There is no data at this address.\"},"
                        + "\"parameter\":null,\"known\":null,\"reference\":null}");
    }

    @Test
    void failureOfDataShowsAReferenceAndNoCause() {
        HttpResponse<String> answer = visitor.open("/fails.json");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("\"reference\":\"[0-9a-f]{10}\"")
                .doesNotContain("secret", "Exception", "org.prongsai", ".java");
    }
}
