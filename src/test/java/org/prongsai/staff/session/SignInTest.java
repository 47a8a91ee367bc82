package org.prongsai.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.account.CredentialStore;
import org.prongsai.staff.account.Credentials;
import org.prongsai.staff.audit.AuditHeads;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.audit.AuditStore;
import org.prongsai.staff.factor.FactorStore;
import org.prongsai.staff.factor.SecondFactor;
import org.prongsai.web.edge.TickingClock;

/** security.md, W-15: how much guessing gets. */
class SignInTest {
    private static final String EMAIL = "officer@nong-kaew.example";

    private final TickingClock clock = new TickingClock(SamplePortal.MORNING);

    @AutoClose
    private final SamplePortal portal = new SamplePortal(clock);

    private AuditStore audit;
    private SignIn signIn;

    @BeforeEach
    void open() {
        SampleStaff staff = new SampleStaff(portal);
        audit = portal.store(AuditStore.class);
        signIn = new SignIn(
                new Credentials(portal.store(CredentialStore.class), SamplePortal.QUICK, clock),
                staff.accounts,
                staff.sessions,
                new SecondFactor(portal.store(FactorStore.class), clock),
                new SignIn.Watch(new AuditLog(audit, AuditHeads.in(portal.folder), clock), clock));
    }

    @Test
    void tenThousandTriesFrom500AddressesGetFiveAndThenOneAMinute() {
        int eligible = 0;
        for (int i = 0; i < 10_000; i++) {
            eligible += tried(EMAIL, "guess " + i, "", "10.0.0." + i % 500) == SignIn.Answer.WRONG ? 1 : 0;
            clock.pass(Duration.ofMillis(60));
        }
        // ten minutes
        assertThat(eligible).isBetween(5, 5 + 10);
        assertThat(tried(EMAIL, SampleStaff.PASSWORD, "known", "10.9.9.9")).isEqualTo(SignIn.Answer.RIGHT);
        clock.pass(Duration.ofSeconds(61));
        assertThat(tried(EMAIL, SampleStaff.PASSWORD, "", "10.9.9.9")).isEqualTo(SignIn.Answer.RIGHT);
    }

    @Test
    void onePasswordForManyPeopleFromOneAddressIsSlowedAndTold() {
        int eligible = 0;
        for (int i = 0; i < 5_000; i++) {
            eligible +=
                    tried("p" + i + "@portal.example", "same for all", "", "10.0.0.1") == SignIn.Answer.WRONG ? 1 : 0;
            clock.pass(Duration.ofMillis(12));
        }
        // one minute
        assertThat(eligible).isBetween(50, 50 + 12);
        assertThat(audit.list("", "session.alarm", 10, 0)).hasSize(1);
    }

    @Test
    void pairsFromManyAddressesAreToldWithinAMinute() {
        for (int i = 0; i < 500; i++) {
            tried("q" + i + "@portal.example", "pair " + i, "", "10.0.1." + i);
            clock.pass(Duration.ofMillis(100));
        }
        assertThat(audit.list("", "session.alarm", 10, 0)).hasSize(1);
    }

    @Test
    void rightPasswordsDoNotUseUpAnOfficesAddress() {
        for (int i = 0; i < 200; i++) {
            assertThat(tried(EMAIL, SampleStaff.PASSWORD, "", "10.0.0.1")).isEqualTo(SignIn.Answer.RIGHT);
        }
    }

    @Test
    void addressIsFoundHoweverItIsTypedButPasswordsAreNotTrimmed() {
        assertThat(tried(EMAIL, SampleStaff.PASSWORD + " ", "", "10.0.0.1")).isEqualTo(SignIn.Answer.WRONG);
        assertThat(tried(EMAIL, "", "", "10.0.0.1")).isEqualTo(SignIn.Answer.WRONG);
        assertThat(tried("", SampleStaff.PASSWORD, "", "10.0.0.1")).isEqualTo(SignIn.Answer.WRONG);
        assertThat(tried(EMAIL, "x".repeat(100_000), "", "10.0.0.1")).isEqualTo(SignIn.Answer.WRONG);
    }

    private SignIn.Answer tried(String email, String password, String device, String address) {
        return signIn.password(new SignIn.Typed(email, password, device, address, ""))
                .answer();
    }
}
