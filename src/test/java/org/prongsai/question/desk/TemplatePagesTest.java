package org.prongsai.question.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;
import org.prongsai.staff.SampleStaff;

class TemplatePagesTest {
    private static final String LIST = "/desk/nong-kaew/questions/templates";

    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final SampleStaff staff = new SampleStaff(portal);

    @Test
    void templateIsAddedUsedChangedAndRemoved() {
        assertThat(staff.officerA
                        .send(LIST, Map.of("title", "ทักทาย", "text", "เรียน ผู้ถาม\r\nขอบคุณที่ถาม"))
                        .statusCode())
                .isEqualTo(303);
        TemplateStore store = portal.store(TemplateStore.class);
        assertThat(store.of(staff.townA.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.text()).isEqualTo("เรียน ผู้ถาม\nขอบคุณที่ถาม"));
        staff.officerA.send(LIST + "/1", Map.of("title", "ทักทาย", "text", "สวัสดี"));
        SampleQuestions sample = new SampleQuestions(portal, "nong-kaew");
        Question question = sample.published("ใช้ข้อความสำเร็จรูป");
        SampleStaff.Person officer = staff.signIn(staff.officerA.account, staff.officerA.key);
        String desk = "/desk/nong-kaew/questions/" + question.id();
        assertThat(Jsoup.parse(officer.open(desk + "?template=1").body())
                        .select("#answer")
                        .text())
                .isEqualTo("สวัสดี");
        assertThat(Jsoup.parse(officer.open(desk + "?template=9999999999999999999")
                                .body())
                        .select("#answer")
                        .text())
                .isEmpty();
        officer.send(LIST + "/1/removal", Map.of());
        assertThat(store.of(staff.townA.id())).isEmpty();
        assertThat(officer.send(LIST + "/1/removal", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void badTemplatesAreShownAgain() {
        for (Map<String, String> fields : List.of(
                Map.<String, String>of(),
                Map.of("title", "ชื่อ"),
                Map.of("title", "ช".repeat(101), "text", "x"),
                Map.of("title", "ชื่อ", "text", "ย".repeat(10_001)))) {
            var answer = staff.officerA.send(LIST, fields);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#title-0").val()).isEqualTo(fields.getOrDefault("title", ""));
        }
    }

    @Test
    void templatesAreTheAgencysOwn() {
        staff.officerA.send(LIST, Map.of("title", "ของหนองแก้ว", "text", "ข้อความ"));
        assertThat(staff.officerB.open(LIST).statusCode()).isEqualTo(403);
        assertThat(staff.officerB
                        .send(LIST.replace("nong-kaew", "bang-sai-ngam") + "/1", Map.of("title", "ยึด", "text", "ยึด"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(staff.auditor.open(LIST).statusCode()).isEqualTo(200);
        assertThat(staff.auditor.send(LIST, Map.of("title", "ก", "text", "ข")).statusCode())
                .isEqualTo(403);
    }
}
