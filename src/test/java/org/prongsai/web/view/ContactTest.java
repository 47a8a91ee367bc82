package org.prongsai.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {
    @ParameterizedTest
    @CsvSource({
        "a@b.example,mailto:a@b.example",
        "mailto:a@b.example,mailto:a@b.example",
        "https://b.example/@contact,https://b.example/@contact",
        "HTTP://b.example,HTTP://b.example",
        "b.example/contact,https://b.example/contact"
    })
    void contactCanBeOpenedHoweverItIsWritten(String given, String link) {
        assertThat(Shown.contact(given)).isEqualTo(link);
    }
}
