package org.prongsai.web.api;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.Views;

/**
 * What a program gets instead of an answer (RFC 9457).
 *
 * @param title the words of the status
 * @param detail why, in English; {@code message} says it in both languages
 * @param parameter the parameter that is wrong, null when none is
 * @param known the parameters that the address knows, null when that is not what is wrong
 * @param reference stands in the log beside the cause when the fault is ours, otherwise null
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        Message message,
        @Nullable String parameter,
        @Nullable List<String> known,
        @Nullable String reference) {
    /** The media type. */
    public static final String TYPE = "application/problem+json";

    /** A sentence in both languages. */
    public record Message(String th, String en) {
        static Message of(String key, Map<String, String> places, Views views) {
            return new Message(views.text(Language.THAI, key, places), views.text(Language.ENGLISH, key, places));
        }
    }

    /** An error that any address can have; {@code sentence} is the status whose sentence fits. */
    public static Problem of(int status, int sentence, String reference, Views views) {
        Message message = Message.of("problem." + sentence, Map.of(), views);
        return new Problem(
                "about:blank",
                HttpStatus.forStatus(status).getMessage(),
                status,
                message.en(),
                message,
                null,
                null,
                reference.isEmpty() ? null : reference);
    }

    /** A question without an answer. */
    public static Problem of(Unanswerable question, Views views) {
        Message message = Message.of(question.key(), question.places(), views);
        return new Problem(
                "about:blank",
                HttpStatus.forStatus(question.getStatus()).getMessage(),
                question.getStatus(),
                message.en(),
                message,
                question.parameter(),
                question.known().isEmpty() ? null : question.known(),
                null);
    }
}
