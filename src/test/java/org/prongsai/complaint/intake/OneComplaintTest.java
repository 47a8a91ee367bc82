package org.prongsai.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.ReportPortal;
import org.prongsai.web.FilledForm;

/** Group A-9, two hundred times with {@code -Dprongsai.clicks=50} and else twenty: whatever a nervous hand or a bad line does, it is one complaint under one code. */
class OneComplaintTest {
    private static final int TIMES = Integer.getInteger("prongsai.clicks", 5);

    @AutoClose
    private final ReportPortal portal = new ReportPortal();

    private final Set<TrackingCode> codes = new HashSet<>();

    @Test
    void doubleClickIsOneComplaint() {
        for (int each = 0; each < TIMES; each++) {
            FilledForm form = form(each);
            CompletableFuture<HttpResponse<String>> second =
                    CompletableFuture.supplyAsync(() -> form.send(portal.server.port()));
            assertThatIsOne(form.send(portal.server.port()), second.join());
        }
        assertThatAreAll();
    }

    @Test
    void retryAfterALostAnswerIsOneComplaint() throws IOException {
        for (int each = 0; each < TIMES; each++) {
            FilledForm form = form(each);
            loseAnswer(form);
            assertThatIsOne(form.send(portal.server.port()), form.send(portal.server.port()));
        }
        assertThatAreAll();
    }

    @Test
    void goingBackAndSendingAgainIsOneComplaint() {
        for (int each = 0; each < TIMES; each++) {
            FilledForm form = form(each);
            HttpResponse<String> first = form.send(portal.server.port());
            portal.sample.clock.pass(Duration.ofMinutes(5));
            assertThatIsOne(first, form.send(portal.server.port()));
        }
        assertThatAreAll();
    }

    @Test
    void formCopiedToASecondTabIsOneComplaint() {
        for (int each = 0; each < TIMES; each++) {
            String page = portal.visitor.open(ReportPortal.FORM).body();
            portal.sample.clock.pass(Duration.ofSeconds(6));
            FilledForm one = filled(FilledForm.on(page), each);
            FilledForm other = filled(FilledForm.on(page), each);
            assertThatIsOne(one.send(portal.server.port()), other.send(portal.server.port()));
        }
        assertThatAreAll();
    }

    @Test
    void textChangedWhileTheFirstIsStillOnItsWayStandsBesideItAndTheSecondAnswerSaysSo() {
        for (int each = 0; each < TIMES; each++) {
            String page = portal.visitor.open(ReportPortal.FORM).body();
            portal.sample.clock.pass(Duration.ofSeconds(6));
            FilledForm hasty = FilledForm.on(page).typed("what", "เขียนครั้งแรก " + each);
            FilledForm mended = FilledForm.on(page).typed("what", "เขียนใหม่ " + each);
            CompletableFuture<HttpResponse<String>> second =
                    CompletableFuture.supplyAsync(() -> mended.send(portal.server.port()));
            HttpResponse<String> first = hasty.send(portal.server.port());
            TrackingCode code = IntakePagesTest.code(first.body());
            assertThat(IntakePagesTest.code(second.join().body())).isEqualTo(code);
            assertThat(List.of(first.body(), second.join().body()))
                    .filteredOn(answer -> answer.contains("เจ้าหน้าที่อ่านได้ทั้งสองฉบับ"))
                    .hasSize(1);
            OpenComplaint open = portal.sample.open(code);
            List<Entry> entries =
                    portal.sample.complaints.entries(portal.sample.of(code).id());
            assertThat(List.of(
                            open.report(entries.get(0)).what(),
                            java.util.Objects.requireNonNull(open.told(entries.get(1))
                                            .orElseThrow()
                                            .form())
                                    .what()))
                    .containsExactlyInAnyOrder("เขียนครั้งแรก " + each, "เขียนใหม่ " + each);
            assertThat(entries).hasSize(2);
        }
    }

    private void assertThatIsOne(HttpResponse<String> first, HttpResponse<String> second) {
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        TrackingCode code = IntakePagesTest.code(first.body());
        assertThat(IntakePagesTest.code(second.body())).isEqualTo(code);
        codes.add(code);
    }

    private void assertThatAreAll() {
        assertThat(codes).hasSize(TIMES);
        assertThat(portal.sample.complaints.count(portal.sample.town.id(), null, null))
                .isEqualTo(TIMES);
        // whoever comes second puts its files away after the answer to the first has long been read
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (folders().size() > TIMES && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(folders()).hasSize(TIMES);
        for (TrackingCode code : codes) {
            assertThat(portal.sample.complaints.entries(portal.sample.of(code).id()))
                    .hasSize(1);
        }
    }

    private List<String> folders() {
        String[] names =
                portal.sample.folder.resolve("attachments/complaints").toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    /** Sends everything and goes away before the answer comes. */
    private void loseAnswer(FilledForm form) throws IOException {
        byte[] body = form.bytes();
        try (Socket socket = new Socket("localhost", portal.server.port())) {
            socket.getOutputStream()
                    .write(("POST " + form.action() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                    + FilledForm.type() + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        }
    }

    private FilledForm form(int each) {
        FilledForm form = FilledForm.on(portal.visitor.open(ReportPortal.FORM).body());
        portal.sample.clock.pass(Duration.ofSeconds(6));
        return filled(form, each);
    }

    private static FilledForm filled(FilledForm form, int each) {
        return form.typed("what", "เรื่องที่ " + each)
                .chosen("a.txt", ("หลักฐานที่ " + each).getBytes(StandardCharsets.UTF_8));
    }
}
