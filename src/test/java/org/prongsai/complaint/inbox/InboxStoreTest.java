package org.prongsai.complaint.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.SampleChannel;
import org.prongsai.complaint.State;
import org.prongsai.complaint.Told;

class InboxStoreTest {
    @TempDir
    Path folder;

    @Test
    void databaseAndProgramPromiseTheSameDayInEveryState() {
        try (SampleChannel sample = new SampleChannel(folder)) {
            InboxStore store = sample.database.store(InboxStore.class);
            Complaint complaint = sample.of(sample.file("เรื่องแรก"));
            assertSameClock(sample, store, complaint);
            complaint = sample.step(complaint, State.EXAMINED);
            assertSameClock(sample, store, complaint);
            store.tellPreliminary(complaint.id(), sample.today());
            complaint = sample.complaints.find(sample.town.id(), complaint.id()).orElseThrow();
            assertThat(complaint.due()).contains(complaint.closeBy());
            assertSameClock(sample, store, complaint);
            complaint = sample.step(complaint, State.CONCLUDED);
            assertSameClock(sample, store, complaint);
            sample.step(complaint, State.CLOSED);
            assertThat(store.list(sample.town.id(), new InboxStore.View("late", null), LocalDate.of(9000, 1, 1), 0, 9))
                    .isEmpty();
        }
    }

    @Test
    void entryIsKeptOnlyWhenNothingHappenedSinceItWasSeen() {
        try (SampleChannel sample = new SampleChannel(folder)) {
            InboxStore store = sample.database.store(InboxStore.class);
            Complaint seen = sample.of(sample.file("เรื่องแรก"));
            assertThat(store.write(seen, note(sample, seen), false)).isTrue();
            assertThat(store.write(seen, note(sample, seen), false)).isFalse();
            Complaint now = sample.complaints.find(sample.town.id(), seen.id()).orElseThrow();
            assertThat(now.entries()).isEqualTo(2);
            assertThat(now.hasNews()).isFalse();
        }
    }

    @Test
    void onlyAgenciesThatCanOpenAComplaintReceiveIt() {
        try (SampleChannel sample = new SampleChannel(folder)) {
            InboxStore store = sample.database.store(InboxStore.class);
            sample.agency("no-channel", "เทศบาลเมืองไม่มีช่องทาง");
            assertThat(store.receivers(sample.town.id(), "เทศบาลเมือง", "เทศบาลเมือง", 20))
                    .containsExactly(sample.other);
        }
    }

    private static void assertSameClock(SampleChannel sample, InboxStore store, Complaint complaint) {
        LocalDate due = complaint.due().orElseThrow();
        assertThat(late(sample, store, due)).isEmpty();
        assertThat(late(sample, store, due.plusDays(1))).containsExactly(complaint.id());
    }

    private static List<Long> late(SampleChannel sample, InboxStore store, LocalDate today) {
        return store.list(sample.town.id(), new InboxStore.View("late", null), today, 0, 9).stream()
                .map(Complaint::id)
                .toList();
    }

    private static Entry note(SampleChannel sample, Complaint complaint) {
        return sample.open(complaint)
                .seal(Entry.Draft.of(Entry.Kind.NOTE, SampleChannel.HANDLER, sample.today(), null), Told.of("บันทึก"));
    }
}
