package org.prongsai.rule.kind;

import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;
import org.prongsai.thai.YearMention;

/**
 * Whether the months of the data year are covered: a half-year or month range is named, or single months of the year. Data
 * may be monthly, quarterly or half-yearly as long as it covers the time (oit.md, section 6).
 */
public record MonthsRule() implements Rule {
    /** So many months named one by one show that the half-year is meant; empty months are often left out. */
    private static final int ENOUGH = 4;

    @Override
    public Answer test(Content content, DataYear year) {
        int months = 0;
        for (YearMention mention : content.years()) {
            boolean isOfYear = year.accepted().stream().anyMatch(mention::covers);
            if (isOfYear && mention.kind() == YearMention.Kind.HALF_YEAR) {
                return Answer.of(true, content.excerpt(mention.start(), mention.end()));
            }
            if (isOfYear && mention.kind() == YearMention.Kind.MONTHS && ++months >= ENOUGH) {
                return Answer.of(true, content.excerpt(mention.start(), mention.end()));
            }
        }
        return Answer.NO;
    }

    @Override
    public boolean isOfTime() {
        return true;
    }
}
