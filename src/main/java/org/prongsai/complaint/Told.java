package org.prongsai.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What was told after the report: a message, an answer, or the reason of a step.
 *
 * @param to of a step to {@link State#FORWARDED} the body that received it, of one to {@link State#CLOSED} the word of its
 *     {@link Outcome}, of an answer that is the preliminary conclusion {@link #PRELIMINARY}, of one that asks for more
 *     {@link #ENQUIRY}, of a form that was sent again {@link #RESENT}, else empty
 * @param form what the form said when it was sent again, null where it said nothing new and of everything else
 */
public record Told(String text, String to, @Nullable Report form) {
    /** What marks an answer that tells what came of the complaint for now. */
    public static final String PRELIMINARY = "preliminary";

    /** What marks an answer that asks the reporter for more. */
    public static final String ENQUIRY = "enquiry";

    /** What marks a form that its reporter sent again, changed or with more files. */
    public static final String RESENT = "resent";

    public Told(String text, String to) {
        this(text, to, null);
    }

    /** A form that was sent again; null when only its files are new. */
    public static Told again(@Nullable Report form) {
        return new Told("", RESENT, form);
    }

    /** Words alone. */
    public static Told of(String text) {
        return new Told(text, "");
    }
}
