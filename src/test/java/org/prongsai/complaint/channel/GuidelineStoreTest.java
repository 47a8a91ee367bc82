package org.prongsai.complaint.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.SampleChannel;

class GuidelineStoreTest {
    @TempDir
    Path folder;

    @Test
    void agencyHasTheDefaultUntilItSaysItsOwn() {
        try (SampleChannel sample = new SampleChannel(folder)) {
            long town = sample.town.id();
            assertThat(sample.guidelines.of(town)).isEqualTo(Guideline.of(town));
            Guideline own = new Guideline(town, "วิธี", "ขั้นตอน", "สำนักปลัด", "โทร", 3, 10, 30, 730);
            sample.guidelines.keep(own, sample.today());
            sample.guidelines.keep(own, sample.today());
            assertThat(sample.guidelines.of(town)).isEqualTo(own);
            assertThat(own.from(LocalDate.of(2026, 1, 1)).preliminaryBy()).isEqualTo(LocalDate.of(2026, 1, 11));
        }
    }
}
