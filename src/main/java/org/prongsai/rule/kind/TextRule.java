package org.prongsai.rule.kind;

import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;

/** Whether a phrase of a word list stands in the text; the heading over a whole page only announces it. */
public record TextRule(String words) implements Rule {
    @Override
    public Answer test(Content content, DataYear year) {
        return content.words().of(words).stream()
                .findFirst()
                .map(hit -> Answer.at(content, hit))
                .orElse(Answer.NO);
    }
}
