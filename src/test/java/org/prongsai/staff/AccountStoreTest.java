package org.prongsai.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;

class AccountStoreTest {
    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final SampleStaff staff = new SampleStaff(portal);

    @Test
    void complaintsAreSealedToHandlersOfTheAgencyWhoHaveAKeyAndMaySignIn() {
        staff.added("waiting@nong-kaew.example", Role.OFFICER, staff.townA, true);
        assertThat(staff.accounts.handlersOf(staff.townA.id()))
                .singleElement()
                .satisfies(account -> assertThat(account.email()).isEqualTo("handler@nong-kaew.example"))
                .satisfies(
                        account -> assertThat(account.publicKey().orElseThrow().bytes())
                                .isEqualTo(staff.handlerA.key.publicKey().bytes()));
        staff.accounts.disable(staff.handlerA.account.id(), null, portal.clock.instant(), "x");
        assertThat(staff.accounts.handlersOf(staff.townA.id())).isEmpty();
        assertThat(staff.accounts.ofAgency(staff.townA.id())).hasSize(2);
        assertThat(staff.accounts.ofAgency(0)).isEmpty();
    }

    @Test
    void officerHasAnAgencyAndNobodyElseHas() {
        assertThatThrownBy(() -> staff.added("o@portal.example", Role.OFFICER, null, false))
                .hasMessageContaining("CHECK");
        assertThatThrownBy(() -> staff.added("a@portal.example", Role.AUDITOR, staff.townA, false))
                .hasMessageContaining("CHECK");
        assertThatThrownBy(() -> staff.added("auditor@portal.example", Role.AUDITOR, null, false))
                .hasMessageContaining("UNIQUE");
    }

    @Test
    void lastAdministratorIsKnown() {
        assertThat(staff.accounts.administratorsBeside(staff.administrator.account.id()))
                .isZero();
        assertThat(staff.accounts.administratorsBeside(0)).isEqualTo(1);
        staff.added("waiting@portal.example", Role.ADMINISTRATOR, null, false);
        assertThat(staff.accounts.administratorsBeside(staff.administrator.account.id()))
                .as("one without a password helps nobody")
                .isZero();
    }
}
