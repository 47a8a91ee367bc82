package org.prongsai.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.ReportPortal;
import org.prongsai.web.FilledForm;
import org.prongsai.web.form.UploadGate;

/** Part of group L-4: who sends slowly keeps nobody else out for long, and a slow line still comes through. */
class SlowUploadTest {
    private static final int LARGE = 4;
    private static final UploadGate.Pace PACE =
            new UploadGate.Pace(Duration.ofMillis(1_500), 40_000, Duration.ofSeconds(20));

    @TempDir
    Path folder;

    private ReportPortal portal;
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void open() {
        portal = new ReportPortal(folder, new UploadGate(ReportPortal.CLIENT, LARGE, 2, 3, PACE));
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        portal.close();
    }

    @Test
    void whoeverComesWhileTooManySendIsAskedToWaitKeepsTheWordsAndGetsInWhenTheSlowAreCut() throws IOException {
        for (int each = 0; each < LARGE; each++) {
            begin(form("ช้า"), "198.51.100." + each);
        }
        FilledForm honest = form("เห็นการรับเงิน")
                .chosen(
                        "a.txt",
                        new String(new char[600_000]).replace('\0', 'a').getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> busy = honest.send(port(), "X-Forwarded-For", "203.0.113.9");
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).contains("120");
        assertThat(busy.body()).contains("มีผู้ส่งไฟล์พร้อมกันมากเกินไป").contains("เห็นการรับเงิน</textarea>");
        assertThat(form("มีแต่ข้อความ")
                        .send(port(), "X-Forwarded-For", "203.0.113.8")
                        .statusCode())
                .as("words come through all the while")
                .isEqualTo(200);
        assertThat(portal.visitor.open(ReportPortal.FORM).statusCode()).isEqualTo(200);
        for (Socket socket : sockets) {
            assertThatIsCut(socket);
        }
        assertThat(honest.send(port(), "X-Forwarded-For", "203.0.113.9").statusCode())
                .isEqualTo(200);
        assertThat(portal.sample.complaints.count(portal.sample.town.id(), null, null))
                .isEqualTo(2);
        assertThat(folder.resolve("attachments/complaints").toFile().list()).hasSize(1);
    }

    @Test
    void oneNetworkNeverTakesEveryPlace() throws IOException {
        for (int each = 0; each < 3; each++) {
            begin(form("ช้า"), "198.51.100.1");
        }
        FilledForm fourth = form("ที่สี่");
        HttpResponse<String> busy = fourth.send(port(), "X-Forwarded-For", "198.51.100.1");
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.body()).contains("มีผู้ส่งไฟล์พร้อมกันมากเกินไป");
        assertThat(fourth.send(port(), "X-Forwarded-For", "198.51.100.2").statusCode())
                .isEqualTo(200);
    }

    @Test
    void slowLineThatKeepsMovingComesThrough() throws IOException {
        FilledForm form = form("สายช้า")
                .chosen(
                        "a.txt",
                        new String(new char[200_000]).replace('\0', 'b').getBytes(StandardCharsets.US_ASCII));
        byte[] body = form.bytes();
        try (Socket socket = connect(form, body.length, "198.51.100.7")) {
            for (int at = 0; at < body.length; at += 10_000) {
                socket.getOutputStream().write(body, at, Math.min(10_000, body.length - at));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void usualPaceTakesFiveMegabytesOverATelephoneLineAndNotOneByteInTenSeconds() {
        UploadGate.Pace usual = UploadGate.Pace.USUAL;
        for (int second = 1; second <= 640; second++) {
            assertThat(usual.isKept(second * 64_000L / 8, Duration.ofSeconds(second)))
                    .isTrue();
        }
        assertThat(usual.isKept(3, Duration.ofSeconds(31))).isFalse();
        assertThat(usual.isKept(300_000_000, Duration.ofSeconds(3_601))).isFalse();
    }

    /** Sends the texts and the beginning of a file, and then nothing. */
    private void begin(FilledForm form, String from) throws IOException {
        byte[] body = form.chosen("slow.txt", new byte[100]).bytes();
        Socket socket = connect(form, 5_000_000, from);
        sockets.add(socket);
        socket.getOutputStream().write(body, 0, body.length - 60);
        socket.getOutputStream().flush();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }

    private Socket connect(FilledForm form, int length, String from) throws IOException {
        Socket socket = new Socket("localhost", port());
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(("POST " + form.action() + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + from
                                + "\r\nContent-Type: " + FilledForm.type() + "\r\nContent-Length: " + length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Drips on until the server has enough of it. */
    private static void assertThatIsCut(Socket socket) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
        while (System.nanoTime() - end < 0) {
            if (socket.getInputStream().available() > 0) {
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 413");
                return;
            }
            socket.getOutputStream().write('x');
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("still read");
    }

    private FilledForm form(String what) {
        FilledForm form = FilledForm.on(portal.visitor.open(ReportPortal.FORM).body());
        portal.sample.clock.pass(Duration.ofSeconds(6));
        return form.typed("what", what);
    }

    private int port() {
        return portal.server.port();
    }
}
