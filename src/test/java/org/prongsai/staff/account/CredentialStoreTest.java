package org.prongsai.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;

class CredentialStoreTest {
    @TempDir
    Path folder;

    @Test
    void passwordOpensItsOwnAccountAloneHoweverItsMarksAreTyped() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            SampleStaff staff = new SampleStaff(portal);
            CredentialStore store = portal.store(CredentialStore.class);
            Credentials credentials = new Credentials(store, SamplePortal.QUICK, portal.clock);
            String email = staff.auditor.account.email();
            credentials.choose(staff.auditor.account.id(), "crème brûlée à la plage");
            assertThat(credentials.open(email, Normalizer.normalize("crème brûlée à la plage", Normalizer.Form.NFD)))
                    .isPresent();
            assertThat(credentials.open(email, SampleStaff.PASSWORD))
                    .as("the old one")
                    .isEmpty();
            assertThat(credentials.open("nobody@portal.example", SampleStaff.PASSWORD))
                    .isEmpty();
            assertThat(store.of("nobody@portal.example")).isEmpty();
            assertThat(store.of(email).orElseThrow().accountId()).isEqualTo(staff.auditor.account.id());
        }
    }
}
