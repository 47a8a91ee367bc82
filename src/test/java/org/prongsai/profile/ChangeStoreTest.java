package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.database.Database;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;

class ChangeStoreTest {
    private static final Map<String, Judgement> FAILS = Map.of("O1", Judgement.without(Reason.NOT_FOUND, List.of()));

    @TempDir
    Path folder;

    @Test
    void changesComeNewestFirstWithTheNameOfTheirAgency() {
        try (SamplePortal portal = new SamplePortal(folder);
                Database database = Database.open(folder)) {
            Agency dao = portal.agency("dao", "เทศบาลตำบลดาวพราว");
            Agency fah = portal.agency("fah", "เทศบาลตำบลฟ้าใส");
            portal.check(dao, SamplePortal.MORNING, FAILS);
            portal.check(dao, SamplePortal.MORNING.plusSeconds(60), Map.of());
            portal.check(fah, SamplePortal.MORNING, Map.of());
            portal.check(fah, SamplePortal.MORNING.plusSeconds(120), FAILS);
            ChangeStore store = database.store(ChangeStore.class);
            assertThat(store.ofAll(9))
                    .extracting(ChangeStore.Change::verdict)
                    .containsExactly(Verdict.FAIL, Verdict.PASS);
            assertThat(store.ofAll(1)).extracting(change -> change.name("en")).containsExactly("Town of fah");
            assertThat(store.ofProvince("ศรีตะวัน", 9)).isEqualTo(store.ofAll(9));
            assertThat(store.ofProvince("อื่น", 9)).isEmpty();
            assertThat(store.ofAgency(dao.id(), 9))
                    .extracting(change -> change.name("th"))
                    .containsExactly("เทศบาลตำบลดาวพราว");
            assertThat(store.hasProvince("ศรีตะวัน")).isTrue();
            assertThat(store.hasProvince("")).isFalse();
        }
    }
}
