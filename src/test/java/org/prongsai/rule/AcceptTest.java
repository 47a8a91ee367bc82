package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcceptTest {
    private static final String POWERS =
            "หน้าที่และอำนาจของเทศบาล: จัดให้มีและบำรุงทางบกและทางน้ำ รักษาความสะอาดของถนนและที่สาธารณะ"
                    + " จัดให้มีน้ำสะอาด และบำรุงการศึกษาของประชาชนในเขตเทศบาล";
    private static final String ACCEPT = "accept: [page, pdf, docx, doc, xlsx, xls, text]";

    @Test
    void acceptedFormIsJudgedByTheMachine() {
        assertThat(powers().judged("O3").reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void completeDisclosureInAnotherFormIsForAPerson() {
        Judgement said = powers().changed(ACCEPT, "accept: [page, pdf]").judged("O3");
        assertThat(said.reason()).isEqualTo(Reason.OTHER_FORM);
        assertThat(said.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void acceptedFormGoesBeforeAnother() {
        Judgement said = powers().item("O3", "อำนาจหน้าที่", "/powers", "<h1>อำนาจหน้าที่</h1><p>" + POWERS + "</p>")
                .changed(ACCEPT, "accept: [page, pdf]")
                .judged("O3");
        assertThat(said.reason()).isEqualTo(Reason.FOUND);
        assertThat(said.evidence()).isNotNull();
        assertThat(said.evidence().url()).endsWith("/powers");
    }

    @Test
    void wrongContentFailsInWhateverForm() {
        Judgement said = SmallSite.of(2567)
                .file(
                        "/powers.txt",
                        "text/plain; charset=utf-8",
                        "พยากรณ์อากาศประจำสัปดาห์ ท้องฟ้ามีเมฆบางส่วน อุณหภูมิสูงสุด 34 องศา ลมตะวันตกเฉียงใต้ ฝนเล็กน้อยบางแห่ง")
                .row("O3", "อำนาจหน้าที่", "<a href=/powers.txt>เปิด</a>")
                .changed(ACCEPT, "accept: [page, pdf]")
                .judged("O3");
        assertThat(said.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void itemsOwnRuleIsAskedOfItsContent() {
        String withRule = ACCEPT + "\n            rule: {text: {words: e-mail}}";
        assertThat(powers().changed(ACCEPT, withRule).judged("O3").reason()).isEqualTo(Reason.WRONG_CONTENT);
        assertThat(SmallSite.of(2567)
                        .item(
                                "O3",
                                "อำนาจหน้าที่",
                                "/powers",
                                "<h1>อำนาจหน้าที่</h1><p>" + POWERS + "</p><p>E-mail: office@thungsommut.example</p>")
                        .changed(ACCEPT, withRule)
                        .judged("O3")
                        .reason())
                .isEqualTo(Reason.FOUND);
    }

    private static SmallSite powers() {
        return SmallSite.of(2567)
                .file("/powers.txt", "text/plain; charset=utf-8", "อำนาจหน้าที่\n" + POWERS)
                .row("O3", "อำนาจหน้าที่", "<a href=/powers.txt>เปิด</a>");
    }
}
