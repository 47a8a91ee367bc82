package org.prongsai.check;

import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;
import org.prongsai.rule.Verdict;

/** The verdict of one item in one check, with its evidence. */
public record Finding(String itemCode, Judgement judgement) {

    public Verdict verdict() {
        return judgement.verdict();
    }

    public Reason reason() {
        return judgement.reason();
    }

    public boolean isPassed() {
        return verdict() == Verdict.PASS;
    }
}
