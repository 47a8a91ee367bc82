package org.prongsai.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KINDS = List.of("link", "page", "text", "table", "year");

    @Test
    void slipsOfTheHandAreUnderstood() {
        assertThat(Suggestion.nearest("lnik", KINDS)).contains("link");
        assertThat(Suggestion.nearest("Tabel", KINDS)).contains("table");
        assertThat(Suggestion.nearest("oit-2657", List.of("oit-2566", "oit-2567")))
                .contains("oit-2567");
    }

    @Test
    void wordsEquallyNearAreAllNamed() {
        assertThat(Suggestion.allNearest("teble", List.of("noble", "table", "treble")))
                .containsExactly("table", "treble");
        assertThat(Suggestion.allNearest("picture", KINDS)).isEmpty();
    }

    @Test
    void wordFromElsewhereHasNoSuggestion() {
        assertThat(Suggestion.nearest("picture", KINDS)).isEmpty();
    }
}
