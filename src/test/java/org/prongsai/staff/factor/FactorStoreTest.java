package org.prongsai.staff.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;

class FactorStoreTest {
    @TempDir
    Path folder;

    @Test
    void stepsOnlyGoForwardAndCodesAreUsedUp() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            long account = new SampleStaff(portal).auditor.account.id();
            FactorStore store = portal.store(FactorStore.class);
            Instant now = portal.clock.instant();
            store.offer(account, new byte[] {1}, now);
            store.offer(account, new byte[] {2}, now);
            assertThat(store.of(account)).isEmpty();
            store.confirm(account, 10, now);
            FactorStore.Factor factor = store.of(account).orElseThrow();
            assertThat(factor.closedSecret()).containsExactly(2);
            assertThat(store.offered(account)).isEmpty();
            assertThat(store.use(factor.id(), 10)).isZero();
            assertThat(store.use(factor.id(), 12)).isEqualTo(1);
            assertThat(store.use(factor.id(), 11)).isZero();
            store.renewCodes(account, List.of("a", "b"), now);
            store.renewCodes(account, List.of("c", "d", "e"), now);
            assertThat(store.useCode(account, "a", now)).isZero();
            assertThat(store.useCode(account, "c", now)).isEqualTo(1);
            assertThat(store.useCode(account, "c", now)).isZero();
            assertThat(store.useCode(account + 1, "d", now)).isZero();
            assertThat(store.codesLeft(account)).isEqualTo(2);
        }
    }
}
