package org.prongsai.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.question.SampleQuestions.OFFICER;
import static org.prongsai.question.SampleQuestions.plain;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;

/** What everybody reads of questions and answers. */
class QuestionPagesTest {
    @AutoClose
    private static final SamplePortal portal = new SamplePortal();

    private static int towns;
    private SampleQuestions sample;
    private String list;

    @BeforeEach
    void anotherTown() {
        sample = new SampleQuestions(portal, "town-" + ++towns);
        list = sample.list;
    }

    @Test
    void emptyListSaysHowToBegin() {
        Document page = sample.page(list);
        assertThat(page.select(".notice").text()).contains("ยังไม่มีใครถาม", "ไม่ต้องสมัครสมาชิก", "15 วัน");
        assertThat(page.select("a.action").attr("href")).isEqualTo(list + "/new");
        assertThat(page.select("form[action=" + list + "]")).isEmpty();
    }

    @Test
    void listShowsHowTheAgencyAnswers() {
        sample.answered(sample.published("คำถามข้อหนึ่ง"), "ตอบ");
        Question late = sample.published("คำถามข้อสอง");
        portal.clock.pass(Duration.ofDays(16));
        sample.answered(sample.published("คำถามข้อสาม"), "ตอบ");
        sample.published("คำถามข้อสี่");
        Document page = sample.page(list);
        assertThat(page.select("dl.figures").text())
                .contains("50%", "2 จาก 4 คำถาม", "ภายในวันเดียวกัน", "เลยกำหนดตอบ 1");
        assertThat(titles(list)).containsExactly("คำถามข้อสี่", "คำถามข้อสาม", "คำถามข้อสอง", "คำถามข้อหนึ่ง");
        assertThat(titles(list + "?show=overdue")).containsExactly("คำถามข้อสอง");
        assertThat(titles(list + "?show=unanswered")).containsExactly("คำถามข้อสอง", "คำถามข้อสี่");
        assertThat(titles(list + "?show=answered")).containsExactly("คำถามข้อสาม", "คำถามข้อหนึ่ง");
        assertThat(sample.page(list).select(".questions li").get(2).text()).contains("เลยกำหนดตอบ", "แต่ยังไม่มีคำตอบ");
        sample.answered(late, "ตอบช้า");
        assertThat(sample.questions.figures(sample.town.id(), new Promise(15, portal.clock).today()))
                .isEqualTo(new Figures(4, 3, 0, 0, 0));
    }

    @Test
    void listIsSearchedBySubjectAndByWords() {
        Map<String, String> tax = plain("จ่ายภาษีป้ายที่ไหน");
        tax.put("category", "tax");
        sample.ask(tax);
        sample.answered(sample.released(sample.newest()), "จ่ายที่กองคลังชั้นสอง");
        sample.published("ขอถังขยะ");
        assertThat(titles(list + "?category=tax")).containsExactly("จ่ายภาษีป้ายที่ไหน");
        assertThat(titles(list + "?q=" + word("ภาษีปาย"))).containsExactly("จ่ายภาษีป้ายที่ไหน");
        assertThat(titles(list + "?q=" + word("กองคลัง"))).containsExactly("จ่ายภาษีป้ายที่ไหน");
        assertThat(titles(list + "?q=" + word("ไม่มีคำนี้"))).isEmpty();
        assertThat(sample.page(list + "?q=" + word("ไม่มีคำนี้")).text()).contains("ไม่มีคำถามที่ตรง");
        assertThat(titles(list + "?category=nonsense&show=nonsense&page=-7")).hasSize(2);
        assertThat(titles(list + "?page=99999999")).hasSize(2);
        assertThat(titles(list + "?q=%25%27%22*")).hasSize(2);
    }

    @Test
    void questionStaysUnderItsNumber() {
        Map<String, String> fields = plain("ถามเรื่องถนนหน้าโรงเรียน");
        fields.put("name", "สมหมาย");
        sample.ask(fields);
        Question question = sample.released(sample.newest());
        assertThat(question.number()).isOne();
        Document page = sample.page(list + "/1");
        assertThat(page.select("h1").text()).isEqualTo("ถามเรื่องถนนหน้าโรงเรียน");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://portal.example" + list + "/1");
        assertThat(page.text()).contains("ถามโดย สมหมาย", "ยังไม่มีคำตอบ", "มิใช่กำหนดเวลาตามกฎหมาย");
        for (String wrong : List.of("/2", "/0", "/-1", "/01", "/x", "/99999999999", "/1%20", "/new/x")) {
            assertThat(portal.visitor.open(list + wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        assertThat(portal.visitor.open("/agencies/bang-fai/questions/1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersLinkAndQuestionsDoNot() {
        Map<String, String> fields = plain("มีลิงก์");
        fields.put("text", "ดูที่ https://spam.example/x แล้วตอบด้วย");
        sample.ask(fields);
        sample.answered(
                sample.released(sample.newest()),
                "ดูที่ https://portal.example/agencies/a/disclosures/2567.\n\nและ javascript:alert(1)");
        Document page = sample.page(list + "/1");
        assertThat(page.select(".said a").eachAttr("href"))
                .containsExactly("https://portal.example/agencies/a/disclosures/2567");
        assertThat(page.select(".said a").attr("rel")).contains("nofollow");
        assertThat(page.select(".said.answer .words p")).hasSize(2);
    }

    @Test
    void correctedAnswerKeepsWhatItSaid() {
        Question question = sample.answered(sample.published("แก้คำตอบ"), "เสียค่าธรรมเนียม 20 บาท");
        portal.clock.pass(Duration.ofDays(2));
        sample.decisions.correct(
                sample.decisions.messages(question.id()).get(0),
                sample.answer("เสียค่าธรรมเนียม 10 บาท"),
                portal.clock.instant());
        Document page = sample.page(list + "/1");
        assertThat(page.select(".said.answer > .words").text())
                .contains("10 บาท")
                .doesNotContain("20 บาท");
        assertThat(page.select(".earlier").text()).contains("20 บาท");
        assertThat(page.select(".history").text()).contains("แก้ไขคำตอบ", OFFICER);
        assertThat(titles(list + "?q=" + word("20 บาท"))).isEmpty();
    }

    @Test
    void questionThatIsTakenDownSaysWhyAndIsFoundNoMore() {
        Question question = sample.published("คำถามที่ถูกถอดออก");
        assertThat(portal.visitor
                        .open("/search?in=question&q=" + word("ถูกถอดออก"))
                        .body())
                .contains(list + "/1");
        sample.decisions.refuse(question, OFFICER, portal.clock.instant(), "มีข้อมูลของผู้อื่น");
        HttpResponse<String> page = portal.visitor.open(list + "/1");
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("มีข้อมูลของผู้อื่น").doesNotContain("คำถามที่ถูกถอดออก");
        assertThat(titles(list)).isEmpty();
        assertThat(portal.visitor
                        .open("/search?in=question&q=" + word("ถูกถอดออก"))
                        .body())
                .doesNotContain(list + "/1");
    }

    @Test
    void answerThatIsTakenBackLeavesItsPlaceAndReason() {
        Question question = sample.answered(sample.published("ถอนคำตอบ"), "คำตอบที่มีชื่อคนอื่น");
        sample.decisions.refuseMessage(
                sample.decisions.messages(question.id()).get(0), OFFICER, portal.clock.instant(), "มีชื่อบุคคลอื่น");
        Document page = sample.page(list + "/1");
        assertThat(page.select(".said.answer").text())
                .contains("มีชื่อบุคคลอื่น")
                .doesNotContain("คำตอบที่มีชื่อคนอื่น");
    }

    @Test
    void allAgenciesAreListedTogether() {
        sample.published("คำถามในรายการรวม");
        Document page = sample.page("/questions");
        assertThat(page.select(".questions h3").text()).contains("คำถามในรายการรวม");
        assertThat(page.select(".questions .sub a").eachAttr("href")).contains(list);
        assertThat(portal.visitor.open("/questions?lang=en").body()).contains("Waiting for an answer");
    }

    @Test
    void feedTellsOfWhatIsPublic() {
        sample.published("ข่าวในฟีด");
        HttpResponse<String> feed = portal.visitor.open(list + "/feed.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        Document xml = Jsoup.parse(feed.body(), Parser.xmlParser());
        assertThat(xml.select("entry > title").text()).isEqualTo("ข่าวในฟีด");
        assertThat(xml.select("entry > id").text()).isEqualTo("https://portal.example" + list + "/1");
    }

    @Test
    void longListHasPages() {
        for (int number = 1; number <= 27; number++) {
            sample.published("คำถามลำดับ " + number);
        }
        assertThat(titles(list)).hasSize(25).startsWith("คำถามลำดับ 27");
        assertThat(titles(list + "?page=2")).containsExactly("คำถามลำดับ 2", "คำถามลำดับ 1");
        assertThat(sample.page(list).select("nav.pages a").eachAttr("href")).contains(list + "?page=2");
    }

    private List<String> titles(String path) {
        return sample.page(path).select(".questions h3").eachText();
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
