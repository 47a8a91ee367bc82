package org.prongsai.thai;

import java.text.Collator;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;

/** The order of Thai dictionaries, in which a vowel written first is read after its consonant. */
public final class ThaiOrder {
    private ThaiOrder() {}

    /** Compares texts in dictionary order. May be shared between threads. */
    public static Comparator<String> comparator() {
        Collator collator = collator();
        return (one, other) -> collator.compare(ThaiText.normal(one), ThaiText.normal(other));
    }

    /** A key that sorts as plain text in dictionary order, for a database column. */
    public static String key(String text) {
        return HexFormat.of()
                .formatHex(collator().getCollationKey(ThaiText.normal(text)).toByteArray());
    }

    private static Collator collator() {
        return Collator.getInstance(Locale.forLanguageTag("th"));
    }
}
