package org.prongsai.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.agency.Agency;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class HomePagesTest {
    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    @Test
    void emptyPortalSaysWhatItIs() {
        assertThat(page("/").text()).contains("เปิดเผยข้อมูล", "ยังไม่มีหน่วยงาน");
    }

    @Test
    void agenciesStandInThaiOrderWithScoreCountsAndTime() {
        Agency later = portal.agency("kho", "เทศบาลตำบลขวดเงิน");
        Agency first = portal.agency("ko", "เทศบาลตำบลเกาะพราว");
        portal.check(first, SamplePortal.MORNING, Map.of("O1", Judgement.without(Reason.NOT_FOUND, List.of())));
        Document page = page("/");
        assertThat(page.select(".agencies tbody th a").eachText()).containsExactly(first.name(), later.name());
        assertThat(page.select(".agencies tbody tr:first-child").text())
                .contains("ผ่าน 34", "ไม่ผ่าน 1", "20 พฤศจิกายน 2569 10:04 น.");
        assertThat(page.select(".agencies tbody tr:last-child").text()).contains("ยังไม่เคยตรวจ");
    }

    @Test
    void runningChecksAreSeenAndThePageRenewsItselfOnlyThen() {
        Agency town = portal.agency("dao", "เทศบาลตำบลดาวพราว");
        assertThat(page("/").select("meta[http-equiv=refresh]")).isEmpty();
        portal.live.put(town.id(), new LiveCheck(false, "http://dao.example/", 43, 120));
        Document page = page("/");
        assertThat(page.text()).contains("ดูแล้ว 43 จาก 120");
        assertThat(page.select("meta[http-equiv=refresh]")).hasSize(1);
    }

    @Test
    void englishPageNamesAgenciesInEnglish() {
        portal.agency("dao", "เทศบาลตำบลดาวพราว");
        assertThat(page("/?lang=en").text()).contains("Town of dao", "Not checked yet");
    }

    @Test
    void figuresSayHowManyAreCheckedPassAndWhen() {
        Agency good = portal.agency("dao", "เทศบาลตำบลดาวพราว");
        Agency poor = portal.agency("fa", "เทศบาลตำบลฟ้าพราว");
        portal.agency("ko", "เทศบาลตำบลเกาะพราว");
        portal.check(good, SamplePortal.MORNING, Map.of());
        portal.check(poor, SamplePortal.MORNING.minusSeconds(90), all(Reason.NOT_FOUND));
        Document page = page("/");
        assertThat(page.select(".figures dd").eachText())
                .containsExactly(
                        "2 จากทั้งหมด 3 แห่ง",
                        "1 จาก 2 แห่งที่มีคะแนน",
                        "35 จาก 70 ข้อที่เข้าไปดูได้",
                        "20 พฤศจิกายน 2569 เวลา 10:04 น.");
        assertThat(page.select(".bands td.number").eachText()).containsExactly("1", "0", "0", "1");
        assertThat(page.select(".bands a").eachAttr("href"))
                .containsExactly(
                        "/agencies?score=from-95",
                        "/agencies?score=from-85",
                        "/agencies?score=from-70",
                        "/agencies?score=below-70");
    }

    @Test
    void siteThatCouldNotBeSeenIsNoAgencyThatFails() {
        portal.check(portal.agency("dao", "เทศบาลตำบลดาวพราว"), SamplePortal.MORNING, all(Reason.SITE_DOWN));
        assertThat(page("/").select(".figures dd").eachText())
                .startsWith(
                        "0 จากทั้งหมด 1 แห่ง (อีก 1 แห่งเข้าไปดูไม่ได้)",
                        "– จาก 0 แห่งที่มีคะแนน",
                        "– จาก 0 ข้อที่เข้าไปดูได้");
        assertThat(page("/").select(".bands")).isEmpty();
    }

    @Test
    void weekTellsWhatBeganToFailAndWhatWasMendedEachWithItsFinding() {
        Agency town = portal.agency("dao", "เทศบาลตำบลดาวพราว");
        Map<String, Judgement> missing = Map.of("O2", Judgement.without(Reason.NOT_FOUND, List.of()));
        portal.check(town, SamplePortal.MORNING.minusSeconds(300), missing);
        long mended = portal.check(town, SamplePortal.MORNING.minusSeconds(200), Map.of());
        long failing = portal.check(town, SamplePortal.MORNING.minusSeconds(100), missing);
        Document page = page("/");
        assertThat(page.select("section[aria-labelledby=week-fail] .news a").eachAttr("href"))
                .containsExactly("/checks/" + failing + "/items/O2", "/agencies/dao");
        assertThat(page.select("section[aria-labelledby=week-pass] .news").text())
                .contains("O2 ข้อมูลผู้บริหาร", "เทศบาลตำบลดาวพราว", "20 พฤศจิกายน 2569");
        assertThat(page.select("a[href=/checks/" + mended + "/items/O2]")).hasSize(1);
        assertThat(page.select("a[href=/changes?verdict=fail]")).hasSize(1);
        assertThat(page("/?lang=en").select(".news").text()).contains("Executives", "Town of dao", "20 November 2026");
    }

    @Test
    void weekIsOverAfterSevenDaysAndShowsAtMostEight() {
        Agency town = portal.agency("dao", "เทศบาลตำบลดาวพราว");
        portal.check(town, SamplePortal.MORNING.minus(Duration.ofDays(30)), all(Reason.NOT_FOUND));
        assertThat(page("/").select("section[aria-labelledby=week] a")).isEmpty();
        portal.check(town, SamplePortal.MORNING.minus(Duration.ofDays(8)), Map.of());
        assertThat(page("/").select("section[aria-labelledby=week] a").eachAttr("href"))
                .containsExactly("/changes");
        assertThat(page("/").select("section[aria-labelledby=week]").text()).contains("ไม่มีข้อใดที่ผลเปลี่ยนไป");
        portal.check(town, SamplePortal.MORNING.minus(Duration.ofDays(1)), all(Reason.NOT_FOUND));
        assertThat(page("/").select(".news li")).hasSize(8);
        assertThat(page("/").select("#week-fail").text()).isEqualTo("เริ่มไม่ผ่าน 35 ข้อ");
    }

    @Test
    void manyAgenciesAreNotListedButThoseThatAreBeingCheckedAre() {
        Agency last = portal.agency("town-0", "เทศบาลเมืองที่ 00");
        for (int i = 1; i < 21; i++) {
            last = portal.agency("town-" + i, "เทศบาลเมืองที่ %02d".formatted(i));
        }
        assertThat(page("/").select(".agencies")).isEmpty();
        assertThat(page("/").select("main a[href=/agencies]").text()).isEqualTo("ดูหน่วยงานทั้งหมด 21 แห่ง");
        portal.live.put(last.id(), new LiveCheck(false, "http://town.example/", 43, 120));
        portal.live.put(last.id() - 1, new LiveCheck(true, "", 0, 0));
        assertThat(page("/").select(".agencies tbody th a").eachText()).containsExactly("เทศบาลเมืองที่ 20");
        assertThat(page("/").select("#running").text()).isEqualTo("กำลังตรวจหรือรอตรวจ 2 แห่ง");
        assertThat(page("/").text()).contains("ดูแล้ว 43 จาก 120");
    }

    @Test
    void pageLeadsToSearchReportMethodAndSaysThatAgenciesAreInvented() {
        Document page = page("/");
        Element form = page.select("main form[role=search]").first();
        assertThat(form).isNotNull();
        assertThat(form.attr("action")).isEqualTo("/search");
        assertThat(form.select("input[name=q][data-suggest=/search/suggestions]"))
                .hasSize(1);
        assertThat(page.select("main a[href=/complaints], main a[href=/method]"))
                .hasSize(2);
        assertThat(page.select(".notice").text()).contains("หน่วยงานสมมติ", "ไม่มีอยู่จริง");
        assertThat(page.select("header form")).isEmpty();
        assertThat(page("/agencies").select("header form input[name=q]")).hasSize(1);
    }

    private Map<String, Judgement> all(Reason reason) {
        Map<String, Judgement> judgements = new HashMap<>();
        portal.checklist.items().forEach(item -> judgements.put(item.code(), Judgement.without(reason, List.of())));
        return judgements;
    }

    private Document page(String path) {
        var answer = portal.visitor.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
