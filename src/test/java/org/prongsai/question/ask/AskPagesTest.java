package org.prongsai.question.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.question.SampleQuestions.plain;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.Question;
import org.prongsai.question.SampleQuestions;
import org.prongsai.question.State;
import org.prongsai.thai.ThaiDate;

/** Asking as a citizen does, and as somebody does who means no good. */
class AskPagesTest {
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
    void questionIsKeptAndLeadsToItsPrivateAddressWithoutAnyCookie() {
        HttpResponse<String> answer = sample.send(plain("ขอทราบขั้นตอนการขอใบอนุญาต"));
        assertThat(answer.statusCode()).isEqualTo(303);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address).matches("/questions/follow/[A-Za-z0-9_-]{32}");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        Question question = sample.newest();
        assertThat(question.title()).isEqualTo("ขอทราบขั้นตอนการขอใบอนุญาต");
        assertThat(question.state()).isEqualTo(State.WAITING);
        assertThat(question.number()).isNull();
        Document page = sample.page(address);
        assertThat(page.text())
                .contains(
                        "รอเจ้าหน้าที่อ่าน",
                        ThaiDate.written(Objects.requireNonNull(question.dueOn())),
                        "https://portal.example" + address);
    }

    @Test
    void nothingIsPublicBeforeItIsReleased() {
        sample.ask("คำถามที่ยังไม่มีใครอ่าน");
        for (String path : List.of(
                list,
                "/questions",
                list + "/1",
                list + "/feed.atom",
                list + "?q=" + word("ยังไม่มีใคร"),
                "/search?q=" + word("ยังไม่มีใคร"),
                list + "/similar?q=" + word("คำถามที่ยังไม่มีใครอ่าน"),
                "/agencies/" + sample.town.slug(),
                "/sitemaps/questions-1.xml")) {
            assertThat(portal.visitor.open(path).body()).as(path).doesNotContain("คำถามที่ยังไม่มีใครอ่าน");
        }
        assertThat(sample.page(list).text()).contains("รอเจ้าหน้าที่อ่านก่อนเผยแพร่ 1 คำถาม");
    }

    @Test
    void emptyFormIsRefusedByThePageInItsLanguageAndNotByTheBrowserInItsOwn() {
        String address = list + "/new?lang=en";
        Document form = sample.page(address);
        assertThat(form.select("form:has([required])").hasAttr("novalidate")).isTrue();
        HttpResponse<String> answer = portal.visitor.send(
                list + "?lang=en", Map.of("mark", form.select("[name=mark]").val(), "email", "nobody"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".problems a").eachAttr("href"))
                .as("that it was quick is no news to who has not begun")
                .containsExactly("#title", "#text", "#category", "#email");
        assertThat(Jsoup.parse(answer.body()).select(".problems").text()).contains("Please");
    }

    @Test
    void doubleClickKeepsOneQuestionAndShowsTheSameAddress() {
        String mark = sample.mark(list + "/new");
        HttpResponse<String> first = sample.send(plain("ถามครั้งเดียว"), mark);
        HttpResponse<String> second = sample.send(plain("ถามครั้งเดียว"), mark);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(sample.count()).isOne();
    }

    @Test
    void formThatIsSentAgainWithOtherWordsIsToldThatTheyAreNotKept() {
        String mark = sample.mark(list + "/new");
        String address = sample.send(plain("ถามครั้งแรก"), mark)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Map<String, String> changed = plain("ถามครั้งแรก");
        changed.put("text", "ข้อความที่แก้แล้ว โทร 081-234-5678");
        HttpResponse<String> answer = sample.send(changed, mark);
        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".problems").text()).contains("เคยส่งแล้ว", "ยังไม่ถูกเก็บ", "ทำได้เพียงถอน");
        assertThat(page.select("main a").eachAttr("href")).contains(address);
        assertThat(page.select("#text").text()).isEqualTo(changed.get("text"));
        assertThat(sample.newest().text()).isEqualTo(plain("ถามครั้งแรก").get("text"));
        Map<String, String> other = plain("ถามครั้งแรก");
        other.put("email", "somchai@example.test");
        assertThat(sample.send(other, mark).statusCode()).as("another address").isEqualTo(409);
        changed.put("alike", page.select("[name=alike]").val());
        String next = page.select("form#send [name=mark]").val();
        HttpResponse<String> pointed = sample.send(changed, next);
        assertThat(pointed.statusCode())
                .as("personal data is pointed out as ever")
                .isEqualTo(200);
        changed.put("seen", Jsoup.parse(pointed.body()).select("[name=seen]").val());
        assertThat(sample.send(changed, next).statusCode()).isEqualTo(303);
        assertThat(sample.count()).isEqualTo(2);
    }

    @Test
    void formThatIsSentAgainAfterItsQuestionWasReleasedLeadsToWritingOn() {
        String mark = sample.mark(list + "/new");
        sample.send(plain("ถามแล้วเผยแพร่"), mark);
        sample.released(sample.newest());
        HttpResponse<String> answer = sample.send(plain("ถามใหม่"), mark);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select(".problems").text())
                .contains("เขียนเพิ่ม")
                .doesNotContain("ทำได้เพียงถอน");
    }

    @Test
    void whatIsPublicIsSaidOnEveryPageOfTheForm() {
        String mark = sample.mark(list + "/new");
        sample.send(plain("ถามครั้งแรก"), mark);
        Map<String, String> personal = plain("ขอให้โทรกลับ 081-234-5678");
        for (HttpResponse<String> answer : List.of(
                portal.visitor.open(list + "/new"),
                sample.send(Map.of("title", "")),
                sample.send(plain("ถามอย่างอื่น"), mark),
                sample.send(personal))) {
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("main .notice").text()).contains("จะเปิดให้ทุกคนอ่าน", "แจ้งการทุจริต");
            assertThat(page.select("main .notice a").eachAttr("href"))
                    .contains(list.replace("/questions", "/complaints"));
        }
    }

    @Test
    void personalDataIsPointedOutOnceAndAgainWhenItChanges() {
        Map<String, String> fields = plain("ขอให้โทรกลับ 081-234-5678");
        fields.put("text", "บัตรประชาชน 1-9999-00000-01-3 ค่ะ");
        HttpResponse<String> first = sample.send(fields);
        assertThat(first.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(first.body());
        assertThat(page.select("mark.personal").eachText())
                .containsExactly("081-234-5678 (หมายเลขโทรศัพท์)", "1-9999-00000-01-3 (เลขประจำตัวประชาชน)");
        assertThat(sample.count()).isZero();

        fields.put("seen", page.select("[name=seen]").val());
        fields.put("alike", page.select("[name=alike]").val());
        fields.put("text", "บัตรประชาชน 1-9999-00000-01-3 และบ้านเลขที่ 12/3");
        HttpResponse<String> changed = sample.send(fields);
        assertThat(Jsoup.parse(changed.body()).select("mark.personal")).hasSize(3);

        fields.put("seen", Jsoup.parse(changed.body()).select("[name=seen]").val());
        assertThat(sample.send(fields).statusCode()).isEqualTo(303);
    }

    @Test
    void answeredQuestionThatIsAlikeIsShownBeforeSendingOnce() {
        sample.answered(sample.published("ขอใบอนุญาตปลูกสร้างบ้านต้องใช้เอกสารอะไรบ้าง"), "ใช้แบบแปลน");
        sample.answered(sample.published("จ่ายภาษีที่ดินได้ที่ไหน"), "ที่กองคลัง");
        HttpResponse<String> answer = sample.send(plain("ต้องใช้เอกสารอะไรในการขอใบอนุญาตปลูกสร้าง"));
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#first-alike a").eachAttr("href")).containsExactly(list + "/1");
        Map<String, String> again = plain("ต้องใช้เอกสารอะไรในการขอใบอนุญาตปลูกสร้าง");
        again.put("alike", page.select("[name=alike]").val());
        assertThat(sample.send(again).statusCode()).isEqualTo(303);
        assertThat(sample.send(plain("น้ำประปาไม่ไหลหลายวัน")).statusCode()).isEqualTo(303);
    }

    @Test
    void alikeQuestionsAreSuggestedWhileTyping() {
        sample.answered(sample.published("จ่ายภาษีที่ดินได้ที่ไหน"), "ที่กองคลัง");
        sample.published("ยังไม่มีคำตอบเรื่องภาษีที่ดิน");
        HttpResponse<String> found = sample.portal.visitor.open(list + "/similar?q=" + word("ภาษีที่ดินจ่ายที่ไหน"));
        assertThat(found.body()).isEqualTo("[{\"title\":\"จ่ายภาษีที่ดินได้ที่ไหน\",\"address\":\"" + list + "/1\"}]");
        assertThat(sample.portal.visitor.open(list + "/similar").body()).isEqualTo("[]");
    }

    @Test
    void emailIsKeptApartAndNeverShown() {
        Map<String, String> fields = plain("ขอรับแจ้งทางอีเมล");
        fields.put("email", "somying@example.test");
        fields.put("name", "สมหญิง");
        String address = sample.ask(fields);
        sample.answered(sample.released(sample.newest()), "คำตอบ");
        for (String path :
                List.of(address, list, list + "/1", "/questions", list + "/feed.atom", "/search?q=somying")) {
            assertThat(sample.portal.visitor.open(path).body()).as(path).doesNotContain("somying@example.test");
        }
        assertThat(sample.page(address).text()).contains("เราจะแจ้งทางอีเมล");
    }

    @Test
    void mistakeInAResultIsAskedAboutWithItsAddress() {
        long check = sample.portal.check(sample.town, SamplePortal.MORNING, Map.of());
        String page = "/checks/" + check + "/items/O8";
        String link = sample.page(page).select(".mistake a[href*=questions]").attr("href");
        Document form = sample.page(link);
        assertThat(form.select("#title").attr("value")).isEqualTo("ผลตรวจข้อ O8 ไม่ถูกต้อง");
        assertThat(form.select("#text").text()).contains("https://portal.example" + page + "\n");
        assertThat(form.select("#category option[selected]").attr("value")).isEqualTo("other");
        assertThat(form.select("h1").text()).startsWith("แจ้งข้อผิดพลาดในผลตรวจ");
        assertThat(form.select("label[for=title]").text()).contains("ผลตรวจใดไม่ถูกต้อง");
        assertThat(form.select("form.typed button").text()).isEqualTo("ส่งเรื่องที่แจ้ง");
        assertThat(form.select("form.typed [name=mistake]").attr("value")).isEqualTo("1");
        assertThat(sample.page(list + "/new").select("[name=mistake]")).isEmpty();
        assertThat(sample.page(link + "&lang=en").select("#text").text()).contains("https://portal.example" + page);
        for (String other : List.of("//evil.example/checks/1", "/checks/1/items/<b>", "/checks/x", "javascript:1")) {
            assertThat(sample.page(list + "/new?about=" + word(other))
                            .select("#text")
                            .text())
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void unknownAgencyIsNotFound() {
        assertThat(sample.portal.visitor.open("/agencies/nowhere/questions/new").statusCode())
                .isEqualTo(404);
        assertThat(sample.portal.visitor.open("/agencies/nowhere/questions").statusCode())
                .isEqualTo(404);
        Map<String, String> fields = plain("ไม่มีหน่วยงาน");
        fields.put("mark", sample.mark(list + "/new"));
        assertThat(sample.portal
                        .visitor
                        .send("/agencies/nowhere/questions", fields)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void formIsNeverKeptByACache() {
        HttpResponse<String> form = sample.portal.visitor.open(list + "/new");
        assertThat(form.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(Jsoup.parse(form.body()).select("label[for]"))
                .allSatisfy(label -> assertThat(Jsoup.parse(form.body()).select("#" + label.attr("for")))
                        .hasSize(1));
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
