package org.prongsai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class DeskStoreTest {
    @TempDir
    Path folder;

    @Test
    void onlyItemsOfNewestChecksWaitForAPerson() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            DeskStore store = portal.store(DeskStore.class);
            Agency town = portal.agency("si-tawan", "เทศบาลเมืองศรีตะวัน");
            Judgement scan = SamplePortal.judgement(Reason.SCANNED, "http://a.example/scan.pdf", "สแกน");
            portal.check(town, SamplePortal.MORNING.minusSeconds(90_000), Map.of("O2", scan, "O3", scan));
            assertThat(store.countOpen()).isEqualTo(2);
            long newest = portal.check(town, SamplePortal.MORNING, Map.of("O3", scan));
            assertThat(store.countOpen()).isEqualTo(1);
            assertThat(store.open(9))
                    .containsExactly(
                            new DeskStore.Open(newest, "oit-2567", "O3", "si-tawan", town.name(), town.englishName()));
        }
    }
}
