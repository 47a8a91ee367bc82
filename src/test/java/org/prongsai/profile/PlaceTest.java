package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final URI BASE = URI.create("https://portal.example");

    @Test
    void mailCarriesSubjectAndAddress() {
        String wanted = "mailto:a@b.example?subject=O8%20%E0%B8%81%26x&body=https%3A%2F%2Fportal.example%2Fchecks%2F1";
        assertThat(contact("a@b.example")).isEqualTo(wanted);
        assertThat(contact("mailto:a@b.example")).isEqualTo(wanted);
    }

    @Test
    void webAddressIsALink() {
        assertThat(contact("https://b.example/contact")).isEqualTo("https://b.example/contact");
        assertThat(contact("b.example/contact")).isEqualTo("https://b.example/contact");
    }

    @Test
    void portalThatNamesNobodyHasNoLink() {
        assertThat(contact("https://portal.example")).isNull();
        assertThat(contact("https://portal.example/")).isNull();
    }

    private static @Nullable String contact(String contact) {
        return new Place(BASE, contact, null).note("/checks/1", "O8 ก&x").contact();
    }
}
