package org.prongsai.question;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question to an agency.
 *
 * @param number its number in public among the agency's questions, null until it was released
 * @param language the code of the language that it was asked in
 * @param asker the name that the asker wants to be shown, empty for none
 * @param askedAt when the day began on which it was asked; of older questions the moment
 * @param dueOn until when something of it is to be answered, null while nothing waits for an answer
 * @param answerDays days from the question to its first answer
 * @param changedAt when its public page last changed
 * @param returnedAt since when it lies with its asker to be put right, null for all others
 */
public record Question(
        long id,
        long agencyId,
        @Nullable Integer number,
        Category category,
        String language,
        String title,
        String text,
        String asker,
        State state,
        Instant askedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant releasedAt,
        @Nullable Instant answeredAt,
        @Nullable Integer answerDays,
        Instant changedAt,
        @Nullable Instant returnedAt) {

    public boolean isPublic() {
        return state == State.PUBLIC;
    }

    /** Whether the agency has answered at all. */
    public boolean isAnswered() {
        return answeredAt != null;
    }

    /** Whether it lies with its asker, who may put it right and send it again. */
    public boolean isReturned() {
        return returnedAt != null;
    }

    /** The word for where it stands, in message keys. */
    public String stateCode() {
        return isReturned() ? "returned" : state.code();
    }

    /** Whether the day has passed until which it was to be answered. */
    public boolean isOverdue(LocalDate today) {
        return isPublic() && dueOn != null && dueOn.isBefore(today);
    }

    /** Whether a page of the portal, by its address, shows questions: lists, feeds, single ones and what a search finds. */
    public static boolean isShownAt(String address) {
        return address.contains("/questions") || address.startsWith("/search");
    }

    /** The word for how it stands with its answer: overdue, unanswered or answered. */
    public String standing(LocalDate today) {
        return isOverdue(today) ? "overdue" : dueOn != null ? "unanswered" : "answered";
    }
}
