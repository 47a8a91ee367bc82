package org.prongsai.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.document.Document;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;

class HostilePdfTest {
    private static final ReadingLimits STANDARD = ReadingLimits.standard();
    /** Short, because three of the files take whatever they may. */
    private static final Duration TIME = Duration.ofSeconds(2);

    private static final DocumentReader READER = new DocumentReader(new ReadingLimits(
            STANDARD.bytes(),
            STANDARD.htmlBytes(),
            STANDARD.parsedHtmlBytes(),
            STANDARD.pdfBytes(),
            STANDARD.pdfPages(),
            TIME,
            128,
            STANDARD.officeBytes(),
            STANDARD.textCharacters()));
    private static final ServerSocket LISTENER = listener();

    @AfterAll
    static void close() throws IOException {
        READER.close();
        LISTENER.close();
    }

    private static final List<Arguments> FILES =
            HostilePdfs.all("http://127.0.0.1:" + LISTENER.getLocalPort() + "/").toList();

    static Stream<Arguments> files() {
        return FILES.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void hostileFileCostsOnlyItself(String name, byte[] file) {
        long start = System.nanoTime();
        Document document = READER.read(file, "application/pdf", "http://a.go.th/a.pdf");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(Duration.ofSeconds(9));
        assertThat(document.state()).isNotEqualTo(Document.State.LOCKED);
        assertThat(document.blocks().stream()
                        .mapToInt(block -> block.text().length())
                        .sum())
                .isLessThanOrEqualTo(2 * STANDARD.textCharacters());
    }

    @Test
    void thereAreFortyOfThemAndNoneOpensAConnection() throws IOException {
        assertThat(files()).hasSize(40);
        READER.read(RawPdf.page("").build(), "", "");
        LISTENER.setSoTimeout(200);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(LISTENER::accept))
                .isInstanceOf(java.net.SocketTimeoutException.class);
    }

    @Test
    void nextFileIsReadAfterOneThatBrokeTheProcess() {
        byte[] bomb = RawPdf.page("[".repeat(3_000_000)).build();
        READER.read(bomb, "", "http://a.go.th/");
        Document next = READER.read(RawPdf.page(RawPdf.text("Still here")).build(), "", "http://a.go.th/");
        assertThat(next.blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.text()).isEqualTo("Still here"));
    }

    private static ServerSocket listener() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new java.io.UncheckedIOException(noPort);
        }
    }
}
