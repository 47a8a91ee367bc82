package org.prongsai.question.ask;

import java.util.Map;

/**
 * Why a form is shown again.
 *
 * @param field the field that it is about, which the sentence leads to
 * @param key the message
 */
public record Trouble(String field, String key, Map<String, Object> places) {
    /** Trouble whose sentence has no places to fill. */
    public static Trouble of(String field, String key) {
        return new Trouble(field, key, Map.of());
    }
}
