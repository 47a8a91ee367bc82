package org.prongsai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.AgencyStore;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.statistics.StatisticsStore;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

class DemoStoreTest {
    @TempDir
    Path folder;

    @Test
    void figuresAreCountedOnce() {
        try (Database database = SampleDatabase.open(folder)) {
            long agency = database.store(AgencyStore.class)
                    .keep(DemoAgency.all().get(0).toAgency("http://127.0.0.1:1/"))
                    .id();
            DemoStore.Ended ended = new DemoStore.Ended("2025-11", "2025-12");
            for (int start = 0; start < 2; start++) {
                database.store(DemoStore.class).count(agency, Channel.GENERAL, ended, 7);
            }
            assertThat(database.store(StatisticsStore.class)
                            .months(agency, LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 31)))
                    .containsExactly(new StatisticsStore.Month(Channel.GENERAL, "2025-11", 7, 7));
        }
    }
}
