package org.prongsai.question.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.question.SampleQuestions.plain;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;
import org.prongsai.question.State;
import org.prongsai.question.notice.NoticeStore;
import org.prongsai.staff.SampleStaff;
import org.prongsai.web.mail.Letter;

/** A question that an officer gives back and its asker puts right. */
class CorrectionPagesTest {
    private static final String REASON = "โปรดลบชื่อเพื่อนบ้านออก";

    @TempDir
    static Path folder;

    private static SamplePortal portal;
    private static SampleStaff staff;
    private static SampleQuestions sample;

    @BeforeAll
    static void open() {
        portal = new SamplePortal(folder);
        staff = new SampleStaff(portal);
        sample = new SampleQuestions(portal, "nong-kaew");
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void askerReadsWhySendsItAgainAndNothingOfTheOldTextIsKept() {
        String address = sample.ask("บ้านนายเอกข้างตลาดทิ้งขยะ");
        Question question = sample.newest();
        giveBack(question);
        assertThat(sample.again(question).isPublic()).isFalse();
        assertThat(officer().open("/desk/nong-kaew/questions?show=all").body()).contains("รอผู้ถามแก้ไข");
        Document follow = sample.page(address);
        assertThat(follow.select("#state").text()).isEqualTo("โปรดแก้ไขคำถามแล้วส่งอีกครั้ง");
        assertThat(follow.text()).contains(REASON);
        String form = follow.select("main a.action").attr("href");
        assertThat(sample.page(form).select("#title").val()).isEqualTo("บ้านนายเอกข้างตลาดทิ้งขยะ");

        portal.clock.pass(Duration.ofDays(9));
        assertThat(sendAgain(form, plain("ใครเก็บขยะข้างบ้าน")).statusCode()).isEqualTo(303);
        Question now = sample.again(question);
        assertThat(now.state()).isEqualTo(State.WAITING);
        assertThat(now.isReturned()).isFalse();
        assertThat(now.title()).isEqualTo("ใครเก็บขยะข้างบ้าน");
        assertThat(now.askedAt()).isEqualTo(question.askedAt());
        assertThat(now.dueOn()).isAfter(question.dueOn());
        HttpResponse<String> late = sendAgain(form, address, plain("ส่งซ้ำอีกครั้งไม่มีผล"));
        assertThat(sample.page(late.headers().firstValue("Location").orElseThrow())
                        .select("[role=status]")
                        .text())
                .contains("ไม่ได้เก็บ");
        HttpResponse<String> same = sendAgain(form, address, plain("ใครเก็บขยะข้างบ้าน"));
        assertThat(same.headers().firstValue("Location").orElseThrow()).doesNotContain("unkept");
        assertThat(sample.again(question).title()).isEqualTo("ใครเก็บขยะข้างบ้าน");

        officer().send(sample.desk(question) + "/release", Map.of());
        Document shown = sample.page(sample.list + "/" + sample.again(question).number());
        assertThat(shown.text()).contains("ใครเก็บขยะข้างบ้าน", "ขอให้ผู้ถามแก้ไขคำถาม", "ผู้ถามแก้ไขแล้วส่งใหม่");
        assertThat(shown.text()).doesNotContain("นายเอก", REASON);
        assertThat(officer().open(sample.desk(question)).body()).contains(REASON);
    }

    @Test
    void askerWithAnAddressIsToldAndTheAddressIsKeptUntilTheyAnswerOrSixtyDaysPass() {
        Map<String, String> fields = plain("คำถามที่ต้องแก้ไข");
        fields.put("email", "asker@example.test");
        String address = sample.ask(fields);
        Question question = sample.newest();
        giveBack(question);
        List<Letter> letters = sample.letters.due(portal.clock.instant(), 99);
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("asker@example.test");
            assertThat(letter.text())
                    .contains("https://portal.example" + address)
                    .doesNotContain(REASON, "คำถามที่ต้องแก้ไข");
        });
        NoticeStore notices = portal.store(NoticeStore.class);
        notices.forgetFinished(portal.clock.instant().minus(Duration.ofDays(60)));
        assertThat(notices.contact(question.id())).isPresent();
        notices.forgetFinished(portal.clock.instant().plusSeconds(1));
        assertThat(notices.contact(question.id())).isEmpty();
        letters.forEach(letter -> sample.letters.remove(letter.id()));
    }

    @Test
    void correctionIsLookedAtLikeANewQuestion() {
        String form = sample.ask("คำถามที่จะแก้ไม่ดี") + "/correction";
        Question question = sample.newest();
        giveBack(question);
        HttpResponse<String> empty = sendAgain(form, Map.of("title", "", "text", "", "category", "service"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).select("[role=alert] a").eachAttr("href"))
                .containsExactly("#title", "#text");
        Map<String, String> personal = plain("ขอให้ติดต่อกลับ 081-234-5678");
        Document hint = Jsoup.parse(sendAgain(form, personal).body());
        assertThat(hint.select("mark.personal").text()).contains("081-234-5678");
        assertThat(sample.again(question).isReturned()).isTrue();
        personal.put("seen", hint.select("[name=seen]").val());
        assertThat(sendAgain(form, personal).statusCode()).isEqualTo(303);
        assertThat(sample.again(question).title()).isEqualTo("ขอให้ติดต่อกลับ 081-234-5678");
    }

    @Test
    void onlyWhatWaitsIsGivenBackAndOnlyWithAReason() {
        Question open = sample.published("เผยแพร่ไปแล้ว");
        giveBack(open);
        assertThat(sample.again(open).isPublic()).isTrue();
        String address = sample.ask("คำถามที่ยังรออยู่");
        Question waiting = sample.newest();
        HttpResponse<String> answer = officer().send(sample.desk(waiting) + "/return", Map.of("text", " "));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert] a").attr("href"))
                .isEqualTo("#reason-back");
        assertThat(sendAgain(address + "/correction", address, plain("ยังไม่ถูกขอให้แก้"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(sample.again(waiting).title()).isEqualTo("คำถามที่ยังรออยู่");
    }

    @Test
    void whatWasGivenBackCanBeWithdrawnOrReleasedAfterAll() {
        String address = sample.ask("ถอนดีกว่าแก้");
        Question first = sample.newest();
        giveBack(first);
        portal.visitor.send(address + "/withdrawal", Map.of("mark", sample.mark(address)));
        assertThat(sample.again(first).state()).isEqualTo(State.WITHDRAWN);
        assertThat(sample.again(first).isReturned()).isFalse();
        String form = sample.ask("ไม่ต้องแก้ก็ได้") + "/correction";
        Question second = sample.newest();
        giveBack(second);
        String mark = sample.mark(form);
        officer().send(sample.desk(second) + "/release", Map.of("confirmed", "yes"));
        assertThat(sample.again(second).isPublic()).isTrue();
        Map<String, String> late = plain("แก้หลังเผยแพร่");
        late.put("mark", mark);
        portal.visitor.send(form, late);
        assertThat(sample.again(second).title()).isEqualTo("ไม่ต้องแก้ก็ได้");
    }

    @Test
    void replacedAndWithdrawnWordsStandInNoFileOfTheDataFolder() throws IOException {
        String corrected = sample.ask("PLANTEDONE บ้านนายเอก");
        giveBack(sample.newest());
        assertThat(found("PLANTEDONE")).isTrue();
        sendAgain(corrected + "/correction", plain("ใครเก็บขยะ"));
        assertThat(found("PLANTEDONE")).isFalse();

        Map<String, String> fields = plain("PLANTEDTWO ถามแล้วถอน");
        fields.put("name", "PLANTEDTHREE");
        String withdrawn = sample.ask(fields);
        sample.released(sample.newest());
        assertThat(found("PLANTEDTWO")).isTrue();
        portal.visitor.send(withdrawn + "/withdrawal", Map.of("mark", sample.mark(withdrawn)));
        assertThat(found("PLANTEDTWO")).isFalse();
        assertThat(found("PLANTEDTHREE")).isFalse();

        fields = plain("ชื่อที่ลบภายหลัง");
        fields.put("name", "PLANTEDFOUR");
        String named = sample.ask(fields);
        assertThat(found("PLANTEDFOUR")).isTrue();
        portal.visitor.send(named + "/anonymity", Map.of("mark", sample.mark(named)));
        assertThat(found("PLANTEDFOUR")).isFalse();
    }

    private static boolean found(String word) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .toUpperCase(Locale.ROOT)
                        .contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void giveBack(Question question) {
        SampleStaff.Person officer = officer();
        assertThat(officer.send(sample.desk(question) + "/return", Map.of("text", REASON))
                        .statusCode())
                .isEqualTo(303);
    }

    private static HttpResponse<String> sendAgain(String form, Map<String, String> fields) {
        return sendAgain(form, form, fields);
    }

    private static HttpResponse<String> sendAgain(String form, String markedPage, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("mark", sample.mark(markedPage));
        return portal.visitor.send(form, sent);
    }

    private static SampleStaff.Person officer() {
        return staff.again(staff.officerA);
    }
}
