package org.prongsai.web.view;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language that every page speaks; the first is the one for whoever has not chosen. */
public enum Language {
    THAI("th", "ภาษาไทย"),
    ENGLISH("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The word in addresses, cookies and file names, such as {@code th}. */
    public String code() {
        return code;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The language as templates know it. */
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The language of a code; none for anything else. */
    public static Optional<Language> of(@Nullable String code) {
        return Stream.of(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(THAI);
    }
}
