package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which years a text names, of what kind, and which numbers are none. */
class YearsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "แผนดำเนินงาน ปีงบประมาณ พ.ศ. 2567 | FISCAL 2567",
                "ปีงบประมาณ พ.ศ.. 2568 | FISCAL 2568",
                "ปีงบประมาณ พ.ศ.2567 | FISCAL 2567",
                "ปีงบประมาณพ.ศ.๒๕๖๗ | FISCAL 2567",
                "งบประมาณ 2567 | FISCAL 2567",
                "ประจำปี 2567 | FISCAL 2567",
                "ประจําปี พ.ศ.2565 | FISCAL 2565",
                "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ | FISCAL 2566",
                "การใช้จ่ายงบประมาณ ปี 2567 | FISCAL 2567",
                "ปีงบประมาณ 67 | FISCAL 2567",
                "ตุลาคม 2566 - มีนาคม 2567 | HALF_YEAR 2567",
                "(ต.ค.64 - มี.ค.65) | HALF_YEAR 2565",
                "(ตุลาคม – มีนาคม 2567) | HALF_YEAR 2567",
                "1 ตุลาคม 2566 ถึง 31 มีนาคม 2567 | HALF_YEAR 2567",
                "เดือนตุลาคม พ.ศ. 2566 ถึง เดือนมีนาคม พ.ศ. 2567 | HALF_YEAR 2567",
                "ประจำปีงบประมาณ 2565 รอบ 6 เดือน | FISCAL 2565, HALF_YEAR 2565",
                "รอบ ๖ เดือน ปี 2567 | HALF_YEAR 2567, BARE 2567",
                "6 เดือนแรก ปีงบประมาณ 2567 | HALF_YEAR 2567, FISCAL 2567",
                "ประจำปีงบประมาณ 2565 รอบ 6 เดือน (ต.ค.64 - มี.ค.65) | FISCAL 2565, HALF_YEAR 2565",
                "git_report_6M_2022.pdf | HALF_YEAR 2565",
                "ปีงบประมาณ 2567 รอบ 6 เดือนหลัง | FISCAL 2567",
                "รอบ 12 เดือน ปีงบประมาณ 2567 | FISCAL 2567",
                "เดือนธันวาคม 2566 | MONTHS 2567",
                "ประจำเดือน ก.ย. 66 | MONTHS 2566",
                "มกราคม - มีนาคม 2567 | MONTHS 2567",
                "ตุลาคม 2566 – กันยายน 2567 | MONTHS 2567",
                "เมษายน 2566 - ธันวาคม 2566 | MONTHS 2566-2567",
                "October 2023 | MONTHS 2567",
                "/uploads/2022/04/file.pdf | MONTHS 2565",
                "/uploads/2024/03/6f445e74.pdf | MONTHS 2567",
                "/uploads/2024/03/12-plan.pdf | MONTHS 2567",
                "/2024/03/12/plan | DATE 2567",
                "2024-03-12T10:00:00 | DATE 2567",
                "ไตรมาสที่ 1/2567 | MONTHS 2567",
                "แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570) | RANGE 2566-2570",
                "(พ.ศ.2566-2570) | RANGE 2566-2570",
                "(2561 – 2564) | RANGE 2561-2564",
                "พ.ศ. 2561 – 2564 | RANGE 2561-2564",
                "2558 - 2560 | RANGE 2558-2560",
                "พ.ศ. 2566 ถึง พ.ศ. 2570 | RANGE 2566-2570",
                "ยุทธศาสตร์ชาติ 20 ปี (2561 - 2580) | RANGE 2561-2580",
                "แผนปฏิบัติการ 2566-70 | RANGE 2566-2570",
                "แผนอัตรากำลัง 3 ปี ประจำปีงบประมาณ 2567-2569 | RANGE 2567-2569",
                "10 ม.ค. 67 | DATE 2567",
                "18ธค66 | DATE 2567",
                "พฤศจิกายน 15, 2566 | DATE 2567",
                "19 มิ.ย. 62 | DATE 2562",
                "๒๖ ธันวาคม พ.ศ. ๒๕๖๕ | DATE 2566",
                "ประกาศ ณ วันที่ 30 กันยายน 2566 | DATE 2566",
                "Scan2023-10-16_105945.pdf | DATE 2567",
                "วันที่ประกาศ 05/02/2567 | DATE 2567",
                "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 | LAW 2540",
                "พ.ร.บ.ข้อมูลข่าวสาร 2540 | LAW 2540",
                "พ.ร.บ. การอำนวยความสะดวก พ.ศ. ๒๕๕๘ | LAW 2558",
                "ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้าง พ.ศ. 2560 | LAW 2560",
                "พระราชบัญญัติเทศบาล พ.ศ. 2496 แก้ไขเพิ่มเติมถึง (ฉบับที่ 14) พ.ศ. 2562 | LAW 2496, LAW 2562",
                "ประกาศคณะกรรมการมาตรฐาน เรื่อง หลักเกณฑ์ พ.ศ. 2563 | LAW 2563",
                "ประมวลจริยธรรมพนักงานส่วนท้องถิ่น พ.ศ. 2564 | LAW 2564",
                "เทศบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2567 | FISCAL 2567",
                "ประกาศเทศบาล เรื่อง เจตนารมณ์ พ.ศ. 2567 | BARE 2567",
                "ระเบียบวาระการประชุม พ.ศ. 2567 | BARE 2567",
                "คำสั่งที่ 216/2567 | ORDER 2567",
                "คำสั่งเทศบาลตำบล ที่ ๒๑๖ / ๒๕๖๗ | ORDER 2567",
                "สัญญาเลขที่ 5/2567 | ORDER 2567",
                "แก้ไขครั้งที่ 2/2568 | BARE 2568",
                "ปีการศึกษา 2565 | SCHOOL 2565",
                "ประจำปีการศึกษา 2566 | SCHOOL 2566",
                "ภาคเรียนที่ 1/2566 | SCHOOL 2566",
                "ITA 2566 | ITA 2566",
                "ITA ปี 2569 | ITA 2569",
                "ผลการประเมิน ITA ปี 2566 | ITA 2566",
                "การประเมิณคุณธรรม (ITA) 2566 | ITA 2566",
                "ita67 | ITA 2567",
                "moph-ita-67 | ITA 2567",
                "OIT-2567 | ITA 2567",
                "พระราชบัญญัติการจัดซื้อจัดจ้าง • แผนปฏิบัติการ พ.ศ. 2567 | BARE 2567",
                "oit_report2567 | ITA 2567",
                "ITA 2023 : Open to Transparency | ITA 2566",
                "ปีงบประมาณ พ.ศ.ITA2564 | ITA 2564",
                "ITA ปี 2563 / ITA ปี 2564 / ข้อมูล ITA ปี 2565 | ITA 2563, ITA 2564, ITA 2565",
                "ปี 66 | BARE 2566",
                "ปี67 | BARE 2567",
                "ข้อมูลปี พ.ศ. 2567 | BARE 2567",
                "พ.ศ. ๒๕๖๖ | BARE 2566",
                "ความภาคภูมิใจ ๒๕๖๗ | BARE 2567",
                "ทรัพยากรบุคคล63 | BARE 2563",
                "027 หลักเกณฑ์ 2563 | BARE 2563",
                "plan2567.pdf | BARE 2567",
                "แผน-2567-1.pdf | BARE 2567",
                "/ita-2564/ | ITA 2564",
                "2566 2567 2568 | BARE 2566, BARE 2567, BARE 2568",
                "Copyright 2567 | COPYRIGHT 2567",
                "© 2024 เทศบาล | COPYRIGHT 2567",
                "Copyright © 2019-2024 | COPYRIGHT 2562-2567",
                "สงวนลิขสิทธิ์ พ.ศ. 2567 | COPYRIGHT 2567",
                "2567 All Rights Reserved | COPYRIGHT 2567",
                "พระราชบัญญัติลิขสิทธิ์ พ.ศ. 2537 | LAW 2537",
                "รายงานประจำปี 2566 และแผน ปี 2567 | FISCAL 2566, BARE 2567",
                "?year=2567 | BARE 2567",
            })
    void yearIsReadWithItsKind(String text, String mentions) {
        assertThat(Years.read(text).stream().map(YearsTest::written).collect(Collectors.joining(", ")))
                .isEqualTo(mentions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "โทร 02-2567-1234",
                "โทร. 0 2567 1234",
                "08 2567 1234",
                "044-256-7123",
                "โทรศัพท์ 2567",
                "2,567.00 บาท",
                "2567.50",
                "จำนวน 2567 คน",
                "2567 บาท",
                "งบประมาณ 2567 บาท",
                "งบประมาณ 55,000 บาท",
                "บ้านเลขที่ 2567",
                "เลขที่ 2567 หมู่ 3",
                "99/2567 หมู่ 4",
                "จังหวัดเลย 42567",
                "มาตรา 2567",
                "เลขประจำตัว 1256700123456",
                "1-2567-00123-45-6",
                "1 2567 00123 45 6",
                "?id=2567",
                "/news/detail/2567",
                "/data_2567",
                "shownews.php?news_id=2567",
                "เวลา 20.15 น.",
                "20:25:67",
                "ISO 9001:2015",
                "ที่ กค 04001/2567",
                "O25 แผน",
                "C2567",
                "หมู่ 66",
                "จำนวน 67",
                "ข้อ 65",
                "อายุ 60 ปี",
                "คะแนน ITA 85.50",
                "คะแนน ITA 78",
                "งบประมาณ 75 โครงการ",
                "รอบ 6 เดือน",
                "แผน 5 ปี",
                "192.168.25.67",
            })
    void otherNumbersAreNoYears(String text) {
        assertThat(Years.read(text)).isEmpty();
    }

    @Test
    void mentionKnowsItsPlaceInTheGivenText() {
        String text = "แผนฯ  ประจําปี\u200b พ.ศ. ๒๕๖๗ (ร่าง)";
        assertThat(Years.read(text))
                .singleElement()
                .satisfies(mention -> assertThat(text.substring(mention.start(), mention.end()))
                        .isEqualTo("ประจําปี\u200b พ.ศ. ๒๕๖๗"));
    }

    @Test
    void nameOfALawMayRunOverTheEndOfALine() {
        assertThat(Years.read("ระเบียบกระทรวงมหาดไทย\nว่าด้วยการพัสดุ พ.ศ. 2535"))
                .extracting(YearMention::kind)
                .containsExactly(YearMention.Kind.LAW);
        assertThat(Years.read("ระเบียบ\nข่าว\nแผนปฏิบัติการ พ.ศ. 2567"))
                .extracting(YearMention::kind)
                .containsExactly(YearMention.Kind.BARE);
    }

    @Test
    void longPageIsReadInLinearTime() {
        String text = "ประจำปีงบประมาณ พ.ศ. 2567 แผน ๑๒ เดือน (ต.ค. 66 - มี.ค. 67) 02-123-4567 1,200,000.00 บาท "
                .repeat(2000);
        long start = System.nanoTime();
        assertThat(Years.read(text)).hasSize(4000);
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }

    @Property(tries = 1000)
    void mentionsLieInsideTheTextInOrder(@ForAll("numberTexts") String text) {
        int before = 0;
        for (YearMention mention : Years.read(text)) {
            assertThat(mention.start()).isBetween(before, text.length());
            assertThat(mention.end()).isBetween(mention.start(), text.length());
            before = mention.start();
        }
        ItemCodes.read(text);
        ThaiDate.all(text);
    }

    @Provide
    Arbitrary<String> numberTexts() {
        return Arbitraries.of(
                        "2567",
                        "๒๕๖๖",
                        "67",
                        "6",
                        " ",
                        "-",
                        "/",
                        ".",
                        ",",
                        "ปี",
                        "พ.ศ.",
                        "ต.ค.",
                        "มีนาคม",
                        "ถึง",
                        "เดือน",
                        "รอบ",
                        "ITA",
                        "โทร",
                        "คำสั่งที่",
                        "1",
                        "0",
                        "01",
                        "12",
                        "(",
                        ")",
                        "ํา",
                        "\u200b",
                        "2023",
                        "กข",
                        "8",
                        "99999")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    private static String written(YearMention mention) {
        String years = mention.from() == mention.to() ? "" + mention.from() : mention.from() + "-" + mention.to();
        return mention.kind() + " " + years;
    }
}
