package org.prongsai.thai;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.prongsai.thai.charset.Mojibake;
import org.prongsai.thai.spelling.Repair;
import org.prongsai.thai.spelling.Spelling;

/**
 * The forms in which Thai text is shown, compared and searched. Compatibility forms (NFKC) are never used: they would
 * split sara am.
 */
public final class ThaiText {
    private ThaiText() {}

    /**
     * The form that is safe to show and to store: one spelling for what looks the same, white space as single blanks,
     * nothing invisible. Thai digits are kept.
     */
    public static String normal(String text) {
        Spelling spelling = Spelling.normal(composed(text));
        String normal = spelling.toString();
        boolean done = spelling.isSettled() && composed(normal).equals(normal);
        return done || normal.equals(text) ? normal : normal(normal);
    }

    /**
     * The form for matching only: normal, lower case, Arabic digits, without white space, punctuation and accents, with
     * common confusions of letters folded. Of all signs only {@code &} is kept, so that Q&amp;A is not QA.
     */
    public static String comparison(String text) {
        return Spelling.comparison(normal(text)).toString();
    }

    /** Consonants, Latin letters and digits only: what is left of a word in broken text layers and vowel-less addresses. */
    public static String skeleton(String text) {
        return Spelling.skeleton(text).toString();
    }

    /**
     * The normal form of each line of a text from a PDF whose text layer lost, moved or split vowel and tone marks. Marks
     * that stand alone on a line go back to their letter. What is lost for good stays lost: compare skeletons.
     */
    public static String repaired(String text) {
        return Repair.of(Mojibake.repair(text)).lines().map(ThaiText::normal).collect(Collectors.joining("\n"));
    }

    /** The text with Arabic digits for its Thai ones, and otherwise as it is. */
    public static String arabicDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().forEach(c -> digits.append(Spelling.arabic((char) c)));
        return digits.toString();
    }

    /** Whether a character belongs to the Thai script. */
    public static boolean isThai(int codePoint) {
        return codePoint >= 0x0e01 && codePoint <= 0x0e5b;
    }

    /** Thai text alone needs no composing, and asking would cost more than all the rest. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x0300 && (c < 0x0e00 || c > 0x0e7f)) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
