package org.prongsai.check.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;

class SweepStoreTest {
    @TempDir
    Path folder;

    @Test
    void whatChecksReferToIsKnownByItsHash() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            SweepStore store = portal.store(SweepStore.class);
            assertThat(store.manifests()).isEmpty();
            portal.check(portal.agency("dao", "เทศบาลตำบลดาวพราว"), SamplePortal.MORNING, Map.of());
            assertThat(store.manifests()).isEqualTo(List.of("ab".repeat(32)));
            assertThat(store.shown()).containsExactly("cd".repeat(32));
            assertThat(store.countRunning()).isZero();
            assertThat(store.countInterrupted(SamplePortal.MORNING.minusSeconds(1)))
                    .isZero();
        }
    }
}
