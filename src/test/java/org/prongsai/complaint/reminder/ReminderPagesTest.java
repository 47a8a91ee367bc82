package org.prongsai.complaint.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.staff.SampleStaff;

class ReminderPagesTest {
    @TempDir
    Path folder;

    @Test
    void listHasTheButtonThatSwitchesLettersOnAndOff() {
        try (SampleInbox sample = new SampleInbox(folder)) {
            SampleStaff.Person handler = sample.staff.handlerA;
            sample.open(handler);
            ReminderStore store = sample.portal.store(ReminderStore.class);
            String path = SampleInbox.path(sample.staff.townA);
            assertThat(handler.open(path).body()).contains("รับอีเมลเตือน");
            assertThat(handler.send(path + "/reminder", Map.of("wanted", "yes")).statusCode())
                    .isEqualTo(303);
            assertThat(store.wants(handler.account.id())).isTrue();
            assertThat(handler.open(path).body()).contains("เลิกรับอีเมลเตือน");
            handler.send(path + "/reminder", Map.of("wanted", "no"));
            assertThat(store.wants(handler.account.id())).isFalse();
        }
    }
}
