package org.prongsai.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a found text is about, in the order in which results are shown. */
public enum Subject {
    AGENCY(0),
    ITEM(1),
    DISCLOSURE(2),
    QUESTION(4),
    /** The words that a check found on an agency's site. */
    FINDING(3);

    private static final long NUMBERS = 1_000_000_000_000L;

    private final int block;

    /** {@code block} is kept in numbers of the database and never changes. */
    Subject(int block) {
        this.block = block;
    }

    /** The word in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Subject> of(String code) {
        return Stream.of(values())
                .filter(subject -> subject.code().equals(code))
                .findFirst();
    }

    /** The number before the first entry of this subject: entries of one subject lie side by side in the index. */
    long before() {
        return block * NUMBERS;
    }

    long last() {
        return before() + NUMBERS - 1;
    }

    /** Whether a text of it is a name, of which people want the nearest first. */
    boolean isNamed() {
        return this != FINDING && this != QUESTION;
    }
}
