package org.prongsai.check;

import org.jspecify.annotations.Nullable;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;
import org.prongsai.search.Entry;
import org.prongsai.search.Subject;

/** The verdict of one item in one check, with its evidence. */
public record Finding(String itemCode, Judgement judgement) {
    /** What a search keeps of an excerpt: the words that decided stand in its beginning. */
    private static final int LONGEST_EXCERPT = 400;

    public Verdict verdict() {
        return judgement.verdict();
    }

    public Reason reason() {
        return judgement.reason();
    }

    public boolean isPassed() {
        return verdict() == Verdict.PASS;
    }

    /** What a search finds it by: the words of its evidence. */
    Entry entry(long checkId, String agencyName, @Nullable String englishName) {
        Judgement.Evidence evidence = judgement.evidence();
        String words = evidence == null ? "" : evidence.excerpt();
        return Entry.of(
                Subject.FINDING,
                "/checks/" + checkId + "/items/" + itemCode,
                itemCode + " · " + agencyName,
                englishName == null ? null : itemCode + " · " + englishName,
                words.substring(0, Math.min(LONGEST_EXCERPT, words.length())));
    }
}
