package org.prongsai.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.crawl.Failure.Outcome;

/** Sites with bad certificates: they are read, and what is wrong is told; nothing secret is sent. */
class CertificateTest {
    private static final byte[] PAGE =
            "<html><body><p>x</p><a href='/b'>b</a></body></html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private final List<String> cookies = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "self-signed, self-signed, none", "expired, expired, none", "not-yet-valid, not yet valid, none",
                "unknown-issuer, unknown issuer, none",
        "wrong-host, unknown issuer, none", "rsa-1024-sha1, self-signed, none", "self-signed, self-signed, want",
                "self-signed, self-signed, tls12"
    })
    void pageIsReadAndTheFaultIsTold(String certificate, String fault, String manner) throws Exception {
        HttpsServer server = server(certificate, manner);
        try (Crawler crawler = Visits.crawler(Visits.quick())) {
            String url = "https://127.0.0.1:" + server.getAddress().getPort() + "/";
            for (int visit = 0; visit < 3; visit++) {
                Snapshot seen = crawler.visit(Visits.visit(url, Guide.NONE));
                // A resumed session shows no certificate again; the fault is told all the same.
                assertThat(seen.pages()).hasSize(2).allMatch(page -> fault.equals(page.certificateFault()));
            }
            assertThat(cookies).containsOnly("none");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void serverThatInsistsOnAClientCertificateIsUnreachable() throws Exception {
        HttpsServer server = server("self-signed", "need");
        try {
            String url = "https://127.0.0.1:" + server.getAddress().getPort() + "/";
            assertThat(Visits.of(url).failure(url).orElseThrow().outcome()).isEqualTo(Outcome.UNREACHABLE);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "old, OLD_TLS, only old TLS",
        "tls10, OLD_TLS, only old TLS",
        "tls11, OLD_TLS, only old TLS",
        "hang, UNREACHABLE, read timed out",
        "rubbish, UNREACHABLE, TLS failed",
        "alert, UNREACHABLE, TLS failed"
    })
    void handshakeThatFailsIsToldByKind(String kind, Outcome outcome, String detail) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> shakeBadly(server, kind));
            thread.setDaemon(true);
            thread.start();
            String url = "https://127.0.0.1:" + server.getLocalPort() + "/";
            Failure failure = Visits.of(url).failure(url).orElseThrow();
            assertThat(failure.outcome()).isEqualTo(outcome);
            assertThat(failure.detail()).isEqualTo(detail);
            if (kind.equals("tls10")) {
                // Without a scheme https comes first, and http is not answered either.
                Snapshot bare = Visits.of(url.replace("https://", ""));
                assertThat(bare.visited().failures().get(0).outcome()).isEqualTo(outcome);
            }
        }
    }

    private static void shakeBadly(ServerSocket server, String kind) {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.getInputStream().read(new byte[10]);
                switch (kind) {
                    case "old" -> socket.getOutputStream().write(new byte[] {21, 3, 1, 0, 2, 2, 70});
                    case "tls10" -> socket.getOutputStream().write(hello(1));
                    case "tls11" -> socket.getOutputStream().write(hello(2));
                    case "alert" -> socket.getOutputStream().write(new byte[] {21, 3, 1, 0, 2, 2, 40});
                    case "rubbish" ->
                        socket.getOutputStream()
                                .write("HTTP/1.1 400 Bad Request\r\n\r\n"
                                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    default -> {
                        continue;
                    }
                }
                socket.shutdownOutput();
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    /** The answer of a server that knows no newer TLS than 1.0 (3.1 on the wire) or 1.1 (3.2). */
    private static byte[] hello(int minor) {
        byte[] hello = new byte[47];
        byte[] head = {22, 3, (byte) minor, 0, 42, 2, 0, 0, 38, 3, (byte) minor};
        System.arraycopy(head, 0, hello, 0, head.length);
        hello[45] = 0x2f; // TLS_RSA_WITH_AES_128_CBC_SHA
        return hello;
    }

    private HttpsServer server(String certificate, String manner) throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(context(certificate)) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ssl = getSSLContext().getDefaultSSLParameters();
                switch (manner) {
                    case "want" -> ssl.setWantClientAuth(true);
                    case "need" -> ssl.setNeedClientAuth(true);
                    case "tls12" -> ssl.setProtocols(new String[] {"TLSv1.2"});
                    default -> {}
                }
                parameters.setSSLParameters(ssl);
            }
        });
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean isKnown = path.equals("/") || path.equals("/b");
            byte[] body = path.equals("/b") ? "<p>b</p>".getBytes(java.nio.charset.StandardCharsets.US_ASCII) : PAGE;
            cookies.add(String.valueOf(exchange.getRequestHeaders()
                    .getOrDefault("Cookie", List.of("none"))
                    .get(0)));
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Set-Cookie", "a=b");
            exchange.sendResponseHeaders(isKnown ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static SSLContext context(String certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = CertificateTest.class.getResourceAsStream("/certificates/" + certificate + ".p12")) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
