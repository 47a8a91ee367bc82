package org.prongsai.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.staff.Account;
import org.prongsai.staff.Role;
import org.prongsai.staff.SampleStaff;

class AccountsPagesTest {
    private static final String LIST = "/administration/accounts";

    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final SampleStaff staff = new SampleStaff(portal);

    @Test
    void listShowsWhoThereIsWithRoleAgencyAndState() {
        staff.added("later@portal.example", Role.AUDITOR, null, false);
        assertThat(staff.administrator.open(LIST).body())
                .contains("handler@nong-kaew.example", "เทศบาลเมืองหนองแก้วใส", "เจ้าหน้าที่รับเรื่องร้องเรียน")
                .contains("รอเจ้าของบัญชีตั้งรหัสผ่าน", "ทั้งหมด 7 บัญชี");
        assertThat(staff.administrator.openEnglish(LIST).body()).contains("Town of nong-kaew", "Accounts: 7");
    }

    @Test
    void officerIsInvitedForAnAgencyByNameOrAddressWord() {
        for (String agency : new String[] {"nong-kaew", "เทศบาลเมืองหนองแก้วใส", "town of nong-kaew"}) {
            String email = "o" + agency.hashCode() + "@portal.example";
            HttpResponse<String> made = invite(Map.of("email", email, "agency", agency, "handles", "on"));
            assertThat(made.body()).contains("ส่งลิงก์ให้แล้ว", email);
            Account account = staff.accounts.byEmail(email).orElseThrow();
            assertThat(account.agencyId()).isEqualTo(staff.townA.id());
            assertThat(account.handles()).isTrue();
        }
    }

    @Test
    void whatIsWrongIsListedAndNothingTypedIsLost() {
        HttpResponse<String> refused = invite(Map.of("email", "no address", "name", "", "agency", "เมืองบาง"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#email\"", "href=\"#name\"", "href=\"#agency\"", "value=\"no address\"")
                .contains("<code>bang-sai-ngam</code>", "value=\"เมืองบาง\"");
        assertThat(invite(Map.of("email", "auditor@portal.example")).body()).contains("มีบัญชีที่ใช้อีเมลนี้อยู่แล้ว");
        assertThat(invite(Map.of("email", "x@portal.example", "role", "king")).body())
                .contains("โปรดเลือกบทบาท");
    }

    @Test
    void rightIsARow() {
        long id = staff.officerA.account.id();
        HttpResponse<String> given = staff.administrator.send(
                LIST + "/" + id + "/rights", Map.of("role", "officer", "agency", "nong-kaew", "handles", "on"));
        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(staff.accounts.find(id).orElseThrow().handles()).isTrue();
        assertThat(staff.accounts.handlersOf(staff.townA.id())).hasSize(2);
    }

    @Test
    void rightToComplaintsDoesNotGoAlongToAnotherAgencyByItself() {
        long id = staff.handlerA.account.id();
        staff.administrator.send(LIST + "/" + id + "/rights", Map.of("role", "officer", "agency", "bang-sai-ngam"));
        Account moved = staff.accounts.find(id).orElseThrow();
        assertThat(moved.agencyId()).isEqualTo(staff.townB.id());
        assertThat(moved.handles()).isFalse();
        staff.administrator.send(LIST + "/" + id + "/rights", Map.of("role", "auditor", "handles", "on"));
        assertThat(staff.accounts.find(id).orElseThrow().handles()).isFalse();
    }

    @Test
    void disabledAccountIsOutAtOnceUntilItIsEnabled() {
        long id = staff.officerA.account.id();
        assertThat(staff.administrator
                        .send(LIST + "/" + id + "/disabling", Map.of("why", " "))
                        .statusCode())
                .isEqualTo(422);
        assertThat(staff.officerA.open("/account").statusCode()).isEqualTo(200);
        staff.administrator.send(LIST + "/" + id + "/disabling", Map.of("why", "ย้ายหน่วยงาน"));
        assertThat(staff.officerA.open("/account").statusCode()).isEqualTo(303);
        assertThat(staff.administrator.open(LIST + "/" + id).body()).contains("ระงับการใช้งาน", "เปิดใช้งานบัญชีนี้");
        assertThat(staff.administrator
                        .send(LIST + "/" + id + "/invitation", Map.of())
                        .statusCode())
                .isEqualTo(422);
        staff.administrator.send(LIST + "/" + id + "/disabling/end", Map.of());
        assertThat(staff.accounts.find(id).orElseThrow().disabled()).isFalse();
        assertThat(staff.administrator.open("/administration/audit").body()).contains("ย้ายหน่วยงาน");
    }

    @Test
    void nobodyDisablesThemselvesOrTheLastAdministrator() {
        long own = staff.administrator.account.id();
        assertThat(staff.administrator
                        .send(LIST + "/" + own + "/disabling", Map.of("why", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(staff.administrator
                        .send(LIST + "/" + own + "/rights", Map.of("role", "auditor"))
                        .body())
                .contains("ท่านเปลี่ยนบทบาทของตนเองไม่ได้");
        SampleStaff.Person second = staff.person("second@portal.example", Role.ADMINISTRATOR, null, false);
        assertThat(second.send(LIST + "/" + own + "/disabling", Map.of("why", "x"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(second.open(LIST + "/" + second.account.id()).body()).contains("ท่านระงับบัญชีของตนเองไม่ได้");
    }

    @Test
    void unknownAccountIsNotFound() {
        for (String id : new String[] {"0", "999", "x", "99999999999999999999"}) {
            assertThat(staff.administrator.open(LIST + "/" + id).statusCode()).isEqualTo(404);
        }
    }

    private HttpResponse<String> invite(Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(
                Map.of("name", "คุณสมหญิง", "position", "นักวิชาการ", "role", "officer", "agency", "nong-kaew"));
        form.putAll(typed);
        return staff.administrator.send(LIST, form);
    }
}
