package org.prongsai.complaint.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.ReportPortal;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

class GuidelinePagesTest {
    @TempDir
    Path folder;

    @Test
    void pageHoldsTheFourElementsByDefaultAndTheAgencysOwnWordsOnceItHasWrittenThem() {
        try (ReportPortal portal = new ReportPortal(folder)) {
            String page = portal.visitor.open("/agencies/si-tawan/complaints").body();
            assertThat(page)
                    .contains("วิธีการร้องเรียน")
                    .contains("ขั้นตอนการจัดการ")
                    .contains("ส่วนงานที่รับผิดชอบ")
                    .contains("ระยะเวลาดำเนินการ")
                    .contains("ภายใน 15 วัน")
                    .contains("/complaints/new/misconduct?lang=th")
                    .contains("/complaints/statistics/2569\"")
                    .doesNotContain("/complaints/statistics/2570");
            long town = portal.sample.town.id();
            portal.sample.guidelines.keep(
                    new Guideline(town, "มาด้วยตนเอง <b>", "ลงรับ", "สำนักปลัด", "โทร", 3, 10, 30, 730),
                    portal.sample.today());
            assertThat(portal.visitor.open("/agencies/si-tawan/complaints").body())
                    .contains("มาด้วยตนเอง &lt;b&gt;")
                    .contains("สำนักปลัด")
                    .contains("ภายใน 10 วัน")
                    .contains("730 วัน");
        }
    }

    @Test
    void nobodyIsToldThatAProviderSeesNothingWhereTheConnectionIsOpen() {
        try (ReportPortal portal = new ReportPortal(folder)) {
            String hidden = "แต่ไม่เห็นสิ่งที่เขียน";
            String open = "การเชื่อมต่อกับเว็บไซต์นี้ยังไม่ได้เข้ารหัส";
            for (String path : List.of("/agencies/si-tawan/complaints", ReportPortal.FORM)) {
                assertThat(portal.visitor.open(path).body()).contains(open).doesNotContain(hidden);
            }
            GuidelinePages.GuidelinePage page = new GuidelinePages.GuidelinePage(
                    portal.sample.town,
                    portal.sample.town.name(),
                    portal.sample.guidelines.of(portal.sample.town.id()),
                    List.of("misconduct"),
                    2569);
            Views closed = new Views(Messages.load(), path -> path, URI.create("https://portal.example"));
            assertThat(closed.html("complaint/guideline", page, Language.THAI))
                    .contains(hidden)
                    .doesNotContain(open);
        }
    }

    @Test
    void agencyThatHasNotOpenedItsChannelSaysSoAndWhereElseToGo() {
        try (ReportPortal portal = new ReportPortal(folder)) {
            portal.sample.agency("third", "เทศบาลที่สาม");
            assertThat(portal.visitor.open("/agencies/third/complaints").body())
                    .contains("ยังไม่ได้เปิดรับเรื่อง")
                    .contains("http://third.example/")
                    .contains("nacc.go.th")
                    .contains("ยังส่งเรื่องถึงเทศบาลที่สามทางเว็บไซต์นี้ไม่ได้")
                    .doesNotContain("/complaints/new/", "เลือกแบบฟอร์มออนไลน์", "แต่งตั้ง เฉพาะบุคคลเหล่านี้");
            assertThat(portal.visitor.open("/agencies/nobody/complaints").statusCode())
                    .isEqualTo(404);
        }
    }
}
