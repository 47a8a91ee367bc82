package org.prongsai.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.config.MailSettings;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.web.edge.TickingClock;

/** Letters on their way to a mail server on this machine. */
class DeliveryTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final String FROM = "portal@portal.example";

    @TempDir
    Path folder;

    private final TickingClock clock = new TickingClock(NOON);
    private Database database;
    private OutboxStore store;
    private Outbox outbox;

    @BeforeEach
    void open() {
        database = SampleDatabase.open(folder);
        store = database.store(OutboxStore.class);
        outbox = new Outbox(store, clock, true);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void letterArrivesInThaiAndIsForgotten() throws Exception {
        try (Office office = new Office("smtp")) {
            outbox.put(
                    "somying@example.test", "คำถามของท่านมีคำตอบแล้ว", "สวัสดี\n\nเปิดดูที่ https://portal.example/q");
            look(office, MailSettings.Tls.NONE);
            MimeMessage letter = office.letters().get(0);
            assertThat(letter.getSubject()).isEqualTo("คำถามของท่านมีคำตอบแล้ว");
            assertThat(letter.getContent().toString().replace("\r\n", "\n"))
                    .isEqualTo("สวัสดี\n\nเปิดดูที่ https://portal.example/q");
            assertThat(letter.getFrom()[0]).hasToString(FROM);
            assertThat(letter.getRecipients(Message.RecipientType.TO)).hasSize(1);
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getMessageID()).endsWith("@portal.example>");
            assertThat(letter.getSentDate().toInstant()).isEqualTo(NOON);
        }
        assertThat(store.count()).isZero();
    }

    @Test
    void noTextBecomesAHeader() throws Exception {
        List<String> breaks =
                List.of("\r\n", "\n", "\r", "\u010a", "\u560a\u560d", "\u2028", "\u0085", "\u000b", "%0d%0a", "\\r\\n");
        List<String> added = List.of("Bcc: x@example.test", "X-Added: 1", "\r\n<b>text</b>", "Content-Type: text/html");
        Set<String> plain;
        try (Office office = new Office("smtp")) {
            outbox.put("a@example.test", "หัวข้อ", "ข้อความ");
            look(office, MailSettings.Tls.NONE);
            plain = headers(office.letters().get(0));
        }
        try (Office office = new Office("smtp")) {
            for (String end : breaks) {
                for (String more : added) {
                    outbox.put("a@example.test", "หัวข้อ" + end + more, end + more + "\n.\n" + end + more);
                }
            }
            look(office, MailSettings.Tls.NONE);
            assertThat(office.letters()).hasSize(breaks.size() * added.size());
            for (MimeMessage letter : office.letters()) {
                assertThat(headers(letter)).isEqualTo(plain);
                assertThat(letter.getAllRecipients()).hasSize(1);
                assertThat(letter.getContentType()).startsWith("text/plain");
            }
        }
    }

    @Test
    void serverThatIsDownCostsNoLetterAndTriesComeFurtherApart() throws Exception {
        MailSettings nobody = settings(freePort(), MailSettings.Tls.NONE);
        outbox.put("a@example.test", "หนึ่ง", "ข้อความ");
        outbox.put("b@example.test", "สอง", "ข้อความ");
        Delivery delivery = new Delivery(store, nobody, clock);
        delivery.carryDue();
        assertThat(store.due(NOON, 9)).extracting(Letter::subject).containsExactly("สอง");
        clock.pass(Duration.ofMinutes(2));
        delivery.carryDue();
        delivery.carryDue();
        assertThat(store.due(clock.instant(), 9)).isEmpty();
        try (Office office = new Office("smtp")) {
            clock.pass(Duration.ofMinutes(6));
            look(office, MailSettings.Tls.NONE);
            assertThat(office.letters()).hasSize(2);
        }
        assertThat(store.count()).isZero();
    }

    @Test
    void letterIsGivenUpAfterThreeDays() throws Exception {
        outbox.put("a@example.test", "หนึ่ง", "ข้อความ");
        int tries = 0;
        Delivery delivery = new Delivery(store, settings(freePort(), MailSettings.Tls.NONE), clock);
        while (store.count() > 0) {
            delivery.carryDue();
            clock.pass(Duration.ofHours(24));
            tries++;
        }
        assertThat(tries).isEqualTo(9);
    }

    @Test
    void serverWithoutTheTlsThatIsAskedForGetsNothing() throws Exception {
        try (Office office = new Office("smtp")) {
            outbox.put("a@example.test", "หนึ่ง", "ข้อความ");
            look(office, MailSettings.Tls.STARTTLS);
            assertThat(office.letters()).isEmpty();
        }
        assertThat(store.count()).isOne();
    }

    @Test
    void serverWhoseCertificateNobodyKnowsGetsNothing() throws Exception {
        try (Office office = new Office("smtps")) {
            outbox.put("a@example.test", "หนึ่ง", "ข้อความ");
            look(office, MailSettings.Tls.TLS);
            assertThat(office.letters()).isEmpty();
        }
        assertThat(store.count()).isOne();
    }

    @Test
    void wrongPasswordKeepsTheLetter() throws Exception {
        try (Office office = new Office("smtp")) {
            office.server.setUser("portal", "portal", "right");
            office.server.getUserManager().setAuthRequired(true);
            outbox.put("a@example.test", "หนึ่ง", "ข้อความ");
            look(office, new MailSettings("localhost", office.port(), "portal", "wrong", FROM, MailSettings.Tls.NONE));
            assertThat(store.count()).isOne();
            clock.pass(Duration.ofMinutes(1));
            look(office, new MailSettings("localhost", office.port(), "portal", "right", FROM, MailSettings.Tls.NONE));
            assertThat(store.count()).isZero();
        }
    }

    private void look(Office office, MailSettings.Tls tls) {
        look(office, settings(office.port(), tls));
    }

    private void look(Office office, MailSettings settings) {
        assertThat(office.port()).isPositive();
        new Delivery(store, settings, clock).carryDue();
    }

    private static MailSettings settings(int port, MailSettings.Tls tls) {
        return new MailSettings("localhost", port, "", "", FROM, tls);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Set<String> headers(MimeMessage letter) throws Exception {
        Set<String> names = new TreeSet<>();
        for (Header header : Collections.list(letter.getAllHeaders())) {
            names.add(header.getName());
        }
        // said or left out by whether the text is Thai
        names.remove("Content-Transfer-Encoding");
        return names;
    }

    /** A mail server on a free port of this machine. */
    private static final class Office implements AutoCloseable {
        private final GreenMail server;
        private final String protocol;

        Office(String protocol) {
            this.protocol = protocol;
            server = new GreenMail(new ServerSetup(0, "localhost", protocol));
            server.start();
        }

        int port() {
            return protocol.equals("smtp")
                    ? server.getSmtp().getPort()
                    : server.getSmtps().getPort();
        }

        List<MimeMessage> letters() {
            return List.of(server.getReceivedMessages());
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
