package org.prongsai.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.agency.Kind;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class ProvincePagesTest {
    @TempDir
    Path folder;

    @Test
    void overviewShowsEveryProvinceWithItsBarAndTheNationalBodiesLast() {
        try (SampleDirectory sample = new SampleDirectory()) {
            Document page = page(sample.portal, "/provinces");
            assertThat(page.select("tbody th").eachText())
                    .containsExactly("เชียงดาวเงิน", "ศรีตะวัน", "ส่วนกลาง ไม่สังกัดจังหวัด");
            assertThat(page.select("tbody tr").eachText().get(1))
                    .contains("100.00", "2", "1 (50%) เข้าไปดูไม่ได้ 1 แห่ง", "1");
            assertThat(page.select("tbody tr").eachText().get(2)).contains("ยังไม่มีคะแนน", "0 (0%)", "–");
            assertThat(page.select("svg.bar title").eachText())
                    .containsExactly("เชียงดาวเงิน: คะแนนเฉลี่ย 0.00 จาก 100", "ศรีตะวัน: คะแนนเฉลี่ย 100.00 จาก 100");
            assertThat(page.select("svg.bar rect").eachAttr("width")).containsExactly("0.0", "100.0");
        }
    }

    @Test
    void overviewIsSortedAsAsked() {
        try (SampleDirectory sample = new SampleDirectory()) {
            sample.keep("ab", "เทศบาลตำบลหิมะ", "Hima", Kind.SUBDISTRICT_MUNICIPALITY, "หิมะพราว");
            assertThat(names(sample, "score-desc")).startsWith("ศรีตะวัน", "เชียงดาวเงิน", "หิมะพราว");
            assertThat(names(sample, "score")).startsWith("เชียงดาวเงิน", "ศรีตะวัน", "หิมะพราว");
            assertThat(names(sample, "agencies-desc")).startsWith("ศรีตะวัน", "เชียงดาวเงิน", "หิมะพราว");
            assertThat(names(sample, "checked-desc")).startsWith("เชียงดาวเงิน", "ศรีตะวัน", "หิมะพราว");
            assertThat(names(sample, "evil")).startsWith("เชียงดาวเงิน", "ศรีตะวัน", "หิมะพราว");
        }
    }

    @Test
    void englishPagesHaveEnglishProvincesAndMarkThaiNames() {
        try (SampleDirectory sample = new SampleDirectory()) {
            Agency thai = sample.portal.agencies.keep(new Agency(
                    0, "si", "เทศบาลเมืองศิลาพราว", null, Kind.TOWN_MUNICIPALITY, "เชียงใหม่", "http://si.example/"));
            sample.keep("ta", "เทศบาลตำบลทะเลพราว", "Thale Phrao", Kind.SUBDISTRICT_MUNICIPALITY, "ระยอง");
            sample.portal.check(thai, SamplePortal.MORNING, Map.of());
            Document overview = page(sample.portal, "/provinces?lang=en");
            assertThat(overview.select("tbody th a").eachText()).startsWith("Chiang Mai", "Rayong");
            Document province =
                    page(sample.portal, overview.select("tbody th a").get(0).attr("href") + "?lang=en");
            assertThat(province.select("h1").text()).isEqualTo("Province: Chiang Mai");
            assertThat(province.select("td.place, .sub").text()).doesNotContain("เชียงใหม่");
            assertThat(province.select(".agencies tbody th a").attr("lang")).isEqualTo("th");
            for (String path : List.of("/agencies?q=phrao&lang=en", "/ranking?lang=en", "/changes?lang=en")) {
                assertThat(page(sample.portal, path)
                                .select("#province option[value=เชียงใหม่]")
                                .text())
                        .as(path)
                        .isEqualTo("Chiang Mai");
            }
            assertThat(page(sample.portal, "/agencies/si?lang=en").select("h1").attr("lang"))
                    .isEqualTo("th");
            assertThat(page(sample.portal, "/agencies/ta?lang=en").select("h1").hasAttr("lang"))
                    .isFalse();
            Document found = page(sample.portal, "/search?q=chiang+mai&lang=en");
            assertThat(found.select("ol.results a[lang=th]").text()).isEqualTo("เทศบาลเมืองศิลาพราว");
            assertThat(sample.portal
                            .visitor
                            .open("/provinces/" + URLEncoder.encode("เชียงใหม่", UTF_8) + "/feed.atom?lang=en")
                            .body())
                    .contains("Chiang Mai");
        }
    }

    @Test
    void provinceShowsItsFiguresAgenciesMissedItemsAndFeed() {
        try (SampleDirectory sample = new SampleDirectory()) {
            String path = page(sample.portal, "/provinces")
                    .select("tbody th a")
                    .get(0)
                    .attr("href");
            Document page = page(sample.portal, path);
            assertThat(page.select("h1").text()).isEqualTo("จังหวัดเชียงดาวเงิน");
            assertThat(page.select(".figures dd").eachText())
                    .containsExactly(
                            "0.00 เฉลี่ยจาก 1 หน่วยงานที่มีคะแนน",
                            "0 85 คะแนนคือเกณฑ์ผ่านของ ITA",
                            "100% 1 จาก 1 หน่วยงาน");
            assertThat(page.select(".agencies tbody th a").eachAttr("href")).containsExactly("/agencies/kham");
            assertThat(page.select(".missed tbody tr")).hasSize(8);
            assertThat(page.select(".missed tbody tr:first-child").text()).contains("1 จาก 1");
            assertThat(page.select("link[type=application/atom+xml]").attr("href"))
                    .isEqualTo(path + "/feed.atom");
        }
    }

    @Test
    void missedItemsOfAProvinceAreTheFirstOfTheListThatItLinksTo() {
        try (SampleDirectory sample = new SampleDirectory()) {
            Judgement missing = Judgement.without(Reason.NOT_FOUND, List.of());
            Judgement open = Judgement.without(Reason.SCANNED, List.of());
            // O10 and O9 fail once of two, O11 once of one, O7 twice
            sample.portal.check(
                    sample.good,
                    SamplePortal.MORNING.plusSeconds(1),
                    Map.of("O10", missing, "O9", missing, "O11", missing, "O7", missing));
            Map<String, Judgement> second = new HashMap<>(sample.all(Reason.SITE_DOWN));
            second.putAll(Map.of("O7", missing, "O11", open));
            second.putAll(Map.of("O9", SamplePortal.found("O9"), "O10", SamplePortal.found("O10")));
            sample.portal.check(sample.down, SamplePortal.MORNING.plusSeconds(2), second);
            Document page = page(sample.portal, "/provinces/" + URLEncoder.encode("ศรีตะวัน", UTF_8));
            List<String> codes = page.select(".missed tbody .sub").eachText();
            assertThat(codes).containsExactly("O7 · oit-2567", "O11 · oit-2567", "O9 · oit-2567", "O10 · oit-2567");
            assertThat(page.select(".missed tbody strong").eachText())
                    .containsExactly("2 จาก 2", "1 จาก 1", "1 จาก 2", "1 จาก 2");
            assertThat(page.select(".missed tbody a").get(0).attr("href")).isEqualTo("/checklists/oit-2567/items/O7");
            Document whole = page(
                    sample.portal,
                    page.select("main a[href^=/ranking/items]").attr("href").replace("&amp;", "&"));
            assertThat(whole.select("#province option[selected]").attr("value")).isEqualTo("ศรีตะวัน");
            assertThat(whole.select("td.code-cell").eachText()).startsWith("O7", "O11", "O9", "O10");
        }
    }

    @Test
    void provinceWithoutAnyCheckSaysSo() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            assertThat(page(portal, "/provinces").text()).contains("ยังไม่มีหน่วยงานที่ระบุจังหวัด");
            portal.agency("dao", "เทศบาลตำบลดาวพราว");
            Document page =
                    page(portal, "/provinces/%E0%B8%A8%E0%B8%A3%E0%B8%B5%E0%B8%95%E0%B8%B0%E0%B8%A7%E0%B8%B1%E0%B8%99");
            assertThat(page.select(".figures dd").eachText())
                    .containsExactly("– ยังไม่มีคะแนน", "– 85 คะแนนคือเกณฑ์ผ่านของ ITA", "0% 0 จาก 1 หน่วยงาน");
            assertThat(page.select(".missed, .stack")).isEmpty();
        }
    }

    @Test
    void unknownProvincesAreNotFound() {
        try (SampleDirectory sample = new SampleDirectory()) {
            for (String name : List.of("nowhere", "%25", "-", "%27", "%20", "x".repeat(3_000))) {
                assertThat(sample.portal.visitor.open("/provinces/" + name).statusCode())
                        .as(name)
                        .isEqualTo(404);
            }
        }
    }

    private static List<String> names(SampleDirectory sample, String sort) {
        return page(sample.portal, "/provinces?sort=" + sort).select("tbody th").eachText();
    }

    private static Document page(SamplePortal portal, String path) {
        var answer = portal.visitor.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
