package org.prongsai.rule.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void phraseThatIsWrittenInTwoWaysWeighsOnce() {
        String text = "นโยบาย No Gift Policy ของเทศบาล";
        assertThat(weight(text, "No Gift Policy", "no-gift policy", "NoGiftPolicy"))
                .isEqualTo(weight(text, "No Gift Policy"));
    }

    @Test
    void wordingThatNobodyWroteDownResemblesTheNamesOfItsMatter() {
        Vocabulary vocabulary = manuals();
        assertThat(vocabulary
                        .label("แนวทางในการปฏิบัติงานสำหรับเจ้าหน้าที่ ปี 2567")
                        .resembling())
                .containsOnlyKeys("staff-manual");
        assertThat(vocabulary.label("คู่มือสำหรับประชาชนในการรับบริการ").resembling())
                .containsOnlyKeys("service-manual");
        assertThat(vocabulary.label("กิจกรรมปลูกต้นไม้ถวายเป็นพระราชกุศล").resembling())
                .isEmpty();
    }

    @Test
    void labelThatIsShortOrMisleadingOrCallsAMatterByNameResemblesNone() {
        Vocabulary vocabulary = manuals();
        assertThat(vocabulary.label("คู่มือ").resembling()).isEmpty();
        assertThat(vocabulary.label("แนวทางในการปฏิบัติงานเรื่องร้องเรียน").resembling())
                .doesNotContainKey("staff-manual");
        assertThat(vocabulary.label("คู่มือการปฏิบัติงานของเจ้าหน้าที่").named())
                .containsOnlyKeys("staff-manual");
        assertThat(vocabulary.label("คู่มือการปฏิบัติงานของเจ้าหน้าที่").resembling())
                .isEmpty();
    }

    private static Vocabulary manuals() {
        Matter staff = new Matter(
                "staff-manual",
                List.of("คู่มือการปฏิบัติงาน", "แนวทางการปฏิบัติงานของเจ้าหน้าที่", "คู่มือสำหรับเจ้าหน้าที่"),
                List.of(),
                List.of("ร้องเรียน"),
                "staff-manual",
                "",
                "",
                false,
                false);
        Matter service = new Matter(
                "service-manual",
                List.of("คู่มือการให้บริการ", "คู่มือสำหรับประชาชนผู้รับบริการ"),
                List.of(),
                List.of(),
                "service-manual",
                "",
                "",
                false,
                false);
        return new Vocabulary(Map.of("staff-manual", staff, "service-manual", service), Map.of(), Map.of());
    }

    private static double weight(String text, String... marks) {
        Matter matter = new Matter(
                "no-gift", List.of("ไม่รับของขวัญ"), List.of(marks), List.of(), "no-gift", "", "", false, false);
        Vocabulary vocabulary =
                new Vocabulary(Map.of("no-gift", matter), Map.of("empty-link-text", List.of("เปิด")), Map.of());
        return vocabulary.content(text, false).topics().getOrDefault("no-gift", 0.0);
    }
}
