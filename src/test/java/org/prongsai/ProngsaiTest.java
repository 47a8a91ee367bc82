package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.prongsai.cli.ProngsaiCommand;

/** The whole program, built as {@code main} builds it, against websites of this machine. */
class ProngsaiTest {
    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;
    private final Map<String, String> pages = new java.util.concurrent.ConcurrentHashMap<>();

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = pages.getOrDefault(path, "ไม่พบหน้า").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("Content-Type", path.endsWith(".txt") ? "text/plain" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(pages.containsKey(path) ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        pages.put("/", page("<a href='/map'>โครงสร้าง</a> <a href='/gone'>O7 ข่าวประชาสัมพันธ์</a>"));
        pages.put("/map", page("<h1>โครงสร้าง</h1><p>สำนักปลัด กองคลัง กองช่าง</p>"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyItemIsReportedWithItsPath() {
        assertThat(check("--format", "json")).as(err.toString()).isZero();
        String json = out.toString();
        assertThat(json.split("\"code\" : \"O", -1)).hasSize(36);
        assertThat(json).contains("\"outcome\" : \"dead-link\"").contains("\"pages\" : 2");
    }

    @Test
    void twoChecksOfTheSameSiteDifferInNothingButTimes() {
        check("--format", "json");
        String first = withoutTimes(out.toString());
        check("--format", "json");
        assertThat(withoutTimes(out.toString())).isEqualTo(first);
    }

    @Test
    void keptVisitIsJudgedAlikeWithoutTheNetwork() {
        check();
        server.stop(0);
        assertThat(run("recheck", data.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("ผลตรวจทุกข้อเหมือนเดิม");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void withoutSchemeHttpIsTriedAfterHttps() {
        assertThat(run("check", "127.0.0.1:" + port(), "--allow-private", "--delay", "0s", "--data", data.toString()))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("http://127.0.0.1:" + port() + "/");
    }

    @Test
    void privateAddressIsRefusedUnlessAllowed() {
        assertThat(run("check", url(), "--data", data.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("is an address of a private network; add --allow-private")
                .doesNotContain("not at a port of public websites");
    }

    @Test
    void refusedConnectionIsOneSentence() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        int code = run("check", "http://127.0.0.1:" + closed, "--allow-private", "--data", data.toString());
        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).contains("ไม่รับการเชื่อมต่อ");
    }

    @Test
    void robotsThatForbidEverythingAreNamed() {
        pages.put("/robots.txt", "User-agent: *\nDisallow: /\n");
        assertThat(check()).isEqualTo(3);
        assertThat(err.toString()).contains("robots.txt");
    }

    @Test
    void documentInsteadOfASiteIsNamed() {
        pages.put("/", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n");
        assertThat(check()).isEqualTo(3);
        assertThat(err.toString()).contains("เป็นไฟล์");
    }

    @Test
    void unknownChecklistNamesTheKnownOnes() {
        assertThat(check("--checklist", "oit-2576")).isEqualTo(2);
        assertThat(err.toString()).contains("oit-2567").contains("oit-2569");
    }

    private int check(String... more) {
        List<String> line =
                new ArrayList<>(List.of("check", url(), "--allow-private", "--delay", "0s", "--data", data.toString()));
        line.addAll(List.of(more));
        if (!line.contains("--checklist")) {
            line.addAll(List.of("--checklist", "oit-2567"));
        }
        return run(line.toArray(String[]::new));
    }

    private int run(String... line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return ProngsaiCommand.commandLine(
                        Prongsai.workshop(Clock.systemUTC(), new PrintWriter(out)),
                        new PrintWriter(out),
                        new PrintWriter(err))
                .execute(line);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html lang='th'><head><meta charset='utf-8'><title>อบต.สมมติ</title></head><body>" + body
                + "</body></html>";
    }

    private static String withoutTimes(String json) {
        return json.replaceAll("\"\\d{4}-\\d{2}-\\d{2}T[^\"]*Z\"", "TIME");
    }
}
