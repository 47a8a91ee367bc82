package org.prongsai.question.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;
import org.prongsai.question.State;
import org.prongsai.staff.SampleStaff;

/** Who may do what with a question, and who finds nothing. */
class CaseAccessTest {
    @AutoClose
    private static final SamplePortal portal = new SamplePortal();

    private static final SampleStaff staff = new SampleStaff(portal);
    private static final SampleQuestions sample = new SampleQuestions(portal, "nong-kaew");

    @Test
    void administratorModeratesAndDoesNotAnswer() {
        sample.ask("เรื่องที่ผู้ดูแลเผยแพร่");
        Question question = sample.newest();
        assertThat(administrator().open("/administration/questions").body()).contains("เรื่องที่ผู้ดูแลเผยแพร่");
        assertThat(administrator().open(sample.desk(question)).body()).doesNotContain("/answers");
        assertThat(administrator()
                        .send(sample.desk(question) + "/answers", Map.of("text", "ผู้ดูแลตอบ"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator()
                        .send(sample.desk(question) + "/release", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(sample.again(question).isPublic()).isTrue();
    }

    @Test
    void auditorReadsOnly() {
        sample.ask("เรื่องที่ผู้ตรวจอ่าน");
        Question question = sample.newest();
        HttpResponse<String> page = auditor().open(sample.desk(question));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).select("main form")).isEmpty();
        for (String step : List.of("/release", "/return", "/refusal", "/category", "/answers")) {
            assertThat(auditor()
                            .send(sample.desk(question) + step, Map.of("text", "x", "category", "tax"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(sample.again(question).state()).isEqualTo(State.WAITING);
    }

    @Test
    void otherAgencysOfficerFindsNothing() {
        sample.ask("เรื่องของเมืองหนองแก้ว");
        Question question = sample.newest();
        SampleStaff.Person stranger = staff.again(staff.officerB);
        assertThat(stranger.open(sample.desk(question)).statusCode()).isEqualTo(403);
        String own = "/desk/bang-sai-ngam/questions/" + question.id();
        assertThat(stranger.open(own).statusCode()).isEqualTo(404);
        for (String step : List.of("/release", "/return", "/refusal", "/category", "/answers", "/messages/1/release")) {
            assertThat(stranger.send(own + step, Map.of("text", "คำตอบ", "category", "tax"))
                            .statusCode())
                    .as(step)
                    .isEqualTo(404);
            assertThat(stranger.send(sample.desk(question) + step, Map.of("text", "คำตอบ"))
                            .statusCode())
                    .as(step)
                    .isEqualTo(403);
        }
        assertThat(sample.again(question).state()).isEqualTo(State.WAITING);
    }

    @Test
    void visitorsAndForeignMarksChangeNothing() {
        sample.ask("เรื่องที่ไม่มีใครแตะ");
        Question question = sample.newest();
        assertThat(portal.visitor.open(sample.desk(question)).statusCode()).isEqualTo(303);
        assertThat(portal.visitor
                        .send(sample.desk(question) + "/release", Map.of("mark", sample.mark(sample.list + "/new")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer()
                        .send(sample.desk(question) + "/release", Map.of("mark", sample.mark(sample.list + "/new")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sample.again(question).state()).isEqualTo(State.WAITING);
    }

    @Test
    void withdrawnQuestionCanNeitherBeReleasedNorAnswered() {
        String address = sample.ask("เรื่องที่ถอนแล้ว");
        Question question = sample.newest();
        portal.visitor.send(address + "/withdrawal", Map.of("mark", sample.mark(address)));
        officer().send(sample.desk(question) + "/release", Map.of());
        officer().send(sample.desk(question) + "/answers", Map.of("text", "ตอบเรื่องที่ถอน"));
        officer().send(sample.desk(question) + "/refusal", Map.of("text", "ปฏิเสธเรื่องที่ถอน"));
        assertThat(sample.again(question).state()).isEqualTo(State.WITHDRAWN);
        assertThat(sample.decisions.messages(question.id())).isEmpty();
        assertThat(officer().open(sample.desk(question)).body()).contains("ผู้ถามถอน");
    }

    @Test
    void unknownNumbersAreNotFound() {
        for (String wrong : List.of("0", "x", "-1", "99999", "99999999999999999999")) {
            assertThat(officer().open("/desk/nong-kaew/questions/" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    private static SampleStaff.Person officer() {
        return staff.again(staff.officerA);
    }

    private static SampleStaff.Person administrator() {
        return staff.again(staff.administrator);
    }

    private static SampleStaff.Person auditor() {
        return staff.again(staff.auditor);
    }
}
