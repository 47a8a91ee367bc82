package org.prongsai.complaint;

/**
 * What was told after the report: a message, an answer, or the reason of a step.
 *
 * @param to of a step to {@link State#FORWARDED} the body that received it, of one to {@link State#CLOSED} the word of its
 *     {@link Outcome}, of an answer that is the preliminary conclusion {@link #PRELIMINARY}, of one that asks for more
 *     {@link #ENQUIRY}, else empty
 */
public record Told(String text, String to) {
    /** What marks an answer that tells what came of the complaint for now. */
    public static final String PRELIMINARY = "preliminary";

    /** What marks an answer that asks the reporter for more. */
    public static final String ENQUIRY = "enquiry";

    /** Words alone. */
    public static Told of(String text) {
        return new Told(text, "");
    }
}
