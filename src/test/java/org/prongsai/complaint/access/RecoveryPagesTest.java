package org.prongsai.complaint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.SampleInbox.path;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.complaint.channel.RecoveryKey;
import org.prongsai.staff.Role;
import org.prongsai.staff.SampleStaff;

class RecoveryPagesTest {
    @AutoClose
    private final SampleInbox sample = new SampleInbox();

    private final SampleStaff staff = sample.staff;
    private final RecoveryKey paper = sample.open(staff.handlerA);
    private final Complaint complaint = sample.report(staff.townA, "ข้อความที่เกือบสูญหาย");
    private SampleStaff.Person newcomer;

    @BeforeEach
    void open() {
        staff.accounts.disable(staff.handlerA.account.id(), null, sample.portal.clock.instant(), "ลาออก");
        newcomer = staff.person("new@nong-kaew.example", Role.OFFICER, staff.townA, true);
    }

    @Test
    void paperBringsBackWhatEveryHandlerLost() {
        assertThat(newcomer.open(path(staff.townA)).body())
                .contains("ต้องใช้กระดาษกุญแจสำรอง", path(staff.townA) + "/recovery");
        HttpResponse<String> answer = type(String.join("\n", paper.groups()).toLowerCase(java.util.Locale.ROOT));
        assertThat(answer.headers().firstValue("Location")).contains(path(staff.townA) + "/channel?restored=yes");
        assertThat(newcomer.open(path(staff.townA, complaint)).body()).contains("ข้อความที่เกือบสูญหาย");
        assertThat(sample.audited("complaint.recovered"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.who()).isEqualTo(newcomer.account.email()));
        assertThat(newcomer.open(path(staff.townA) + "/channel?restored=yes").body())
                .contains("สร้างกุญแจสำรองใหม่");
    }

    @Test
    void mistypedGroupIsNamedAndWhatWasTypedStays() {
        List<String> groups = new java.util.ArrayList<>(paper.groups());
        String sign = groups.get(6).startsWith("A") ? "B" : "A";
        groups.set(6, sign + groups.get(6).substring(1));
        HttpResponse<String> answer = type(String.join(" ", groups));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("กลุ่มที่ 7 ไม่ถูกต้อง", groups.get(6));
        assertThat(type("สั้นไป").body()).contains("13 กลุ่ม กลุ่มละ 5 ตัว");
        assertThat(sample.audited("complaint.recovery-failed")).isEmpty();
    }

    @Test
    void papersOfOthersOpenNothingAndGuessingIsSlow() {
        String foreign = String.join(" ", sample.open(staff.handlerB).groups());
        for (int guess = 0; guess < 5; guess++) {
            assertThat(type(foreign).body()).contains("ไม่ใช่กุญแจสำรองที่ใช้อยู่ของหน่วยงานนี้");
        }
        assertThat(type(foreign).body()).contains("โปรดรอหนึ่งนาที");
        assertThat(sample.audited("complaint.recovery-failed")).hasSize(5);
        sample.portal.clock.pass(Duration.ofMinutes(2));
        assertThat(type(String.join(" ", paper.groups())).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> type(String typed) {
        return newcomer.send(path(staff.townA) + "/recovery", Map.of("key", typed));
    }
}
