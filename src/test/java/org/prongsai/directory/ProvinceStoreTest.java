package org.prongsai.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

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

    @Test
    void missedItemsAreThoseThatMostAgenciesFailToday() {
        try (SampleDirectory sample = new SampleDirectory();
                Database database = SampleDatabase.open(sample.portal.folder)) {
            Judgement missing = Judgement.without(Reason.NOT_FOUND, List.of());
            sample.portal.check(sample.good, SamplePortal.MORNING.plusSeconds(1), Map.of("O2", missing, "O7", missing));
            sample.portal.check(sample.down, SamplePortal.MORNING.plusSeconds(2), Map.of("O7", missing));
            ProvinceStore store = database.store(ProvinceStore.class);
            assertThat(store.missed("ศรีตะวัน", 8))
                    .containsExactly(
                            new ProvinceStore.MissedItem("oit-2567", "O7", 2, 2),
                            new ProvinceStore.MissedItem("oit-2567", "O2", 2, 1));
            assertThat(store.missed("ศรีตะวัน", 1)).hasSize(1);
            assertThat(store.missed("เชียงดาวเงิน", 100)).hasSize(35);
            assertThat(store.missed("ไม่มีจริง", 8)).isEmpty();
        }
    }
}
