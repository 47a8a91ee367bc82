package org.prongsai.complaint;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a complaint came to when it was closed, in one of a few words that can be counted. */
public enum Outcome {
    /** What was reported is true. */
    FOUNDED,
    PARTLY_FOUNDED,
    UNFOUNDED,
    /** Neither could be shown, and nobody can say more. */
    NOT_PROVABLE,
    /** What was asked for was done. */
    SETTLED,
    /** Another body decides; it was told, and so was the reporter. */
    HANDED_OVER;

    /** The word in forms, message keys and sealed steps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome of a word; none for anything else. */
    public static Optional<Outcome> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
