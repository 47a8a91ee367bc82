package org.prongsai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.rule.Judgement.ElementResult;

class SeveralPagesTest {
    private static final String STRUCTURE =
            "<h1>โครงสร้างการแบ่งส่วนราชการ</h1><p>แผนผังโครงสร้างของเทศบาล</p><h3>ฝ่ายการเมือง</h3>"
                    + "<p>นายกเทศมนตรี รองนายกเทศมนตรี ประธานสภาเทศบาล</p><h3>ฝ่ายข้าราชการประจำ</h3><p>ปลัดเทศบาล สำนักปลัด กองคลัง กองช่าง</p>";
    private static final String POWERS =
            "<h1>อำนาจหน้าที่</h1><p>หน้าที่และอำนาจของเทศบาล: จัดให้มีน้ำสะอาดและรักษาความสะอาดของถนน</p>";
    private static final String WHOLE_LAW = "<h1>อำนาจหน้าที่</h1><p>พระราชบัญญัติเทศบาล พ.ศ. 2496 หน้าที่และอำนาจ</p>"
            + "<p>มาตรา 1 พระราชบัญญัตินี้เรียกว่า พระราชบัญญัติเทศบาล พ.ศ. 2496</p><p>มาตรา 2 พระราชบัญญัตินี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศในราชกิจจานุเบกษา</p>"
            + "<p>มาตรา 3 ให้ยกเลิก</p><p>มาตรา 4 ในพระราชบัญญัตินี้</p><p>มาตรา 50 ให้เทศบาลมีหน้าที่รักษาความสะอาด</p><p>ผู้รับสนองพระบรมราชโองการ</p>";

    @Test
    void elementsMayStandOnSeveralPagesOfAnItem() {
        Judgement said = judged(POWERS);
        assertThat(said.reason()).isEqualTo(Reason.FOUND);
        assertThat(element(said, "divisions").url()).endsWith("/structure");
        assertThat(element(said, "duties").url()).endsWith("/powers");
    }

    @Test
    void wordsOfOnePageCountBesideThePictureOfAnother() {
        Judgement said = SmallSite.of(2569)
                .item("O1", "โครงสร้าง", "/structure", "<h1>โครงสร้าง</h1><p><img src=/chart.png></p>")
                .item("", "อำนาจหน้าที่", "/powers", POWERS)
                .judged("O1");
        assertThat(said.reason()).isEqualTo(Reason.IMAGE_ONLY);
        assertThat(element(said, "duties").found()).isTrue();
        assertThat(element(said, "chart").found()).isFalse();
    }

    @Test
    void itemWithOnePartOnlyIsNotComplete() {
        assertThat(judged("<h1>อำนาจหน้าที่</h1>").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatMustNotBeThereMustBeOnNoneOfThePages() {
        Judgement said = judged(WHOLE_LAW);
        assertThat(said.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(element(said, "no-whole-law").found()).isFalse();
    }

    @Test
    void oneLabelMayNameBothPartsWhenTheirPagesDoNot() {
        Judgement said = SmallSite.of(2568)
                .page("/a", "<h1>ข้อมูลตำบล 1</h1>" + STRUCTURE.replaceFirst("<h1>.*</h1>", ""))
                .page("/b", "<h1>ข้อมูลตำบล 2</h1>" + POWERS.replaceFirst("<h1>.*</h1>", ""))
                .row("O1", "โครงสร้างและอำนาจหน้าที่", "<a href=/a>รายละเอียด 1</a> <a href=/b>รายละเอียด 2</a>")
                .judged("O1");
        assertThat(said.reason()).isEqualTo(Reason.FOUND);
    }

    @Test
    void whatOnlyAPictureOnOneOfThePagesMayShowIsForAPerson() {
        Judgement said = SmallSite.of(2568)
                .page(
                        "/a",
                        "<h1>โครงสร้าง</h1><p><img src=/chart.jpg></p><p>ฝ่ายการเมือง นายกเทศมนตรี ฝ่ายข้าราชการประจำ ปลัดเทศบาล สำนักปลัด กองคลัง</p>")
                .page("/b", POWERS)
                .row("O1", "โครงสร้างและอำนาจหน้าที่", "<a href=/a>รายละเอียด 1</a> <a href=/b>รายละเอียด 2</a>")
                .judged("O1");
        assertThat(said.reason()).isEqualTo(Reason.IMAGE_ONLY);
    }

    private static Judgement judged(String powers) {
        return SmallSite.of(2568)
                .page("/structure", STRUCTURE)
                .page("/powers", powers)
                .row(
                        "O1",
                        "โครงสร้างและอำนาจหน้าที่",
                        "<a href=/structure>รายละเอียด 1</a> <a href=/powers>รายละเอียด 2</a>")
                .judged("O1");
    }

    private static ElementResult element(Judgement said, String id) {
        return said.elements().stream()
                .filter(element -> element.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
