package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.crawl.Failure.Outcome;
import org.prongsai.crawl.RawServer.Misbehaviour;

/** Servers that are slow, endless, or send more than they say. */
class HostileServerTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final int HTML_LIMIT = 5_000_000;

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"nothing", "header", "headers", "body", "chunks", "stall"})
    void slowAnswersAreCut(String kind) throws IOException {
        Misbehaviour slow = (out, path) -> {
            switch (kind) {
                case "header" -> drip(out, OK + "X: " + "x".repeat(1000));
                case "headers" -> drip(out, OK + "X: x\r\n".repeat(1000));
                case "body" -> {
                    write(out, OK + "Content-Length: 100000\r\n\r\n");
                    drip(out, "x".repeat(1000));
                }
                case "chunks" -> {
                    write(out, OK + "Transfer-Encoding: chunked\r\n\r\n");
                    drip(out, "1\r\nx\r\n".repeat(1000));
                }
                case "stall" -> {
                    write(out, OK + "Content-Length: 1000\r\n\r\n" + "x".repeat(990));
                    pause(Duration.ofSeconds(20));
                }
                default -> pause(Duration.ofSeconds(20));
            }
        };
        try (RawServer server = RawServer.of(slow)) {
            long began = System.nanoTime();
            Snapshot seen = Visits.of(server.url());
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            assertThat(seen.failure(server.url()).orElseThrow().outcome()).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void neighbourOfASlowSiteFinishesAsIfAlone() throws Exception {
        TestSite.Builder builder = TestSite.at();
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            builder.page("/" + i, "<p>หน้า " + i + "</p>");
            links.append("<a href='/").append(i).append("'>ก</a>");
        }
        try (TestSite site = builder.page("/", links.toString()).start();
                RawServer slow = RawServer.of((out, path) -> drip(out, OK + "X: " + "x".repeat(1000)));
                Crawler crawler = Visits.crawler(Visits.quick())) {
            Thread[] threads = new Thread[10];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = new Thread(() -> crawler.visit(Visits.visit(slow.url(), Guide.NONE)));
                threads[i].start();
            }
            Snapshot seen = crawler.visit(Visits.visit(site.url(), Guide.NONE));
            assertThat(threads).allMatch(Thread::isAlive);
            assertThat(seen.pages()).hasSize(31);
            for (Thread thread : threads) {
                thread.join(10_000);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chunked",
                "close",
                "huge-length",
                "headers",
                "many-headers",
                "long-line",
                "interim",
                "long-status"
            })
    void endlessAnswersAreCutNearTheirLimit(String kind) throws IOException {
        Misbehaviour endless = (out, path) -> {
            String x = "x".repeat(8_000);
            switch (kind) {
                case "chunked" -> repeat(out, OK + "Transfer-Encoding: chunked\r\n\r\n", "1f40\r\n" + x + "\r\n");
                case "close" -> repeat(out, OK + "Connection: close\r\n\r\n", x);
                case "huge-length" -> repeat(out, OK + "Content-Length: 9223372036854775807\r\n\r\n", x);
                case "headers" -> repeat(out, OK, "X-" + x.substring(0, 100) + ": 1\r\n");
                case "many-headers" -> repeat(out, OK, "A: b\r\n");
                case "long-line" -> repeat(out, OK + "X: ", x);
                case "interim" -> repeat(out, "", "HTTP/1.1 102 Processing\r\n\r\n");
                default -> repeat(out, "HTTP/1.1 200 ", x);
            }
        };
        try (RawServer server = RawServer.of(endless)) {
            Snapshot seen = Visits.of(server.url());
            assertThat(seen.pages()).isEmpty();
            assertThat(seen.failure(server.url()).orElseThrow().outcome()).isIn(Outcome.BUDGET, Outcome.UNREACHABLE);
            // What lies in the buffers of both sockets counts as sent.
            assertThat(server.sent()).isLessThan(HTML_LIMIT + 8_000_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "rubbish",
                "",
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 999\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nContent-Length: 1\r\n\r\nx",
                "HTTP/1.1 304 Not Modified\r\n\r\n"
            })
    void brokenAnswersAreFailures(String answer) throws IOException {
        try (RawServer server = RawServer.saying(answer)) {
            Snapshot seen = Visits.of(server.url());
            assertThat(seen.pages()).isEmpty();
            assertThat(seen.visited().failures()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, 60, false", "gzip, 4, false", "deflate, 60, false", "raw-deflate, 60, false", "nested, 60, false",
                "triple, 1, false",
        "gzip, 1, true", "deflate, 1, true", "raw-deflate, 1, true", "trailer, 1, true", "false-label, 1, true",
                "cut, 1, false"
    })
    void unpackingStopsAtItsLimits(String kind, int megabytes, boolean isRead) throws IOException {
        byte[] body = new byte[megabytes * 1_000_000 / (isRead ? 20 : 1)];
        java.util.Arrays.fill(body, (byte) 'x');
        byte[] start = "<html><body><p>".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, body, 0, start.length);
        byte[] packed = switch (kind) {
            case "deflate" -> deflated(body, false);
            case "raw-deflate" -> deflated(body, true);
            case "nested" -> gzipped(gzipped(body));
            case "triple" -> gzipped(gzipped(gzipped(body)));
            case "trailer" -> joined(gzipped(body), new byte[] {1, 2, 3});
            case "false-label" -> body;
            case "cut" -> java.util.Arrays.copyOf(gzipped(body), 300);
            default -> gzipped(body);
        };
        String label = kind.contains("deflate")
                ? "deflate"
                : kind.equals("nested") ? "gzip, gzip" : kind.equals("triple") ? "gzip, gzip, gzip" : "gzip";
        Map<String, String> headers = Map.of("Content-Type", "text/html", "Content-Encoding", label);
        try (TestSite site = TestSite.at()
                .route("/", new TestSite.Answer(200, headers, packed, Duration.ZERO))
                .start()) {
            Snapshot seen = Visits.of(site);
            assertThat(seen.pages()).hasSize(isRead ? 1 : 0);
            if (isRead) {
                assertThat(seen.pages().get(0).bytes()).isEqualTo(body.length);
            }
        }
    }

    private static byte[] gzipped(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] body, boolean isRaw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(6, isRaw);
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, deflater)) {
            deflate.write(body);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void drip(OutputStream out, String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            out.write(text.charAt(i));
            pause(Duration.ofMillis(200));
        }
    }

    private static void repeat(OutputStream out, String start, String part) throws IOException {
        write(out, start);
        byte[] bytes = part.getBytes(StandardCharsets.US_ASCII);
        for (long i = 0; i < 1_000_000_000L / bytes.length; i++) {
            out.write(bytes);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
