package org.prongsai.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prongsai.check.Check;
import org.prongsai.web.view.Language;

/**
 * What a check found otherwise than the one before it by the same checklist.
 *
 * @param checkId the check before, and {@code startedAt} when it was
 * @param isJudgedAgain whether nothing was visited anew: what that check kept was judged again
 * @param items the items with another verdict, in no case those that only one of both has
 */
public record Since(long checkId, Instant startedAt, boolean isJudgedAgain, List<Turned> items) {

    /** An item with the words of its verdicts. */
    public record Turned(String code, String title, String before, String now) {}

    /** None for the first check, and for one of no kept agency. */
    static Optional<Since> of(Check check, ProfilePages.Shelf shelf, Language language) {
        Long agencyId = check.agencyId();
        if (agencyId == null || !check.isDone()) {
            return Optional.empty();
        }
        return shelf.past()
                .before(agencyId, check.checklistId(), check.startedAt(), check.id())
                .map(past -> new Since(
                        past.id(),
                        past.startedAt(),
                        check.recheckOf() != null && past.startedAt().equals(check.startedAt()),
                        shelf.past().turned(past.id(), check.id()).stream()
                                .map(each -> new Turned(
                                        each.itemCode(),
                                        shelf.reports().title(check.checklistId(), each.itemCode(), language),
                                        CheckView.word(each.before()),
                                        CheckView.word(each.now())))
                                .toList()));
    }
}
