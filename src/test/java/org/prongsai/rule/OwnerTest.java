package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.rule.Judgement.ElementResult;

class OwnerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "เทศบาลตำบลทุ่งสมมติ",
                "องค์การบริหารส่วนตำบลทุ่งสมมติ",
                "อบต.ทุ่งสมมติ",
                "ทม.ทุ่งสมมติ",
                "เมืองพัทยา"
            })
    void localGovernmentMustShowBothSides(String name) {
        Judgement said = executives(name, "นายกเทศมนตรี", "รองนายกเทศมนตรี");
        assertThat(said.reason()).isEqualTo(Reason.MISSING_ELEMENT);
        assertThat(bothSides(said).required()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "โรงเรียนเทศบาลเมืองทุ่งสมมติ 1, ผู้อำนวยการ, รองผู้อำนวยการ",
        "โรงพยาบาลทุ่งสมมติ, ผู้อำนวยการ, รองผู้อำนวยการ",
        "การประปาทุ่งสมมติ, กรรมการผู้จัดการ, รองผู้อำนวยการ",
        "ศูนย์เรียนรู้ทุ่งสมมติ, ผู้อำนวยการ, รองผู้อำนวยการ"
    })
    void nobodyElseIsAskedForAPoliticalSide(String name, String head, String deputy) {
        Judgement said = executives(name, head, deputy);
        assertThat(said.reason()).isEqualTo(Reason.FOUND);
        assertThat(said.elements()).extracting(ElementResult::id).doesNotContain("both-sides");
    }

    @Test
    void siteWhoseTitlesSayNothingIsReadFromItsLines() {
        Judgement said = executives("", "นายกเทศมนตรี", "รองนายกเทศมนตรี");
        assertThat(bothSides(said).required()).isTrue();
    }

    private static Judgement executives(String name, String head, String deputy) {
        String people = "<table><tr><td><img src=/1.jpg alt=รูปถ่าย></td><td>นายสมมติ ใจดี</td><td>" + head
                + "</td><td>โทร. 0 2000 0001</td></tr><tr><td><img src=/2.jpg alt=รูปถ่าย></td><td>นางสาวตัวอย่าง ยิ้มแย้ม</td><td>"
                + deputy
                + "</td><td>โทร. 0 2000 0002</td></tr></table>";
        return SmallSite.of(2567)
                .page(
                        "/",
                        titled(
                                "หน้าแรก",
                                name,
                                "<p><a href=/ita>OIT ปีงบประมาณ พ.ศ. 2567</a></p>"
                                        + (name.isEmpty() ? "<p>เทศบาลตำบลทุ่งสมมติ</p>" : "")))
                .item(
                        "O2",
                        "ข้อมูลผู้บริหาร",
                        "/people",
                        titled("ผู้บริหาร", name, "<h1>ข้อมูลผู้บริหาร</h1>" + people))
                .judged("O2");
    }

    private static String titled(String title, String name, String body) {
        return "<html><head><meta charset=utf-8><title>" + title + " | " + name + "</title></head><body>" + body
                + "</body></html>";
    }

    private static ElementResult bothSides(Judgement said) {
        return said.elements().stream()
                .filter(element -> element.id().equals("both-sides"))
                .findFirst()
                .orElseThrow();
    }
}
