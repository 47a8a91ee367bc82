package org.prongsai.check.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.profile.SamplePortal;

class DueStoreTest {
    private static final Instant LATER = SamplePortal.MORNING.plusSeconds(40 * 86_400L);

    @TempDir
    Path folder;

    @Test
    void neverCheckedComeFirstThenThoseCheckedLongestAgo() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            Agency old = portal.agency("old", "เทศบาลตำบลเก่า");
            Agency older = portal.agency("older", "เทศบาลตำบลเก่ากว่า");
            Agency never = portal.agency("never", "เทศบาลตำบลใหม่");
            Agency fresh = portal.agency("fresh", "เทศบาลตำบลสด");
            portal.check(old, SamplePortal.MORNING.plusSeconds(60), Map.of());
            portal.check(older, SamplePortal.MORNING, Map.of());
            portal.check(fresh, LATER.minusSeconds(60), Map.of());
            DueStore store = portal.store(DueStore.class);
            Instant before = LATER.minusSeconds(86_400);
            assertThat(store.due(before, before, 9))
                    .extracting(DueStore.Due::agencyId)
                    .isEqualTo(List.of(never.id(), older.id(), old.id()));
            assertThat(store.due(before, before, 1)).hasSize(1);
            assertThat(store.due(before, SamplePortal.MORNING.plusSeconds(1), 9))
                    .as("tried a moment ago")
                    .extracting(DueStore.Due::agencyId)
                    .isEqualTo(List.of(never.id(), older.id()));
        }
    }
}
