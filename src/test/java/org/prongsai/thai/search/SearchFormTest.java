package org.prongsai.thai.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFormTest {

    @ParameterizedTest
    @CsvSource({
        "น้ำใส, นํ้าใส",
        "น้ำใส, นำใส",
        "น้ำใส, นําใส",
        "กู้ภัย, กูภัย",
        "ปี ๒๕๖๗, ปี 2567",
        "อบต.บ้านไร่, อบต บานไร",
        "ITA, ita",
        "Q & A, Q&A"
    })
    void whatPeopleMeanAlikeHasOneForm(String one, String other) {
        assertThat(SearchForm.of(one).form()).isEqualTo(SearchForm.of(other).form());
    }

    @Test
    void vowelsAndConsonantsStillTellWordsApart() {
        assertThat(SearchForm.of("ปี").form()).isNotEqualTo(SearchForm.of("ปู").form());
        assertThat(SearchForm.of("กา").form()).isNotEqualTo(SearchForm.of("ขา").form());
    }

    @Test
    void placeOfAWordHoldsItsMarks() {
        String text = "แผนจัดหาน้ำสะอาด ปี ๒๕๖๗";
        assertThat(SearchForm.of(text).find(SearchForm.of("นำ").form()))
                .extracting(stretch -> text.substring(stretch.start(), stretch.end()))
                .containsExactly("น้ำ");
        assertThat(SearchForm.of(text).find("2567"))
                .extracting(stretch -> text.substring(stretch.start(), stretch.end()))
                .containsExactly("๒๕๖๗");
    }

    @Test
    void nothingIsFoundByNothing() {
        assertThat(SearchForm.of("โปร่งใส").find("")).isEmpty();
        assertThat(SearchForm.of(" - ").form()).isEmpty();
    }
}
