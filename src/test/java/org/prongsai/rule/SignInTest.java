package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String PASSWORD_FORM =
            "<form method=post action=/login><label>ชื่อผู้ใช้ <input name=user></label>"
                    + "<label>รหัสผ่าน <input type=password name=pass></label><button>เข้าสู่ระบบ</button></form>";
    private static final String CODE_FORM =
            "<form method=post action=/otp><label>หมายเลขโทรศัพท์มือถือ <input type=tel name=phone></label>"
                    + "<button>ขอรหัส OTP</button></form>";

    @Test
    void boardBehindAPasswordIsForAPerson() {
        Judgement said = board(
                "<h1>เข้าสู่ระบบสมาชิก</h1><p>กรุณาเข้าสู่ระบบก่อนใช้งานกระดานถาม–ตอบ (Q&amp;A)</p>" + PASSWORD_FORM);
        assertThat(said.reason()).isEqualTo(Reason.NEEDS_LOGIN);
        assertThat(said.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void boardBehindAOneTimeCodeIsForAPerson() {
        assertThat(board("<h1>กระดานถาม-ตอบ</h1><p>ยืนยันตัวตนก่อนตั้งกระทู้</p>" + CODE_FORM)
                        .reason())
                .isEqualTo(Reason.NEEDS_LOGIN);
    }

    @Test
    void boardThatEverybodyReadsPassesBesideASignIn() {
        assertThat(board("<h1>กระดานถาม-ตอบ</h1>" + PASSWORD_FORM + threads()).reason())
                .isEqualTo(Reason.FOUND);
    }

    @Test
    void formThatEverybodyMayWriteIntoPassesBesideASignIn() {
        assertThat(board(
                                "<h1>ถาม-ตอบ (Q&amp;A)</h1>" + PASSWORD_FORM
                                        + "<form method=post action=/ask><label>คำถาม <textarea name=q></textarea></label><button>ส่งคำถาม</button></form>")
                        .reason())
                .isEqualTo(Reason.FOUND);
    }

    @Test
    void serviceOfTheAgencyItselfMayAskWhoIsThere() {
        String services =
                "<h1>ระบบบริการออนไลน์ (E-Service)</h1><p>ยื่นคำขอใช้น้ำประปา ขอถังขยะ และชำระภาษีผ่านระบบออนไลน์ โดยไม่ต้องเดินทางมาที่สำนักงาน</p>";
        assertThat(service(services + PASSWORD_FORM).reason()).isEqualTo(Reason.FOUND);
        assertThat(service(services + CODE_FORM).reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void signInThatStandsOnEveryPageSaysNothingOfTheItem() {
        SmallSite site = SmallSite.of(2567);
        for (int i = 1; i <= 5; i++) {
            site.page("/page" + i, PASSWORD_FORM + "<h1>หน้าที่ " + i + "</h1><p>เรื่องที่ " + i + " ของเทศบาล</p>");
            site.row("", "", "<a href=/page" + i + ">เปิดหน้า " + i + "</a>");
        }
        Judgement said = site.item("O3", "อำนาจหน้าที่", "/powers", PASSWORD_FORM + "<h1>อำนาจหน้าที่</h1>")
                .judged("O3");
        assertThat(said.reason()).isEqualTo(Reason.HEADING_ONLY);
    }

    private static Judgement board(String body) {
        return SmallSite.of(2567).item("O6", "Q&amp;A", "/qa", body).judged("O6");
    }

    private static Judgement service(String body) {
        return SmallSite.of(2567).item("O13", "E-Service", "/service", body).judged("O13");
    }

    private static String threads() {
        return "<table><tr><th>หัวข้อกระทู้</th><th>ผู้ตั้งกระทู้</th><th>คำตอบล่าสุด</th></tr>"
                + "<tr><td>ขอเลื่อนวันเก็บขยะในหมู่ที่ 4</td><td>ชาวบ้านหมู่ 4</td><td>เจ้าหน้าที่ตอบ 12 ก.พ. 2567</td></tr>"
                + "<tr><td>ไฟทางหน้าโรงเรียนดับ</td><td>ผู้ปกครอง</td><td>เจ้าหน้าที่ตอบ 3 มี.ค. 2567</td></tr></table>";
    }
}
