package org.prongsai.question;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a question is about, in the words of the people who ask; the order is that of lists. */
public enum Category {
    SERVICE,
    TAX,
    BUILDING,
    WELFARE,
    UTILITY,
    HEALTH,
    EDUCATION,
    BUDGET,
    PROCUREMENT,
    PERSONNEL,
    OTHER;

    /** The word in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The category of a word in an address or a form. */
    public static Optional<Category> of(String code) {
        return Stream.of(values())
                .filter(category -> category.code().equals(code))
                .findFirst();
    }
}
