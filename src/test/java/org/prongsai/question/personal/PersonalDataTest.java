package org.prongsai.question.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are invented; national ID numbers have a right check digit and belong to districts that do not exist. */
class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "เลขบัตรประชาชน 1999900000013 ครับ|NATIONAL_ID|1999900000013",
                "บัตร 1-9999-00000-01-3 ค่ะ|NATIONAL_ID|1-9999-00000-01-3",
                "บัตร 1 9999 00000 01 3|NATIONAL_ID|1 9999 00000 01 3",
                "บัตรประชาชน ๑๙๙๙๙๐๐๐๐๐๐๑๓|NATIONAL_ID|๑๙๙๙๙๐๐๐๐๐๐๑๓",
                "เลข ๑-๙๙๙๙-๐๐๐๐๐-๐๑-๓ ของแม่|NATIONAL_ID|๑-๙๙๙๙-๐๐๐๐๐-๐๑-๓",
                "my ID is 1999900000013.|NATIONAL_ID|1999900000013",
                "เลขบัตร 1-9999-00000-01-7|NATIONAL_ID|1-9999-00000-01-7",
                "เลขที่บัตร 1999900000017|NATIONAL_ID|1999900000017",
                "บัตรประชาชนของเขาคือ ๑๙๙๙๙๐๐๐๐๐๐๑๗|NATIONAL_ID|๑๙๙๙๙๐๐๐๐๐๐๑๗",
                "เลขประจำตัวประชาชน 1 9999 00000 01 7|NATIONAL_ID|1 9999 00000 01 7",
                "my ID card 1999900000017|NATIONAL_ID|1999900000017",
                "โทรกลับ 081-234-5678|PHONE|081-234-5678",
                "โทร 0812345678 ได้ตลอด|PHONE|0812345678",
                "โทร ๐๘๑ ๒๓๔ ๕๖๗๘|PHONE|๐๘๑ ๒๓๔ ๕๖๗๘",
                "เบอร์ 09 1234 5678|PHONE|09 1234 5678",
                "call +66 81 234 5678|PHONE|+66 81 234 5678",
                "เบอร์บ้าน 02-345-6789|PHONE|02-345-6789",
                "โทรหาผม 053123456|PHONE|053123456",
                "ผู้อำนวยการกองช่าง มือถือ 089-999-1234|PHONE|089-999-1234",
                "ติดต่อ somying.k@example.com|EMAIL|somying.k@example.com",
                "อีเมล somchai_j (at) mail.example.co.th|EMAIL|somchai_j (at) mail.example.co.th",
                "ส่งที่ Somchai.J@EXAMPLE.NET นะ|EMAIL|Somchai.J@EXAMPLE.NET",
                "อีเมล somchai@town.go.th|EMAIL|somchai@town.go.th",
                "บัญชี 123-4-56789-0|BANK_ACCOUNT|123-4-56789-0",
                "โอนเข้า 123-4-56789-0 แล้ว|BANK_ACCOUNT|123-4-56789-0",
                "เลขที่บัญชีธนาคารออมสิน 020123456789|BANK_ACCOUNT|020123456789",
                "บัญชี ธ.ก.ส. 01-234-5-67890-1|BANK_ACCOUNT|01-234-5-67890-1",
                "my bank account 1234567890|BANK_ACCOUNT|1234567890",
                "พร้อมเพย์ 0812345678|BANK_ACCOUNT|0812345678",
                "บ้านเลขที่ 12 ถูกน้ำท่วม|HOUSE|บ้านเลขที่ 12",
                "บ้านเลขที่ ๑๒/๓ หมู่ ๔|HOUSE|บ้านเลขที่ ๑๒/๓ หมู่ ๔",
                "ฉันอยู่ 45/2 หมู่ 6 ต.ทุ่งดาว|HOUSE|อยู่ 45/2 หมู่ 6 ต.",
                "หน้าบ้าน 99/1 ม.3 มืดมาก|HOUSE|บ้าน 99/1 ม.3",
                "123/45 ซอยสุขใจ ถนนศรีตะวัน|HOUSE|123/45 ซอย",
                "เลขที่ 7 ซ.ร่มเย็น|HOUSE|เลขที่ 7 ซ.",
                "45 หมู่ที่ 6 ตำบลทุ่งดาว|HOUSE|45 หมู่ที่ 6 ตำบล",
                "I live at house no. 12/7 near the canal|HOUSE|house no. 12/7",
                "12/3 Moo 4 Tambon Thung Dao|HOUSE|12/3 Moo 4 Tambon"
            })
    void personalDataIsFound(String text, Sort sort, String words) {
        PersonalData found = PersonalData.in(text);
        assertThat(found.sorts()).containsExactly(sort);
        assertThat(found.words()).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "โครงการเลขที่ 67019012345 ในระบบ e-GP",
                "เลขที่โครงการ 670190123456",
                "เลขคุมสัญญา 670114001234",
                "งบประมาณ 1,234,567,890.00 บาท",
                "งบประมาณ 1234567890 บาท",
                "วงเงิน 0.0812345678 ล้านบาท",
                "เงิน 12,081,234,567 บาท",
                "ปี พ.ศ. 2567 ถึง 2570",
                "ปีงบประมาณ ๒๕๖๗",
                "คำสั่งที่ 123/2567 ลงวันที่ 12/11/2567",
                "ข้อบัญญัติ 5/2566 หมู่ 4",
                "สัญญาเลขที่ 12/2567 ถนนสายหลัก",
                "โทรศัพท์เทศบาล 053-123-456",
                "สำนักงานเขต โทร. 02-345-6789",
                "ศูนย์ดำรงธรรม โทร 0 5312 3456",
                "the municipality's office 053 123 456",
                "สายด่วน 1567 และ 1111",
                "เหตุด่วน 191 หรือ 1669",
                "เลขที่อ้างอิง 1999900000017 ผิดหลักสุดท้าย",
                "แนบสำเนาบัตรประชาชน 2 ฉบับ รหัสโครงการ 1999900000017",
                "เลขประจำตัวผู้เสียภาษี 0994000123451",
                "ซ่อมถนน 3 สาย ในหมู่ 5",
                "หมู่ที่ 4 ถึงหมู่ที่ 7 น้ำไม่ไหล",
                "หมู่บ้าน 12 แห่ง",
                "มีคนเข้าร่วม 45 คน จากหมู่ 3",
                "ระยะทาง 1.5 กม. กว้าง 4 ม. ยาว 120 ม.",
                "ขนาด 4 x 120 เมตร หนา 0.15 ม.",
                "เวลา 08.30-16.30 น.",
                "มาตรา 9 และมาตรา 11",
                "ISBN 978-616-123-456-7",
                "พิกัด 18.789012, 98.987654",
                "saraban@thungdao.go.th",
                "ส่งมาที่ info@town.go.th",
                "ข้อ 2/3 ต.ทุ่งดาว",
                "อัตรา 3/4 ของพื้นที่",
                "ตำบลทุ่งดาว อำเภอศรีตะวัน",
                "พ.ร.บ. ข้อมูลข่าวสาร พ.ศ. 2540",
                "รหัสไปรษณีย์ 50000",
                "ทะเบียนรถ กก 1234",
                "ราคากลาง 499,000 บาท (2 แห่ง)",
                "2567-11-20",
                "โครงการ 12 หมู่ 4",
                "https://portal.example/agencies/a/questions/12",
                ""
            })
    void whatGivesNobodyAwayIsLeftAlone(String text) {
        assertThat(PersonalData.in(text).words()).isEmpty();
    }

    @Test
    void severalAreAllFoundAndTheTextStaysWhole() {
        String text = "ชื่อผม สมมติ โทร 081-234-5678 หรือ a.b@example.com\nบ้านเลขที่ 12/3 บัตร ๑๙๙๙๙๐๐๐๐๐๐๑๓ จบ";
        PersonalData found = PersonalData.in(text);
        assertThat(found.sorts()).containsExactly(Sort.EMAIL, Sort.NATIONAL_ID, Sort.PHONE, Sort.HOUSE);
        assertThat(found.pieces().stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(found.pieces().stream().filter(piece -> piece.sort() != null))
                .hasSize(4);
    }

    @Test
    void textWithoutAnyIsOnePiece() {
        assertThat(PersonalData.in("น้ำไม่ไหล").pieces()).containsExactly(new Piece("น้ำไม่ไหล", null));
        assertThat(PersonalData.in("").pieces()).containsExactly(new Piece("", null));
    }

    @Test
    void longTextsAreReadAtOnce() {
        List<String> odd = List.of(
                "1".repeat(20_000),
                "0 ".repeat(10_000),
                "a@".repeat(10_000),
                "a.".repeat(10_000) + "@",
                "12/".repeat(7_000),
                "หมู่ 1 ".repeat(3_000),
                "บัญชี ".repeat(4_000),
                "081-".repeat(5_000),
                " ".repeat(20_000));
        Assertions.assertTimeout(
                Duration.ofSeconds(3),
                () -> odd.forEach(text -> PersonalData.in(text).pieces()));
    }
}
