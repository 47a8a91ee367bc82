package org.prongsai.complaint.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.SampleChannel;
import org.prongsai.complaint.State;

class StatisticsStoreTest {
    @TempDir
    Path folder;

    @Test
    void countsWhatIsKeptAndWhatWasAndFinishesByTheLastDayOnly() {
        try (SampleChannel sample = new SampleChannel(folder)) {
            sample.file("หนึ่ง");
            var second = sample.of(sample.file("สอง"));
            sample.clock.pass(Duration.ofDays(20));
            sample.step(sample.step(second, State.EXAMINED), State.CONCLUDED);
            sample.complaints.tally(sample.town.id(), Channel.MISCONDUCT, "2026-11", "2026-11");
            StatisticsStore store = sample.database.store(StatisticsStore.class);
            long town = sample.town.id();
            LocalDate first = LocalDate.of(2026, 10, 1);
            assertThat(store.months(town, first, LocalDate.of(2026, 11, 30)))
                    .containsExactly(new StatisticsStore.Month(Channel.MISCONDUCT, "2026-11", 3, 1));
            assertThat(store.months(town, first, LocalDate.of(2027, 3, 31)))
                    .containsExactly(new StatisticsStore.Month(Channel.MISCONDUCT, "2026-11", 3, 2));
            assertThat(store.months(sample.other.id(), first, LocalDate.of(2027, 3, 31)))
                    .isEmpty();
        }
    }
}
