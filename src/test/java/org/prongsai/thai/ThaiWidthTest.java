package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That Thai tables align in a terminal and lines break between words. */
class ThaiWidthTest {
    @ParameterizedTest
    @CsvSource({
        "แผน, 3",
        "ที่, 1",
        "น้ำ, 2",
        "ปู่, 1",
        "O1 โครงสร้าง, 11",
        "'', 0",
        "日本, 4",
        "a\u200bb, 2",
        "ผู้ใหญ่, 4"
    })
    void marksTakeNoColumn(String text, int columns) {
        assertThat(ThaiWidth.columns(text)).isEqualTo(columns);
    }

    @Test
    void paddedTextsEndInTheSameColumn() {
        assertThat(ThaiWidth.columns(ThaiWidth.pad("ที่ดิน", 10)))
                .isEqualTo(ThaiWidth.columns(ThaiWidth.pad("O1", 10)))
                .isEqualTo(10);
        assertThat(ThaiWidth.pad("ยาวกว่า", 2)).isEqualTo("ยาวกว่า");
    }

    @Test
    void cutTextKeepsMarksWithTheirLetter() {
        assertThat(ThaiWidth.cut("น้ำที่ดี", 3)).isEqualTo("น้ำ…");
        assertThat(ThaiWidth.cut("น้ำที่ดี", 2)).isEqualTo("…");
        assertThat(ThaiWidth.cut("น้ำ", 2)).isEqualTo("น้ำ");
        assertThat(ThaiWidth.cut("abc", 0)).isEmpty();
    }

    @Test
    void linesBreakBetweenThaiWords() {
        assertThat(ThaiWidth.wrap("รายงานผลการจัดซื้อจัดจ้างประจำปีงบประมาณ๒๕๖๘", 14))
                .allSatisfy(line -> assertThat(ThaiWidth.columns(line)).isLessThanOrEqualTo(14))
                .noneMatch(line -> line.endsWith("จ้า"));
        assertThat(ThaiWidth.wrap("งานITAและOIT", 5)).containsExactly("งาน", "ITA", "และ", "OIT");
        assertThat(ThaiWidth.wrap("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void compoundsStayWhole() {
        assertThat(ThaiWidth.wrap("ในหน่วยงาน” ของเจ้าหน้าที่", 8)).startsWith("ใน", "หน่วยงาน”");
        assertThat(ThaiWidth.pieces("ร้องเรียน ITA ของหน่วยงาน”"))
                .filteredOn(ThaiWidth.Piece::isCompound)
                .extracting(ThaiWidth.Piece::text)
                .containsExactly("ร้องเรียน ", "หน่วยงาน”");
        assertThat(ThaiWidth.wrap("แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", 26))
                .containsExactly("แผนยุทธศาสตร์หรือแผนพัฒนา", "หน่วยงาน");
        assertThat(ThaiWidth.wrap("เปลี่ยนเป็นข้อมูลผู้บริหาร", 17)).containsExactly("เปลี่ยนเป็นข้อมูล", "ผู้บริหาร");
        assertThat(ThaiWidth.wrap("แจ้งเรื่องร้องเรียนการทุจริต", 20))
                .containsExactly("แจ้งเรื่องร้องเรียน", "การทุจริต");
    }

    @Test
    void wordThatIsTooLongIsBroken() {
        assertThat(ThaiWidth.wrap("https://www.example.go.th/very/long/address", 10))
                .allSatisfy(line -> assertThat(ThaiWidth.columns(line)).isLessThanOrEqualTo(10));
    }

    @Test
    void linesOfTheTextStayLines() {
        assertThat(ThaiWidth.wrap("ก\n\nข", 10)).containsExactly("ก", "", "ข");
        assertThat(ThaiWidth.wrap("", 10)).containsExactly("");
    }

    @Property(tries = 300)
    void nothingIsLostByWrapping(@ForAll String text, @ForAll @IntRange(min = 1, max = 20) int columns) {
        assertThat(letters(String.join("", ThaiWidth.wrap(text, columns)))).isEqualTo(letters(text));
        assertThat(ThaiWidth.columns(ThaiWidth.cut(text, columns))).isLessThanOrEqualTo(columns);
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
