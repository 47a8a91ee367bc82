package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages that a reader takes for the item at once, in shapes that a program may stumble over. */
class PlainPageTest {
    private static final String TREE =
            "<ul><li>ฝ่ายการเมือง<ul><li>นายกเทศมนตรี<ul><li>รองนายกเทศมนตรี</li></ul></li></ul></li>"
                    + "<li>ฝ่ายข้าราชการประจำ<ul><li>ปลัดเทศบาล<ul><li>สำนักปลัด: งานธุรการ</li><li>กองคลัง: งานพัสดุ</li><li>กองช่าง: งานก่อสร้าง</li></ul></li></ul></li></ul>";

    @Test
    void listWithinAListUnderTheHeadingOfTheStructureIsAChart() {
        assertThat(SmallSite.of(2567)
                        .item("O1", "โครงสร้าง", "/structure", "<h1>โครงสร้างการแบ่งส่วนราชการ</h1>" + TREE)
                        .judged("O1")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        String prose =
                "<h1>โครงสร้าง</h1><p>ฝ่ายการเมือง มีนายกเทศมนตรีและรองนายกเทศมนตรี</p><p>ฝ่ายข้าราชการประจำ มีปลัดเทศบาล"
                        + " สำนักปลัด กองคลัง และกองช่าง</p>";
        assertThat(SmallSite.of(2567)
                        .item("O1", "โครงสร้าง", "/structure", prose)
                        .judged("O1")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void columnOfSpendingBesideTheBudgetSaysWhatWasSpent() {
        String report =
                "<h1>รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2566</h1><table><tr><th>โครงการ</th><th>งบประมาณ</th><th>ใช้จ่าย</th>"
                        + "<th>ผล</th></tr><tr><td>ถนนหมู่ 7</td><td>300,000</td><td>299,000</td><td>แล้วเสร็จ</td></tr></table>"
                        + "<p>ปัญหาและอุปสรรค: ฝนตกหนัก</p><p>ข้อเสนอแนะ: ก่อสร้างในฤดูแล้ง</p>";
        assertThat(SmallSite.of(2567)
                        .item("O9", "รายงานผลการดำเนินงานประจำปี", "/report", report)
                        .judged("O9")
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void titleWithoutANumberInWordsThatNobodyWroteDownIsFollowedForWhatItResembles() {
        String report =
                "<h1>%s</h1><p>ปีงบประมาณ พ.ศ. 2566</p><table><tr><th>โครงการ</th><th>งบประมาณ</th><th>ใช้จ่าย</th><th>ผล</th></tr>"
                        + "<tr><td>ถนนหมู่ 7</td><td>300,000</td><td>299,000</td><td>แล้วเสร็จ</td></tr></table>"
                        + "<p>ปัญหาและอุปสรรค: ฝนตกหนัก</p><p>ข้อเสนอแนะ: ก่อสร้างในฤดูแล้ง</p>";
        assertThat(titled("สรุปผลงานและการดำเนินงานของเทศบาลในรอบปี", report)).isEqualTo(Verdict.PASS);
        assertThat(titled("กิจกรรมปลูกต้นไม้ถวายเป็นพระราชกุศล", report)).isEqualTo(Verdict.FAIL);
    }

    private static Verdict titled(String title, String page) {
        return SmallSite.of(2567)
                .page("/report", page.formatted(title))
                .row("", title, "<a href=/report>เปิด</a>")
                .judged("O9")
                .verdict();
    }

    @Test
    void spanOfYearsIsQuotedAsItStandsThere() {
        String plan =
                "<h1>แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)</h1><p>ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน เป้าหมาย ตัวชี้วัด ร้อยละ 80 ของถนน</p>"
                        + "<p>แนวทางการพัฒนา โครงการก่อสร้างถนน งบประมาณ 300,000 บาท</p>";
        Judgement judged =
                SmallSite.of(2567).item("O7", "แผนพัฒนาท้องถิ่น", "/plan", plan).judged("O7");
        assertThat(judged.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judged.elements())
                .extracting(Judgement.ElementResult::excerpt)
                .anyMatch(excerpt -> excerpt.contains("2566-2570"))
                .noneMatch(excerpt -> excerpt.contains("2567"));
    }

    @Test
    void universityIsNotAskedForTheSidesOfALocalGovernmentOrAProvince() {
        SmallSite university = SmallSite.of(2568)
                .page(
                        "/",
                        "<title>มหาวิทยาลัยสมมติ</title><h1>มหาวิทยาลัยสมมติ</h1><p><a href='/ita'>การเปิดเผยข้อมูลสาธารณะ (OIT)"
                                + " ปีงบประมาณ พ.ศ. 2568</a></p>")
                .page(
                        "/structure",
                        "<title>มหาวิทยาลัยสมมติ</title><h1>แผนผัง</h1><h2>โครงสร้างการแบ่งส่วนราชการ</h2><ul><li>อธิการบดี<ul><li>รองอธิการบดี</li>"
                                + "<li>กองกลาง</li><li>กองคลัง</li><li>คณะครุศาสตร์</li></ul></li></ul>")
                .page(
                        "/duties",
                        "<title>มหาวิทยาลัยสมมติ</title><h1>หน้าที่และอำนาจ</h1><p>มหาวิทยาลัยมีหน้าที่และอำนาจจัดการศึกษา วิจัย และบริการวิชาการแก่สังคม</p>")
                .row(
                        "O1",
                        "โครงสร้างและอำนาจหน้าที่",
                        "<a href=/structure>โครงสร้าง</a> <a href=/duties>หน้าที่และอำนาจ</a>");
        Judgement said = university.judged("O1");
        assertThat(said.verdict()).isEqualTo(Verdict.PASS);
        assertThat(said.elements()).extracting(Judgement.ElementResult::id).doesNotContain("both-sides", "province");
    }

    @Test
    void municipalityIsNotAskedForTheSideOfAProvince() {
        Judgement said = SmallSite.of(2569)
                .item(
                        "O1",
                        "โครงสร้างและอำนาจหน้าที่",
                        "/structure",
                        "<h1>โครงสร้างและอำนาจหน้าที่</h1>" + TREE
                                + "<p>เทศบาลมีหน้าที่และอำนาจรักษาความสะอาดของถนน และป้องกันโรคติดต่อในเขตเทศบาล</p>")
                .judged("O1");
        assertThat(said.verdict()).isEqualTo(Verdict.PASS);
        assertThat(said.elements())
                .extracting(Judgement.ElementResult::id)
                .contains("both-sides")
                .doesNotContain("province");
    }

    @Test
    void fileInAViewerBehindAListIsRead() {
        String report =
                "<h1>รายงานความก้าวหน้า รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2568</h1><table><tr><th>โครงการ/กิจกรรม</th><th>งบประมาณ</th>"
                        + "<th>ระยะเวลา</th><th>ความก้าวหน้า</th><th>เบิกจ่าย</th></tr><tr><td>ขุดลอกคลอง</td><td>90,000</td><td>มีนาคม 2568</td>"
                        + "<td>แล้วเสร็จ</td><td>89,000</td></tr></table>";
        Judgement said = SmallSite.of(2568)
                .page("/report.html", report)
                .page("/view", "<title>ไดรฟ์</title><button>เปิดด้วย</button><iframe src=/report.html></iframe>")
                .page("/folder", "<h1>O6</h1><a href=/view>ไตรมาส 2</a>")
                .row("O6", "แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี", "<a href=/folder>เปิด</a>")
                .judged("O6");
        assertThat(said.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void addressIsThatOfThePageAndNotOfTheFrameToWhichItsSkipLinkLeads() {
        String body =
                "<a href=#%1$s>ข้ามไปยังเนื้อหา</a><div id=%1$s><h1>ข่าวเด่น</h1><p>ยินดีต้อนรับ</p><h2>ข้อมูลการติดต่อ</h2>"
                        + "<p>เลขที่ 1 หมู่ที่ 2 ตำบลทุ่งสมมติ</p><p>โทรศัพท์ 0-2000-0000</p><p>อีเมล a@town.example</p></div>";
        for (String frame : new String[] {"main", "main-content", "wp--skip-link--target"}) {
            Judgement said = SmallSite.of(2567)
                    .page("/about", body.formatted(frame))
                    .row("O4", "ข้อมูลการติดต่อ", "<a href=/about>เปิด</a>")
                    .judged("O4");
            assertThat(said.evidence()).isNotNull();
            assertThat(said.evidence().url()).endsWith("/about");
        }
        String parts =
                "<h1>เกี่ยวกับเรา</h1><h2 id=history>ประวัติ</h2><p>ก่อตั้งเมื่อปี 2540</p><h2 id=reach>ข้อมูลการติดต่อ</h2>"
                        + "<p>เลขที่ 1 หมู่ที่ 2 ตำบลทุ่งสมมติ</p><p>โทรศัพท์ 0-2000-0000</p><p>อีเมล a@town.example</p>";
        Judgement part = SmallSite.of(2567)
                .page("/about", parts)
                .row("O4", "ข้อมูลการติดต่อ", "<a href=/about#reach>เปิด</a>")
                .judged("O4");
        assertThat(part.evidence()).isNotNull();
        assertThat(part.evidence().url()).endsWith("/about#reach");
    }

    @Test
    void numberBesideAPictureOfATelephoneIsATelephoneNumber() {
        String place = "<h1>ติดต่อ</h1><p>500 ถนนทุ่งทอง ตำบลทุ่งสมมติ อำเภอสมมติ</p><p>อีเมล a@town.example</p>";
        assertThat(SmallSite.of(2567)
                        .item("O4", "ข้อมูลการติดต่อ", "/contact", place + "<p><i class=phone></i> 0 4000 1700</p>")
                        .judged("O4")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(SmallSite.of(2567)
                        .item("O4", "ข้อมูลการติดต่อ", "/contact", place + "<p>โทรสาร 0 4000 1709</p>")
                        .judged("O4")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void telephoneNumberInTwoGroupsUnderAPortraitIsAWayToReachThePerson() {
        String card = "<div><img src=/%1$s.jpg><p>%2$s</p><p>%3$s</p><p>%4$s</p></div>";
        String people = "<h1>คณะผู้บริหาร</h1><h2>ฝ่ายการเมือง</h2>"
                + card.formatted("1", "นายสมมติ ทุ่งทอง", "นายกเทศมนตรี", "%1$s")
                + card.formatted("2", "นางสมใจ ทุ่งเขียว", "รองนายกเทศมนตรี", "%2$s") + "<h2>ฝ่ายข้าราชการประจำ</h2>"
                + card.formatted("3", "นายสมพร ทุ่งแก้ว", "ปลัดเทศบาล", "%3$s");
        assertThat(SmallSite.of(2567)
                        .item(
                                "O2",
                                "ข้อมูลผู้บริหาร",
                                "/people",
                                people.formatted("0 4000 1701", "0 4000 1702", "0-4000-1711"))
                        .judged("O2")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(SmallSite.of(2567)
                        .item(
                                "O2",
                                "ข้อมูลผู้บริหาร",
                                "/people",
                                people.formatted("พ.ศ. 2565", "พ.ศ. 2566", "พ.ศ. 2567"))
                        .judged("O2")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void buttonOfAListLeadsToTheDialogThatTheSamePageShows() {
        String list =
                "<main><h1>ข้อมูลเปิดเผย</h1><h2>OIT ปีงบประมาณ 2569</h2><table><tr><td>16</td><td>แนวปฏิบัติเรื่องร้องเรียนทุจริต</td>"
                        + "<td><button data-bs-toggle=modal data-bs-target=#m16>เปิดดู</button></td></tr><tr><td>17</td><td>ช่องทางแจ้งการทุจริต</td>"
                        + "<td><a href=/tell>เปิดดู</a></td></tr></table><h2>OIT ปีงบประมาณ 2568</h2>"
                        + "<p>ปีก่อน</p></main><div class=modal id=m16><h5>แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</h5>"
                        + "<p>วิธีร้องเรียน: ส่งจดหมายหรือโทรศัพท์ถึงสำนักปลัด</p><p>ขั้นตอน: รับเรื่อง ตรวจสอบข้อเท็จจริง เสนอนายก แจ้งผลผู้ร้อง</p>"
                        + "<p>ส่วนงานที่รับผิดชอบ: ฝ่ายนิติการ</p><p>ระยะเวลา: 30 วัน</p></div>";
        Judgement said = SmallSite.of(2569)
                .page("/", "<h1>เทศบาลตำบลทุ่งสมมติ</h1><a href=/open>การเปิดเผยข้อมูลสาธารณะ (OIT)</a>")
                .page("/open", list)
                .page("/tell", "<h1>ช่องทางแจ้งการทุจริต</h1><p>แจ้งได้ทุกวัน</p>")
                .judged("O16");
        assertThat(said.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void cellOverSeveralRowsNamesTheirGroupAndNotTheItemOfEach() {
        String report =
                "รายงานสรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุของหน่วยงาน ปีงบประมาณ พ.ศ. 2568\nซื้อรถขยะ วงเงินงบประมาณ 2,600,000 บาท วิธี e-bidding"
                        + " ราคาที่ตกลง 2,545,000 บาท ผู้ได้รับคัดเลือก บจก.ยานสมมติ\nปัญหา อุปสรรค: ไม่มี\nข้อเสนอแนะ: ไม่มี";
        String list =
                "<h1>OIT ปีงบประมาณ 2569</h1><table><tr><td rowspan=2>การจัดซื้อจัดจ้าง</td><td>11</td><td>สรุปรายเดือน</td>"
                        + "<td><a href=/monthly>เปิดดู</a></td></tr><tr><td>12</td><td>สรุปผลการจัดซื้อจัดจ้างทั้งปี 2568</td>"
                        + "<td><a href=/20540.txt>เปิดดู</a></td></tr></table>";
        Judgement said = SmallSite.of(2569)
                .page("/", "<h1>เทศบาลตำบลทุ่งสมมติ</h1><a href=/open>การเปิดเผยข้อมูลสาธารณะ (OIT)</a>")
                .page("/open", list)
                .file("/20540.txt", "text/plain; charset=utf-8", report)
                .judged("O12");
        assertThat(said.verdict()).isEqualTo(Verdict.PASS);
    }
}
