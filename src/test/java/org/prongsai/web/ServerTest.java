package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.javalin.http.BadRequestResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prongsai.config.ConfigFolder;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

class ServerTest {
    private static final Assets ASSETS = Assets.load(ConfigFolder.staticFiles(Path.of("")));
    private static final Views VIEWS =
            new Views(Messages.load(), ASSETS::address, URI.create("https://portal.example"));

    private static Server server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        server = Server.start(new Server.Address("localhost", 0, false), VIEWS, List.of(ASSETS, routes -> {
            routes.get("/", ctx -> VIEWS.show(ctx, "web/error", new ErrorPages.ErrorPage(200, 404, "", false, "")));
            routes.get("/fails", ctx -> {
                throw new IllegalStateException("secret of " + ctx.path());
            });
            routes.get("/refuses", ctx -> {
                throw new BadRequestResponse("secret");
            });
            routes.get(
                    "/packed",
                    ctx -> Answer.bytes("application/gzip", new byte[10]).send(ctx));
            routes.get("/foreign", ctx -> ForeignText.show(ctx, "<script>alert(1)</script>"));
            routes.get("/data.json", ctx -> ctx.json(Map.of("name", "โปร่งใส")));
        }));
        visitor = new Visitor(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bytesHaveNoCharsetAndTextHasOne() {
        assertThat(visitor.open("/packed").headers().firstValue("Content-Type")).contains("application/gzip");
        assertThat(visitor.open(ASSETS.address("img/favicon.ico")).headers().firstValue("Content-Type"))
                .contains("image/vnd.microsoft.icon");
        assertThat(visitor.open("/data.json")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("application/json");
        assertThat(visitor.open("/").headers().firstValue("Content-Type").orElseThrow())
                .isEqualTo("text/html;charset=utf-8");
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectTheVisitor() {
        for (String path : List.of(
                "/",
                "/fails",
                "/refuses",
                "/foreign",
                "/data.json",
                "/nowhere",
                "/nowhere.json",
                ASSETS.address("css/base.css"),
                "/static/0/css/none.css",
                "/%2e%2e/secret",
                "/a%2fb",
                "/a;b")) {
            assertGuarded(path, visitor.open(path));
        }
        assertGuarded("POST /", visitor.post("/"));
    }

    @Test
    void requestsThatReachNoPageAreGuardedToo() {
        for (List<String> lines : List.of(
                List.of("GET /\u0000 HTTP/1.1", "Host: a"),
                List.of("GET / HTTP/1.1"),
                List.of("GET / HTTP/1.1", "Host: a", "X: " + "x".repeat(20_000)),
                List.of("GET /" + "x".repeat(20_000) + " HTTP/1.1", "Host: a"),
                List.of("G<ET / HTTP/1.1", "Host: a"))) {
            String answer = visitor.raw(lines);
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Jetty", "jetty", "Exception", "<");
        }
    }

    @Test
    void languageIsTheOneAskedForAndIsRemembered() {
        assertThat(visitor.open("/").body()).contains("<html lang=\"th\">");
        HttpResponse<String> english = visitor.open("/?lang=en");
        assertThat(english.body()).contains("<html lang=\"en\">", "This page does not exist");
        assertThat(english.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("lang=en; Path=/;");
        assertThat(visitor.open("/", "Cookie", "lang=en").body()).contains("<html lang=\"en\">");
        assertThat(visitor.open("/?lang=th", "Cookie", "lang=en").body()).contains("<html lang=\"th\">");
    }

    @Test
    void unknownLanguageIsThaiAndIsNotRemembered() {
        HttpResponse<String> answer = visitor.open("/?lang=xx%0d%0aSet-Cookie:a=b");
        assertThat(answer.body()).contains("<html lang=\"th\">");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void languageLinkKeepsTheRestOfTheQuestion() {
        assertThat(visitor.open("/?verdict=fail&q=%3Cb%3E").body())
                .contains("href=\"/?lang=en&amp;verdict=fail&amp;q=%3Cb%3E\"");
    }

    @Test
    void pageThatTheVisitorHasIsNotSentAgain() {
        String tag = visitor.open("/").headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("W/\"[0-9a-f-]{10,26}\"");
        HttpResponse<String> again = visitor.open("/", "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(visitor.open("/?lang=en", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void fileUnderItsHashIsKeptForEverAndUnderAnotherIsNot() {
        HttpResponse<String> file = visitor.open(ASSETS.address("css/base.css"));
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(file.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(visitor.open("/static/0/css/base.css").headers().firstValue("Cache-Control"))
                .contains("no-cache");
        assertThat(visitor.open(ASSETS.address("fonts/sarabun-thai-400-normal.woff2"))
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("font/woff2");
        for (String bad : List.of("/static/0/css/../../pom.xml", "/static/0/..%2f/pom.xml", "/static/0/css/none")) {
            assertThat(visitor.open(bad).statusCode()).as(bad).isBetween(400, 404);
        }
    }

    @Test
    void requestThatIsTooLongIsAnsweredWithASentenceInBothLanguages() {
        String address = visitor.raw(List.of("GET /?q=" + "x".repeat(20_000) + " HTTP/1.1", "Host: localhost"));
        assertThat(address).startsWith("HTTP/1.1 414 ").contains("ที่อยู่นี้ยาวเกินไป", "This address is too long.");
        String header = visitor.raw(List.of("GET / HTTP/1.1", "Host: localhost", "Cookie: " + "x".repeat(20_000)));
        assertThat(header).startsWith("HTTP/1.1 431 ").contains("โปรดลบคุกกี้", "delete the cookies");
    }

    @Test
    void foreignTextIsNeverAPage() {
        HttpResponse<String> answer = visitor.open("/foreign");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'; sandbox");
    }

    @Test
    void portInUseIsToldFromAHostThatIsNotHere() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            assertThat(whyNot("localhost", taken.getLocalPort())).isEqualTo(NotListening.Cause.PORT_TAKEN);
        }
        assertThat(whyNot("203.0.113.7", 0)).isEqualTo(NotListening.Cause.HOST);
        assertThat(whyNot("no host", 8080)).isEqualTo(NotListening.Cause.HOST);
    }

    private static NotListening.Cause whyNot(String host, int port) {
        Server.Address address = new Server.Address(host, port, false);
        return catchThrowableOfType(NotListening.class, () -> Server.start(address, VIEWS, List.of()))
                .why();
    }

    @Test
    void siteBehindTlsSaysSo() {
        try (Server secure = Server.start(new Server.Address("localhost", 0, true), VIEWS, List.of())) {
            assertThat(new Visitor(secure.port()).open("/").headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
        }
    }

    private static void assertGuarded(String path, HttpResponse<String> answer) {
        Map<String, List<String>> headers = answer.headers().map();
        for (String name : List.of(
                "content-security-policy",
                "x-content-type-options",
                "x-frame-options",
                "referrer-policy",
                "cross-origin-opener-policy",
                "cross-origin-resource-policy",
                "permissions-policy")) {
            assertThat(headers).as("%s of %s", name, path).containsKey(name);
        }
        assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                .as(path)
                .startsWith("default-src 'none'");
        assertThat(headers).as(path).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.body()).as(path).doesNotContain("Jetty", "Javalin", "Exception", "style=");
    }
}
