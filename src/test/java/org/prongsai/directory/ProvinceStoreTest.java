package org.prongsai.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

class ProvinceStoreTest {
    @Test
    void provincesAreSummedUpWithoutWhatCouldNotBeSeen() {
        try (SampleDirectory sample = new SampleDirectory();
                Database database = SampleDatabase.open(sample.portal.folder)) {
            assertThat(sample.portal.checklist.items()).hasSize(35);
            ProvinceStore store = database.store(ProvinceStore.class);
            Province sunny = new Province("ศรีตะวัน", 2, 1, 1, 1, 100.0, 1, 35, 0, 0, 35, 0);
            assertThat(store.all(84.995))
                    .containsExactly(
                            new Province("", 1, 0, 0, 0, null, 0, 0, 0, 0, 0, 0),
                            new Province("เชียงดาวเงิน", 1, 1, 0, 1, 0.0, 0, 0, 35, 0, 0, 0),
                            sunny);
            assertThat(store.named("ศรีตะวัน", 84.995)).contains(sunny);
            assertThat(store.named("ไม่มีจริง", 84.995)).isEmpty();
            assertThat(sunny.share()).isEqualTo(50);
            assertThat(sunny.path()).startsWith("/provinces/%E0%B8%A8").doesNotContain("+");
        }
    }
}
