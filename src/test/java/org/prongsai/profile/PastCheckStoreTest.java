package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

class PastCheckStoreTest {
    @TempDir
    Path folder;

    @Test
    void finishedChecksComeNewestFirstAndNoMoreThanAskedFor() {
        try (SamplePortal portal = new SamplePortal(folder);
                Database database = SampleDatabase.open(folder)) {
            Agency town = portal.agency("dao", "เทศบาลตำบลดาวพราว");
            portal.check(town, SamplePortal.MORNING.minusSeconds(120), Map.of());
            long second = portal.check(town, SamplePortal.MORNING.minusSeconds(60), Map.of());
            long third = portal.check(town, SamplePortal.MORNING, Map.of());
            portal.checks.begin(portal.begun(town, SamplePortal.MORNING.plusSeconds(60)), "1@test");
            assertThat(database.store(PastCheckStore.class).newest(town.id(), 2))
                    .extracting(PastCheckStore.PastCheck::id)
                    .containsExactly(third, second);
        }
    }

    @Test
    void verdictsAreOnlyThoseOfTheGivenItems() {
        try (SamplePortal portal = new SamplePortal(folder);
                Database database = SampleDatabase.open(folder)) {
            Agency town = portal.agency("dao", "เทศบาลตำบลดาวพราว");
            portal.check(town, SamplePortal.MORNING.minusSeconds(120), "oit-2566", Map.of());
            portal.check(town, SamplePortal.MORNING, Map.of());
            PastCheckStore store = database.store(PastCheckStore.class);
            assertThat(store.verdicts(town.id(), List.of("O1", "O22"), List.of("oit-2567/O1", "oit-2566/O22"), 9))
                    .extracting(PastCheckStore.PastVerdict::itemCode)
                    .containsExactly("O1", "O22");
            assertThat(store.verdicts(town.id() + 1, List.of("O1"), List.of("oit-2567/O1"), 9))
                    .isEmpty();
        }
    }
}
