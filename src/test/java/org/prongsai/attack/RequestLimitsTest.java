package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Requests that no browser sends are refused or answered at once, and never hide a second one (security.md, W-19). */
class RequestLimitsTest {
    private static final String HOST = "Host: localhost\r\n";
    private static final String HIDDEN = "GET /planted HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST = "POST /agencies HTTP/1.1\r\n" + HOST;
    private static final String GET = "GET /agencies HTTP/1.1\r\n" + HOST;
    private static final long MOST_NANOS = 100_000_000;

    @TempDir
    static Path folder;

    private static Target target;

    @BeforeAll
    static void open() {
        target = new Target(folder);
        IntStream.range(0, 20).forEach(time -> target.open("/agencies?q=warm" + time));
    }

    @AfterAll
    static void close() {
        target.close();
    }

    @TestFactory
    Stream<DynamicTest> everyOddRequestIsAnsweredAtOnceAndOnlyOnce() {
        List<String> requests = Stream.of(smuggled(), broken(), large(), manyWords())
                .flatMap(List::stream)
                .toList();
        assertThat(requests).hasSize(60).doesNotHaveDuplicates();
        return requests.stream()
                .map(request -> DynamicTest.dynamicTest(
                        request.substring(0, Math.min(90, request.length())).replaceAll("\\p{Cntrl}+", " "),
                        () -> assertAnswered(request)));
    }

    @Test
    void honestVisitorIsStillServed() {
        assertThat(target.open("/agencies").statusCode()).isEqualTo(200);
    }

    private static void assertAnswered(String request) throws IOException {
        long best = Long.MAX_VALUE;
        // another program may have the processor: what is slow by itself is slow three times
        for (int time = 0; time < 3 && best > MOST_NANOS; time++) {
            long cpu = cpu();
            Heard heard = answer(request);
            String answer = heard.text();
            best = Math.min(best, heard.nanos());
            assertThat(cpu() - cpu).as("processor time").isLessThan(1_000_000_000L);
            assertThat(answer).matches("(?s)HTTP/1\\.1 (?:[24]\\d\\d|505).*");
            assertThat(answer.split("HTTP/1\\.1 [1-5]", -1).length - 1)
                    .as(answer)
                    .isEqualTo(1);
            assertThat(answer).doesNotContain("planted", "Exception", "Jetty");
        }
        assertThat(best).isLessThan(MOST_NANOS);
    }

    /** Two readings of where a request ends: the rest must not be taken for another one. */
    private static List<String> smuggled() {
        String end = "Connection: close\r\n\r\n";
        List<String> lengths = List.of(
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                "Content-Length: 4\r\nContent-Length: 40\r\n",
                "Content-Length: 0\r\nContent-Length: 40\r\n",
                "Content-Length: 0, 40\r\n",
                "Content-Length: +4\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 0x4\r\n",
                "Content-Length: 4 4\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Content-Length: 2147483648\r\n",
                "Content-Length : 4\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: identity, chunked, identity\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding:\u000bchunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n",
                " Transfer-Encoding: chunked\r\n",
                "X: y\r\n Transfer-Encoding: chunked\r\n");
        return lengths.stream()
                .map(length -> POST + length + end + "0\r\n\r\n" + HIDDEN)
                .toList();
    }

    private static List<String> broken() {
        String end = "Connection: close\r\n\r\n";
        return List.of(
                "GET /agencies HTTP/1.1\r\n" + end,
                "GET /agencies HTTP/1.1\r\nHost: a\r\nHost: b\r\n" + end,
                "GET /agencies HTTP/1.1\r\nHost: a b\r\n" + end,
                "GET /agencies HTTP/9.9\r\n" + HOST + end,
                "GET /agencies  HTTP/1.1\r\n" + HOST + "X\u0000: y\r\n" + end,
                "GET\t/agencies\tHTTP/1.1\r\n" + HOST + end,
                "GET /\u0000 HTTP/1.1\r\n" + HOST + end,
                "GET /%zz HTTP/1.1\r\n" + HOST + end,
                "GET /%c0%ae%c0%ae/ HTTP/1.1\r\n" + HOST + end,
                "GET /%ff%fe HTTP/1.1\r\n" + HOST + end,
                "GET agencies HTTP/1.1\r\n" + HOST + end,
                "G<ET /agencies HTTP/1.1\r\n" + HOST + end,
                "get /agencies HTTP/1.1\r\n" + HOST + end,
                GET + "No colon here\r\n" + end,
                GET + ": no name\r\n" + end,
                GET + "X: a\rb\r\n" + end,
                GET + "X: a\nContent-Length: 5\r\n" + end,
                "CONNECT localhost:22 HTTP/1.1\r\n" + HOST + end,
                "TRACE /agencies HTTP/1.1\r\n" + HOST + end,
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    }

    private static List<String> large() {
        String end = "Connection: close\r\n\r\n";
        return List.of(
                "GET /" + "x".repeat(1 << 16) + " HTTP/1.1\r\n" + HOST + end,
                "GET /agencies?q=" + "%E0%B8%81".repeat(1 << 13) + " HTTP/1.1\r\n" + HOST + end,
                "GET /" + "a/".repeat(1 << 15) + " HTTP/1.1\r\n" + HOST + end,
                "GET /" + "../".repeat(5_000) + " HTTP/1.1\r\n" + HOST + end,
                "G".repeat(1 << 16) + " / HTTP/1.1\r\n" + HOST + end,
                GET + "X: " + "y".repeat(1 << 20) + "\r\n" + end,
                GET + "x".repeat(1 << 20) + ": y\r\n" + end,
                GET + "X: y\r\n".repeat(50_000) + end,
                GET + "Cookie: " + "a=b; ".repeat(100_000) + "\r\n" + end,
                POST + "Content-Length: 1073741824\r\n" + end,
                POST + "Transfer-Encoding: chunked\r\n" + end.substring(0, 19) + "\r\nFFFFFFFFFFFFFFFF\r\n",
                POST + "Content-Type: application/json\r\nContent-Length: 60000\r\n" + end + "[".repeat(60_000));
    }

    /** As many as an address can hold, colliding ones among them, and what makes a careless pattern slow. */
    private static List<String> manyWords() {
        String end = " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";
        List<String> requests = new ArrayList<>(List.of(
                "GET /agencies?" + words(10_000, "p%d=1") + end,
                "GET /agencies?" + words(2_500, "p%d") + end,
                "GET /agencies?" + collisions(1_100) + end,
                "GET /compare?" + words(800, "agency=a%d") + end,
                "GET /agencies?" + "&".repeat(15_000) + end));
        requests.add(GET + "If-None-Match: a" + " ".repeat(15_000) + "b\r\nConnection: close\r\n\r\n");
        requests.add(GET + "Cookie: lang=" + " ".repeat(15_000) + "x\r\nConnection: close\r\n\r\n");
        requests.add(GET + "Accept-Encoding: " + ",gzip".repeat(3_000) + "\r\nConnection: close\r\n\r\n");
        return requests;
    }

    private static String words(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining("&"));
    }

    /** Names of one hash code: "Aa" and "BB" have the same. */
    private static String collisions(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> IntStream.range(0, 6)
                        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "", (number >> 6) + "=")))
                .collect(Collectors.joining("&"));
    }

    /** All that comes back before the server closes, or leaves the line open and says no more. */
    private static Heard answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", target.portal.server.port())) {
            socket.setSoTimeout(2_000);
            long begun = System.nanoTime();
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // the server has answered and closed before it read all of a request that is too large
            }
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            long took = Long.MAX_VALUE;
            try {
                InputStream in = socket.getInputStream();
                byte[] some = new byte[1 << 16];
                for (int count = in.read(some); count > 0; count = in.read(some)) {
                    took = Math.min(took, System.nanoTime() - begun);
                    read.write(some, 0, count);
                    socket.setSoTimeout(300);
                }
            } catch (IOException e) {
                // closed with something unread, or left open
            }
            return new Heard(read.toString(StandardCharsets.UTF_8), took);
        }
    }

    /** An answer and how long its beginning took. */
    private record Heard(String text, long nanos) {}

    /** The processor time of the whole program. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
