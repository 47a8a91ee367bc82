package org.prongsai.question.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.question.SampleQuestions.plain;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.SampleQuestions;
import org.prongsai.web.form.FormMarks;

/** Forms as machines, mistakes and bad will send them. */
class HostileAskTest {
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
    void emptyFormNamesEveryFieldToFill() {
        HttpResponse<String> answer = sample.send(Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#title", "#text", "#category");
        for (String field : List.of("title", "text", "category")) {
            assertThat(page.select("#" + field).attr("aria-invalid")).isEqualTo("true");
            assertThat(page.select("#" + field).attr("aria-describedby")).contains(field + "-wrong");
            assertThat(page.select("#" + field + "-wrong")).hasSize(1);
        }
    }

    @Test
    void typedTextIsNeverLost() {
        Map<String, String> fields = plain("หัวข้อที่พิมพ์ไว้");
        fields.put("text", "ยาว".repeat(1_400));
        fields.put("name", "ชื่อยาว".repeat(20));
        fields.put("email", "ไม่ใช่อีเมล");
        fields.put("category", "nonsense");
        HttpResponse<String> answer = sample.send(fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#title").val()).isEqualTo("หัวข้อที่พิมพ์ไว้");
        assertThat(page.select("#text").text()).isEqualTo("ยาว".repeat(1_400));
        assertThat(page.select("#name").val()).isEqualTo("ชื่อยาว".repeat(20));
        assertThat(page.select("#email").val()).isEqualTo("ไม่ใช่อีเมล");
        assertThat(page.select("[role=alert]").text()).contains("4,200", "4,000", "140", "80");
    }

    @Test
    void expiredFormIsShownAgainWithEverything() {
        String mark = sample.mark(list + "/new");
        sample.portal.clock.pass(FormMarks.LIFE.plusSeconds(1));
        HttpResponse<String> late = sample.send(plain("เปิดค้างไว้ทั้งคืน"), mark);
        assertThat(late.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(late.body());
        assertThat(page.select("[role=alert]").text()).contains("24 ชั่วโมง");
        assertThat(page.select("#title").val()).isEqualTo("เปิดค้างไว้ทั้งคืน");
        sample.portal.clock.pass(Duration.ofSeconds(9));
        assertThat(sample.send(
                                plain("เปิดค้างไว้ทั้งคืน"),
                                page.select("[name=mark]").attr("value"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void formWithoutOrWithAForeignMarkIsRefused() {
        assertThat(sample.portal.visitor.send(list, plain("ไม่มีเครื่องหมาย")).statusCode())
                .isEqualTo(403);
        assertThat(sample.send(plain("เครื่องหมายปลอม"), "AAAA").statusCode()).isEqualTo(403);
        Map<String, String> fields = plain("จากเว็บอื่น");
        fields.put("mark", sample.mark(list + "/new"));
        assertThat(sample.portal
                        .visitor
                        .send(list, fields, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(sample.portal
                        .visitor
                        .send(list, fields, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(sample.count()).isZero();
    }

    @Test
    void formThatIsSentFasterThanAnybodyTypesIsShownAgain() {
        String mark = sample.page(list + "/new").select("[name=mark]").attr("value");
        HttpResponse<String> quick = sample.send(plain("เร็วเกินไป"), mark);
        assertThat(quick.statusCode()).isEqualTo(422);
        assertThat(quick.body()).contains("เร็วกว่าที่คนจะกรอกทัน");
    }

    @Test
    void fieldThatNobodySeesMustStayEmpty() {
        Map<String, String> fields = plain("โฆษณา");
        fields.put("website", "http://spam.example");
        HttpResponse<String> answer = sample.send(fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".trap.shown input").val()).isEqualTo("http://spam.example");
        assertThat(answer.body()).contains("ท่านไม่ได้ทำผิด");
    }

    @Test
    void tenThousandLinksAreRefused() {
        Map<String, String> fields = plain("ลิงก์");
        fields.put("text", "http://a.example ".repeat(10_000));
        HttpResponse<String> answer = sample.send(fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ไม่เกิน 3 ลิงก์");
    }

    @Test
    void signsThatHideOrReorderAreTakenOut() {
        Map<String, String> fields = plain("หัวข้อ\u202e กลับ\u200bหลัง\u0000\u0007");
        fields.put("text", "บรรทัดหนึ่ง\r\nบรรทัดสอง\u2066\r\n\r\n\r\n\r\nย่อหน้า\u0000ใหม่\ufeff");
        sample.ask(fields);
        assertThat(sample.newest().title()).isEqualTo("หัวข้อ กลับหลัง");
        assertThat(sample.newest().text()).isEqualTo("บรรทัดหนึ่ง\nบรรทัดสอง\n\nย่อหน้าใหม่");
    }

    @Test
    void textWithoutLettersIsNoQuestion() {
        Map<String, String> fields = plain("????? !!!!!");
        fields.put("text", "\u0000\u0001\u0002".repeat(100));
        HttpResponse<String> answer = sample.send(fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert] a").eachAttr("href"))
                .containsExactly("#title", "#text");
    }

    @Test
    void askingAgainAndAgainHasAnEndAndLosesNoText() {
        int kept = 0;
        for (int number = 0; number < 29; number++) {
            kept += sample.send(plain("คำถามที่ " + number + " ของโปรแกรม")).statusCode() == 303 ? 1 : 0;
        }
        HttpResponse<String> answer = sample.send(plain("คำถามที่ 29 ของโปรแกรม"));
        assertThat(kept).isBetween(10, 11);
        assertThat(answer.statusCode()).isEqualTo(429);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#title").val()).isEqualTo("คำถามที่ 29 ของโปรแกรม");
        sample.portal.clock.pass(Duration.ofHours(1));
        assertThat(sample.send(plain("หลังพักหนึ่งชั่วโมง")).statusCode()).isEqualTo(303);
    }
}
