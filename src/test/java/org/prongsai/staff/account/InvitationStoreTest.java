package org.prongsai.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;

class InvitationStoreTest {
    @TempDir
    Path folder;

    @Test
    void invitationIsUsedOnceInTimeAndOnlyTheNewestIsGood() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            long account = new SampleStaff(portal).auditor.account.id();
            InvitationStore store = portal.store(InvitationStore.class);
            Instant now = portal.clock.instant();
            store.make(account, "one", null, now, now.plusSeconds(60));
            store.make(account, "two", null, now, now.plusSeconds(60));
            assertThat(store.account("one", now)).isEmpty();
            assertThat(store.account("two", now)).contains(account);
            assertThat(store.open(account, now)).contains(now.plusSeconds(60));
            assertThat(store.use("two", now.plus(Duration.ofSeconds(60)))).isZero();
            assertThat(store.use("two", now)).isEqualTo(1);
            assertThat(store.use("two", now)).isZero();
            assertThat(store.open(account, now)).isEmpty();
        }
    }
}
