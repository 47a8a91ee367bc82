package org.prongsai.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PadmeTest {
    @Test
    void lengthsAreThoseOfThePaper() {
        assertThat(Padme.length(1, 16)).isEqualTo(16);
        assertThat(Padme.length(9, 1)).isEqualTo(10);
        assertThat(Padme.length(1_000_000, 1)).isEqualTo(1_015_808);
        assertThat(Padme.length(20_000_000, 1)).isEqualTo(20_447_232);
    }

    @Test
    void nothingShrinksOrGrowsByMoreThanAnEighthAndFewLengthsAreLeft() {
        TreeSet<Long> left = new TreeSet<>();
        for (long length = 2_048; length <= 1 << 20; length += 7) {
            long filled = Padme.length(length, 2_048);
            assertThat(filled).isBetween(length, length + length / 8);
            assertThat(Padme.length(filled, 2_048)).isEqualTo(filled);
            left.add(filled);
        }
        assertThat(left.size()).isLessThan(256);
    }
}
