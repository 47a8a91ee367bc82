package org.prongsai.check.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;

class ChangeStoreTest {
    @TempDir
    Path folder;

    @Test
    void changesComeWithTheirAgencyNewestFirst() {
        try (SamplePortal portal = new SamplePortal(folder);
                Database database = SampleDatabase.open(folder)) {
            Agency town = portal.agency("dao", "เทศบาลตำบลดาวพราว");
            Judgement missing = Judgement.without(Reason.NOT_FOUND, List.of());
            portal.check(town, SamplePortal.MORNING, Map.of("O2", missing));
            long mended = portal.check(town, SamplePortal.MORNING.plusSeconds(1), Map.of());
            portal.check(town, SamplePortal.MORNING.plusSeconds(2), Map.of("O3", missing));
            ChangeStore store = database.store(ChangeStore.class);
            assertThat(store.list("", "", 10, 0))
                    .extracting(ChangedItem::itemCode)
                    .containsExactly("O3", "O2");
            assertThat(store.list("", "", 10, 1))
                    .extracting(ChangedItem::itemCode)
                    .containsExactly("O2");
            assertThat(store.list("PASS", "ศรีตะวัน", 10, 0))
                    .containsExactly(new ChangedItem(
                            mended,
                            "oit-2567",
                            "O2",
                            Verdict.PASS,
                            SamplePortal.MORNING.plusSeconds(1),
                            "dao",
                            "เทศบาลตำบลดาวพราว",
                            "Town of dao",
                            "ศรีตะวัน"));
            assertThat(List.of(store.count("", ""), store.count("FAIL", ""), store.count("", "อื่น")))
                    .containsExactly(2, 1, 0);
            assertThat(store.since(SamplePortal.MORNING.plusSeconds(2), Verdict.FAIL, 8))
                    .hasSize(1);
            assertThat(store.since(SamplePortal.MORNING.plusSeconds(3), Verdict.FAIL, 8))
                    .isEmpty();
            assertThat(store.countSince(SamplePortal.MORNING, Verdict.PASS)).isEqualTo(1);
            assertThat(store.ofAgency(town.id(), 1))
                    .extracting(change -> change.name("en"))
                    .containsExactly("Town of dao");
            assertThat(store.hasProvince("ศรีตะวัน")).isTrue();
            assertThat(store.hasProvince("")).isFalse();
        }
    }
}
