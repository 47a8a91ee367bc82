package org.prongsai.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordStandsInTheNumberOfItsPlace() {
        String sentence = "a person must decide {open} {open|item|items}";
        assertThat(Words.filled(sentence, name -> "1")).isEqualTo("a person must decide 1 item");
        assertThat(Words.filled(sentence, name -> "0")).isEqualTo("a person must decide 0 items");
        assertThat(Words.filled(sentence, name -> "1,000")).isEqualTo("a person must decide 1,000 items");
    }
}
