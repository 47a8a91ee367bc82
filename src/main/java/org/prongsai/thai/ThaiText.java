package org.prongsai.thai;

import java.text.Normalizer;
import java.util.Locale;

/** The forms in which Thai text is shown, compared and searched. */
public final class ThaiText {
    private ThaiText() {}

    /** The form that is safe to show and to store: one spelling for what looks the same, Thai digits kept. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip();
    }

    /** The form for matching only: normal, lower case, Arabic digits, without white space and punctuation. */
    public static String comparison(String text) {
        return normal(text).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{P}]", "");
    }

    /** Consonants, Latin letters and digits only: what is left of a word in broken text layers and vowel-less addresses. */
    public static String skeleton(String text) {
        return comparison(text).replaceAll("[\\p{M}\\u0e2f-\\u0e4f]", "");
    }

    /** The normal form of text from a PDF whose text layer lost, moved or split vowel and tone marks. */
    public static String repaired(String text) {
        return normal(text);
    }

    /** Whether a character belongs to the Thai script. */
    public static boolean isThai(int codePoint) {
        return codePoint >= 0x0e01 && codePoint <= 0x0e5b;
    }
}
