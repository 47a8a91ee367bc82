package org.prongsai.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.agency.Kind;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class DirectoryPagesTest {
    @AutoClose
    private final SampleDirectory sample = new SampleDirectory();

    @Test
    void agenciesShowKindProvinceScoreItemsAndTime() {
        Document page = page("/agencies");
        assertThat(page.select("tbody th a").eachAttr("href"))
                .containsExactly("/agencies/krom", "/agencies/kham", "/agencies/ko", "/agencies/fa");
        assertThat(page.select("tbody tr").eachText().get(2))
                .contains(
                        "เทศบาลเมืองเกาะพราว ๑๒", "เทศบาลเมือง", "ศรีตะวัน", "100.00", "ผ่าน 35", "20 พฤศจิกายน 2569");
        assertThat(page.select("tbody tr").eachText().get(0)).contains("กรมแสงเดือน", "–", "ยังไม่เคยตรวจ");
        assertThat(page.select("tbody tr").eachText().get(3))
                .contains("–", "ตรวจไม่ได้ 35")
                .doesNotContain("0.00");
        assertThat(page.text()).contains("พบ 4 หน่วยงาน แสดงลำดับที่ 1 ถึง 4");
    }

    @Test
    void everyFilterInUseIsShownAndCanBeTakenAway() {
        Document page = page("/agencies?q=" + encoded("เทศบาล") + "&kind=town-municipality&province="
                + encoded("ศรีตะวัน") + "&score=from-95&state=checked&sort=score-desc");
        assertThat(page.select("tbody th a").eachText()).containsExactly("เทศบาลเมืองเกาะพราว ๑๒");
        assertThat(page.select(".chosen a").eachText())
                .containsExactly(
                        "ชื่อหน่วยงาน: เทศบาล",
                        "ประเภท: เทศบาลเมือง",
                        "จังหวัด: ศรีตะวัน",
                        "คะแนน OIT: 95 คะแนนขึ้นไป",
                        "การตรวจ: ตรวจแล้ว",
                        "ล้างตัวกรองทั้งหมด");
        String without = page.select(".chosen a").get(1).attr("href");
        assertThat(without).contains("sort=score-desc", "state=checked").doesNotContain("kind=");
        assertThat(page.select("select option[selected]").eachText())
                .containsExactly("เทศบาลเมือง", "ศรีตะวัน", "95 คะแนนขึ้นไป", "ตรวจแล้ว", "คะแนนมากไปน้อย");
        assertThat(page("/agencies").select(".chosen")).isEmpty();
    }

    @Test
    void headsSortAndTurnRound() {
        Document page = page("/agencies");
        assertThat(page.select("th[aria-sort=ascending]").text()).isEqualTo("หน่วยงาน");
        String byScore = page.select("th.number a").attr("href");
        assertThat(byScore).isEqualTo("/agencies?sort=score-desc");
        assertThat(page(byScore).select("th[aria-sort=descending]").text()).isEqualTo("คะแนน OIT");
        assertThat(page(byScore).select("tbody tr:first-child th a").attr("href"))
                .isEqualTo("/agencies/ko");
        assertThat(page(byScore).select("th.number a").attr("href")).isEqualTo("/agencies?sort=score");
    }

    @Test
    void nothingFoundIsSaidInASentence() {
        assertThat(page("/agencies?q=zzz").text()).contains("ไม่พบหน่วยงานที่ตรงกับที่เลือก");
        assertThat(page("/agencies?q=zzz").select("table")).isEmpty();
    }

    @Test
    void longListIsTurnedPageByPageAndTheFilterStays() {
        for (int i = 0; i < 120; i++) {
            sample.portal.agency("town-" + i, "เทศบาลเมืองที่ %03d".formatted(i));
        }
        Document page = page("/agencies?kind=town-municipality&page=2");
        assertThat(page.select("tbody th")).hasSize(50);
        assertThat(page.text()).contains("พบ 121 หน่วยงาน แสดงลำดับที่ 51 ถึง 100");
        assertThat(page.select(".pages [aria-current]").text()).isEqualTo("2");
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/agencies?kind=town-municipality");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/agencies?kind=town-municipality&page=3");
        assertThat(page("/agencies?kind=town-municipality&page=999999").select("tbody th"))
                .hasSize(21);
    }

    @Test
    void absurdQuestionsGetTheNearestSensibleAnswer() {
        for (String question : List.of(
                "page=0",
                "page=-1",
                "page=abc",
                "page=999999",
                "kind=unknown",
                "q=",
                "q=%20",
                "x=1&x=2",
                "sort=evil",
                "sort=name%20DESC",
                "score=101",
                "state=%00",
                "province=unknown",
                "q=%25",
                "q=_",
                "q=%E2%80%8B%00",
                "kind=town-municipality&kind=unknown&q=" + encoded("\u202e"))) {
            assertThat(sample.portal.visitor.open("/agencies?" + question).statusCode())
                    .as(question)
                    .isEqualTo(200);
        }
        for (String question : List.of("page=-1", "sort=evil", "kind=unknown", "province=unknown", "q=%25", "q=_")) {
            assertThat(page("/agencies?" + question).select("tbody tr"))
                    .as(question)
                    .hasSize(4);
        }
        for (String question : List.of("q=%27%3B--%20x", "q=" + "x".repeat(10_000), "q=%F0%9F%98%80x")) {
            assertThat(page("/agencies?" + question).select("tbody tr"))
                    .as(question)
                    .isEmpty();
        }
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndLeftOut() {
        for (String address : List.of(
                "/agencies?kind=xyz",
                "/changes?verdict=xyz",
                "/provinces?sort=xyz",
                "/ranking?province=xyz",
                "/ranking/items?checklist=xyz",
                "/compare?agency=ko&agency=xyz",
                "/search?q=ko&in=xyz",
                "/questions?show=xyz",
                "/changes?kind=xyz",
                "/provinces?kind=xyz",
                "/ranking?score=xyz",
                "/ranking/items?part=xyz",
                "/agencies/ko?verdict=xyz")) {
            assertThat(page(address).select("main > .left-out code").text())
                    .as(address)
                    .endsWith("=xyz");
        }
        for (String address : List.of("/agencies?kind=&fbclid=1", "/agencies/ko?verdict=exempt", "/ranking?part=")) {
            assertThat(page(address).select(".left-out")).as(address).isEmpty();
        }
        assertThat(page("/agencies?state=" + encoded("<b>"))
                        .select(".left-out code")
                        .text())
                .isEqualTo("state=<b>");
    }

    @Test
    void pageThatIsNotThereIsSaidAndTheNearestShown() {
        for (String number : List.of("99999", "999999999", "0", "-1", "xyz")) {
            Document page = page("/agencies?page=" + number);
            assertThat(page.select("main > .note").text())
                    .isEqualTo("ไม่มีหน้า " + number + " จึงแสดงหน้า 1 ซึ่งใกล้ที่สุด");
            assertThat(page.select(".left-out")).isEmpty();
        }
        assertThat(page("/agencies?page=1").select(".note")).isEmpty();
        assertThat(page("/agencies?q=" + "x".repeat(101)).select(".note").text())
                .contains("ยาวเกิน 100 ตัวอักษร");
    }

    @Test
    void nameThatIsNotInTheListLeadsToTheSearchThatKnowsNearOnes() {
        assertThat(page("/agencies?q=zzz&kind=fund").select("main a[href='/search?q=zzz']"))
                .hasSize(1);
    }

    @Test
    void fileIsRefusedInOneSentenceThatNamesWhatCanBeAsked() {
        HttpResponse<String> refused = sample.portal.visitor.open("/agencies.csv?kind=xyz&state=abc");
        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("main .lead").text())
                .startsWith("พารามิเตอร์ \"kind\" ใช้ค่า \"xyz\" ไม่ได้ ที่ใช้ได้คือ ")
                .contains("town-municipality", "department");
        assertThat(page.select(".left-out")).isEmpty();
        assertThat(sample.portal.visitor.open("/agencies.json?sort=abc").body())
                .contains("\"parameter\":\"sort\"", "score-desc");
    }

    @Test
    void addressThatAProgramWouldGuessLeadsToTheData() {
        for (String asked : List.of("/agencies/ko.json", "/openapi.yaml")) {
            HttpResponse<String> led = sample.portal.visitor.open(asked);
            assertThat(led.statusCode()).as(asked).isEqualTo(301);
            assertThat(led.headers().firstValue("Location").orElseThrow())
                    .endsWith("/api/v1" + asked.replace(".json", ""));
        }
        assertThat(sample.portal.visitor.open("/agencies/nobody.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void askedTextIsShownAsTextOnly() {
        Document page = page("/agencies?q=" + encoded("<script>alert(1)</script>"));
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("input#q").attr("value")).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void filesHoldEveryAgencyOfTheFilter() {
        for (int i = 0; i < 60; i++) {
            sample.portal.agency("town-" + i, "เทศบาลเมืองที่ %02d".formatted(i));
        }
        String csv = body("/agencies.csv?kind=town-municipality&sort=score-desc");
        assertThat(csv)
                .startsWith("\ufeffslug,name,english_name,kind,kind_title,province,url,score,lowest,highest,open");
        assertThat(csv.lines()).hasSize(62);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .isEqualTo(
                        "ko,เทศบาลเมืองเกาะพราว ๑๒,Ko Phrao Town,town-municipality,เทศบาลเมือง,ศรีตะวัน,http://ko.example/,"
                                + "100.00,100.00,100.00,0,35,0,0,0,0,oit-2567,2026-11-20T03:04:05Z,https://portal.example/agencies/ko");
        assertThat(body("/agencies.json?state=never&kind=department"))
                .startsWith("[{\"slug\":\"krom\"")
                .contains("\"kind\":\"department\"", "\"score\":null", "\"pass\":null", "\"checkedAt\":null")
                .endsWith("\"page\":\"https://portal.example/agencies/krom\"}]");
        assertThat(sample.portal.visitor.open("/agencies.xlsx").body()).startsWith("PK");
    }

    @Test
    void filesShowFiguresAsPagesDo() {
        sample.portal.check(
                sample.poor,
                SamplePortal.MORNING.plusSeconds(60),
                Map.of("O8", Judgement.without(Reason.NOT_FOUND, List.of())));
        String shown =
                page("/agencies?q=" + encoded("น้ำคำ")).select("td.figure").text();
        assertThat(shown).matches("9[0-9]\\.[0-9]{2}");
        assertThat(body("/agencies.csv?q=" + encoded("น้ำคำ")))
                .contains("," + (shown + ",").repeat(3) + "0,34,1,0,0,0,");
        assertThat(body("/agencies.json?q=" + encoded("น้ำคำ")))
                .contains("\"score\":" + shown + ",", "\"pass\":34,\"fail\":1,");
    }

    @Test
    void spreadsheetTakesNoNameForAFormula() {
        sample.keep("evil", "=HYPERLINK(\"http://evil.example\")", "@SUM(A1)", Kind.FUND, "+cmd");
        assertThat(body("/agencies.csv?kind=fund"))
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\",'@SUM(A1),", ",'+cmd,");
    }

    @Test
    void filesLinkedFromThePageKeepItsFilter() {
        Document page = page("/agencies?kind=town-municipality");
        assertThat(page.select("a[href^=/agencies.]").eachAttr("href"))
                .containsExactly(
                        "/agencies.csv?kind=town-municipality",
                        "/agencies.xlsx?kind=town-municipality",
                        "/agencies.json?kind=town-municipality");
    }

    @Test
    void englishPageSpeaksEnglish() {
        Document page = page("/agencies?lang=en&kind=department");
        assertThat(page.select("tbody").text()).contains("Department of Moonlight", "Not checked yet");
        assertThat(page.select(".chosen").text()).contains("Kind: Department", "Clear all filters");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String body(String path) {
        var answer = sample.portal.visitor.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private Document page(String path) {
        return Jsoup.parse(body(path));
    }
}
