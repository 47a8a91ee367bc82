package org.prongsai.profile.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.prongsai.profile.SamplePortal;
import org.prongsai.profile.SampleTown;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class BadgePagesTest {
    @RegisterExtension
    static final SampleTown HERE = new SampleTown();

    @Test
    void badgeSaysScoreLevelAndDayInBothLanguages() {
        HERE.check(0, "O1");
        Document thai = badge("?lang=th");
        assertThat(thai.select("text").eachText())
                .containsExactly("คะแนน OIT", "98.33", "เทียบเกณฑ์: ผ่านดีเยี่ยม", "โปร่งใส · 20 พฤศจิกายน 2569");
        assertThat(thai.select("svg > title").text()).contains("98.33", "ผ่านดีเยี่ยม", "20 พฤศจิกายน 2569");
        assertThat(badge("?lang=en").select("text").eachText())
                .containsExactly("OIT score", "98.33", "ITA scale: Passed, excellent", "Prongsai · 20 November 2026");
    }

    @Test
    void nameOfTheAgencyStaysOut() {
        HERE.check(0);
        assertThat(badge("").text()).doesNotContain(HERE.town().name());
    }

    @Test
    void agencyWithoutACheckIsNotGraded() {
        Document badge = badge("");
        assertThat(badge.select("text").eachText()).containsExactly("คะแนน OIT", "–", "ยังไม่เคยตรวจ", "โปร่งใส");
        assertThat(badge.select("svg > title").text()).endsWith("ยังไม่เคยตรวจ");
    }

    @Test
    void siteThatCouldNotBeSeenIsNotCalledFailing() {
        Map<String, Judgement> all = new HashMap<>();
        HERE.portal()
                .checklist
                .items()
                .forEach(item -> all.put(item.code(), Judgement.without(Reason.ROBOTS, List.of())));
        HERE.portal().check(HERE.town(), SamplePortal.MORNING, all);
        assertThat(badge("").select("text").eachText())
                .containsExactly("คะแนน OIT", "–", "ครั้งล่าสุดตรวจไม่ได้", "โปร่งใส · 20 พฤศจิกายน 2569");
    }

    @Test
    void wordsFitIntoTheirHalves() {
        HERE.check(0, "O1");
        for (String language : List.of("th", "en")) {
            Document badge = badge("?lang=" + language);
            double width = Double.parseDouble(badge.select("svg").attr("width"));
            assertThat(badge.select("text"))
                    .allSatisfy(text -> assertThat(
                                    Double.parseDouble(text.attr("x")) + Double.parseDouble(text.attr("textLength")))
                            .isLessThanOrEqualTo(width - 12));
        }
    }

    @Test
    void pictureInAnotherLanguageDoesNotChangeThatOfWhoeverIsSignedIn() {
        HttpResponse<String> answer = HERE.portal()
                .visitor
                .open("/agencies/" + HERE.slug() + "/badge.svg?lang=en", "Cookie", "__Host-prongsai=" + "a".repeat(43));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void otherSitesMayShowItAndNobodyGetsACookie() {
        for (String picture : List.of("badge.svg?lang=en", "qr.svg?lang=en")) {
            HttpResponse<String> answer = HERE.portal().visitor.open("/agencies/" + HERE.slug() + "/" + picture);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("image/svg+xml");
            assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy"))
                    .containsExactly("cross-origin");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.body()).startsWith("<svg ").doesNotContain("style=", "<script", "href=");
        }
    }

    @Test
    void qrCodeIsTheAddressOfTheAgency() {
        Document qr = Jsoup.parse(HERE.body("/agencies/" + HERE.slug() + "/qr.svg"), "", Parser.xmlParser());
        assertThat(qr.select("path").attr("d"))
                .isEqualTo(org.prongsai.web.view.QrCode.of("https://portal.example/agencies/" + HERE.slug())
                        .path());
    }

    private static Document badge(String query) {
        return Jsoup.parse(HERE.body("/agencies/" + HERE.slug() + "/badge.svg" + query), "", Parser.xmlParser());
    }
}
