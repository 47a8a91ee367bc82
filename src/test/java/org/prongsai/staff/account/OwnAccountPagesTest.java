package org.prongsai.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.session.Session;

class OwnAccountPagesTest {
    private static final String WANTED = "ดอกบัวบานกลางสายฝนเดือนเก้า";

    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final SampleStaff staff = new SampleStaff(portal);

    @Test
    void nameAndPositionAreOnesOwn() {
        assertThat(staff.auditor
                        .send("/account", Map.of("name", "", "position", "ผู้ตรวจ"))
                        .body())
                .contains("href=\"#name\"", "value=\"ผู้ตรวจ\"");
        staff.auditor.send("/account", Map.of("name", "คุณมาลี", "position", "ผู้ตรวจ"));
        assertThat(staff.auditor.open("/account").body()).contains("คุณมาลี");
    }

    @Test
    void newPasswordOpensTheSameKey() {
        byte[] sealed = staff.officerA.key.publicKey().seal("x".getBytes(StandardCharsets.UTF_8), "a matter");
        assertThat(change(SampleStaff.PASSWORD, WANTED, WANTED).statusCode()).isEqualTo(303);
        Credentials credentials =
                new Credentials(portal.store(CredentialStore.class), SamplePortal.QUICK, portal.clock);
        assertThat(credentials.open("officer@nong-kaew.example", SampleStaff.PASSWORD))
                .isEmpty();
        assertThat(credentials
                        .open("officer@nong-kaew.example", WANTED)
                        .orElseThrow()
                        .key()
                        .open(sealed, "a matter"))
                .isEqualTo("x".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void passwordChangeTakesTheOldOneAndAGoodNewOneTwice() {
        assertThat(change("not mine at all", WANTED, WANTED).body()).contains("รหัสผ่านปัจจุบันไม่ถูกต้อง");
        assertThat(change(SampleStaff.PASSWORD, "qwertyuiop123", "qwertyuiop123")
                        .body())
                .contains("เดาได้ง่าย");
        assertThat(change(SampleStaff.PASSWORD, WANTED, "other").body()).contains("สองช่องไม่ตรงกัน");
    }

    @Test
    void oneSeesAndEndsOnesOwnSessionsAndNobodyElses() {
        SampleStaff.Person phone = staff.again(staff.auditor);
        Session other = staff.sessions.of(staff.auditor.account.id()).stream()
                .filter(session -> session.hash().equals(org.prongsai.web.view.Fingerprint.of(phone.word)))
                .findFirst()
                .orElseThrow();
        assertThat(staff.auditor.open("/account").body())
                .contains("Firefox · Linux", "/sessions/" + other.id() + "/end");
        assertThat(staff.officerA
                        .send("/account/sessions/" + other.id() + "/end", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(phone.open("/account").statusCode()).isEqualTo(200);
        staff.auditor.send("/account/sessions/" + other.id() + "/end", Map.of());
        assertThat(phone.open("/account").statusCode()).isEqualTo(303);
        SampleStaff.Person again = staff.again(staff.auditor);
        again.send("/account/sessions/end", Map.of());
        assertThat(staff.auditor.open("/account").statusCode()).isEqualTo(303);
        assertThat(again.open("/account").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> change(String current, String wanted, String again) {
        return staff.officerA.send("/account/password", Map.of("current", current, "wanted", wanted, "again", again));
    }
}
