package org.prongsai.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.prongsai.config.Json;

/**
 * A small website on the loopback address, from a builder or from a folder with a {@code site.json}. It remembers what it
 * was asked for.
 */
public final class TestSite implements AutoCloseable {
    static {
        // Without it every kept-alive answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String SOFT_404 = "<html><head><meta charset=utf-8><title>ไม่พบหน้า</title></head>"
            + "<body><h1>ขออภัย ไม่พบหน้าที่คุณต้องการ</h1></body></html>";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, Answer> routes;
    private final HttpHandler otherwise;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();

    private TestSite(Builder builder, String address, int port) {
        this.routes = Map.copyOf(builder.routes);
        this.otherwise = builder.otherwise;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "test-site");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A site to be built up. */
    public static Builder at() {
        return new Builder();
    }

    /** A running site from a folder with a {@code site.json}. */
    public static TestSite of(Path folder) {
        Builder builder = at();
        try {
            SiteFile site = Json.read(Files.readString(folder.resolve("site.json")), SiteFile.class);
            if (site.soft404()) {
                builder.otherwise(200, SOFT_404);
            }
            for (Map.Entry<String, RouteFile> entry : site.routes().entrySet()) {
                RouteFile route = entry.getValue();
                Map<String, String> headers = new LinkedHashMap<>(route.headers());
                headers.put("Content-Type", route.type());
                byte[] body = Files.readAllBytes(folder.resolve(route.file()));
                Duration delay = Duration.ofMillis((long) (route.delay() * 1000));
                builder.route(entry.getKey(), new Answer(route.status(), headers, body, delay));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.start();
    }

    /** The address of the start page. */
    public String url() {
        return url("/");
    }

    public String url(String path) {
        return "http://" + authority() + path;
    }

    public String authority() {
        return server.getAddress().getAddress().getHostAddress() + ":" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What was asked for, in the order of asking. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Paths and queries asked for, in the order of asking. */
    public List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    /** How many requests were open at a time at most. */
    public int mostOpen() {
        return mostOpen.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        long began = System.nanoTime();
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        try (exchange) {
            List<String> agents = exchange.getRequestHeaders().getOrDefault("User-Agent", List.of(""));
            asked.add(new Asked(
                    path,
                    began,
                    agents.get(0),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Host"))));
            Answer found = routes.get(path);
            Answer answer = found != null ? found : routes.get(decoded(path));
            if (answer == null) {
                otherwise.handle(exchange);
            } else {
                answer.send(exchange);
            }
        } finally {
            open.decrementAndGet();
        }
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The file that describes a site. */
    record SiteFile(boolean soft404, Map<String, RouteFile> routes) {}

    /** One route of that file. */
    record RouteFile(int status, String type, Map<String, String> headers, double delay, String file) {}

    /** One request that came in. */
    public record Asked(String path, long nanos, String userAgent, String host) {}

    /** What a route answers. */
    @SuppressWarnings("ArrayRecordComponent") // a body is handed on, never compared
    public record Answer(int status, Map<String, String> headers, byte[] body, Duration delay) {

        static Answer of(int status, String type, String body) {
            return new Answer(
                    status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8), Duration.ZERO);
        }

        void send(HttpExchange exchange) throws IOException {
            LockSupport.parkNanos(delay.toNanos());
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** A site that is not yet running. */
    public static final class Builder {
        private final Map<String, Answer> routes = new LinkedHashMap<>();
        private HttpHandler otherwise = exchange -> Answer.of(404, "text/html; charset=utf-8", "<h1>404 ไม่พบหน้า</h1>")
                .send(exchange);

        /** A page with this HTML; a whole document or only what stands in its body. */
        public Builder page(String path, String html) {
            return route(path, Answer.of(200, "text/html; charset=utf-8", whole(html)));
        }

        /** A page of links, given as pairs of address and text. */
        public Builder links(String path, String title, String... links) {
            List<String> anchors = new ArrayList<>();
            for (int i = 0; i < links.length; i += 2) {
                anchors.add("<li><a href=\"" + links[i] + "\">" + links[i + 1] + "</a></li>");
            }
            return page(
                    path,
                    "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><ul>"
                            + String.join("\n", anchors) + "</ul></body></html>");
        }

        public Builder file(String path, String type, byte[] body) {
            return route(path, new Answer(200, Map.of("Content-Type", type), body, Duration.ZERO));
        }

        public Builder status(String path, int status, String html) {
            return route(path, Answer.of(status, "text/html; charset=utf-8", html));
        }

        public Builder redirect(String path, String location) {
            return route(path, new Answer(302, Map.of("Location", location), new byte[0], Duration.ZERO));
        }

        public Builder robots(String rules) {
            return route("/robots.txt", Answer.of(200, "text/plain", rules));
        }

        public Builder route(String path, Answer answer) {
            routes.put(path, answer);
            return this;
        }

        /** What every other address answers. */
        public Builder otherwise(int status, String html) {
            return otherwise(exchange ->
                    Answer.of(status, "text/html; charset=utf-8", whole(html)).send(exchange));
        }

        public Builder otherwise(HttpHandler handler) {
            otherwise = handler;
            return this;
        }

        public TestSite start() {
            return start("127.0.0.1");
        }

        public TestSite start(String address) {
            return start(address, 0);
        }

        public TestSite start(String address, int port) {
            return new TestSite(this, address, port);
        }

        private static String whole(String html) {
            return html.contains("<html")
                    ? html
                    : "<html><head><meta charset=utf-8></head><body>" + html + "</body></html>";
        }
    }
}
