package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages that hold little but a file, as content systems make them of every attachment. */
class AttachmentPageTest {
    private static final String ICON = "<img class=file-icon src=/modules/file/icons/pdf.png>";
    private static final String PROGRESS = "งานที่ซื้อหรือจ้าง วงเงินงบประมาณ 500,000 ราคากลาง 498,000 วิธีเฉพาะเจาะจง"
            + " สถานะ อยู่ระหว่างสัญญา ผู้ได้รับการคัดเลือก หจก.สมมติการโยธา ราคาที่ตกลง 496,000";

    @Test
    void pageBesideIsNoPartOfAPage() {
        Judgement said = SmallSite.of(2567)
                .page("/next", "<h1>เอกสาร</h1><p><img src=/scan.jpg></p>")
                .item(
                        "O20",
                        "ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ",
                        "/page",
                        "<h1>ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ</h1><p><a href=/next>ถัดไป ›</a></p>")
                .judged("O20");
        assertThat(said.reason()).isEqualTo(Reason.HEADING_ONLY);
    }

    @Test
    void signOfAFilesTypeIsNoPictureOfItsContent() {
        Judgement said = SmallSite.of(2567)
                .item(
                        "O34",
                        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                        "/page",
                        "<h1>มาตรการส่งเสริมคุณธรรมและความโปร่งใส</h1><p>" + ICON
                                + " <a href=/gone.pdf>measures.pdf</a></p>")
                .judged("O34");
        assertThat(said.reason()).isEqualTo(Reason.DEAD_LINK);
    }

    @Test
    void onlyFileOfAPageIsReadWhateverItIsCalled() {
        Judgement said = SmallSite.of(2567)
                .item(
                        "O16",
                        "ความก้าวหน้าการจัดซื้อจัดจ้าง",
                        "/page",
                        "<h1>ความก้าวหน้าการจัดซื้อจัดจ้าง</h1><p>รายงาน ณ วันที่ 31 มีนาคม 2567</p><p>" + ICON
                                + " <a href=/a.txt>ผลจัดซื้อจัดจ้าง_ต.ค.66-มี.ค.67.txt</a></p>")
                .file(
                        "/a.txt",
                        "text/plain; charset=utf-8",
                        "รายงานความก้าวหน้าการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2567 รอบ 6 เดือน (ต.ค. 66 - มี.ค. 67)\n\n"
                                + PROGRESS)
                .judged("O16");
        assertThat(said.reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void filesOfOnePageMayHoldAPartEach() {
        SmallSite site = SmallSite.of(2567)
                .item(
                        "O21",
                        "การขับเคลื่อนจริยธรรม",
                        "/page",
                        "<h1>การขับเคลื่อนจริยธรรม ปี 2567</h1><p><a href=/a.txt>คำสั่ง44-2567.txt</a></p>"
                                + "<p><a href=/b.txt>ทำ-ไม่ทำ.txt</a></p><p><a href=/c.txt>สรุปอบรม9กพ67.txt</a></p>");
        String[] texts = {
            "คำสั่งเทศบาล ที่ 44/2567 เรื่อง แต่งตั้งคณะทำงานขับเคลื่อนจริยธรรม สั่ง ณ วันที่ 22 มกราคม พ.ศ. 2567",
            "แนวทางปฏิบัติทางจริยธรรม สิ่งที่ควรทำ (Dos) และไม่ควรทำ (Don’ts) ให้บริการตามลำดับก่อนหลัง ไม่ลัดคิวให้คนรู้จัก",
            "สรุปผลการอบรมคุณธรรมและจริยธรรมในการปฏิบัติงาน\n\nจัดเมื่อวันที่ 9 กุมภาพันธ์ 2567 ผู้เข้าอบรม 38 คน เนื้อหา: จริยธรรมกับการให้บริการประชาชน"
        };
        for (int i = 0; i < texts.length; i++) {
            site.file("/" + "abc".charAt(i) + ".txt", "text/plain; charset=utf-8", texts[i]);
        }
        assertThat(site.judged("O21").reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void tableOfWhichOnlyTheHeadIsLeftIsABlankForm() {
        Judgement said = SmallSite.of(2567)
                .item(
                        "O28",
                        "รายงานผลตามนโยบาย No Gift Policy",
                        "/page",
                        "<h1>แบบรายงานการรับของขวัญตามนโยบาย No Gift Policy</h1>"
                                + "<p>หน่วยงาน ................ รอบ ............ เดือน ปีงบประมาณ พ.ศ. ..........</p>"
                                + "<table><tr><td>ลำดับ</td><td>รายการของขวัญ</td><td>ผู้ให้</td><td>ผู้รับ</td></tr>"
                                + "<tr><td></td><td></td><td></td><td></td></tr></table><p>ลงชื่อ ................ ผู้รายงาน</p>")
                .judged("O28");
        assertThat(said.reason()).isEqualTo(Reason.PLACEHOLDER);
    }

    @Test
    void chartMayBeDrawnWithLinesBetweenItsWords() {
        Judgement said = SmallSite.of(2567)
                .item(
                        "O1",
                        "โครงสร้าง",
                        "/page",
                        "<h1>ผังโครงสร้างเทศบาล</h1><p>ฝ่ายการเมือง<br>สภาเทศบาล — นายกเทศมนตรี — รองนายกเทศมนตรี</p>"
                                + "<p>ฝ่ายข้าราชการประจำ<br>ปลัดเทศบาล<br>สำนักปลัด | กองคลัง | กองช่าง</p>")
                .judged("O1");
        assertThat(said.reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void titleOfAnIndexMayBeALineThatIsNoHeading() {
        String row =
                "<table><tr><td>OIT16</td><td>รายงานความก้าวหน้าผลการจัดซื้อจัดจ้าง</td><td><a href=/progress><img src=/i/ico_web.gif></a></td></tr>"
                        + "<tr><td>OIT17</td><td>รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี</td><td><a href=/gone><img src=/i/ico_web.gif></a></td></tr></table>";
        Judgement said = SmallSite.of(2567)
                .page(
                        "/part",
                        "<div><span class=titlebar>ITA 2567 ตัวชี้วัดย่อยที่ 9.3 การจัดซื้อจัดจ้าง</span><div>"
                                + "<p>ปีงบประมาณ: <a href=/part?y=2568>2568</a></p>" + row + "</div></div>")
                .file(
                        "/progress",
                        "text/plain; charset=utf-8",
                        "ผลการจัดซื้อจัดจ้าง ระหว่างวันที่ 1 ตุลาคม 2566 - 31 มีนาคม 2567\n\n" + PROGRESS)
                .page("/", "<h1>เทศบาลตำบลทุ่งสมมติ</h1><p><a href=/part>9.3 การจัดซื้อจัดจ้าง</a></p>")
                .judged("O16");
        assertThat(said.reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void lineWithTheNameOfAnItemIsItsTitleAndOneThatDeniesIsItsAnswer() {
        String title = "ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ";
        assertThat(statistics("<p>" + title + "</p>").reason()).isEqualTo(Reason.HEADING_ONLY);
        assertThat(statistics("<p>ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</p>")
                        .reason())
                .isEqualTo(Reason.FOUND);
    }

    private static Judgement statistics(String body) {
        return SmallSite.of(2567)
                .item("O24", "ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "/page", body)
                .judged("O24");
    }
}
