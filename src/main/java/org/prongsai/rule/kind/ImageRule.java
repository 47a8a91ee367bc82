package org.prongsai.rule.kind;

import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;

/**
 * That a picture may hold what is asked for, as charts do. It never finds anything itself: a machine cannot read the
 * picture, so a content that has one where the words are missing goes to a person.
 */
public record ImageRule() implements Rule {
    @Override
    public Answer test(Content content, DataYear year) {
        return Answer.NO;
    }

    @Override
    public boolean isPictured() {
        return true;
    }
}
