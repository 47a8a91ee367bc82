package org.prongsai.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;
import org.prongsai.web.edge.TickingClock;
import org.prongsai.web.view.Fingerprint;

/** security.md, W-14: what a session is, and when it ends. */
class SessionStoreTest {
    private static final String EMAIL = "officer@nong-kaew.example";

    private final TickingClock clock = new TickingClock(SamplePortal.MORNING);

    @AutoClose
    private final SamplePortal portal = new SamplePortal(clock);

    private final SampleStaff staff = new SampleStaff(portal);

    @Test
    void wordHas256BitsNeverComesTwiceAndIsNotInTheDatabase() {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            String word = staff.sessions.begin(staff.auditor.account.id(), staff.auditor.key, false, "");
            assertThat(word).matches("[A-Za-z0-9_-]{43}");
            words.add(word);
        }
        assertThat(words).hasSize(200);
        assertThat(staff.sessions.of(staff.auditor.account.id()))
                .allSatisfy(session -> assertThat(words).doesNotContain(session.hash()));
    }

    @Test
    void tenAtOnceAndTheOneUsedLeastRecentlyMakesRoom() {
        SampleStaff.Person first = staff.officerA;
        clock.pass(Duration.ofSeconds(1));
        for (int i = 0; i < Sessions.AT_ONCE; i++) {
            staff.signIn(first.account, first.key);
        }
        assertThat(staff.sessions.of(first.account.id())).hasSize(Sessions.AT_ONCE);
        assertThat(first.open("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void idleSessionEndsAfterHalfAnHourAndAUsedOneLivesOn() {
        clock.pass(Duration.ofMinutes(29));
        assertThat(staff.officerA.open("/account").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(29));
        assertThat(staff.officerA.open("/account").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(30));
        assertThat(staff.officerA.open("/account").statusCode()).isEqualTo(303);
        assertThat(staff.officerB.open("/account").statusCode())
                .as("never used")
                .isEqualTo(303);
    }

    @Test
    void noSessionLivesLongerThanTwelveHours() {
        for (int i = 0; i < 35; i++) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(staff.officerA.open("/account").statusCode()).isEqualTo(200);
        }
        clock.pass(Duration.ofMinutes(21));
        assertThat(staff.officerA.open("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void signingInTakesNoWordFromOutsideAndEndsTheSessionThatWasThere() {
        String planted = "__Host-prongsai=" + "a".repeat(43);
        HttpResponse<String> in = new Enterer(portal).password(EMAIL, SampleStaff.PASSWORD, "Cookie", planted);
        assertThat(Enterer.cookie(in, "__Host-prongsai")).isNotEqualTo(planted).isNotEmpty();
        assertThat(portal.visitor.open("/account", "Cookie", planted).statusCode())
                .isEqualTo(303);
        Map<String, String> form = new Enterer(portal).form(EMAIL, SampleStaff.PASSWORD);
        form.put("mark", staff.officerA.mark());
        HttpResponse<String> again = portal.visitor.send("/sign-in", form, "Cookie", staff.officerA.cookie());
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(Enterer.cookie(again, "__Host-prongsai")).isNotEqualTo(staff.officerA.cookie());
        assertThat(staff.officerA.open("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void hashFromTheDatabaseIsNoWord() {
        String hash = Fingerprint.of(staff.officerA.word);
        assertThat(portal.visitor
                        .open("/account", "Cookie", "__Host-prongsai=" + hash)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void cookieUnderAnotherNameIsNoSession() {
        assertThat(portal.visitor
                        .open("/account", "Cookie", "prongsai=" + staff.officerA.word)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void nobodySignsInWithoutTlsButOnTheMachineItself() {
        assertThat(SessionCookie.of(URI.create("https://portal.example")))
                .isEqualTo(new SessionCookie("__Host-prongsai", true, true));
        for (String local : new String[] {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:80"}) {
            assertThat(SessionCookie.of(URI.create(local))).isEqualTo(new SessionCookie("prongsai", false, true));
        }
        for (String open : new String[] {"http://portal.example", "http://192.168.1.5", "http://localhost.example"}) {
            assertThat(SessionCookie.of(URI.create(open)).safe()).isFalse();
        }
    }

    @Test
    void privateKeyOpensWithTheWordAlone() {
        Sessions.Found found = staff.sessions.find(staff.officerA.word).orElseThrow();
        assertThat(found.signedIn().key().publicKey().bytes())
                .isEqualTo(staff.officerA.key.publicKey().bytes());
        assertThat(new String(found.session().closedKey(), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(staff.officerA.key.privateBytes(), StandardCharsets.ISO_8859_1));
    }
}
