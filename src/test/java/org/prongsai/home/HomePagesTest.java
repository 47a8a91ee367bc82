package org.prongsai.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

class HomePagesTest {
    @TempDir
    Path folder;

    private SamplePortal portal;

    @BeforeEach
    void start() {
        portal = new SamplePortal(folder);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

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
        assertThat(page.select("tbody th a").eachText()).containsExactly(first.name(), later.name());
        assertThat(page.select("tbody tr:first-child").text())
                .contains("ผ่าน 34", "ไม่ผ่าน 1", "20 พฤศจิกายน 2569 เวลา 10:04 น.");
        assertThat(page.select("tbody tr:last-child").text()).contains("ยังไม่เคยตรวจ");
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

    private Document page(String path) {
        var answer = portal.visitor.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
