package org.prongsai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.prongsai.agency.template.Matter;
import org.prongsai.agency.template.TemplateStore;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.question.Message;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;

/** What officers do with questions and their ready texts. */
final class QuestionDeeds {
    private static final String DESK = "/desk/{agency}/questions";
    private static final Map<String, String> TEXT = Map.of("title", "เปิดทำการ", "text", "เปิดทุกวันจันทร์ถึงศุกร์");

    private final SampleInbox inbox;
    private final SampleStaff staff;
    private final SampleQuestions sample;
    private final String list;
    private int asked;

    QuestionDeeds(SampleInbox inbox) {
        this.inbox = inbox;
        staff = inbox.staff;
        sample = new SampleQuestions(inbox.portal, staff.townA.slug());
        list = "/desk/" + staff.townA.slug() + "/questions";
    }

    Map<String, Deeds.Deed> all() {
        Deeds deeds = new Deeds();
        questions(deeds);
        messages(deeds);
        templates(deeds);
        return deeds.all();
    }

    private void questions(Deeds deeds) {
        deeds.add("GET " + DESK + "/{id}", "question.read", () -> {
                    String path = one(waiting());
                    SampleStaff.Person auditor = staff.awake(staff.auditor);
                    auditor.open(path);
                    return auditor;
                })
                .add(
                        "POST " + DESK + "/{id}/release",
                        "question.released",
                        () -> did(one(waiting()) + "/release", Map.of()))
                .add(
                        "POST " + DESK + "/{id}/refusal",
                        "question.refused",
                        () -> did(one(waiting()) + "/refusal", Map.of("text", "มีชื่อบุคคลอื่น")))
                .add(
                        "POST " + DESK + "/{id}/return",
                        "question.returned",
                        () -> did(one(waiting()) + "/return", Map.of("text", "มีชื่อบุคคลอื่น")))
                .add(
                        "POST " + DESK + "/{id}/category",
                        "question.moved",
                        () -> did(one(waiting()) + "/category", Map.of("category", "other")))
                .add(
                        "POST " + DESK + "/{id}/answers",
                        "question.answered",
                        () -> did(one(waiting()) + "/answers", TEXT))
                .add(
                        "POST " + DESK + "/digest",
                        "question.letters-wanted",
                        () -> did(list + "/digest", Map.of("wanted", "yes")));
    }

    private void messages(Deeds deeds) {
        String message = DESK + "/{id}/messages/{message}";
        deeds.add("POST " + message + "/release", "question.released", () -> did(followUp() + "/release", Map.of()))
                .add(
                        "POST " + message + "/refusal",
                        "question.refused",
                        () -> did(followUp() + "/refusal", Map.of("text", "ไม่เกี่ยวกับเรื่อง")))
                .add("POST " + message + "/correction", "question.corrected", () -> {
                    Question question = waiting();
                    did(one(question) + "/answers", TEXT);
                    return did(message(question, 0) + "/correction", Map.of("text", "เปิดทุกวัน"));
                });
    }

    private void templates(Deeds deeds) {
        String templates = DESK + "/templates";
        deeds.add("POST " + templates, "question.template.added", () -> did(list + "/templates", TEXT))
                .add("POST " + templates + "/{template}", "question.template.changed", () -> did(template(), TEXT))
                .add(
                        "POST " + templates + "/{template}/removal",
                        "question.template.removed",
                        () -> did(template() + "/removal", Map.of()));
    }

    private Question waiting() {
        asked++;
        sample.ask("เรื่องที่ " + asked + " เกี่ยวกับบริการ");
        return sample.newest();
    }

    /** The address of what somebody wrote on after an answer. */
    private String followUp() {
        asked++;
        String address = sample.ask("เรื่องที่ " + asked + " ซึ่งจะถามต่อ");
        Question question = sample.newest();
        did(one(question) + "/answers", TEXT);
        inbox.portal.visitor.send(
                address + "/messages", Map.of("text", "ขอถามต่ออีกข้อ", "mark", sample.mark(address)));
        return message(question, 1);
    }

    private String message(Question question, int index) {
        Message message = sample.decisions.messages(question.id()).get(index);
        return one(question) + "/messages/" + message.id();
    }

    private String template() {
        did(list + "/templates", TEXT);
        TemplateStore store = inbox.portal.store(TemplateStore.class);
        return list + "/templates/"
                + store.of(staff.townA.id(), Matter.QUESTION).get(0).id();
    }

    private String one(Question question) {
        return list + "/" + question.id();
    }

    private SampleStaff.Person did(String path, Map<String, String> fields) {
        SampleStaff.Person officer = staff.awake(staff.officerA);
        assertThat(officer.send(path, fields).statusCode()).as(path).isEqualTo(303);
        return officer;
    }
}
