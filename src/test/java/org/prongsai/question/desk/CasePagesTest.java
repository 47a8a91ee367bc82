package org.prongsai.question.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.question.SampleQuestions.plain;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.Category;
import org.prongsai.question.Message;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;
import org.prongsai.question.State;
import org.prongsai.staff.SampleStaff;
import org.prongsai.web.mail.Letter;

/** Working on questions as an officer, an administrator and an auditor do, and as an officer of another agency would like to. */
class CasePagesTest {
    @AutoClose
    private static final SamplePortal portal = new SamplePortal();

    private static final SampleStaff staff = new SampleStaff(portal);
    private static final SampleQuestions sample = new SampleQuestions(portal, "nong-kaew");

    @Test
    void officerReleasesAndTheAskerIsTold() {
        Map<String, String> fields = plain("เรื่องที่จะเผยแพร่");
        fields.put("email", "asker@example.test");
        String address = sample.ask(fields);
        Question question = sample.newest();
        HttpResponse<String> answer = officer().send(sample.desk(question) + "/release", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(sample.again(question).state()).isEqualTo(State.PUBLIC);
        Letter letter = letters().get(0);
        assertThat(letter.recipient()).isEqualTo("asker@example.test");
        assertThat(letter.text()).contains("https://portal.example" + address).doesNotContain("เรื่องที่จะเผยแพร่");
        officer().send(sample.desk(question) + "/release", Map.of());
        assertThat(letters()).hasSize(1);
        assertThat(deeds()).contains("question.released");
        assertThat(sample.questions.decisions(question.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.by()).contains("คุณ officer", "นักจัดการงานทั่วไป"));
        portal.store(org.prongsai.web.mail.OutboxStore.class).remove(letter.id());
    }

    @Test
    void refusalNeedsAReasonAndIsTheLastTheAskerHears() {
        Map<String, String> fields = plain("เรื่องที่จะไม่เผยแพร่");
        fields.put("email", "asker2@example.test");
        String address = sample.ask(fields);
        Question question = sample.newest();
        HttpResponse<String> empty = officer().send(sample.desk(question) + "/refusal", Map.of("text", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).select("[role=alert] a").attr("href"))
                .isEqualTo("#reason");
        assertThat(Jsoup.parse(empty.body()).select("#reason")).hasSize(1);
        officer().send(sample.desk(question) + "/refusal", Map.of("text", "มีชื่อบุคคลอื่น"));
        assertThat(sample.again(question).state()).isEqualTo(State.REFUSED);
        assertThat(letters())
                .filteredOn(letter -> letter.recipient().equals("asker2@example.test"))
                .hasSize(1);
        assertThat(letters().toString()).doesNotContain("มีชื่อบุคคลอื่น");
        assertThat(sample.page(address).text()).contains("มีชื่อบุคคลอื่น").doesNotContain("เราจะแจ้งทางอีเมล");
        letters().forEach(letter -> sample.letters.remove(letter.id()));
    }

    @Test
    void questionThatLiesWithItsAskerIsReleasedOnlyWhenThatIsConfirmed() {
        sample.ask("เรื่องที่ขอให้แก้ไข");
        Question question = sample.newest();
        officer().send(sample.desk(question) + "/return", Map.of("text", "โปรดลบชื่อบุคคลอื่น"));
        Document page = Jsoup.parse(officer().open(sample.desk(question)).body());
        assertThat(page.select("form[action$=release] .notice").text()).contains("ผู้ถามจะแก้ไขไม่ได้อีก");
        assertThat(page.select("form[action$=release] #confirmed").hasAttr("required"))
                .isTrue();
        HttpResponse<String> hasty = officer().send(sample.desk(question) + "/release", Map.of());
        assertThat(hasty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(hasty.body()).select("[role=alert] a").attr("href"))
                .isEqualTo("#confirmed");
        assertThat(sample.again(question).isPublic()).isFalse();
        officer().send(sample.desk(question) + "/release", Map.of("confirmed", "yes"));
        assertThat(sample.again(question).isPublic()).isTrue();
    }

    @Test
    void answerReleasesAtOnceWithNameAndPosition() {
        sample.ask("เรื่องที่ตอบได้เลย");
        Question question = sample.newest();
        assertThat(officer()
                        .send(sample.desk(question) + "/answers", Map.of("text", "เปิดทำการทุกวันจันทร์ถึงศุกร์"))
                        .statusCode())
                .isEqualTo(303);
        Question now = sample.again(question);
        assertThat(now.isPublic() && now.isAnswered()).isTrue();
        Document page = sample.page(sample.list + "/" + now.number());
        assertThat(page.select(".said.answer").text()).contains("เปิดทำการ", "คุณ officer นักจัดการงานทั่วไป");
    }

    @Test
    void doubleClickAnswersOnce() {
        Question question = sample.published("ตอบครั้งเดียวพอ");
        SampleStaff.Person officer = officer();
        Map<String, String> fields = Map.of("text", "คำตอบเดียว", "mark", officer.mark());
        officer.send(sample.desk(question) + "/answers", fields);
        HttpResponse<String> twice = officer.send(sample.desk(question) + "/answers", fields);
        assertThat(sample.decisions.messages(question.id())).hasSize(1);
        assertThat(twice.headers().firstValue("Location").orElseThrow()).doesNotContain("unkept");
    }

    @Test
    void otherWordsOfAFormThatWasSentAreNotLostInSilence() {
        Question question = sample.published("ตอบครั้งเดียวพอ");
        SampleStaff.Person officer = officer();
        String mark = officer.mark();
        officer.send(sample.desk(question) + "/answers", Map.of("text", "ซ่อมเดือนหน้า", "mark", mark));
        HttpResponse<String> other =
                officer.send(sample.desk(question) + "/answers", Map.of("text", "ซ่อมปีหน้า", "mark", mark));
        String told = other.headers().firstValue("Location").orElseThrow();
        assertThat(Jsoup.parse(officer.open(told).body())
                        .select("[role=status]")
                        .text())
                .contains("ไม่ได้เก็บ");
    }

    @Test
    void badAnswersAreShownAgainAndPersonalDataIsPointedOut() {
        Question question = sample.published("ตอบไม่ถูกต้อง");
        for (String text : List.of("", "\u0000\u202e", "ยาว".repeat(4_000))) {
            HttpResponse<String> answer = officer().send(sample.desk(question) + "/answers", Map.of("text", text));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#answer").attr("aria-describedby"))
                    .contains("answer-wrong");
        }
        HttpResponse<String> personal =
                officer().send(sample.desk(question) + "/answers", Map.of("text", "โทรหาคุณสมชาย 081-234-5678"));
        assertThat(Jsoup.parse(personal.body()).select("mark.personal").text()).contains("081-234-5678");
        assertThat(sample.decisions.messages(question.id())).isEmpty();
        String seen = Jsoup.parse(personal.body())
                .select("form[action$=answers] [name=seen]")
                .val();
        assertThat(officer()
                        .send(
                                sample.desk(question) + "/answers",
                                Map.of("text", "โทรหาคุณสมชาย 081-234-5678", "seen", seen))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void correctionKeepsTheOldAnswerAndAFollowUpIsReleased() {
        String address = sample.ask("แก้คำตอบและถามต่อ");
        Question question = sample.released(sample.newest());
        officer().send(sample.desk(question) + "/answers", Map.of("text", "คำตอบแรกที่ผิด"));
        Message answer = sample.decisions.messages(question.id()).get(0);
        officer().send(message(question, answer) + "/correction", Map.of("text", "คำตอบที่ถูกต้อง"));
        assertThat(sample.questions.versions(question.id()))
                .singleElement()
                .satisfies(version -> assertThat(version.text()).isEqualTo("คำตอบแรกที่ผิด"));
        portal.visitor.send(address + "/messages", Map.of("text", "ขอถามต่ออีกข้อ", "mark", sample.mark(address)));
        Message more = sample.decisions.messages(question.id()).get(1);
        assertThat(officer().open(sample.desk(question)).body()).contains("ขอถามต่ออีกข้อ");
        assertThat(officer()
                        .send(message(question, more) + "/correction", Map.of("text", "แก้คำถาม"))
                        .statusCode())
                .isEqualTo(404);
        officer().send(message(question, more) + "/release", Map.of());
        assertThat(sample.again(question).dueOn()).isNotNull();
        Document again = Jsoup.parse(officer()
                .send(message(question, answer) + "/refusal", Map.of("text", ""))
                .body());
        assertThat(again.select("[role=alert] a").attr("href")).isEqualTo("#reason-" + answer.id());
        assertThat(again.select("details[open] textarea").eachAttr("id")).containsExactly("reason-" + answer.id());
        officer().send(message(question, answer) + "/refusal", Map.of("text", "ตอบผิดเรื่อง"));
        assertThat(sample.page(sample.list + "/" + question.number()).text())
                .contains("ตอบผิดเรื่อง")
                .doesNotContain("คำตอบที่ถูกต้อง");
    }

    @Test
    void categoryChangesWithARowOfWhoAndWhen() {
        Question question = sample.published("เปลี่ยนเรื่องให้ถูก");
        officer().send(sample.desk(question) + "/category", Map.of("category", "tax"));
        officer().send(sample.desk(question) + "/category", Map.of("category", "tax"));
        officer().send(sample.desk(question) + "/category", Map.of("category", "nonsense"));
        assertThat(sample.again(question).category()).isEqualTo(Category.TAX);
        assertThat(sample.questions.decisions(question.id()))
                .filteredOn(each -> each.reason().equals("service → tax"))
                .hasSize(1);
    }

    @Test
    void marksOfPersonalDataAreShownBeforeRelease() {
        Map<String, String> fields = plain("ขอให้ติดต่อกลับ 081-234-5678");
        Document hint = Jsoup.parse(sample.send(fields).body());
        fields.put("seen", hint.select("[name=seen]").val());
        sample.ask(fields);
        Document page = Jsoup.parse(officer().open(sample.desk(sample.newest())).body());
        assertThat(page.select("h1 mark.personal").text()).contains("081-234-5678", "หมายเลขโทรศัพท์");
    }

    private static SampleStaff.Person officer() {
        return staff.again(staff.officerA);
    }

    private static String message(Question question, Message message) {
        return sample.desk(question) + "/messages/" + message.id();
    }

    private static List<Letter> letters() {
        return sample.letters.due(portal.clock.instant(), 99);
    }

    private static List<String> deeds() {
        return portal.store(Deeds.class).actions();
    }

    /** Looks into the log of what staff did. */
    public interface Deeds {
        @org.jdbi.v3.sqlobject.statement.SqlQuery("SELECT action FROM audit ORDER BY number")
        List<String> actions();
    }
}
