package org.prongsai.question;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a question, when and why.
 *
 * @param messageId the message that it is about, null for the question itself
 * @param by name and position, empty where the asker decided
 */
public record Decision(
        long id, long questionId, @Nullable Long messageId, Kind kind, String by, Instant at, String reason) {
    /** Whether it keeps from the public what it is about. */
    boolean isAgainst() {
        return kind == Kind.REFUSED || kind == Kind.RETURNED;
    }

    /** What can be decided. */
    public enum Kind {
        RELEASED,
        REFUSED,
        /** Given back to the asker to be put right. */
        RETURNED,
        /** Put right by the asker and sent again. */
        RESENT,
        WITHDRAWN,
        /** The asker's name was taken off. */
        UNNAMED,
        MOVED,
        ANSWERED,
        CORRECTED;

        /** The word in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
