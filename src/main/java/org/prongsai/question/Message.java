package org.prongsai.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said after a question.
 *
 * @param name of the officer who answers; empty for the asker, whose name stands at the question
 * @param correctedAt when it was last put right, null when never
 */
public record Message(
        long id,
        long questionId,
        Author author,
        String name,
        String position,
        String text,
        State state,
        Instant writtenAt,
        @Nullable Instant correctedAt) {
    /** Who says something. */
    public enum Author {
        ASKER,
        AGENCY
    }

    /** What an answer said before it was corrected. */
    public record Version(
            long id,
            long messageId,
            String text,
            String name,
            String position,
            Instant writtenAt,
            Instant replacedAt) {}

    public boolean isAnswer() {
        return author == Author.AGENCY;
    }

    public boolean isPublic() {
        return state == State.PUBLIC;
    }
}
