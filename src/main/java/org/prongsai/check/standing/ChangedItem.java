package org.prongsai.check.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.prongsai.rule.Verdict;

/** An item that began to pass or to fail, with the agency whose it is. */
public record ChangedItem(
        long checkId,
        String checklistId,
        String itemCode,
        Verdict verdict,
        Instant changedAt,
        String slug,
        String name,
        @Nullable String englishName,
        String province) {

    /** The agency's name in the asked language, Thai when there is no other. */
    public String name(String language) {
        return language.equals("en") && englishName != null ? englishName : name;
    }

    /** Whether it passes now. */
    public boolean isMended() {
        return verdict == Verdict.PASS;
    }
}
