package org.prongsai.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class ChangePagesTest {
    @AutoClose
    private final SampleDirectory sample = new SampleDirectory();

    @Test
    void withoutAChangeThePageSaysWhy() {
        assertThat(page("/changes").text()).contains("ยังไม่มีความเปลี่ยนแปลง");
        assertThat(page("/changes?verdict=fail").text()).contains("ไม่มีความเปลี่ยนแปลงที่ตรงกับที่เลือก");
    }

    @Test
    void changesStandUnderTheirDayNewestFirst() {
        Judgement missing = Judgement.without(Reason.NOT_FOUND, List.of());
        long failed =
                sample.portal.check(sample.good, SamplePortal.MORNING.plus(Duration.ofDays(1)), Map.of("O2", missing));
        sample.portal.check(sample.good, SamplePortal.MORNING.plus(Duration.ofDays(2)), Map.of());
        Document page = page("/changes");
        assertThat(page.select("tr.group").eachText()).containsExactly("22 พฤศจิกายน 2569", "21 พฤศจิกายน 2569");
        assertThat(page.select("tbody tr:not(.group)").eachText())
                .containsExactly(
                        "ผ่าน O2 ข้อมูลผู้บริหาร เทศบาลเมืองเกาะพราว ๑๒ จังหวัดศรีตะวัน",
                        "ไม่ผ่าน O2 ข้อมูลผู้บริหาร เทศบาลเมืองเกาะพราว ๑๒ จังหวัดศรีตะวัน");
        assertThat(page.select("tbody").get(1).select("th a").attr("href"))
                .isEqualTo("/checks/" + failed + "/items/O2");
        assertThat(page("/changes?verdict=fail").select(".verdict").eachText()).containsExactly("ไม่ผ่าน");
        assertThat(page("/changes?verdict=pass&lang=en").select("tbody").text()).contains("Pass", "Executives");
    }

    @Test
    void provinceNarrowsAndOddQuestionsDoNot() {
        sample.portal.check(sample.poor, SamplePortal.MORNING.plusSeconds(1), Map.of());
        assertThat(rows("/changes?province=" + encoded("เชียงดาวเงิน"))).isEqualTo(35);
        assertThat(rows("/changes?province=" + encoded("ศรีตะวัน"))).isZero();
        for (String question : List.of("verdict=evil", "province=unknown", "page=-1", "page=x", "province=%25")) {
            assertThat(rows("/changes?" + question)).as(question).isEqualTo(35);
        }
    }

    @Test
    void longListIsTurnedPageByPage() {
        sample.portal.check(sample.poor, SamplePortal.MORNING.plusSeconds(1), Map.of());
        sample.portal.check(sample.poor, SamplePortal.MORNING.plusSeconds(2), sample.all(Reason.NOT_FOUND));
        assertThat(rows("/changes")).isEqualTo(50);
        assertThat(rows("/changes?page=2")).isEqualTo(20);
        assertThat(rows("/changes?page=999999")).isEqualTo(20);
        assertThat(page("/changes?page=2").text()).contains("70 รายการ แสดงลำดับที่ 51 ถึง 70");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int rows(String path) {
        return page(path).select("tbody tr:not(.group)").size();
    }

    private Document page(String path) {
        var answer = sample.portal.visitor.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
