package org.prongsai.rule.kind;

import org.prongsai.document.Link;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;

/** Whether a link of the content, by its text or address, holds a phrase of a word list. */
public record LinkRule(String words) implements Rule {
    @Override
    public Answer test(Content content, DataYear year) {
        for (Link link : content.links()) {
            if (content.isSaidIn(link.text() + " " + link.hint() + " " + link.url(), words)) {
                return Answer.of(true, link.text() + " " + link.url());
            }
        }
        return Answer.NO;
    }
}
