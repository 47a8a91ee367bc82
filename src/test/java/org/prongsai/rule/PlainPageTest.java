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
}
