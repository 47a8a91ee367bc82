package org.prongsai.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

class OutboxStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private OutboxStore store;

    @BeforeEach
    void open() {
        database = SampleDatabase.open(folder);
        store = database.store(OutboxStore.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void lettersWaitInTheirOrderUntilTheyAreRemoved() {
        outbox(true).put("a@example.test", "หนึ่ง", "ข้อความ");
        outbox(true).put("b@example.test", "สอง", "ข้อความ");
        assertThat(store.due(NOON, 9)).extracting(Letter::subject).containsExactly("หนึ่ง", "สอง");
        store.later(1, NOON.plus(Duration.ofMinutes(1)));
        assertThat(store.due(NOON, 9)).extracting(Letter::recipient).containsExactly("b@example.test");
        assertThat(store.due(NOON.plusSeconds(60), 9)).extracting(Letter::tries).containsExactly(0, 1);
        store.remove(1);
        store.remove(2);
        assertThat(store.count()).isZero();
    }

    @Test
    void nothingIsPutDownWithoutAMailServer() {
        outbox(false).put("a@example.test", "หัวข้อ", "ข้อความ");
        assertThat(store.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b.test",
                "a@b",
                "a b@c.test",
                "a@b.test\r\nBcc: c@d.test",
                "a@b.test\nBcc: c@d.test",
                "a@b.test, c@d.test",
                "a@b.test;c@d.test",
                "ก <a@b.test>",
                "<a@b.test>",
                "\"a b\"@c.test",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "a..b@c.test",
                ".a@c.test",
                "a@-b.test",
                "a@b..test",
                "a@b.test%0d%0aBcc:c@d.test",
                "สมชาย@b.test",
                "a@b.test\u0000",
                "a\u202e@b.test",
                "|cat@b.test/x"
            })
    void onlyOnePlainAddressIsAnAddress(String text) {
        assertThat(Outbox.isAddress(text)).isFalse();
        assertThatThrownBy(() -> outbox(true).put(text, "หัวข้อ", "ข้อความ"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.test", "somchai.j+prongsai@mail.example.co.th", "o'hara@example.test", "a_b@xn--12c.test"})
    void addressesThatPeopleHaveAreTaken(String text) {
        assertThat(Outbox.isAddress(text)).isTrue();
    }

    @Test
    void addressesOfAnyLengthAreReadAtOnce() {
        assertThat(Outbox.isAddress("a.".repeat(100_000) + "@b.test")).isFalse();
        assertThat(Outbox.isAddress("a@" + "b-".repeat(120) + ".test")).isFalse();
    }

    private Outbox outbox(boolean isOpen) {
        return new Outbox(store, Clock.fixed(NOON, ZoneOffset.UTC), isOpen);
    }
}
