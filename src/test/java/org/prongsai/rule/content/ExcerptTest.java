package org.prongsai.rule.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String WORDS = "การจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปีงบประมาณเพื่อป้องกันผลประโยชน์ทับซ้อน"
            + "เจ้าหน้าที่ผู้รับผิดชอบต้องเปิดเผยข้อมูลข่าวสารให้ประชาชนรู้ทั่วถึงน้ำใจไมตรีแก้ไขปัญหาใต้ร่มไม้ใหญ่";

    @Test
    void shortTextStaysWhole() {
        assertThat(Excerpt.around("ข้อมูลผู้บริหาร", 0, 3)).isEqualTo("ข้อมูลผู้บริหาร");
        assertThat(Excerpt.first("ข้อมูลผู้บริหาร")).isEqualTo("ข้อมูลผู้บริหาร");
    }

    @Test
    void noExcerptBeginsOrEndsInsideASyllablesSigns() {
        String text = WORDS.repeat(6);
        for (int start = 0; start < 2 * WORDS.length(); start++) {
            String excerpt = Excerpt.around(text, start, start + 1);
            String bare = excerpt.replaceAll("^…|…$", "");
            assertThat(bare.charAt(0)).as(excerpt).matches(first -> !isSign(first));
            assertThat(bare.charAt(bare.length() - 1)).as(excerpt).matches(last -> last < 'เ' || last > 'ไ');
            int after = text.indexOf(bare) + bare.length();
            assertThat(isSign(text.charAt(after))).as(excerpt).isFalse();
        }
    }

    @Test
    void placeIsInsideItsExcerpt() {
        String text = WORDS + " ผู้บริหารสูงสุด " + WORDS;
        int place = text.indexOf("ผู้บริหารสูงสุด");
        assertThat(Excerpt.around(text, place, place + 15))
                .contains("ผู้บริหารสูงสุด")
                .hasSizeLessThan(Excerpt.LONGEST);
    }

    @Test
    void blankNearTheCutIsWhereItIsCut() {
        String text = "ก".repeat(50) + " ประกาศเทศบาล " + "ข".repeat(40) + "ผู้ชนะ" + "ค".repeat(170) + " สิ้นสุด"
                + "ง".repeat(90);
        int place = text.indexOf("ผู้ชนะ");
        assertThat(Excerpt.around(text, place, place + 6))
                .startsWith("…ประกาศเทศบาล ")
                .endsWith("ค…");
    }

    @Test
    void longTextKeepsItsFirstCharacters() {
        String first = Excerpt.first(WORDS.repeat(6));
        assertThat(first).hasSizeBetween(280, Excerpt.LONGEST);
        assertThat(isSign(WORDS.repeat(6).charAt(first.length()))).isFalse();
    }

    @Test
    void picturesOfTwoCharactersStayWhole() {
        assertThat(Excerpt.isBorder("ก😀ข", 2)).isFalse();
        assertThat(Excerpt.isBorder("ก😀ข", 3)).isTrue();
    }

    private static boolean isSign(char sign) {
        return "ะัาำิีึืฺุู็่้๊๋์ํ๎ๅๆฯ".indexOf(sign) >= 0;
    }
}
