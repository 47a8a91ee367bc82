package org.prongsai.complaint;

/**
 * What was told after the report: a message, an answer, or the reason of a step.
 *
 * @param to of a step to {@link State#FORWARDED} the body that received it, else empty
 */
public record Told(String text, String to) {
    /** Words alone. */
    public static Told of(String text) {
        return new Told(text, "");
    }
}
