package org.prongsai.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;
import org.prongsai.web.edge.TickingClock;

class SignInPagesTest {
    private final TickingClock clock = new TickingClock(SamplePortal.MORNING);

    @AutoClose
    private final SamplePortal portal = new SamplePortal(clock);

    private final SampleStaff staff = new SampleStaff(portal);
    private final Enterer enterer = new Enterer(portal);

    @Test
    void officerEntersWithAPasswordAndFindsTheDesk() {
        HttpResponse<String> entered = enterer.password("officer@nong-kaew.example", SampleStaff.PASSWORD);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/desk");
        String cookie = Enterer.cookie(entered, "__Host-prongsai");
        HttpResponse<String> desk = portal.visitor.open("/account", "Cookie", cookie);
        assertThat(desk.body()).contains("คุณ officer", "ออกจากระบบ");
        assertThat(desk.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void wrongPasswordAndUnknownAddressGetTheSameAnswerAndKeepTheAddress() {
        HttpResponse<String> wrong = enterer.password("officer@nong-kaew.example", "wrong and wrong and wrong");
        HttpResponse<String> unknown = enterer.password("nobody12@nong-kaew.example", "wrong and wrong and wrong");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("ยังเข้าสู่ระบบไม่ได้", "อีเมลหรือรหัสผ่านไม่ถูกต้อง", "value=\"officer@nong-kaew.example\"")
                .doesNotContain("ยังส่งไม่ได้");
        assertThat(bare(unknown).replace("nobody12", "")).isEqualTo(bare(wrong).replace("officer", ""));
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void afterFiveMissesOneTryAMinuteIsLeftToStrangersButNotToAKnownDevice() {
        String email = "officer@nong-kaew.example";
        String device = Enterer.cookie(enterer.password(email, SampleStaff.PASSWORD), "__Secure-prongsai-device");
        for (int miss = 0; miss < 5; miss++) {
            assertThat(enterer.password(email, "guess number " + miss).statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> slowed = enterer.password(email, SampleStaff.PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).contains("60");
        assertThat(slowed.body()).contains("โปรดรอหนึ่งนาที");
        assertThat(enterer.password(email, SampleStaff.PASSWORD, "Cookie", device)
                        .statusCode())
                .isEqualTo(303);
        clock.pass(Duration.ofSeconds(61));
        assertThat(enterer.password(email, SampleStaff.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void whoeverIsDisabledIsToldNothing() {
        staff.accounts.disable(staff.officerA.account.id(), null, clock.instant(), "ย้ายหน่วยงาน");
        assertThat(enterer.password("officer@nong-kaew.example", SampleStaff.PASSWORD)
                        .body())
                .contains("อีเมลหรือรหัสผ่านไม่ถูกต้อง");
    }

    @Test
    void pageThatNeedsSigningInComesBackAfterItButNoForeignPageDoes() {
        HttpResponse<String> asked = portal.visitor.open("/account?x=1");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).contains("/sign-in?next=%2Faccount%3Fx%3D1");
        assertThat(enterer.next("/account?x=1")).isEqualTo("/account?x=1");
        for (String foreign : List.of(
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/%09//evil",
                "/\t/evil",
                "javascript:x",
                "evil",
                "",
                "/sign-in",
                "/a\r\nX: y",
                "/.//evil",
                "/\u0e01")) {
            assertThat(enterer.next(foreign)).as(foreign).isEqualTo("/desk");
        }
    }

    @Test
    void handlerWithoutSecondFactorGetsNowhereButToItsSetUp() {
        staff.accounts.giveHandlerRight(staff.officerA.account.id(), null, clock.instant());
        String cookie =
                Enterer.cookie(enterer.password("officer@nong-kaew.example", SampleStaff.PASSWORD), "__Host-prongsai");
        for (String path : List.of("/desk", "/account")) {
            HttpResponse<String> turned = portal.visitor.open(path, "Cookie", cookie);
            assertThat(turned.statusCode()).isEqualTo(303);
            assertThat(turned.headers().firstValue("Location")).contains("/account/factor");
        }
        assertThat(portal.visitor.open("/account/factor", "Cookie", cookie).body())
                .contains("จึงต้องตั้งค่านี้ก่อนเริ่มงาน");
        assertThat(portal.visitor.open("/", "Cookie", cookie).body()).doesNotContain("คุณ officer");
    }

    @Test
    void whoeverIsSignedOutWhileTypingGetsTheTextBackButNoForeignPageDoes() {
        Map<String, String> typed =
                Map.of("mark", staff.officerA.mark(), "name", "ข้อความยาว <b>", "current", "secret words");
        clock.pass(Duration.ofMinutes(31));
        HttpResponse<String> ended = portal.visitor.send(
                "/account", typed, "Cookie", staff.officerA.cookie(), "Sec-Fetch-Site", "same-origin");
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).contains("ข้อความยาว &lt;b&gt;").doesNotContain("secret words");
        assertThat(portal.visitor
                        .send("/account", typed, "Cookie", staff.officerA.cookie(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void expiredFormKeepsTheAddressAndSaysSo() {
        Map<String, String> form = new HashMap<>(enterer.form("officer@nong-kaew.example", SampleStaff.PASSWORD));
        clock.pass(Duration.ofHours(25));
        HttpResponse<String> late = portal.visitor.send("/sign-in", form);
        assertThat(late.body()).contains("เปิดค้างไว้นานเกิน 24 ชั่วโมง", "officer@nong-kaew.example");
    }

    @Test
    void whoeverIsSignedInIsSentOnAndSeesThePublicPagesWithTheirNameUncached() {
        assertThat(staff.auditor.open("/sign-in").headers().firstValue("Location"))
                .contains("/desk");
        HttpResponse<String> front = staff.auditor.open("/agencies");
        assertThat(front.body()).contains("คุณ auditor", "action=\"/sign-out\"");
        assertThat(front.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(front.headers().firstValue("ETag")).isEmpty();
        assertThat(portal.visitor.open("/agencies").body()).doesNotContain("คุณ auditor");
    }

    @Test
    void manyFailuresWithinAMinuteStandInTheAuditLogOnce() {
        for (int miss = 0; miss < 45; miss++) {
            enterer.password("person" + miss + "@nong-kaew.example", "guess number " + miss);
        }
        assertThat(staff.administrator
                        .open("/administration/audit?action=session.alarm")
                        .body())
                .containsOnlyOnce("<td data-label=\"ลำดับ\">")
                .contains("มีการเข้าสู่ระบบไม่สำเร็จจำนวนมาก");
    }

    private static String bare(HttpResponse<String> page) {
        return page.body().replaceAll("value=\"[A-Za-z0-9_-]{50,}\"", "");
    }
}
