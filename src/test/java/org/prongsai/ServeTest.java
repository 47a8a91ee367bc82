package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.cli.ProngsaiCommand;

/** The portal as the command line starts it. */
class ServeTest {
    @TempDir
    Path data;

    private final CompletableFuture<String> address = new CompletableFuture<>();
    private Thread portal = new Thread();

    @AfterEach
    void stop() throws InterruptedException {
        portal.interrupt();
        portal.join(20_000);
    }

    @Test
    void addressesThatThePortalGivesOutFollowThePort() throws Exception {
        int port = free();
        serve(port);
        assertThat(address.get(60, TimeUnit.SECONDS)).isEqualTo("http://localhost:" + port);
        assertAddresses("http://localhost:" + port);
    }

    @Test
    void freePortIsKnownToThem() throws Exception {
        serve(0);
        assertAddresses(address.get(60, TimeUnit.SECONDS));
    }

    @Test
    void portInUseLeavesNothingBehind() throws Exception {
        Path fresh = data.resolve("fresh");
        StringWriter said = new StringWriter();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            int code = ProngsaiCommand.commandLine(
                            Prongsai.workshop(Clock.systemUTC(), told()), told(), new PrintWriter(said))
                    .execute("serve", "--port", String.valueOf(taken.getLocalPort()), "--data", fresh.toString());
            assertThat(code).isEqualTo(2);
            assertThat(said.toString()).contains("port " + taken.getLocalPort() + " of localhost is used");
        }
        assertThat(fresh).doesNotExist();
    }

    private void assertAddresses(String base) throws IOException, InterruptedException {
        assertThat(page(base + "/sitemap.xml")).contains("<loc>" + base + "/").doesNotContain("8080");
        assertThat(page(base + "/questions")).contains("site-header").doesNotContain("demo-band");
        assertThat(page(base + "/robots.txt")).contains(base + "/sitemap.xml");
    }

    private static String page(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void serve(int port) {
        portal = new Thread(
                () -> ProngsaiCommand.commandLine(
                                Prongsai.workshop(Clock.systemUTC(), told()),
                                told(),
                                new PrintWriter(Writer.nullWriter()))
                        .execute("serve", "--no-checks", "--port", String.valueOf(port), "--data", data.toString()),
                "portal-under-test");
        portal.start();
    }

    /** What the program prints; its first line is the portal's address. */
    private PrintWriter told() {
        return new PrintWriter(new StringWriter(), true) {
            @Override
            public void println(String line) {
                address.complete(line);
            }
        };
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
