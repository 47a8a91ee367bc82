package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That names stand in the order of a Thai dictionary, in memory and by key. */
class ThaiOrderTest {
    private static final List<String> SORTED = List.of(
            "กลาง",
            "กาฬสินธุ์",
            "เกาะ",
            "แก่ง",
            "ขวด",
            "เขา",
            "จันทบุรี",
            "น่าน",
            "น้ำ",
            "เพชรบุรี",
            "แพร่",
            "ยโสธร",
            "เลย");

    @Test
    void leadingVowelIsReadAfterItsConsonant() {
        List<String> names = new ArrayList<>(SORTED);
        Collections.reverse(names);
        names.sort(ThaiOrder.comparator());
        assertThat(names).isEqualTo(SORTED);
    }

    @Test
    void keysSortAsTheNamesDo() {
        List<String> names = new ArrayList<>(SORTED);
        Collections.shuffle(names, new Random(3));
        names.sort(Comparator.comparing(ThaiOrder::key));
        assertThat(names).isEqualTo(SORTED);
    }

    @Test
    void spellingsOfOneNameHaveOneKey() {
        assertThat(ThaiOrder.key("กําแพง")).isEqualTo(ThaiOrder.key("กำแพง"));
    }
}
