package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Contents that only say their own titles once more, and short ones that say something. */
class EchoTest {
    private static final String TITLE =
            "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ ประจำปีงบประมาณ พ.ศ. 2566";

    @Test
    void sentenceThatRepeatsTheTitleIsNoContent() {
        assertThat(report(
                        "<p>ผลการดำเนินการตามมาตรการจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ ปีงบประมาณ พ.ศ. 2566</p>"))
                .isEqualTo(Reason.HEADING_ONLY);
        assertThat(report("<p>ผลการดำเนินการตามมาตรการจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ"
                        + " ของเทศบาลตำบลทุ่งสมมติ ปีงบประมาณ พ.ศ. 2566</p>"))
                .isEqualTo(Reason.HEADING_ONLY);
    }

    @Test
    void dateAndCounterOfAPostAreNoContent() {
        assertThat(report("<p>ลงวันที่ 31 ตุลาคม 2566 | อ่าน 303 ครั้ง</p><p>" + TITLE + "</p>"))
                .isEqualTo(Reason.HEADING_ONLY);
    }

    @Test
    void shortSentenceThatSaysWhatCameOfItIsContent() {
        assertThat(report("<p>ผลการดำเนินการ: ไม่เกิดการทุจริตและประพฤติมิชอบ ปีงบประมาณ พ.ศ. 2566</p>"))
                .isEqualTo(Reason.FOUND);
        assertThat(report("<p>ดำเนินการครบทั้ง 4 มาตรการจัดการความเสี่ยงการทุจริต</p>"))
                .isEqualTo(Reason.FOUND);
        assertThat(report("<p>ได้ดำเนินการจัดการความเสี่ยงการทุจริต หมุนเวียนกรรมการตรวจรับและเปิดเผยราคากลางแล้ว</p>"))
                .isEqualTo(Reason.FOUND);
    }

    @Test
    void letterWithoutTheReportThatItSendsIsNoContent() {
        assertThat(letter("บันทึกข้อความ\nเรื่อง ขอส่ง" + TITLE + "\nรายละเอียดปรากฏตามเอกสารที่แนบ"))
                .isEqualTo(Reason.HEADING_ONLY);
    }

    @Test
    void letterThatSaysItselfWhatWasDoneIsContent() {
        assertThat(letter("บันทึกข้อความ\nเรื่อง ขอส่ง" + TITLE
                        + "\nได้ดำเนินการตามมาตรการแล้วดังนี้ หมุนเวียนกรรมการตรวจรับพัสดุทุกไตรมาส"
                        + " เปิดเผยราคากลางบนเว็บไซต์ และสุ่มตรวจการใช้รถส่วนกลาง รายละเอียดปรากฏตามเอกสารที่แนบ"))
                .isEqualTo(Reason.FOUND);
    }

    @Test
    void memorandumThatOnlySendsAManualIsNoManual() {
        String memorandum = """
                บันทึกข้อความ
                ส่วนราชการ สำนักปลัด เทศบาลตำบลทุ่งสมมติ
                ที่ ทส 71801/ว 212 วันที่ 15 พฤศจิกายน 2566
                เรื่อง ส่งคู่มือการปฏิบัติงานของเจ้าหน้าที่
                เรียน หัวหน้าส่วนราชการทุกกอง
                พร้อมหนังสือนี้ขอส่งคู่มือการปฏิบัติงาน จำนวน 1 เล่ม เพื่อให้เจ้าหน้าที่ใช้ยึดถือปฏิบัติ รายละเอียดตามเอกสารที่ส่งมาด้วย
                """;
        assertThat(SmallSite.of(2567)
                        .file("/manual.txt", "text/plain; charset=utf-8", memorandum)
                        .row("O10", "คู่มือการปฏิบัติงานของเจ้าหน้าที่", "<a href=/manual.txt>เปิด</a>")
                        .judged("O10")
                        .reason())
                .isEqualTo(Reason.HEADING_ONLY);
    }

    private static Reason report(String body) {
        return SmallSite.of(2567)
                .item("O31", "รายงานผลการจัดการความเสี่ยงการทุจริต", "/report", "<h1>" + TITLE + "</h1>" + body)
                .judged("O31")
                .reason();
    }

    private static Reason letter(String text) {
        return SmallSite.of(2567)
                .file("/letter.txt", "text/plain; charset=utf-8", text)
                .row("O31", TITLE, "<a href=/letter.txt>เปิด</a>")
                .judged("O31")
                .reason();
    }
}
