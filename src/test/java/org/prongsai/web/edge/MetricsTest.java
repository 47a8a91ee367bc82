package org.prongsai.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.config.ConfigFolder;
import org.prongsai.web.Assets;
import org.prongsai.web.Server;
import org.prongsai.web.Visitor;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

class MetricsTest {
    private static final Assets ASSETS = Assets.load(ConfigFolder.staticFiles(Path.of("")));
    private static final Views VIEWS =
            new Views(Messages.load(), ASSETS::address, URI.create("https://portal.example"));
    private static final String TOKEN = "a-token-of-the-operator";

    private final List<Server> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(Server::close);
    }

    @Test
    void onlyWhoeverHasTheTokenSees() {
        Visitor visitor = visitor(TOKEN);
        assertThat(visitor.open("/metrics").statusCode()).isEqualTo(404);
        assertThat(visitor.open("/metrics", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(404);
        assertThat(visitor.open("/metrics", "Authorization", "Bearer ").statusCode())
                .isEqualTo(404);
        assertThat(visitor.open("/metrics", "Authorization", "Bearer " + TOKEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutATokenThereIsNoSuchPage() {
        Visitor visitor = visitor("");
        assertThat(visitor.open("/metrics").statusCode()).isEqualTo(404);
        assertThat(visitor.open("/metrics", "Authorization", "Bearer ").statusCode())
                .isEqualTo(404);
        assertThat(visitor.open("/metrics", "X-Forwarded-For", "127.0.0.1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void requestsAreCountedByRouteAndStatusAndNeverByWhatWasTyped() {
        Visitor visitor = visitor(TOKEN);
        visitor.open("/things/evil.example");
        visitor.open("/things/other?q=evil.example");
        visitor.open("/nowhere/evil.example");
        visitor.open("/fails");
        visitor.ask("EVIL", "/things/a");
        visitor.ask("HEAD", "/things/a");
        HttpResponse<String> answer = visitor.open("/metrics", "Authorization", "Bearer " + TOKEN);
        assertThat(answer.body())
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",route=\"/things/{id}\",status=\"200\"} 2",
                        "http_server_requests_seconds_count{method=\"HEAD\",route=\"/things/{id}\",status=\"200\"} 1",
                        "http_server_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} 1",
                        "http_server_requests_seconds_count{method=\"GET\",route=\"/fails\",status=\"500\"} 1",
                        "prongsai_checks_running 3",
                        "jvm_memory_used_bytes")
                .contains("method=\"other\"")
                .doesNotContain("evil", "EVIL", "nowhere");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    private Visitor visitor(String token) {
        Server server = Server.start(
                new Server.Address("localhost", 0, false),
                VIEWS,
                List.of(
                        ASSETS,
                        new Metrics(token, () -> 3),
                        routes -> routes.get("/things/{id}", ctx -> ctx.result("a"))
                                .get("/fails", ctx -> {
                                    throw new IllegalStateException("secret");
                                })));
        servers.add(server);
        return new Visitor(server.port());
    }
}
