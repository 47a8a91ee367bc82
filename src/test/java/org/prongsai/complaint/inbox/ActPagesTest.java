package org.prongsai.complaint.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.SampleInbox.path;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.agency.template.AnswerTemplate;
import org.prongsai.agency.template.Matter;
import org.prongsai.agency.template.TemplateStore;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.Entry;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.complaint.State;
import org.prongsai.complaint.Told;
import org.prongsai.complaint.channel.ChannelKeys;
import org.prongsai.staff.Role;
import org.prongsai.staff.SampleStaff;

class ActPagesTest {
    @AutoClose
    private final OpenCase open = new OpenCase();

    private final SampleInbox sample = open.sample;
    private final SampleStaff staff = open.staff;
    private final Complaint complaint = open.complaint;

    @Test
    void complaintIsLedFromNewToClosedAndEachStepSaysWhoWhenAndWhy() {
        assertThat(open.act("examination", Map.of()).statusCode()).isEqualTo(303);
        assertThat(open.now().state()).isEqualTo(State.EXAMINED);
        assertThat(open.now().due()).contains(open.now().preliminaryBy());
        open.act("preliminary", Map.of("text", "พบเอกสารแล้ว กำลังสอบถามพยาน"));
        assertThat(open.now().preliminaryOn()).isEqualTo(sample.today());
        assertThat(open.now().due()).contains(open.now().closeBy());
        open.act("conclusion", Map.of("text", "มีการเรียกรับจริง"));
        assertThat(open.now().state()).isEqualTo(State.CONCLUDED);
        open.act("closure", Map.of("text", "ลงโทษทางวินัยแล้ว", "outcome", "founded"));
        assertThat(open.now().state()).isEqualTo(State.CLOSED);
        assertThat(sample.last(open.now(), staff.handlerA)).isEqualTo(new Told("ลงโทษทางวินัยแล้ว", "founded"));
        assertThat(open.page()).contains("มีมูล", staff.handlerA.account.name(), "ลงโทษทางวินัยแล้ว");
        assertThat(List.of("examination", "preliminary", "conclusion", "closure"))
                .allSatisfy(done -> assertThat(sample.audited("complaint." + done))
                        .singleElement()
                        .satisfies(entry -> assertThat(entry.subject()).isEqualTo(complaint.number())));
    }

    @Test
    void stepsThatAreNotNextLeadNowhere() {
        for (String act : List.of("preliminary", "conclusion", "closure", "reopening", "nonsense")) {
            assertThat(staff.handlerA
                            .open(path(staff.townA, complaint) + "/acts/" + act)
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(open.act("closure", Map.of("text", "ปิด", "outcome", "founded"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(open.now().state()).isEqualTo(State.NEW);
        assertThat(open.now().entries()).isEqualTo(1);
    }

    @Test
    void stepsWithoutReasonOrOutcomeAreRefusedAndWhatWasTypedStays() {
        open.act("examination", Map.of());
        open.act("conclusion", Map.of("text", "สรุป"));
        HttpResponse<String> answer =
                open.act("closure", Map.of("text", "คำอธิบายยาวที่พิมพ์ไว้", "outcome", "invented"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("คำอธิบายยาวที่พิมพ์ไว้", "โปรดเลือกผลของเรื่อง", "href=\"#outcome\"");
        assertThat(open.act("closure", Map.of("outcome", "founded")).statusCode())
                .isEqualTo(422);
        assertThat(open.now().state()).isEqualTo(State.CONCLUDED);
    }

    @Test
    void reporterWritesOnAndTheComplaintIsTakenUpAgainWithANewDay() {
        open.act("examination", Map.of());
        open.act("conclusion", Map.of("text", "สรุป"));
        open.act("closure", Map.of("text", "จบ", "outcome", "unfounded"));
        sample.portal.clock.pass(Duration.ofDays(80));
        sample.writeOn(open.now(), "มีหลักฐานใหม่", staff.handlerA);
        SampleStaff.Person handler = staff.again(staff.handlerA);
        assertThat(handler.open(path(staff.townA)).body()).contains(complaint.number());
        assertThat(handler.open(path(staff.townA, complaint)).body())
                .contains("ผู้ร้องเรียนเขียนมาเพิ่มหลังจากเรื่องนี้มีข้อสรุปแล้ว");
        sample.act(handler, staff.townA, open.now(), "reopening", Map.of("text", "มีหลักฐานใหม่"));
        assertThat(open.now().state()).isEqualTo(State.EXAMINED);
        assertThat(open.now().isOverdue(sample.today())).isFalse();
        assertThat(handler.open(path(staff.townA, complaint)).body()).contains("นำกลับมาตรวจสอบอีกครั้ง");
    }

    @Test
    void secondOfTwoHandlersIsToldWhatHappenedMeanwhileAndLosesNothing() {
        SampleStaff.Person colleague = staff.person("second@nong-kaew.example", Role.OFFICER, staff.townA, true);
        new ChannelKeys(sample.keyStore)
                .give(
                        sample.keys.ring(staff.townA.id(), staff.handlerA.account.id(), staff.handlerA.key),
                        SampleInbox.holder(colleague),
                        staff.handlerA.account.id(),
                        sample.today());
        Complaint seenByBoth = open.now();
        sample.act(colleague, staff.townA, seenByBoth, "reply", Map.of("text", "ตอบก่อนแล้ว"));
        HttpResponse<String> late =
                sample.act(staff.handlerA, staff.townA, seenByBoth, "reply", Map.of("text", "คำตอบที่ช้ากว่า"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("ระหว่างที่ท่านเขียน", colleague.account.name(), "คำตอบที่ช้ากว่า");
        assertThat(open.now().entries()).isEqualTo(2);
        String seen = Jsoup.parse(late.body()).select("input[name=seen]").attr("value");
        assertThat(seen).isEqualTo("2");
        sample.act(staff.handlerA, staff.townA, open.now(), "reply", Map.of("text", "คำตอบที่ช้ากว่า", "seen", seen));
        assertThat(open.now().entries()).isEqualTo(3);
    }

    @Test
    void stepThatACollegueTookMeanwhileIsOfferedAsAnotherWithTheText() {
        Complaint seen = open.now();
        open.act("examination", Map.of());
        HttpResponse<String> late =
                sample.act(staff.handlerA, staff.townA, seen, "examination", Map.of("text", "รับเรื่องไว้แล้วนะ"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("รับเรื่องไว้แล้วนะ", "formaction=", "กำลังตรวจสอบ");
        HttpResponse<String> taken = staff.handlerA.send(
                path(staff.townA, complaint) + "/acts/note",
                Map.of("reload", "act", "text", "รับเรื่องไว้แล้วนะ", "seen", "2"));
        assertThat(taken.body()).contains("รับเรื่องไว้แล้วนะ", "เก็บบันทึก");
        assertThat(open.now().entries()).isEqualTo(2);
    }

    @Test
    void secondClickDoesNothingTwice() {
        Complaint seen = open.now();
        Map<String, String> typed = Map.of("text", "ตอบครั้งเดียว");
        assertThat(sample.act(staff.handlerA, staff.townA, seen, "reply", typed).statusCode())
                .isEqualTo(303);
        assertThat(sample.act(staff.handlerA, staff.townA, seen, "reply", typed).statusCode())
                .isEqualTo(303);
        assertThat(open.now().entries()).isEqualTo(2);
        assertThat(sample.audited("complaint.reply")).hasSize(1);
    }

    @Test
    void noteIsForHandlersAndAnswersAreForReporters() {
        open.act("note", Map.of("text", "ภายใน"));
        open.act("enquiry", Map.of("text", "เกิดเมื่อไร"));
        List<Entry> entries = sample.complaints.entries(complaint.id());
        assertThat(entries)
                .extracting(Entry::kind)
                .containsExactly(Entry.Kind.REPORT, Entry.Kind.NOTE, Entry.Kind.REPLY);
        assertThat(sample.last(open.now(), staff.handlerA).to()).isEqualTo(Told.ENQUIRY);
        assertThat(open.page()).contains("เห็นเฉพาะเจ้าหน้าที่รับเรื่อง", "ขอข้อมูลเพิ่ม");
    }

    @Test
    void templateIsPutBehindWhatWasTypedWithoutSendingAnything() {
        TemplateStore templates = sample.portal.store(TemplateStore.class);
        templates.add(staff.townA.id(), Matter.COMPLAINT, template("รับเรื่อง", "ได้รับเรื่องของท่านแล้ว"));
        templates.add(staff.townB.id(), Matter.COMPLAINT, template("ของที่อื่น", "ข้อความของเมืองอื่น"));
        long foreign = templates.of(staff.townB.id(), Matter.COMPLAINT).get(0).id();
        long own = templates.of(staff.townA.id(), Matter.COMPLAINT).get(0).id();
        HttpResponse<String> answer =
                open.act("reply", Map.of("reload", "template", "template", String.valueOf(own), "text", "สวัสดี"));
        assertThat(Jsoup.parse(answer.body()).select("textarea[name=text]").val())
                .isEqualTo("สวัสดี\n\nได้รับเรื่องของท่านแล้ว");
        assertThat(open.act("reply", Map.of("reload", "template", "template", String.valueOf(foreign)))
                        .body())
                .doesNotContain("ข้อความของเมืองอื่น");
        assertThat(open.now().entries()).isEqualTo(1);
    }

    private static AnswerTemplate template(String title, String text) {
        return new AnswerTemplate(0, title, text, "", java.time.Instant.EPOCH);
    }
}
