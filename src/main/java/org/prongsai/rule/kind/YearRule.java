package org.prongsai.rule.kind;

import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;
import org.prongsai.rule.content.YearFit;
import org.prongsai.thai.Years;

/** Whether the content is about the item's data year, or at least not about another one. */
public record YearRule() implements Rule {
    @Override
    public Answer test(Content content, DataYear year) {
        YearFit fit = YearFit.of(content, year);
        return Answer.of(fit.outcome() != YearFit.Outcome.WRONG, said(content, fit.year()));
    }

    @Override
    public boolean isOfTime() {
        return true;
    }

    /** The words in which the year stands, which may be those of a span that holds it. */
    private static String said(Content content, int year) {
        if (Years.read(content.headline()).stream().anyMatch(mention -> mention.covers(year))) {
            return content.headline();
        }
        return content.years().stream()
                .filter(mention -> mention.covers(year))
                .findFirst()
                .map(mention -> content.excerpt(mention.start(), mention.end()))
                .orElse("");
    }
}
