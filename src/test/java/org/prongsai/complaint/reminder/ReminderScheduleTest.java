package org.prongsai.complaint.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.web.mail.Letter;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.mail.OutboxStore;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

class ReminderScheduleTest {
    @TempDir
    Path folder;

    private SampleInbox sample;
    private ReminderStore store;
    private ReminderSchedule schedule;
    private long handler;

    @BeforeEach
    void open() {
        sample = new SampleInbox(folder);
        sample.open(sample.staff.handlerA);
        handler = sample.staff.handlerA.account.id();
        store = sample.portal.store(ReminderStore.class);
        schedule = schedule(true);
        until("2026-12-01T02:00:00Z");
    }

    @AfterEach
    void close() {
        schedule.close();
        sample.close();
    }

    @Test
    void handlerWhoWantsItIsToldTheNextMorningAndOnceADay() {
        Complaint complaint = sample.report(sample.staff.townA, "ความลับที่แจ้ง");
        want();
        schedule.look();
        assertThat(letters()).as("what came today waits for the morning").isEmpty();
        until("2026-12-02T00:50:00Z");
        schedule.look();
        assertThat(letters()).as("before eight").isEmpty();
        until("2026-12-02T01:05:00Z");
        schedule.look();
        schedule.look();
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(sample.staff.handlerA.account.email());
            assertThat(letter.text())
                    .contains("ยังไม่ได้อ่าน 1 เรื่อง", "เลยกำหนด 0 เรื่อง", "/desk/nong-kaew/complaints")
                    .doesNotContain("ความลับ", complaint.number(), String.valueOf(complaint.id()));
        });
        until("2026-12-03T01:05:00Z");
        schedule.look();
        assertThat(letters()).hasSize(2);
    }

    @Test
    void promisedDaysAreCountedWhenTheyComeAndWhenTheyHavePassed() {
        sample.report(sample.staff.townA, "เรื่องที่ต้องตรวจภายในห้าวัน");
        want();
        until("2026-12-04T02:00:00Z");
        schedule.look();
        until("2026-12-07T02:00:00Z");
        schedule.look();
        assertThat(letters())
                .extracting(Letter::text)
                .satisfiesExactly(
                        first -> assertThat(first).contains("ภายในสองวัน 1 เรื่อง", "เลยกำหนด 0 เรื่อง"),
                        second -> assertThat(second).contains("ภายในสองวัน 0 เรื่อง", "เลยกำหนด 1 เรื่อง"));
    }

    @Test
    void nothingIsWrittenWhenNothingWaitsOrNobodyAsked() {
        want();
        until("2026-12-02T02:00:00Z");
        schedule.look();
        store.wantNot(handler);
        sample.report(sample.staff.townA, "เรื่อง");
        until("2026-12-03T02:00:00Z");
        schedule.look();
        assertThat(letters()).isEmpty();
    }

    @Test
    void whoHandlesNoMoreIsForgotten() {
        sample.report(sample.staff.townA, "เรื่อง");
        want();
        sample.staff.accounts.endHandlerRight(handler, null, sample.portal.clock.instant());
        until("2026-12-02T02:00:00Z");
        schedule.look();
        assertThat(letters()).isEmpty();
        assertThat(store.wants(handler)).isFalse();
    }

    private ReminderSchedule schedule(boolean withMail) {
        return new ReminderSchedule(
                store,
                sample.staff.accounts,
                new Outbox(sample.portal.store(OutboxStore.class), sample.portal.clock, withMail),
                new Views(Messages.load(), file -> file, URI.create("https://portal.example")),
                sample.portal.clock);
    }

    private void want() {
        store.want(handler, sample.staff.townA.id(), "th");
    }

    private void until(String time) {
        sample.portal.clock.pass(Duration.between(sample.portal.clock.instant(), Instant.parse(time)));
    }

    private List<Letter> letters() {
        return sample.portal.store(OutboxStore.class).due(sample.portal.clock.instant(), 99);
    }
}
