package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the forms of a text are, and that they agree with each other. */
class ThaiTextTest {
    @ParameterizedTest
    @CsvSource({
        "กําหนด, กำหนด",
        "น้ํา, น้ำ",
        "นํ้า, น้ำ",
        "น้ํำ, น้ำ",
        "นำ้, น้ำ",
        "ประจําปี พ.ศ. ๒๕๖๗, ประจำปี พ.ศ. ๒๕๖๗",
        "เเผนพัฒนา, แผนพัฒนา",
        "ท่ี, ที่",
        "ที่่, ที่",
        "ปู้่, ปู่้",
        "ก่ิน, กิ่น",
        "มาาก, มาก",
        "กาํหนด, กำหนด",
        "ธ์ิ, ธิ์",
        "E–Service, E–Service",
        "'  a  b ', a b",
    })
    void spellingsOfOneSightAreOneNormalForm(String given, String normal) {
        assertThat(ThaiText.normal(given)).isEqualTo(normal);
    }

    @Test
    void whatCannotBeSeenIsDropped() {
        assertThat(ThaiText.normal("ด\ufffdำ\u200bเนิน\u00adงาน\ue000 \ufeff\u202ex\u0007"))
                .isEqualTo("ดำเนินงาน x");
        assertThat(ThaiText.normal("ก\u00a0\u2003\tข\r\n ค")).isEqualTo("ก ข ค");
        assertThat(ThaiText.normal("😀 ก\ud83d")).isEqualTo("😀 ก");
    }

    @Test
    void glyphsOfOldThaiFontsBecomeTheirMarks() {
        assertThat(ThaiText.normal("ป\uf702")).isEqualTo("ปี");
        assertThat(ThaiText.normal("ท\u0e35\uf70a")).isEqualTo("ที่");
    }

    @Test
    void latinLettersAreComposed() {
        assertThat(ThaiText.normal("cafe\u0301")).isEqualTo("café");
        assertThat(ThaiText.normal("cafe\u200b\u0301")).isEqualTo("café");
    }

    @ParameterizedTest
    @CsvSource({
        "Q & A, Q&A",
        "Ｑ＆Ａ, Q&A",
        "E–Service, e-service",
        "E-SERVICE, E Service",
        "กฏหมาย, กฎหมาย",
        "การประเมิณ, การประเมิน",
        "มาตราการ, มาตรการ",
        "มาตราฐาน, มาตรฐาน",
        "ปี ๒๕๖๗, ปี2567",
        "ประกาศต่าง ๆ, ประกาศต่างๆ",
        "'(ต.ค.64 - มี.ค.65)', ตค64มีค65",
        "\"นโยบาย \"\"No Gift Policy\"\"\", นโยบาย No Gift Policy",
        "เเละ, และ",
        "การดําเนินการ, การดำเนิน การ",
        "Café, CAFE",
        "แผน/รายงาน, แผนรายงาน",
        "เรื่องร้องเรียนฯ, เรื่องร้องเรียน",
    })
    void spellingsOfOneMeaningAreOneComparisonForm(String given, String other) {
        assertThat(ThaiText.comparison(given))
                .isEqualTo(ThaiText.comparison(other))
                .isNotEmpty();
    }

    @Test
    void differentWordsStayDifferentInComparison() {
        assertThat(ThaiText.comparison("Q&A")).isNotEqualTo(ThaiText.comparison("QA"));
        assertThat(ThaiText.comparison("มาตรา ๙")).isEqualTo("มาตรา9");
        assertThat(ThaiText.comparison("ที่")).isNotEqualTo(ThaiText.comparison("ที"));
    }

    @ParameterizedTest
    @CsvSource({
        "ประจำ\ufffd ปงี บประมาณ, ประจำปีงบประมาณ",
        "ประจาปีงบประมาณ, ประจำปีงบประมาณ",
        "แนวปฏบตการจดการรองเรยนการทจรต, แนวปฏิบัติการจัดการร้องเรียนการทุจริต",
        "อำนาจหนาท, อำนาจหน้าที่",
        "การเผยแพรข่ อ้ มูลบนเวบ็ ไซต, การเผยแพร่ข้อมูลบนเว็บไซต์",
        "ขอมลการจดซอจดจาง, ข้อมูลการจัดซื้อจัดจ้าง",
    })
    void brokenTextKeepsItsSkeleton(String broken, String right) {
        assertThat(ThaiText.skeleton(broken)).isEqualTo(ThaiText.skeleton(right));
    }

    @Test
    void skeletonIsConsonantsLatinLettersAndDigits() {
        assertThat(ThaiText.skeleton("O29-แนวปฏิบัติ ๑๒ ฤดู")).isEqualTo("o29นวปฎบต12ฤด");
    }

    @ParameterizedTest
    @CsvSource({
        "ด\ufffdำเนินงาน, ดำเนินงาน",
        "ค\ufffdำน\ufffdำ, คำนำ",
        "น้ า, น้ำ",
        "น้ ำ, น้ำ",
        "ส านักงาน, สำนักงาน",
        "จ านวน ๑๐ คน, จำนวน ๑๐ คน",
        "'จัดซือ\n้ จัดจ้าง', จัดซื้อ จัดจ้าง",
        "'หน ้าที่', หน้าที่",
        "'จั ดซื้อ', จัดซื้อ",
        "'ปั้ น', ปั้น",
        "'เ ทศบาล', เทศบาล",
        "'ก็ ดี', ก็ ดี",
        "'หน้าที่ ของ', หน้าที่ ของ",
        "ประจาปี, ประจาปี",
        "ตัว้, ตั้ว",
    })
    void tornTextLayersArePutTogether(String torn, String whole) {
        assertThat(ThaiText.repaired(torn)).isEqualTo(whole);
    }

    @Test
    void repairedTextKeepsItsLines() {
        assertThat(ThaiText.repaired("แผน  พัฒนา\nส านักงาน\n\nหน้า ๑")).isEqualTo("แผน พัฒนา\nสำนักงาน\n\nหน้า ๑");
    }

    @Test
    void mojibakeOfPdfTextBecomesThai() {
        assertThat(ThaiText.repaired("ÊÓ¹Ñ¡§Ò¹»ÅÑ´")).isEqualTo("สำนักงานปลัด");
        assertThat(ThaiText.skeleton(ThaiText.repaired("ÊÓ¹¡Ñ §Ò¹"))).isEqualTo(ThaiText.skeleton("สำนักงาน"));
    }

    @Property(tries = 2000)
    void normalFormOfANormalFormIsTheSame(@ForAll("texts") String text) {
        String normal = ThaiText.normal(text);
        assertThat(ThaiText.normal(normal)).isEqualTo(normal);
    }

    @Property(tries = 2000)
    void normalFormComparesLikeTheText(@ForAll("texts") String text) {
        assertThat(ThaiText.comparison(ThaiText.normal(text))).isEqualTo(ThaiText.comparison(text));
    }

    @Property(tries = 500)
    void repairedTextIsNormalAndRepairingNeverFails(@ForAll("texts") String text) {
        for (String line : ThaiText.repaired(text).split("\n", -1)) {
            assertThat(ThaiText.normal(line)).isEqualTo(line);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> thai = Arbitraries.chars().range('\u0e01', '\u0e5b');
        Arbitrary<Character> marks =
                Arbitraries.of('่', '้', 'ิ', 'ุ', 'ู', 'ํ', 'า', 'ำ', 'ั', '์', 'เ', 'แ', '\u0e3a');
        Arbitrary<Character> noise =
                Arbitraries.of(' ', '\n', '\u200b', '\u00a0', '\ufffd', '\u0301', 'e', 'X', '\u0e10', '\ue123');
        return Arbitraries.oneOf(
                Arbitraries.frequencyOf(Tuple.of(5, thai), Tuple.of(5, marks), Tuple.of(2, noise))
                        .list()
                        .ofMaxSize(40)
                        .map(ThaiTextTest::join),
                Arbitraries.strings().ofMaxLength(40));
    }

    private static String join(List<Character> chars) {
        StringBuilder text = new StringBuilder();
        chars.forEach(text::append);
        return text.toString();
    }
}
