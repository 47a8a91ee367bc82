package org.prongsai.rule.kind;

import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;
import org.prongsai.rule.content.YearFit;

/** Whether the content is about the item's data year, or at least not about another one. */
public record YearRule() implements Rule {
    @Override
    public Answer test(Content content, DataYear year) {
        YearFit fit = YearFit.of(content, year);
        return Answer.of(fit.outcome() != YearFit.Outcome.WRONG, fit.year() == 0 ? "" : "พ.ศ. " + fit.year());
    }
}
