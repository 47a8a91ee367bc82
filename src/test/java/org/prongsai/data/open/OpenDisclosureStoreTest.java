package org.prongsai.data.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.data.OpenPortal;

class OpenDisclosureStoreTest {
    @TempDir
    Path folder;

    @Test
    void onlyAskedChecklistsAreRead() {
        try (OpenPortal portal = new OpenPortal(folder).fill()) {
            OpenDisclosureStore store = portal.database.store(OpenDisclosureStore.class);
            assertThat(store.count("", List.of())).isZero();
            assertThat(store.count("", List.of("oit-2567", "oit-2568"))).isEqualTo(3);
            assertThat(store.list("", Map.of("oit-2567", 2567), new OpenDisclosureStore.Part(10, 0), OpenPortal.BASE))
                    .extracting(OpenDisclosure::agency)
                    .containsExactly("thara", "stars");
            assertThat(store.countAgencies("thara")).isEqualTo(1);
        }
    }
}
