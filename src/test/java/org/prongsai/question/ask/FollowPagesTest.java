package org.prongsai.question.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.question.SampleQuestions.OFFICER;
import static org.prongsai.question.SampleQuestions.plain;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.Message;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;
import org.prongsai.question.State;
import org.prongsai.thai.ThaiDate;

/** What an asker sees and does at the private address. */
class FollowPagesTest {
    @AutoClose
    private static final SamplePortal portal = new SamplePortal();

    private static int towns;
    private SampleQuestions sample;

    @BeforeEach
    void anotherTown() {
        sample = new SampleQuestions(portal, "town-" + ++towns);
    }

    @Test
    void everyStepIsShown() {
        String address = sample.ask("ขั้นตอนของคำถาม");
        assertThat(sample.page(address).select("form[action$=withdrawal] p").text())
                .contains("ข้อความและชื่อที่ให้ไว้จะถูกลบ")
                .doesNotContain("อีเมล");
        assertThat(sample.page(address).select("#state").text()).contains("รอเจ้าหน้าที่อ่าน");
        Question question = sample.released(sample.newest());
        Document page = sample.page(address);
        assertThat(page.select("#state").text()).contains("เผยแพร่แล้ว");
        assertThat(page.select("main a").eachAttr("href")).contains(sample.list + "/1");
        sample.answered(question, "คำตอบของเทศบาล");
        assertThat(sample.page(address).select(".said.answer").text())
                .contains("คำตอบของเทศบาล", "สมหญิง ตั้งใจ นักวิชาการ");
    }

    @Test
    void nothingTellsTheTimeAtWhichAnAskerDidAnything() {
        assertThat(sample.page(sample.list + "/new").select("form").text()).contains("ไม่เก็บเวลาที่ส่ง");
        Map<String, String> fields = plain("คำถามที่ไม่บอกเวลา");
        fields.put("name", "สมชาย");
        String address = sample.ask(fields);
        Question asked = sample.newest();
        assertThat(asked.changedAt()).isEqualTo(asked.askedAt());
        sample.released(asked);
        send(address, "/messages", Map.of("text", "ถามต่ออีกเรื่อง"));
        send(address, "/anonymity", Map.of());
        send(address, "/withdrawal", Map.of());
        List<Instant> moments =
                new ArrayList<>(List.of(asked.askedAt(), sample.newest().changedAt()));
        sample.questions.messages(asked.id()).forEach(message -> moments.add(message.writtenAt()));
        sample.questions.decisions(asked.id()).stream()
                .filter(decision -> decision.by().isEmpty())
                .forEach(decision -> moments.add(decision.at()));
        assertThat(moments)
                .as("asking, its page, a follow-up, the name, taking back")
                .hasSize(5)
                .allMatch(moment -> moment.equals(ThaiDate.begin(ThaiDate.at(moment))));
    }

    @Test
    void refusalIsShownWithItsReasonToTheAskerAlone() {
        String address = sample.ask("คำถามที่จะไม่เผยแพร่");
        sample.decisions.refuse(sample.newest(), OFFICER, portal.clock.instant(), "มีชื่อบุคคลอื่น");
        assertThat(sample.page(address).text()).contains("ไม่ได้เผยแพร่", "มีชื่อบุคคลอื่น");
        assertThat(portal.visitor.open(sample.list).body()).doesNotContain("มีชื่อบุคคลอื่น");
    }

    @Test
    void withdrawnQuestionLosesItsWordsEverywhere() {
        Map<String, String> fields = plain("คำถามที่จะถอนคืน");
        fields.put("name", "สมชาย");
        fields.put("email", "somchai@example.test");
        String address = sample.ask(fields);
        Question question = sample.released(sample.newest());
        assertThat(portal.visitor.open(sample.list + "/1").body()).contains("คำถามที่จะถอนคืน");
        assertThat(sample.page(address).select("form[action$=withdrawal] p").text())
                .contains("ชื่อ และอีเมลจะถูกลบ");
        HttpResponse<String> answer = send(address, "/withdrawal", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        Question gone = sample.again(question);
        assertThat(gone.state()).isEqualTo(State.WITHDRAWN);
        assertThat(gone.title() + gone.text() + gone.asker()).isEmpty();
        assertThat(portal.store(AskStore.class).hasContact(question.id())).isFalse();
        HttpResponse<String> page = portal.visitor.open(sample.list + "/1");
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("ผู้ถามถอนคำถามนี้แล้ว").doesNotContain("ถอนคืน");
        for (String path : List.of(sample.list, "/questions", sample.list + "/feed.atom", address)) {
            assertThat(portal.visitor.open(path).body()).as(path).doesNotContain("คำถามที่จะถอนคืน");
        }
        assertThat(sample.page(address).select("main form")).isEmpty();
        assertThat(portal.visitor
                        .send(
                                address + "/messages",
                                Map.of("text", "ยังอยากถามต่อ", "mark", sample.mark(sample.list + "/new")))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void answeredQuestionStaysButItsNameMayGo() {
        Map<String, String> fields = plain("คำถามที่มีชื่อ");
        fields.put("name", "สมชาย ใจดี");
        String address = sample.ask(fields);
        Question question = sample.answered(sample.released(sample.newest()), "ตอบแล้ว");
        assertThat(sample.page(address).select("form[action$=withdrawal]")).isEmpty();
        send(address, "/withdrawal", Map.of());
        assertThat(sample.again(question).state()).isEqualTo(State.PUBLIC);
        assertThat(portal.visitor.open(sample.list + "/1").body()).contains("สมชาย ใจดี");
        assertThat(send(address, "/anonymity", Map.of()).statusCode()).isEqualTo(303);
        assertThat(portal.visitor.open(sample.list + "/1").body()).doesNotContain("สมชาย ใจดี");
        assertThat(sample.questions.decisions(question.id()).toString()).contains("UNNAMED");
    }

    @Test
    void nothingIsPromisedThatCannotBeDoneAsTheQuestionStands() {
        Map<String, String> fields = plain("คำถามที่ยังไม่เผยแพร่");
        fields.put("name", "สมชาย");
        String address = sample.ask(fields);
        assertThat(sample.page(address).text())
                .contains("หรือถอนคำถาม", "ชื่อที่ให้ไว้จะถูกลบทันที")
                .doesNotContain("หายไปจากหน้าที่ทุกคนเห็น");
        sample.answered(sample.released(sample.newest()), "ตอบแล้ว");
        assertThat(sample.page(address).text())
                .contains("หายไปจากหน้าที่ทุกคนเห็น", "ให้ลบชื่อออกได้")
                .doesNotContain("หรือถอนคำถาม");
        send(address, "/anonymity", Map.of());
        assertThat(sample.page(address).text()).contains("ถอนไม่ได้").doesNotContain("ให้ลบชื่อออกได้");
    }

    @Test
    void askingOnIsReleasedByItselfAndWaitsForAnAnswerAgain() {
        String address = sample.ask("คำถามสองทาง");
        Question question = sample.answered(sample.released(sample.newest()), "คำตอบแรก");
        assertThat(question.dueOn()).isNull();
        assertThat(send(address, "/messages", Map.of("text", "แล้วต้องใช้เวลากี่วัน"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(sample.page(address).text()).contains("แล้วต้องใช้เวลากี่วัน", "รอเจ้าหน้าที่อ่านก่อนเผยแพร่");
        assertThat(portal.visitor.open(sample.list + "/1").body()).doesNotContain("กี่วัน");
        Message message = sample.decisions.messages(question.id()).get(1);
        sample.decisions.releaseMessage(
                message, OFFICER, portal.clock.instant(), java.time.LocalDate.parse("2027-01-31"));
        assertThat(sample.page(sample.list + "/1").select(".said").text()).contains("ผู้ถามเขียนเพิ่ม", "กี่วัน");
        assertThat(sample.again(question).dueOn()).isEqualTo("2027-01-31");
        sample.answered(question, "ใช้เวลาสามวัน");
        assertThat(sample.again(question).dueOn()).isNull();
        assertThat(sample.page(sample.list + "/1").select(".said h2").eachText())
                .containsExactly("ผู้ถามไม่ได้ให้ชื่อ", "คำตอบของหน่วยงาน", "ผู้ถามเขียนเพิ่ม", "คำตอบของหน่วยงาน");
    }

    @Test
    void doubleClickWritesOnce() {
        String address = sample.ask("เขียนเพิ่มครั้งเดียว");
        Question question = sample.released(sample.newest());
        Map<String, String> fields = Map.of("text", "ข้อความเดียวกัน", "mark", sample.mark(address));
        assertThat(portal.visitor.send(address + "/messages", fields).statusCode())
                .isEqualTo(303);
        assertThat(portal.visitor.send(address + "/messages", fields).statusCode())
                .isEqualTo(303);
        assertThat(sample.decisions.messages(question.id())).hasSize(1);
    }

    @Test
    void otherWordsOfAFormThatWasSentBeforeAreKeptBesideTheFirst() {
        String address = sample.ask("เขียนเพิ่มแล้วแก้");
        Question question = sample.released(sample.newest());
        String mark = sample.mark(address);
        for (String text : List.of("ข้อความแรก", "ข้อความที่แก้แล้ว", "ข้อความที่แก้แล้ว", "ข้อความแรก")) {
            assertThat(portal.visitor
                            .send(address + "/messages", Map.of("text", text, "mark", mark))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(sample.decisions.messages(question.id()))
                .extracting(Message::text)
                .containsExactly("ข้อความแรก", "ข้อความที่แก้แล้ว");
        assertThat(sample.page(address).text()).contains("ข้อความแรก", "ข้อความที่แก้แล้ว");
    }

    @Test
    void personalDataIsPointedOutInWhatIsAddedToo() {
        String address = sample.ask("เขียนเพิ่มพร้อมเบอร์โทร");
        Question question = sample.released(sample.newest());
        HttpResponse<String> first = send(address, "/messages", Map.of("text", "โทรกลับ 081-234-5678 นะ"));
        Document page = Jsoup.parse(first.body());
        assertThat(page.select("mark.personal").text()).contains("081-234-5678");
        assertThat(page.select("#text").text()).isEqualTo("โทรกลับ 081-234-5678 นะ");
        assertThat(sample.decisions.messages(question.id())).isEmpty();
        assertThat(send(
                                address,
                                "/messages",
                                Map.of(
                                        "text",
                                        "โทรกลับ 081-234-5678 นะ",
                                        "seen",
                                        page.select("form[action$=messages] [name=seen]")
                                                .val()))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void badTextsAreShownAgain() {
        String address = sample.ask("เขียนเพิ่มผิดๆ");
        sample.released(sample.newest());
        for (String text : List.of("", "   \u0000", "ยาว".repeat(2_000), "http://a.example ".repeat(9))) {
            HttpResponse<String> answer = send(address, "/messages", Map.of("text", text));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#text").attr("aria-describedby"))
                    .contains("text-wrong");
            assertThat(Jsoup.parse(answer.body()).select("#text").text())
                    .isEqualTo(text.replace("\u0000", "").strip());
        }
        for (int number = 0; number < 3; number++) {
            send(address, "/messages", Map.of("text", "ข้อความที่ " + number + " ยังไม่มีใครอ่าน"));
        }
        HttpResponse<String> enough = send(address, "/messages", Map.of("text", "ข้อความที่มากเกินไป"));
        assertThat(enough.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(enough.body()).select("#text").text()).isEqualTo("ข้อความที่มากเกินไป");
    }

    @Test
    void wrongAddressesAreNotFoundHoweverTheyLook() {
        String address = sample.ask("ที่อยู่ส่วนตัว");
        String other = address.substring(0, address.length() - 1) + (address.endsWith("A") ? "B" : "A");
        for (String wrong : List.of(
                other,
                "/questions/follow/x",
                "/questions/follow/" + "A".repeat(32),
                address + "A",
                "/questions/follow/%20",
                "/questions/follow/'%20OR%20'1'='1")) {
            assertThat(portal.visitor.open(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        assertThat(portal.visitor
                        .send(other + "/withdrawal", Map.of("mark", sample.mark(address)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(portal.visitor.send(address + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(sample.newest().state()).isEqualTo(State.WAITING);
    }

    @Test
    void privatePageIsKeptByNobody() {
        HttpResponse<String> page = portal.visitor.open(sample.ask("หน้าส่วนตัว"));
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> send(String address, String what, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        Document page = sample.page(address);
        String mark = page.select("form [name=mark]").attr("value");
        all.put("mark", mark);
        return portal.visitor.send(address + what, all);
    }
}
