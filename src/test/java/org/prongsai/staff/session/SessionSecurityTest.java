package org.prongsai.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.factor.Telephone;
import org.prongsai.web.edge.TickingClock;
import org.prongsai.web.view.Fingerprint;

/** security.md, W-14: what a session is, and when it ends, in twenty cases. */
class SessionSecurityTest {
    private static final String EMAIL = "officer@nong-kaew.example";
    private static final String COOKIE = "__Host-prongsai";
    private static final String ACCOUNTS = "/administration/accounts/";

    /** A million with {@code -Dprongsai.words=1000000}. */
    private static final int WORDS = Integer.getInteger("prongsai.words", 50_000);

    private final TickingClock clock = new TickingClock(SamplePortal.MORNING);

    @AutoClose
    private final SamplePortal portal = new SamplePortal(clock);

    private final SampleStaff staff = new SampleStaff(portal);
    private final Enterer enterer = new Enterer(portal);

    @Test
    void wordHas256BitsAndNoTwoShareEvenTheFirst64() {
        assertThat(staff.officerA.word).matches("[A-Za-z0-9_-]{43}");
        long[] beginnings = new long[WORDS];
        for (int each = 0; each < beginnings.length; each++) {
            beginnings[each] = ByteBuffer.wrap(Base64.getUrlDecoder().decode(staff.sessions.word()))
                    .getLong();
        }
        Arrays.sort(beginnings);
        int repeats = 0;
        for (int each = 1; each < beginnings.length; each++) {
            repeats += beginnings[each] == beginnings[each - 1] ? 1 : 0;
        }
        assertThat(repeats).isZero();
    }

    @Test
    void diskHoldsAHashThatIsNoWord() throws IOException {
        String hash = Fingerprint.of(staff.officerA.word);
        assertThat(isOnDisk(hash)).isTrue();
        assertThat(isOnDisk(staff.officerA.word)).isFalse();
        assertThat(status(COOKIE + "=" + hash)).isEqualTo(303);
    }

    @Test
    void privateKeyOpensWithTheWordAlone() {
        Sessions.Found found = staff.sessions.find(staff.officerA.word).orElseThrow();
        assertThat(found.signedIn().key().publicKey().bytes())
                .isEqualTo(staff.officerA.key.publicKey().bytes());
        assertThat(new String(found.session().closedKey(), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(staff.officerA.key.privateBytes(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void signingInTakesNoWordFromOutside() {
        String planted = COOKIE + "=" + "a".repeat(43);
        HttpResponse<String> in = enterer.password(EMAIL, SampleStaff.PASSWORD, "Cookie", planted);
        assertThat(Enterer.cookie(in, COOKIE)).isNotEqualTo(planted).isNotEmpty();
        assertThat(status(planted)).isEqualTo(303);
    }

    @Test
    void signingInAgainGivesAnotherWordAndEndsTheSessionThatWasThere() {
        Map<String, String> form = enterer.form(EMAIL, SampleStaff.PASSWORD);
        form.put("mark", staff.officerA.mark());
        HttpResponse<String> again = portal.visitor.send("/sign-in", form, "Cookie", staff.officerA.cookie());
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(status(Enterer.cookie(again, COOKIE))).isEqualTo(200);
        assertThat(status(staff.officerA.cookie())).isEqualTo(303);
    }

    @Test
    void secondFactorGivesAnotherWordThanThePassword() {
        staff.officerA.send("/account/factor", Map.of());
        String secret =
                Telephone.secretOn(staff.officerA.open("/account/factor").body());
        staff.officerA.send("/account/factor/confirmation", Map.of("code", Telephone.code(secret, clock, 0)));
        clock.pass(Duration.ofSeconds(30));
        String waiting = Enterer.cookie(enterer.password(EMAIL, SampleStaff.PASSWORD), COOKIE);
        String page = portal.visitor.open("/sign-in/code", "Cookie", waiting).body();
        Map<String, String> code = Map.of("mark", Enterer.mark(page), "code", Telephone.code(secret, clock, 0));
        String entered = Enterer.cookie(portal.visitor.send("/sign-in/code", code, "Cookie", waiting), COOKIE);
        assertThat(status(entered)).isEqualTo(200);
        assertThat(status(waiting)).isEqualTo(303);
    }

    @Test
    void sessionThatWaitsForACodeOpensNothing() {
        HttpResponse<String> entered = enterer.password("admin@portal.example", SampleStaff.PASSWORD);
        assertThat(entered.headers().firstValue("Location")).contains("/sign-in/code?next=%2Fdesk");
        String cookie = Enterer.cookie(entered, COOKIE);
        for (String path : List.of("/desk", "/account", "/account/factor", "/administration/accounts")) {
            assertThat(portal.visitor.open(path, "Cookie", cookie).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in"));
        }
    }

    @Test
    void otherRoleOrRightEndsAllSessions() {
        SampleStaff.Person elsewhere = staff.again(staff.officerA);
        staff.administrator.send(
                ACCOUNTS + staff.officerA.account.id() + "/rights", Map.of("role", "auditor", "agency", ""));
        assertThat(status(staff.officerA.cookie())).isEqualTo(303);
        assertThat(status(elsewhere.cookie())).isEqualTo(303);
        staff.administrator.send(
                ACCOUNTS + staff.officerB.account.id() + "/rights",
                Map.of("role", "officer", "agency", "bang-sai-ngam", "handles", "on"));
        assertThat(status(staff.officerB.cookie())).isEqualTo(303);
    }

    @Test
    void disablingEndsAllSessionsAndEnablingBringsNoneBack() {
        String account = ACCOUNTS + staff.officerA.account.id();
        staff.administrator.send(account + "/disabling", Map.of("why", "ย้ายหน่วยงาน"));
        assertThat(status(staff.officerA.cookie())).isEqualTo(303);
        staff.administrator.send(account + "/disabling/end", Map.of());
        assertThat(status(staff.officerA.cookie())).isEqualTo(303);
    }

    @Test
    void newPasswordEndsAllSessionsAndGivesItsBrowserAnotherWord() {
        SampleStaff.Person other = staff.again(staff.officerA);
        String wanted = "ดอกบัวบานกลางสายฝนเดือนเก้า";
        HttpResponse<String> changed = staff.officerA.send(
                "/account/password", Map.of("current", SampleStaff.PASSWORD, "wanted", wanted, "again", wanted));
        assertThat(status(other.cookie())).isEqualTo(303);
        assertThat(status(staff.officerA.cookie())).isEqualTo(303);
        assertThat(status(Enterer.cookie(changed, COOKIE))).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionAndTakesTheCookieAway() {
        HttpResponse<String> left = staff.officerA.send("/sign-out", Map.of());
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(left.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith(COOKIE + "=;").contains("Max-Age=0"));
        assertThat(status(staff.officerA.cookie())).isEqualTo(303);
    }

    @Test
    void backButtonFindsNoPageThatABrowserKept() {
        for (String path : List.of("/desk", "/account", "/desk/nong-kaew/questions", "/agencies", "/")) {
            assertThat(staff.officerA.open(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        }
    }

    @Test
    void cookieIsForThisHostAloneAndForNoOtherOfItsDomain() {
        assertThat(given(COOKIE)).contains("; Path=/").doesNotContainIgnoringCase("Domain");
        assertThat(status("prongsai=" + staff.officerA.word))
                .as("what a neighbour could set")
                .isEqualTo(303);
    }

    @Test
    void cookieGoesOverTlsAlone() {
        assertThat(given(COOKIE)).contains("; Secure");
        assertThat(given("__Secure-prongsai-device")).contains("; Secure");
    }

    @Test
    void noScriptReadsTheCookie() {
        assertThat(given(COOKIE)).contains("; HttpOnly");
        assertThat(given("__Secure-prongsai-device")).contains("; HttpOnly", "; Path=/sign-in");
    }

    @Test
    void formOfAnotherWebsiteBringsNoCookie() {
        assertThat(given(COOKIE)).contains("; SameSite=Lax");
    }

    @Test
    void nobodySignsInWithoutTlsButOnTheMachineItself() {
        assertThat(SessionCookie.of(URI.create("https://portal.example")))
                .isEqualTo(new SessionCookie(COOKIE, true, true));
        for (String local : new String[] {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:80"}) {
            assertThat(SessionCookie.of(URI.create(local))).isEqualTo(new SessionCookie("prongsai", false, true));
        }
        for (String open : new String[] {"http://portal.example", "http://192.168.1.5", "http://localhost.example"}) {
            assertThat(SessionCookie.of(URI.create(open)).safe()).isFalse();
        }
    }

    @Test
    void idleSessionEndsAfterHalfAnHourAndAUsedOneLivesOn() {
        clock.pass(Duration.ofMinutes(29));
        assertThat(status(staff.officerA.cookie())).isEqualTo(200);
        clock.pass(Duration.ofMinutes(29));
        assertThat(status(staff.officerA.cookie())).isEqualTo(200);
        clock.pass(Duration.ofMinutes(30));
        assertThat(status(staff.officerA.cookie())).isEqualTo(303);
        assertThat(status(staff.officerB.cookie())).as("never used").isEqualTo(303);
    }

    @Test
    void noSessionLivesLongerThanTwelveHours() {
        for (int i = 0; i < 35; i++) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(status(staff.officerA.cookie())).isEqualTo(200);
        }
        clock.pass(Duration.ofMinutes(21));
        assertThat(status(staff.officerA.cookie())).isEqualTo(303);
    }

    @Test
    void tenAtOnceAndTheOneUsedLeastRecentlyMakesRoom() {
        SampleStaff.Person first = staff.officerA;
        clock.pass(Duration.ofSeconds(1));
        for (int i = 0; i < Sessions.AT_ONCE; i++) {
            staff.again(first);
        }
        assertThat(staff.sessions.of(first.account.id())).hasSize(Sessions.AT_ONCE);
        assertThat(status(first.cookie())).isEqualTo(303);
    }

    /** What the account's page answers: 200 in a session, 303 to the sign-in without one. */
    private int status(String cookie) {
        return portal.visitor.open("/account", "Cookie", cookie).statusCode();
    }

    /** All that a browser is told of a cookie when its owner signs in. */
    private String given(String name) {
        return enterer.password(EMAIL, SampleStaff.PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOnDisk(String text) throws IOException {
        try (Stream<Path> files = Files.walk(portal.folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
