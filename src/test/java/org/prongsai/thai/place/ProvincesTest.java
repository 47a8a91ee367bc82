package org.prongsai.thai.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.prongsai.thai.ThaiOrder;

class ProvincesTest {
    @Test
    void seventySevenProvincesHaveAnEnglishNameOfTheirOwn() {
        assertThat(Provinces.names())
                .hasSize(77)
                .isSortedAccordingTo(ThaiOrder.comparator())
                .doesNotContain("ศรีตะวัน");
        Stream<String> english = Provinces.names().stream().map(Provinces::english);
        assertThat(english.toList())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}"));
        assertThat(Provinces.english("กรุงเทพมหานคร")).isEqualTo("Bangkok");
        assertThat(Provinces.english("พระนครศรีอยุธยา")).isEqualTo("Phra Nakhon Si Ayutthaya");
        assertThat(Provinces.english("หิมะพราว")).isEqualTo("หิมะพราว");
    }
}
