package org.prongsai.agency.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;
import org.prongsai.staff.SampleStaff;

class TemplatePagesTest {
    private static final String LIST = list(Matter.QUESTION);

    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final SampleStaff staff = new SampleStaff(portal);
    private final TemplateStore store = portal.store(TemplateStore.class);

    @ParameterizedTest
    @EnumSource
    void templateIsAddedChangedAndRemoved(Matter matter) {
        String list = list(matter);
        SampleStaff.Person person = person(matter);
        assertThat(person.send(list, Map.of("title", "ทักทาย", "text", "เรียน ผู้ถาม\r\nขอบคุณที่ถาม"))
                        .statusCode())
                .isEqualTo(303);
        AnswerTemplate kept = store.of(staff.townA.id(), matter).get(0);
        assertThat(kept.text()).isEqualTo("เรียน ผู้ถาม\nขอบคุณที่ถาม");
        assertThat(kept.changedBy()).isEqualTo(person.account.name());
        String one = list + "/" + kept.id();
        Document form = Jsoup.parse(person.open(one).body());
        assertThat(form.select("#text").val()).isEqualTo(kept.text());
        assertThat(form.select("#send").attr("action")).isEqualTo(one);
        assertThat(person.open(list + "/9999999999999999999").statusCode()).isEqualTo(404);
        person.send(one, Map.of("title", "ทักทาย", "text", "สวัสดี"));
        assertThat(person.open(list + "?done=changed").body()).contains("ทักทาย", "สวัสดี");
        person.send(one + "/removal", Map.of());
        assertThat(store.of(staff.townA.id(), matter)).isEmpty();
        assertThat(person.send(one + "/removal", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void answerBeginsWithATemplateOfItsMatterOnly() {
        staff.officerA.send(LIST, Map.of("title", "ทักทาย", "text", "สวัสดี"));
        staff.handlerA.send(list(Matter.COMPLAINT), Map.of("title", "รับเรื่อง", "text", "ได้รับเรื่องแล้ว"));
        long id = store.of(staff.townA.id(), Matter.QUESTION).get(0).id();
        long foreign = store.of(staff.townA.id(), Matter.COMPLAINT).get(0).id();
        Question question = new SampleQuestions(portal, "nong-kaew").published("ใช้ข้อความสำเร็จรูป");
        SampleStaff.Person officer = staff.again(staff.officerA);
        String desk = "/desk/nong-kaew/questions/" + question.id() + "?template=";
        assertThat(Jsoup.parse(officer.open(desk + id).body()).select("#answer").text())
                .isEqualTo("สวัสดี");
        for (String none : List.of(String.valueOf(foreign), "9999999999999999999", "x")) {
            assertThat(Jsoup.parse(officer.open(desk + none).body())
                            .select("#answer")
                            .text())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void badTemplatesAreShownAgain(Matter matter) {
        for (Map<String, String> fields : List.of(
                Map.<String, String>of(),
                Map.of("title", "ชื่อ"),
                Map.of("title", "ช".repeat(101), "text", "x"),
                Map.of("title", "ชื่อ", "text", "ย".repeat(10_001)))) {
            var answer = person(matter).send(list(matter), fields);
            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("#title").val()).isEqualTo(fields.getOrDefault("title", ""));
            assertThat(page.select("#text").val()).isEqualTo(fields.getOrDefault("text", ""));
            assertThat(page.select("[aria-invalid=true]")).isNotEmpty();
        }
    }

    @Test
    void listOfAHundredTakesNoMore() {
        AnswerTemplate one = new AnswerTemplate(0, "ชื่อ", "ข้อความ", "", java.time.Instant.EPOCH);
        for (int number = 0; number < 100; number++) {
            store.add(staff.townA.id(), Matter.QUESTION, one);
        }
        Map<String, String> more = Map.of("title", "อีกหนึ่ง", "text", "ข้อความ");
        assertThat(staff.officerA.send(LIST, more).statusCode()).isEqualTo(422);
        long id = store.of(staff.townA.id(), Matter.QUESTION).get(0).id();
        assertThat(staff.officerA.send(LIST + "/" + id, more).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource
    void templatesAreTheAgencysOwn(Matter matter) {
        store.add(
                staff.townA.id(), matter, new AnswerTemplate(0, "ของหนองแก้ว", "ข้อความ", "", java.time.Instant.EPOCH));
        String foreign = matter.desk(staff.townB.slug()) + "/templates/"
                + store.of(staff.townA.id(), matter).get(0).id();
        for (SampleStaff.Person stranger : List.of(staff.officerB, staff.handlerB)) {
            assertThat(stranger.open(list(matter)).statusCode()).isEqualTo(403);
        }
        assertThat(staff.handlerB.open(foreign).statusCode()).isEqualTo(404);
        assertThat(staff.handlerB
                        .send(foreign, Map.of("title", "ยึด", "text", "ยึด"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(staff.handlerB.send(foreign + "/removal", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void auditorReadsTheTextsForQuestionsAndNoneForComplaints() {
        staff.officerA.send(LIST, Map.of("title", "ทักทาย", "text", "สวัสดี"));
        Document page = Jsoup.parse(staff.auditor.open(LIST).body());
        assertThat(page.text()).contains("ทักทาย", "สวัสดี");
        assertThat(page.select("main form")).isEmpty();
        assertThat(staff.auditor.send(LIST, Map.of("title", "ก", "text", "ข")).statusCode())
                .isEqualTo(403);
        assertThat(staff.auditor.open(list(Matter.COMPLAINT)).statusCode()).isEqualTo(403);
        assertThat(staff.officerA.open(list(Matter.COMPLAINT)).statusCode()).isEqualTo(403);
    }

    private SampleStaff.Person person(Matter matter) {
        return matter == Matter.QUESTION ? staff.officerA : staff.handlerA;
    }

    private static String list(Matter matter) {
        return matter.desk("nong-kaew") + "/templates";
    }
}
