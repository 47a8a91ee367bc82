package org.prongsai.staff.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.session.Enterer;
import org.prongsai.web.edge.TickingClock;

/** Setting up a second factor and signing in with it, as somebody with a telephone does. */
class FactorPagesTest {
    private static final String EMAIL = "officer@nong-kaew.example";
    private static final Pattern RECOVERY = Pattern.compile("<code>([0-9A-Z-]{14})</code>");

    private final TickingClock clock = new TickingClock(SamplePortal.MORNING);

    @AutoClose
    private final SamplePortal portal = new SamplePortal(clock);

    private final SampleStaff staff = new SampleStaff(portal);
    private final Enterer enterer = new Enterer(portal);
    private String secret = "";
    private List<String> recovery = List.of();

    @BeforeEach
    void open() {
        secret = offered();
        HttpResponse<String> confirmed = staff.officerA.send("/account/factor/confirmation", Map.of("code", code(0)));
        recovery = codes(confirmed.body());
        assertThat(confirmed.body()).as("the first ones").doesNotContain("ชุดก่อน");
    }

    @Test
    void confirmedTelephoneGivesTenCodesOnceAndANewSession() {
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(staff.officerA.open("/account").statusCode())
                .as("the old session")
                .isEqualTo(303);
        assertThat(staff.accounts
                        .find(staff.officerA.account.id())
                        .orElseThrow()
                        .hasFactor())
                .isTrue();
    }

    @Test
    void everySignInAsksForTheCodeAndEachCodeCountsOnce() {
        clock.pass(Duration.ofSeconds(30));
        String code = code(0);
        HttpResponse<String> in = entered(code);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/desk");
        String cookie = Enterer.cookie(in, "__Host-prongsai");
        assertThat(portal.visitor.open("/account", "Cookie", cookie).statusCode())
                .isEqualTo(200);
        HttpResponse<String> replayed = entered(code);
        assertThat(replayed.statusCode()).isEqualTo(422);
        assertThat(replayed.body())
                .contains("รหัสไม่ถูกต้องหรือใช้ไปแล้ว", "ยังเข้าสู่ระบบไม่ได้")
                .doesNotContain("ยังส่งไม่ได้");
    }

    @Test
    void earlierCodeIsRefusedAfterALaterOne() {
        clock.pass(Duration.ofSeconds(60));
        assertThat(entered(code(1)).statusCode()).isEqualTo(303);
        assertThat(entered(code(0)).statusCode()).isEqualTo(422);
    }

    @Test
    void recoveryCodeStandsInOnceHoweverItIsTyped() {
        String typed = recovery.get(3).toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(entered(typed).statusCode()).isEqualTo(303);
        assertThat(entered(recovery.get(3)).statusCode()).isEqualTo(422);
        assertThat(entered(recovery.get(4)).statusCode()).isEqualTo(303);
    }

    @Test
    void fiveWrongCodesMakeItSlowEvenForTheRightOne() {
        for (int miss = 0; miss < 5; miss++) {
            assertThat(entered("00000" + miss).statusCode()).isEqualTo(422);
        }
        clock.pass(Duration.ofSeconds(30));
        assertThat(entered(code(0)).statusCode()).isEqualTo(429);
        clock.pass(Duration.ofSeconds(61));
        assertThat(entered(code(0)).statusCode()).isEqualTo(303);
    }

    @Test
    void wrongCodeShowsTheSamePictureAgain() {
        SampleStaff.Person other = staff.officerB;
        other.send("/account/factor", Map.of());
        String shown = Telephone.secretOn(other.open("/account/factor").body());
        HttpResponse<String> refused = other.send("/account/factor/confirmation", Map.of("code", "000000"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Telephone.secretOn(refused.body())).isEqualTo(shown);
        assertThat(refused.body()).contains("href=\"#code\"", "aria-invalid=\"true\"", "<svg class=\"qr\"");
    }

    @Test
    void newTelephoneAndNewCodesTakeThePassword() {
        SampleStaff.Person again =
                staff.signIn(staff.accounts.find(staff.officerA.account.id()).orElseThrow(), staff.officerA.key);
        assertThat(again.send("/account/factor", Map.of("password", "not mine at all"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(again.send("/account/factor/recovery-codes", Map.of("codes-password", "not mine"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> renewed =
                again.send("/account/factor/recovery-codes", Map.of("codes-password", SampleStaff.PASSWORD));
        assertThat(codes(renewed.body())).hasSize(10).doesNotContainAnyElementsOf(recovery);
        assertThat(renewed.body()).contains("รหัสสำรองชุดก่อนใช้ไม่ได้แล้ว");
        assertThat(entered(recovery.get(0)).statusCode()).isEqualTo(422);
        assertThat(again.send("/account/factor", Map.of("password", SampleStaff.PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        clock.pass(Duration.ofSeconds(30));
        assertThat(entered(code(0)).statusCode())
                .as("the old telephone until the new one is confirmed")
                .isEqualTo(303);
    }

    private String offered() {
        assertThat(staff.officerA.open("/account/factor").body()).doesNotContain("class=\"qr\"");
        assertThat(staff.officerA.send("/account/factor", Map.of()).statusCode())
                .isEqualTo(303);
        return Telephone.secretOn(staff.officerA.open("/account/factor").body());
    }

    private HttpResponse<String> entered(String code) {
        HttpResponse<String> password = enterer.password(EMAIL, SampleStaff.PASSWORD);
        String cookie = Enterer.cookie(password, "__Host-prongsai");
        String page = portal.visitor.open("/sign-in/code", "Cookie", cookie).body();
        return portal.visitor.send("/sign-in/code", Map.of("mark", Enterer.mark(page), "code", code), "Cookie", cookie);
    }

    /** What the telephone shows some steps from now. */
    private String code(long later) {
        return Telephone.code(secret, clock, later);
    }

    private static List<String> codes(String page) {
        return RECOVERY.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
