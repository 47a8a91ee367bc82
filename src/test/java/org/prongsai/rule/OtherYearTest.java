package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.rule.Judgement.Evidence;

class OtherYearTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @Test
    void sectionOfAnotherYearIsNamedWithItsYear() {
        Judgement said = SmallSite.of(2567)
                .page(
                        "/ita66",
                        "<h1>การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2566</h1><ul>"
                                + "<li><a href=/powers66>O3 อำนาจหน้าที่</a></li></ul>")
                .page("/powers66", "<h1>อำนาจหน้าที่</h1><p>เทศบาลมีหน้าที่จัดให้มีน้ำสะอาดและรักษาความสะอาดของถนน</p>")
                .row("O1", "โครงสร้าง", "<a href=/structure>เปิด</a>")
                .row("", "", "<a href=/ita66>OIT ปีงบประมาณ พ.ศ. 2566</a>")
                .judged("O3");
        Evidence evidence = said.evidence();
        assertThat(said.reason()).isEqualTo(Reason.WRONG_YEAR);
        assertThat(evidence).isNotNull();
        assertThat(evidence.year()).isEqualTo(2566);
        assertThat(evidence.url()).endsWith("/powers66");
    }

    @Test
    void whatNobodyCanReadIsOfTheYearOfTheOnlySectionThatOffersIt() {
        SmallSite site = SmallSite.of(2569)
                .page(
                        "/",
                        "<h1>เทศบาลตำบลทุ่งสมมติ</h1><p><a href=/ita67>OIT ปีงบประมาณ พ.ศ. 2567</a> <a href=/news>ข่าว</a></p>")
                .page(
                        "/ita67",
                        "<h1>การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2567</h1><ul>"
                                + "<li><a href=/paper.png>O26 ประกาศเจตนารมณ์นโยบาย No Gift Policy</a></li>"
                                + "<li><a href=/plan.png>O32 แผนปฏิบัติการป้องกันการทุจริต</a></li></ul>")
                .file("/paper.png", "image/png", PNG)
                .file("/plan.png", "image/png", PNG);
        Judgement said = site.judged("O20");
        assertThat(said.reason()).isEqualTo(Reason.WRONG_YEAR);
        assertThat(said.evidence()).isNotNull();
        assertThat(said.evidence().year()).isEqualTo(2567);
        assertThat(site.judged("O23").verdict()).as("a plan of several years").isEqualTo(Verdict.REVIEW);
    }

    @Test
    void pageThatTwoYearsSectionsNameIsThisYearsAnswerToo() {
        String powers = "<li><a href=/powers>อำนาจหน้าที่</a></li>";
        Judgement said = SmallSite.of(2567)
                .page("/ita66", "<h1>การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2566</h1><ul>" + powers + "</ul>")
                .item(
                        "O3",
                        "อำนาจหน้าที่",
                        "/powers",
                        "<h1>ข้อมูลตำบล</h1><p>เทศบาลมีหน้าที่จัดให้มีน้ำสะอาดและรักษาความสะอาดของถนน</p>")
                .row("", "", "<a href=/ita66>OIT ปีงบประมาณ พ.ศ. 2566</a>")
                .judged("O3");
        assertThat(said.reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void ofSeveralOldDocumentsTheNewestIsNamed() {
        SmallSite site = SmallSite.of(2567);
        StringBuilder list = new StringBuilder("<h1>รายงานผลการดำเนินงานประจำปี</h1><ul>");
        for (int year : new int[] {2562, 2565, 2563}) {
            String path = "/report" + year;
            String title = "รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. " + year;
            list.append("<li><a href=" + path + ">" + title + "</a></li>");
            site.page(
                    path,
                    "<h1>" + title + "</h1><p>เทศบาลดำเนินโครงการตามแผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. " + year
                            + " แล้วเสร็จ 12 โครงการ ใช้งบประมาณรวม 1,250,000 บาท</p>");
        }
        Judgement said = site.item("O9", "รายงานผลการดำเนินงานประจำปี", "/reports", list + "</ul>")
                .judged("O9");
        assertThat(said.reason()).isEqualTo(Reason.WRONG_YEAR);
        assertThat(said.evidence()).isNotNull();
        assertThat(said.evidence().url()).endsWith("/report2565");
        assertThat(said.evidence().year()).isEqualTo(2565);
    }

    @Test
    void numbersOfContractsBelowAMonthNameNoYear() {
        assertThat(bought("ตุลาคม 2568", "<th>เลขที่สัญญา</th>", "<td>1/2568</td>"))
                .isEqualTo(Reason.FOUND);
    }

    @Test
    void monthOfAnEarlierYearIsThatYears() {
        assertThat(bought("กันยายน 2568", "", "")).isEqualTo(Reason.WRONG_YEAR);
    }

    /** What is said of a month's purchases, in a table with one more column or none. */
    private static Reason bought(String month, String head, String cell) {
        return SmallSite.of(2569)
                .item(
                        "O11",
                        "สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน",
                        "/m",
                        "<h1>สรุปผลการจัดซื้อจัดจ้าง ประจำเดือน " + month
                                + "</h1><table><tr><th>งานที่ซื้อหรือจ้าง</th>"
                                + "<th>วงเงิน</th><th>ราคากลาง</th><th>วิธีซื้อหรือจ้าง</th><th>ผู้ได้รับการคัดเลือก</th>"
                                + head
                                + "</tr><tr><td>จ้างซ่อมรถ</td><td>5,000</td><td>5,000</td><td>เฉพาะเจาะจง</td><td>อู่สมมติ</td>"
                                + cell + "</tr></table>")
                .judged("O11")
                .reason();
    }

    @Test
    void yearInWhichAResultWillBeUsedIsNotTheYearOfTheActivity() {
        String activity =
                "<h1>ผลการมีส่วนร่วมของประชาชน</h1><p>ประเด็น: รับฟังความคิดเห็นเรื่องตลาดสด วันที่ 15 กรกฎาคม %s</p>"
                        + "<p>ผู้มีส่วนร่วม: ประชาชน 41 คน</p><p>ผล: เห็นชอบให้ซ่อมหลังคา</p><p>การนำไปใช้: บรรจุในงบประมาณ พ.ศ. 2569</p>";
        assertThat(participation(activity.formatted("2568"))).isEqualTo(Reason.WRONG_YEAR);
        assertThat(participation(activity.formatted("2569"))).isEqualTo(Reason.FOUND);
    }

    private static Reason participation(String body) {
        return SmallSite.of(2569)
                .item("O19", "ผลการเปิดโอกาสให้มีส่วนร่วมในการดำเนินงาน", "/participation", body)
                .judged("O19")
                .reason();
    }
}
