package org.prongsai.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;
import org.prongsai.web.view.Fingerprint;

/** What is kept of sessions; what they let in and when they end stands in {@link SessionSecurityTest}. */
class SessionStoreTest {
    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final SampleStaff staff = new SampleStaff(portal);

    @Test
    void endingOthersLeavesTheOneInUseAndThoseOfOtherPeople() {
        SampleStaff.Person phone = staff.again(staff.officerA);
        staff.sessions.endOthers(phone.account.id(), Fingerprint.of(phone.word));
        assertThat(staff.sessions.of(phone.account.id()))
                .singleElement()
                .satisfies(session -> assertThat(session.hash()).isEqualTo(Fingerprint.of(phone.word)))
                .satisfies(session -> assertThat(session.browser()).isEqualTo("Firefox · Linux"));
        assertThat(staff.sessions.find(staff.officerB.word)).isPresent();
    }

    @Test
    void numberEndsASessionOfItsOwnAccountAlone() {
        long id = staff.sessions.of(staff.officerA.account.id()).get(0).id();
        assertThat(staff.sessions.end(id, staff.officerB.account.id())).isFalse();
        assertThat(staff.sessions.end(id, staff.officerA.account.id())).isTrue();
        assertThat(staff.sessions.find(staff.officerA.word)).isEmpty();
    }
}
