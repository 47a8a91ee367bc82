package org.prongsai.complaint.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.SampleInbox;

class ReminderStoreTest {
    @TempDir
    Path folder;

    @Test
    void messageOfTodayWaitsForTomorrow() {
        try (SampleInbox sample = new SampleInbox(folder)) {
            sample.open(sample.staff.handlerA);
            ReminderStore store = sample.portal.store(ReminderStore.class);
            Complaint complaint = sample.report(sample.staff.townA, "เรื่อง");
            store.want(sample.staff.handlerA.account.id(), sample.staff.townA.id(), "en");
            LocalDate today = sample.today();
            assertThat(store.wishes(today, today.plusDays(2))).isEmpty();
            LocalDate tomorrow = today.plusDays(1);
            sample.act(sample.staff.handlerA, sample.staff.townA, complaint, "examination", java.util.Map.of());
            assertThat(store.wishes(tomorrow, tomorrow)).isEmpty();
            sample.writeOn(complaint, "เพิ่มเติม", sample.staff.handlerA);
            assertThat(store.wishes(today, today)).isEmpty();
            assertThat(store.wishes(tomorrow, tomorrow)).singleElement().satisfies(wish -> {
                assertThat(wish.waiting()).isOne();
                assertThat(wish.language()).isEqualTo("en");
            });
        }
    }
}
