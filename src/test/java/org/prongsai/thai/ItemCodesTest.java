package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which labels show item numbers, in the spellings seen on websites. */
class ItemCodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O1 | 1",
                "o1 | 1",
                "O.1 | 1",
                "OIT1 | 1",
                "OIT 8 Q&A | 8",
                "OIT 10 แผนดำเนินงานประจำปี | 10",
                "O1 : | 1",
                "O19 : แผนการจัดซื้อจัดจ้าง | 19",
                "O1โครงสร้าง | 1",
                "o๑๕ การเปิดโอกาส | 15",
                "O8 - Q&A | 8",
                "O17-ช่องทางที่บุคคลภายนอกขอรับบริการ | 17",
                "o29-แนวปฏบตการจดการ | 29",
                "oit-3-อำนาจหนาท | 3",
                "ข้อ o1 โครงสร้าง | 1",
                "ข้อ 1๗ | 17",
                "ข้อ 015 | 15",
                "0๑๕ | 15",
                "01 โครงสร้าง | 1",
                "043 การดำเนินการ | 43",
                "09 - | 9",
                "011 - รายงานการกำกับติดตาม รอบ 6 เดือน | 11",
                "019 รายงานการกำกับติดตามการใช้จ่ายงบประมาณ รอบ 6 เดือน | 19",
                "027 หลักเกณฑ์การบริหาร 2563 | 27",
                "(019-022) | 19 20 21 22",
                "O19 - O22 | 19 20 21 22",
                "O19-22 | 19 20 21 22",
                "O1-41MC66/O17MC66.html | 17",
                "การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล (026) | 26",
                "19 แผนการจัดซื้อจัดจ้าง | 19",
                "20 ประกาศต่าง ๆ | 20",
                "22 รายงานผลการจัดซื้อจัดจ้าง | 22",
                "30การประเมินความเสี่ยงกา | 30",
                "1. | 1",
                "2. ข้อมูลผู้บริหาร | 2",
                "6.กฏหมายที่เกี่ยวข้อง | 6",
                "8. Q&A | 8",
                "34 โครงการป้องกันการทุจริต | 34",
                "O2 ข้อมูลผู้บริหาร และ O3 อำนาจหน้าที่ | 2 3",
                "O.2 อำนาจหน้าที่ ยุทธศาสตร์ 20 ปี | 2",
                "O4แผนพัฒนาคุณภาพการศึกษา | 4",
                "ita-029-แนวปฏิบัติ | 29",
                "https://x.example/010มีการจัดทำ | 10",
                "O7 ข่าวประชาสัมพันธ์ - ข่าวประกาศ - ข่าวรับสมัครงาน | 7",
                "O8 - 12 เดือน | 8",
                "O15 รายงานผล ประจำปี พ.ศ. 2568 | 15",
            })
    void labelShowsItsItems(String label, String items) {
        List<Integer> expected =
                Arrays.stream(items.split(" ")).map(Integer::parseInt).toList();
        assertThat(ItemCodes.read(label)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MOIT1",
                "MOIT 9 หน่วยงานมีแนวปฏิบัติ",
                "MOIT 10_2 รายงานผล",
                "MOIT 68",
                "EB1",
                "EB 5",
                "10 ม.ค. 67",
                "01/02/2567",
                "02-123-4567",
                "02 123 4567",
                "โทร 02-1234567",
                "081-234-5678",
                "09.00 น.",
                "09:30",
                "01 มกราคม 2567",
                "18ธค66",
                "2567",
                "OIT 2567",
                "OIT-2567",
                "ITA67",
                "oit66",
                "3 ปี",
                "แผนพัฒนาบุคลากร 3 ปี",
                "6 เดือน",
                "24 ชั่วโมง",
                "15 วันทำการ",
                "9.1 ข้อมูลพื้นฐาน",
                "4.2 รายงานการกำกับติดตาม",
                "10.2",
                "44 แผน",
                "1669",
                "CO2",
                "3D",
                "1,200 บาท",
                "12/2567",
                "O1 - O43",
                "โครงสร้าง",
                "ประกาศราคากลาง (บก.06) และ TOR",
                "แผนปฏิบัติงานและแผนงบประมาณประจำปี 2565",
                "ข้อมูล ITA > ITA ปี 2563 / ITA ปี 2564",
                "ส่วนที่ ๓ แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)",
                "-มาตรา 9 (4) คู่มือการดำเนินงาน",
                "E-Service",
                "99 หมู่ 3",
                "",
            })
    void otherNumbersAreNoItems(String label) {
        assertThat(ItemCodes.read(label)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.1 ข้อมูลพื้นฐาน | 9.1",
                "ตัวชี้วัดย่อยที่ ๑๐.๒ มาตรการภายใน | 10.2",
                "ตัวชี้วัดย่อย 9.4 | 9.4",
                "(9.2) การบริหารงาน | 9.2",
            })
    void labelShowsItsSubIndicator(String label, String code) {
        assertThat(ItemCodes.subIndicator(label)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.10", "10.1.2567", "9.1 %", "คะแนน 9.1", "8.1 แผน", "10 แผน", "9.12"})
    void otherNumbersAreNoSubIndicators(String label) {
        assertThat(ItemCodes.subIndicator(label)).isEmpty();
    }
}
