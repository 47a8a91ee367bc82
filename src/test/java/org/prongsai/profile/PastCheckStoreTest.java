package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.database.Database;

class PastCheckStoreTest {
    @TempDir
    Path folder;

    @Test
    void finishedChecksComeNewestFirstAndNoMoreThanAskedFor() {
        try (SamplePortal portal = new SamplePortal(folder);
                Database database = Database.open(folder)) {
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
}
