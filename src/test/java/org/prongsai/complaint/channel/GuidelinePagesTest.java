package org.prongsai.complaint.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.ReportPortal;

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
