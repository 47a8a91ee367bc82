package org.prongsai.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.profile.SamplePortal;

class ReportPagesTest {
    @TempDir
    Path folder;

    @Test
    void pageLeadsToTheAgencyAndToTheCommission() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            Document page = Jsoup.parse(portal.visitor.open("/complaints").body());
            assertThat(page.select("main form").attr("action")).isEqualTo("/complaints");
            assertThat(page.select("main a").eachAttr("href")).contains("https://www.nacc.go.th/");
            assertThat(page.select("main .lead").text()).contains("แจ้งการทุจริต", "ต้องบอกชื่อ");
            assertThat(page.text()).contains("ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ");
            assertThat(portal.visitor.open("/complaints?lang=en").body()).contains("Channel for corruption complaints");
        }
    }

    @Test
    void theOldDoorLeadsToTheOne() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            HttpResponse<String> old = portal.visitor.open("/report?lang=en");
            assertThat(old.statusCode()).isEqualTo(301);
            assertThat(old.headers().firstValue("Location")).contains("/complaints?lang=en");
        }
    }

    @Test
    void complaintsBeginWithTheAgencyThatIsMeantOrWithTheCode() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            portal.agency("si-tawan", "เทศบาลเมืองศรีตะวัน");
            Document page = Jsoup.parse(portal.visitor.open("/complaints").body());
            assertThat(page.select("main a").eachAttr("href")).contains("/complaints/track");
            Document found = Jsoup.parse(portal.visitor
                    .open("/complaints?q=%E0%B8%A8%E0%B8%A3%E0%B8%B5%E0%B8%95%E0%B8%B0%E0%B8%A7%E0%B8%B1%E0%B8%99")
                    .body());
            assertThat(found.select("main a").eachAttr("href")).contains("/agencies/si-tawan/complaints");
            Document none =
                    Jsoup.parse(portal.visitor.open("/complaints?q=%3Cb%3Eqq").body());
            assertThat(none.select(".notice").text()).contains("<b>qq");
        }
    }

    @Test
    void agenciesThatTakeComplaintsHereStandFirstAndTheOthersAreSaidNotTo() {
        try (SampleInbox sample = new SampleInbox(folder)) {
            String path = "/complaints?q=" + URLEncoder.encode("เทศบาลเมือง", StandardCharsets.UTF_8);
            sample.open(sample.staff.handlerA);
            Document found = Jsoup.parse(sample.portal.visitor.open(path).body());
            assertThat(found.select(".ways li").eachText().get(0))
                    .isEqualTo("การร้องเรียนและแจ้งการทุจริต " + sample.staff.townA.name());
            assertThat(found.select(".ways li").eachText()).hasSizeGreaterThan(1);
            assertThat(found.select(".ways li + li").eachText())
                    .allMatch(each ->
                            each.startsWith("ช่องทางอื่น") && each.endsWith("ยังไม่ได้เปิดรับเรื่องบนเว็บไซต์นี้"));
        }
    }

    @Test
    void itemThatItNamesStandsInTheChecklist() {
        try (SamplePortal portal = new SamplePortal(folder)) {
            assertThat(portal.checklist.items())
                    .extracting(item -> item.title().th())
                    .contains("ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ");
            assertThat(portal.checklist.items())
                    .extracting(item -> item.title().en())
                    .contains("Channel for corruption complaints");
        }
    }
}
