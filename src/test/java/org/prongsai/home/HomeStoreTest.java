package org.prongsai.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.database.Database;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class HomeStoreTest {
    @TempDir
    Path folder;

    @Test
    void rowHoldsTheNewestFinishedCheckAndItsCounts() {
        try (SamplePortal portal = new SamplePortal(folder);
                Database database = Database.open(folder)) {
            Agency town = portal.agency("dao", "เทศบาลตำบลดาวพราว");
            Agency other = portal.agency("fa", "เทศบาลตำบลฟ้าพราว");
            portal.check(town, SamplePortal.MORNING.minusSeconds(60), Map.of());
            long latest = portal.check(
                    town,
                    SamplePortal.MORNING,
                    Map.of(
                            "O1", Judgement.without(Reason.NOT_FOUND, List.of()),
                            "O2", Judgement.without(Reason.SCANNED, List.of()),
                            "O3", Judgement.without(Reason.BUDGET, List.of())));
            portal.checks.begin(portal.begun(town, SamplePortal.MORNING.plusSeconds(60)), "1@test");
            List<HomeStore.Row> rows = database.store(HomeStore.class).rows();
            assertThat(rows).extracting(HomeStore.Row::agencyId).containsExactly(town.id(), other.id());
            assertThat(rows.get(0).checkId()).isEqualTo(latest);
            assertThat(rows.get(0).tally().parts())
                    .extracting(part -> part.verdict() + " " + part.count() + " from " + part.start())
                    .containsExactly("pass 32 from 0", "fail 1 from 32", "review 1 from 33", "unchecked 1 from 34");
            assertThat(rows.get(1).checkId()).isNull();
            assertThat(rows.get(1).tally().total()).isZero();
        }
    }
}
