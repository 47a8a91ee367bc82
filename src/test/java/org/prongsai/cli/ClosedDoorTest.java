package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.crawl.CrawlSettings;
import org.prongsai.crawl.Crawler;
import org.prongsai.crawl.Guide;
import org.prongsai.crawl.MemoryBodies;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.Visit;
import org.prongsai.crawl.gate.GateSettings;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;

/** Nobody learns from what we say, or how fast, which doors of a private network are open. */
class ClosedDoorTest {
    private static final int DOORS = 500;

    @TempDir
    Path data;

    private final List<ServerSocketChannel> sockets = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final Set<Integer> ports = new HashSet<>(Set.of(80, 443));

    @BeforeEach
    void openHalfOfTheDoors() throws IOException {
        for (int i = 0; i < 2 * DOORS; i++) {
            String host = "127.0." + (10 + i % 4) + "." + (1 + i / 4 % 200);
            ServerSocketChannel socket = ServerSocketChannel.open().bind(new InetSocketAddress(host, 0));
            int port = socket.socket().getLocalPort();
            String address =
                    "http://" + (i % 4 < 2 ? host : "door" + host.replace('.', '-') + ".example") + ":" + port + "/";
            ports.add(port);
            sockets.add(socket);
            (i % 2 == 0 ? open : closed).add(address);
        }
        for (int i = 1; i < 2 * DOORS; i += 2) {
            sockets.get(i).close();
        }
    }

    @AfterEach
    void closeThem() throws IOException {
        for (ServerSocketChannel socket : sockets) {
            socket.close();
        }
    }

    @Test
    void openAndClosedDoorsAnswerAlikeAndAsFast() throws IOException {
        try (Crawler crawler = crawler(ports)) {
            double[] opened = new double[DOORS];
            double[] shut = new double[DOORS];
            for (int i : mixed()) {
                opened[i] = millis(crawler, open.get(i));
                shut[i] = millis(crawler, closed.get(i));
            }
            double difference = Math.abs(median(opened) - median(shut));
            System.out.printf("median %.3f ms open, %.3f ms closed%n", median(opened), median(shut));
            assertThat(difference).isLessThan(5);
        }
        assertThat(visitors()).isZero();
    }

    @Test
    void openAndClosedDoorsAreSpokenOfInTheSameWords() throws IOException {
        for (Set<Integer> allowed : List.of(ports, Set.of(80, 443))) {
            try (Crawler crawler = crawler(allowed)) {
                Set<String> said = new TreeSet<>();
                for (int i = 0; i < 8; i++) {
                    said.add(said(crawler, open.get(i)));
                    said.add(said(crawler, closed.get(i)));
                }
                assertThat(said).hasSize(1);
            }
        }
        assertThat(visitors()).isZero();
    }

    @Test
    void visitorWhoMayGoInsideWouldTellThemApart() throws IOException {
        try (Crawler crawler = crawler(ports)) {
            String shut = said(crawler, closed.get(0), "--allow-private");
            assertThat(shut).isNotEqualTo(said(crawler, open.get(0), "--allow-private"));
        }
        assertThat(visitors()).isPositive();
    }

    private static List<Integer> mixed() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < DOORS; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(8));
        return order;
    }

    private static double millis(Crawler crawler, String address) {
        long began = System.nanoTime();
        Snapshot seen = crawler.visit(new Visit(address, false, Guide.NONE, new MemoryBodies(), Visit.Progress.SILENT));
        double took = (System.nanoTime() - began) / 1e6;
        assertThat(seen.pages()).isEmpty();
        return took;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The program's sentence and exit code, without the address that was given. */
    private String said(Crawler crawler, String address, String... options) {
        TestProgram program = new TestProgram(crawler::visit);
        List<String> arguments = new ArrayList<>(List.of("check", address, "--data", data.toString()));
        arguments.addAll(List.of(options));
        int code = program.run(arguments.toArray(String[]::new));
        String port = address.replaceFirst(".*:(\\d+)/", "$1");
        return code + " " + program.err.toString().replace(address, "ADDRESS").replace(port, "PORT") + program.out;
    }

    /** How many connections wait to be accepted. */
    private int visitors() throws IOException {
        try (Selector selector = Selector.open()) {
            for (ServerSocketChannel socket : sockets) {
                if (socket.isOpen()) {
                    socket.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
                }
            }
            return selector.select(50);
        }
    }

    private static Crawler crawler(Set<Integer> ports) {
        CrawlSettings standard = CrawlSettings.standard();
        CrawlSettings settings = standard.withDelay(Duration.ZERO)
                .withGate(new GateSettings(ports, Set.of()))
                .withFetch(standard.fetch()
                        .withTimes(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(600)));
        return new Crawler(
                settings, new DocumentReader(ReadingLimits.standard()), Clock.systemUTC(), ClosedDoorTest::addresses);
    }

    private static InetAddress[] addresses(String host) throws UnknownHostException {
        String literal =
                host.startsWith("door") ? host.replaceAll("door|\\.example", "").replace('-', '.') : host;
        return new InetAddress[] {InetAddress.getByName(literal)};
    }
}
