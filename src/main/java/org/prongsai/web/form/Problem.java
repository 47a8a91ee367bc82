package org.prongsai.web.form;

import java.util.Map;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field's name and the id of its input
 * @param key the message that says what to do
 * @param places what fills the message's places
 */
public record Problem(String field, String key, Map<String, String> places) {
    public Problem {
        places = Map.copyOf(places);
    }

    public static Problem of(String field, String key) {
        return new Problem(field, key, Map.of());
    }

    /** A text that is longer than it may be; the message may tell {@code most} and {@code length}. */
    public static Problem tooLong(String field, String key, String text, int most) {
        return new Problem(
                field, key, Map.of("most", String.format("%,d", most), "length", String.format("%,d", text.length())));
    }
}
