package org.prongsai.checklist;

/** A text that people read, in Thai and in English. */
public record Localized(String th, String en) {
    /** The text in a language, Thai unless English is asked for. */
    public String in(String language) {
        return language.equals("en") ? en : th;
    }
}
