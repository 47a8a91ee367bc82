package org.prongsai.rule.kind;

import java.util.List;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;
import org.prongsai.thai.YearMention;

/** Whether at least so many dated entries lie in the data year. */
public record DatesRule(int min) implements Rule {
    @Override
    public Answer test(Content content, DataYear year) {
        List<YearMention> dates = content.years().stream()
                .filter(mention -> mention.kind() == YearMention.Kind.DATE || mention.kind() == YearMention.Kind.MONTHS)
                .filter(mention -> year.accepts(mention.to()))
                .toList();
        return dates.size() < min
                ? Answer.NO
                : Answer.of(
                        true, content.excerpt(dates.get(0).start(), dates.get(0).end()));
    }

    @Override
    public boolean isOfTime() {
        return true;
    }
}
