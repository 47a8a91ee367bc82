package org.prongsai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.agency.Agency;
import org.prongsai.profile.SamplePortal;

class SearchPagesTest {
    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    @BeforeEach
    void open() {
        Agency town = portal.agency("si-tawan", "เทศบาลเมืองศรีตะวัน");
        portal.agency("thung-dao", "เทศบาลเมืองทุ่งดาว");
        portal.check(town, SamplePortal.MORNING, Map.of());
    }

    @Test
    void agencyIsFoundAndTheFoundWordIsMarked() {
        Document page = page("/search?q=" + typed("ศรีตะวัน"));
        assertThat(page.select("#found-agency + ol a").attr("href")).isEqualTo("/agencies/si-tawan");
        assertThat(page.select("#found-agency + ol mark").text()).isEqualTo("ศรีตะวัน");
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo("ศรีตะวัน");
    }

    @Test
    void itemIsFoundByWhatAgenciesAndPeopleCallIt() {
        assertThat(page("/search?q=" + typed("แผนป้องกันทุจริต"))
                        .select("#found-item + ol a")
                        .eachText())
                .anyMatch(title -> title.contains("แผนปฏิบัติการป้องกันการทุจริต"));
    }

    @Test
    void itemsOfAnEnglishPageSayInEnglishWhatTheyAskFor() {
        Document page = page("/search?q=plan&lang=en");
        assertThat(page.select("#found-item + ol p")).isNotEmpty().noneMatch(line -> line.hasAttr("lang"));
        assertThat(page.select("#found-item + ol p").text()).matches("[^\\u0e01-\\u0e5b]+");
        assertThat(page("/search?q=plan").select("#found-item + ol p").text()).containsPattern("[\\u0e01-\\u0e2e]");
    }

    @Test
    void abbreviationOfTheKindFindsTheAgency() {
        assertThat(page("/search?q=" + typed("ทม.ศรีตะวัน")).select("#found-agency + ol a"))
                .hasSize(1);
    }

    @Test
    void nameThatIsNearlyRightIsAskedBackAndNothingElseIsFound() {
        portal.agency("nong-dao-rueang", "เทศบาลเมืองหนองดาวเรือง");
        portal.agency("nong-dao-thong", "เทศบาลเมืองหนองดาวทอง");
        for (String nearly : List.of("หนองดาวเรอง", "เทศบาลเมืองหนองดาวเรอง", "ทม.หนองดาวเรอง", "หนองดารเรือง")) {
            Document page = page("/search?q=" + typed(nearly));
            assertThat(page.select("#nearest + ul a").eachAttr("href"))
                    .as(nearly)
                    .containsExactly("/agencies/nong-dao-rueang");
            assertThat(page.select("ol.results")).isEmpty();
        }
        for (String other : List.of("หนอง", "หนองดาวเรือง", "ทะเลหมอกไกลโพ้น", "%_%_%_%_", "\"OR\" NEAR( a*b")) {
            assertThat(page("/search?q=" + typed(other)).select("#nearest"))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void nameWithoutSomeOfItsVowelsIsAskedBack() {
        portal.agency("nong-dao-rueang", "เทศบาลเมืองหนองดาวเรือง");
        portal.agency("thara-mani", "เทศบาลเมืองธารามณี");
        for (String nearly : List.of("หนองดาวเรอง", "หนงดวเรือง", "หนงดวรง")) {
            assertThat(page("/search?q=" + typed(nearly))
                            .select("#nearest + ul a")
                            .eachAttr("href"))
                    .as(nearly)
                    .containsExactly("/agencies/nong-dao-rueang");
        }
        for (String nearly : List.of("ธรมณี", "ธรมณ")) {
            assertThat(page("/search?q=" + typed(nearly))
                            .select("#nearest + ul a")
                            .eachAttr("href"))
                    .as(nearly)
                    .containsExactly("/agencies/thara-mani");
        }
        assertThat(page("/search?q=" + typed("ธรม")).select("#nearest")).isEmpty();
    }

    @Test
    void nearNameStandsBeforeNearProvince() {
        assertThat(page("/search?q=" + typed("ศรีตวัน"))
                        .select("#nearest + ul a")
                        .eachAttr("href"))
                .startsWith("/agencies/si-tawan");
    }

    @Test
    void wordsOfEvidenceLeadToTheirFinding() {
        Document page = page("/search?q=" + typed("ข้อมูล O24") + "&in=finding");
        assertThat(page.select("#found-finding + ol a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.matches("/checks/\\d+/items/O\\d+"));
    }

    @Test
    void moreThanAThousandIsSaidOnlyWhereThereAreMore() {
        keep("ทะเลหมอก", SearchStore.MOST);
        keep("ลานดาว", SearchStore.MOST + 1);
        for (String part : List.of("", "&in=question")) {
            assertThat(page("/search?q=" + typed("ทะเลหมอก") + part)
                            .select("#found-question small")
                            .text())
                    .isEqualTo("1,000 รายการ");
            assertThat(page("/search?q=" + typed("ลานดาว") + part)
                            .select("#found-question small")
                            .text())
                    .isEqualTo("มากกว่า 1,000 รายการ");
        }
    }

    private void keep(String word, int times) {
        List<Entry> entries = IntStream.range(0, times)
                .mapToObj(number -> new Entry(Subject.QUESTION, "/" + word + number, word, null, word, ""))
                .toList();
        portal.store(SearchStore.class).replace(word, entries);
    }

    @Test
    void whatCannotBeSearchedIsNotTakenForAnEmptyBox() throws IOException {
        for (String typed : List.of("%25", "%00", "..", "%E2%80%8B")) {
            assertThat(page("/search?q=" + typed).select("main").text())
                    .as(typed)
                    .contains("ไม่มีตัวอักษรหรือตัวเลขให้ค้นหา");
        }
        try (InputStream page = new URL("http://localhost:" + portal.server.port() + "/search?q=%").openStream()) {
            assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("ไม่มีตัวอักษรหรือตัวเลขให้ค้นหา");
        }
        for (String address : List.of("/search", "/search?q=", "/search?q=+", "/search?q=%20")) {
            assertThat(page(address).select("main").text()).as(address).contains("กรอกชื่อหน่วยงาน");
        }
    }

    @Test
    void shortWordIsNotAskedToBeShorter() {
        assertThat(page("/search?q=zq").select("main").text())
                .contains("คำที่สั้นกว่า 3 ตัวอักษร", "ลองใช้คำที่ยาวขึ้น")
                .doesNotContain("คำที่สั้นลง");
        assertThat(page("/search?q=zqzqzq").select("main").text()).contains("ลองใช้คำที่สั้นลง");
    }

    @Test
    void englishHitsNameTheAgencyInEnglish() {
        assertThat(page("/search?in=finding&lang=en&q=" + typed("ข้อมูล O24"))
                        .select("ol.results a")
                        .eachText())
                .contains("O24 · Town of si-tawan");
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        Document page = page("/search?q=" + typed("ไม่มีหน่วยงานนี้"));
        assertThat(page.select("main .lead").text()).contains("ไม่มีหน่วยงานนี้");
        assertThat(page.select("main li a").eachAttr("href")).contains("/agencies");
    }

    @Test
    void suggestionsAreNamesWithTheirAddress() {
        HttpResponse<String> answer = portal.visitor.open("/search/suggestions?q=" + typed("เทศบาล"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body()).contains("/agencies/si-tawan", "/agencies/thung-dao");
        assertThat(portal.visitor.open("/search/suggestions").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/search?q=",
                "/search?q=%20",
                "/search?q=%00",
                "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/search?q=a&in=evil",
                "/search?q=a&in=agency&page=-1",
                "/search?q=a&in=agency&page=99999999999",
                "/search?q=%E0%B9%88",
                "/search?q=a&q=b",
                "/search?lang=xx&q=a"
            })
    void oddQuestionsGetAPageWithoutAScript(String address) {
        HttpResponse<String> answer = portal.visitor.open(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void overlongQuestionIsCutNotRefused() {
        for (String text : List.of("ก".repeat(700), "a ".repeat(1_000))) {
            Document page = page("/search?q=" + typed(text));
            assertThat(page.select("input[name=q]").attr("value").length()).isLessThanOrEqualTo(100);
        }
    }

    private Document page(String address) {
        HttpResponse<String> answer = portal.visitor.open(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
