package org.prongsai.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.config.ConfigFolder;
import org.prongsai.web.Assets;
import org.prongsai.web.Server;
import org.prongsai.web.Visitor;
import org.prongsai.web.api.OpenAccess;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

class ThrottleTest {
    private static final Assets ASSETS = Assets.load(ConfigFolder.staticFiles(Path.of("")));
    private static final Views VIEWS =
            new Views(Messages.load(), ASSETS::address, URI.create("https://portal.example"));

    private final TickingClock clock = new TickingClock(Instant.parse("2026-11-20T03:00:00Z"));
    private final List<Server> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(Server::close);
    }

    @Test
    void hundredAndTwentyMayComeAtOnceAndThenOneASecond() {
        Visitor visitor = visitor(0);
        for (int i = 0; i < 120; i++) {
            assertThat(visitor.open("/api/a").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = visitor.open("/api/a");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(refused.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(refused.body()).contains("โปรดรอ 1 วินาที", "Please wait 1 second and");
        clock.pass(Duration.ofSeconds(1));
        assertThat(visitor.open("/api/a").statusCode()).isEqualTo(200);
        assertThat(visitor.open("/api/a").statusCode()).isEqualTo(429);
    }

    @Test
    void headersSayHowMuchIsLeft() {
        Visitor visitor = visitor(0);
        HttpResponse<String> first = visitor.open("/api/a");
        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"client\";q=120;w=120");
        assertThat(first.headers().firstValue("RateLimit")).contains("\"client\";r=119;t=1");
        assertThat(visitor.open("/api/a").headers().firstValue("RateLimit")).contains("\"client\";r=118;t=2");
    }

    @Test
    void pagesForPeopleAndQuestionsOfBrowsersAreNotCounted() {
        Visitor visitor = visitor(0);
        for (int i = 0; i < 130; i++) {
            assertThat(visitor.open("/page").statusCode()).isEqualTo(200);
            assertThat(visitor.ask("OPTIONS", "/api/a").statusCode()).isEqualTo(204);
        }
        assertThat(visitor.open("/api/a").headers().firstValue("RateLimit")).contains("\"client\";r=119;t=1");
    }

    @Test
    void forwardedAddressCountsOnlyBehindAProxy() {
        Visitor direct = visitor(0);
        direct.open("/api/a", "X-Forwarded-For", "203.0.113.1");
        assertThat(left(direct.open("/api/a", "X-Forwarded-For", "203.0.113.2")))
                .isEqualTo(118);
        Visitor proxied = visitor(1);
        proxied.open("/api/a", "X-Forwarded-For", "203.0.113.1");
        assertThat(left(proxied.open("/api/a", "X-Forwarded-For", "203.0.113.2")))
                .isEqualTo(119);
    }

    @Test
    void clientCannotInventAnAddressLeftOfTheProxies() {
        Visitor proxied = visitor(1);
        for (int i = 1; i <= 5; i++) {
            assertThat(left(proxied.open("/api/a", "X-Forwarded-For", "198.51.100." + i + ", 203.0.113.1")))
                    .isEqualTo(120 - i);
        }
        assertThat(left(proxied.open(
                        "/api/a", "X-Forwarded-For", "198.51.100.9", "X-Forwarded-For", "203.0.113.1:55555")))
                .isEqualTo(114);
    }

    @Test
    void twoProxiesAreSeenThrough() {
        Visitor proxied = visitor(2);
        proxied.open("/api/a", "X-Forwarded-For", "198.51.100.7, 203.0.113.1, 192.0.2.1");
        assertThat(left(proxied.open("/api/a", "X-Forwarded-For", "203.0.113.1, 192.0.2.2")))
                .isEqualTo(118);
        assertThat(left(proxied.open("/api/a", "X-Forwarded-For", "203.0.113.1")))
                .isEqualTo(117);
    }

    @Test
    void wholeNetworkOfAHomeIsOneClient() {
        Visitor proxied = visitor(1);
        proxied.open("/api/a", "X-Forwarded-For", "2001:db8:1:2:aaaa::1");
        assertThat(left(proxied.open("/api/a", "X-Forwarded-For", "[2001:db8:1:2:bbbb::2]:443")))
                .isEqualTo(118);
        assertThat(left(proxied.open("/api/a", "X-Forwarded-For", "2001:db8:1:3::1")))
                .isEqualTo(119);
    }

    @Test
    void whatIsNoAddressIsTheProxyItself() {
        Visitor proxied = visitor(1);
        int asked = 0;
        for (String odd : List.of(
                "unknown",
                "beef.cafe",
                "1.2.3",
                "999.1.1.1",
                "::::",
                "_hidden",
                "a".repeat(2_000),
                "%00",
                "1.2.3.4.5")) {
            asked++;
            assertThat(left(proxied.open("/api/a", "X-Forwarded-For", odd)))
                    .as(odd)
                    .isEqualTo(120 - asked);
        }
        assertThat(left(proxied.open("/api/a"))).isEqualTo(120 - asked - 1);
    }

    @Test
    void newDayForgetsWhoWasWho() {
        Visitor visitor = visitor(0);
        visitor.open("/api/a");
        clock.pass(Duration.ofMillis(1));
        assertThat(left(visitor.open("/api/a"))).isEqualTo(118);
        clock.pass(Duration.ofDays(1));
        assertThat(left(visitor.open("/api/a"))).isEqualTo(119);
    }

    private static int left(HttpResponse<String> answer) {
        return Integer.parseInt(
                answer.headers().firstValue("RateLimit").orElseThrow().replaceAll(".*;r=(\\d+);.*", "$1"));
    }

    private Visitor visitor(int proxies) {
        Server server = Server.start(
                new Server.Address("localhost", 0, false),
                VIEWS,
                List.of(
                        new OpenAccess("/api/*"),
                        new Throttle("/api/*", new Client(proxies), clock),
                        routes ->
                                routes.get("/api/a", ctx -> ctx.result("a")).get("/page", ctx -> ctx.result("page"))));
        servers.add(server);
        return new Visitor(server.port());
    }
}
