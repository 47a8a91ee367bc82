package org.prongsai.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.check.standing.ListedAgency;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;
import org.prongsai.score.Band;

class HomeStoreTest {
    @TempDir
    Path folder;

    @Test
    void agenciesComeInThaiOrderWithTheirNewestFinishedCheck() {
        try (SamplePortal portal = new SamplePortal(folder);
                Database database = SampleDatabase.open(folder)) {
            Agency later = portal.agency("fa", "เทศบาลตำบลฟ้าพราว");
            Agency first = portal.agency("ko", "เทศบาลตำบลเกาะพราว");
            portal.check(first, SamplePortal.MORNING.minusSeconds(60), Map.of());
            long latest = portal.check(
                    first,
                    SamplePortal.MORNING,
                    Map.of(
                            "O1", Judgement.without(Reason.NOT_FOUND, List.of()),
                            "O2", Judgement.without(Reason.SCANNED, List.of()),
                            "O3", Judgement.without(Reason.BUDGET, List.of())));
            portal.checks.begin(portal.begun(first, SamplePortal.MORNING.plusSeconds(60)), "1@test");
            HomeStore store = database.store(HomeStore.class);
            List<ListedAgency> agencies = store.first(10);
            assertThat(agencies).extracting(ListedAgency::id).containsExactly(first.id(), later.id());
            assertThat(agencies.get(0).checkId()).isEqualTo(latest);
            assertThat(agencies.get(0).tally().parts())
                    .extracting(part -> part.verdict() + " " + part.count() + " from " + part.start())
                    .containsExactly("pass 32 from 0", "fail 1 from 32", "review 1 from 33", "unchecked 1 from 34");
            assertThat(agencies.get(1).isChecked()).isFalse();
            assertThat(agencies.get(1).tally().total()).isZero();
            assertThat(store.first(1)).hasSize(1);
            assertThat(store.one(later.id())).contains(agencies.get(1));
        }
    }

    @Test
    void everythingIsCountedTogetherAndWithoutAnyCheckItIsNothing() {
        try (SamplePortal portal = new SamplePortal(folder);
                Database database = SampleDatabase.open(folder)) {
            HomeStore store = database.store(HomeStore.class);
            assertThat(store.overall()).isEqualTo(new HomeStore.Overall(0, 0, 0, 0, null, 0, 0, 0, 0, 0));
            Agency good = portal.agency("dao", "เทศบาลตำบลดาวพราว");
            Agency down = portal.agency("fa", "เทศบาลตำบลฟ้าพราว");
            portal.agency("ko", "เทศบาลตำบลเกาะพราว");
            portal.check(good, SamplePortal.MORNING, Map.of());
            Map<String, Judgement> unseen = new HashMap<>();
            portal.checklist
                    .items()
                    .forEach(item -> unseen.put(item.code(), Judgement.without(Reason.SITE_DOWN, List.of())));
            portal.check(down, SamplePortal.MORNING.plusSeconds(5), unseen);
            int items = portal.checklist.items().size();
            HomeStore.Overall overall = store.overall();
            assertThat(overall)
                    .isEqualTo(new HomeStore.Overall(
                            3, 2, 1, 1, SamplePortal.MORNING.plusSeconds(5), items, 0, 0, items, 0));
            assertThat(overall.looked()).isEqualTo(items);
            assertThat(store.between(Band.FROM_95.from(), Band.FROM_95.below())).isEqualTo(1);
            assertThat(store.between(Band.FROM_85.from(), Band.FROM_85.below())).isZero();
        }
    }
}
