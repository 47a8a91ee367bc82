package org.prongsai.check.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class MissedStoreTest {
    @Test
    void itemsThatFailAsOftenStandInTheOrderOfTheChecklist() {
        try (SamplePortal portal = new SamplePortal();
                Database database = SampleDatabase.open(portal.folder)) {
            Judgement missing = Judgement.without(Reason.NOT_FOUND, List.of());
            portal.check(
                    portal.agency("dao", "เทศบาลตำบลดาวพราว"),
                    SamplePortal.MORNING,
                    Map.of("O10", missing, "O9", missing));
            MissedStore store = database.store(MissedStore.class);
            assertThat(store.checklists()).containsExactly("oit-2567");
            assertThat(store.missed(portal.checklist, null, null))
                    .extracting(MissedItem::code)
                    .startsWith("O9", "O10", "O1")
                    .hasSize(35);
        }
    }
}
