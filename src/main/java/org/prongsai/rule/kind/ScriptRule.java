package org.prongsai.rule.kind;

import org.prongsai.document.Link;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;

/** Whether a script, frame or link address holds a phrase of a word list: chat windows show in no text. */
public record ScriptRule(String words) implements Rule {
    @Override
    public Answer test(Content content, DataYear year) {
        for (String script : content.document().scripts()) {
            if (content.isSaidIn(script, words)) {
                return Answer.of(true, script.lines().findFirst().orElse("").strip());
            }
        }
        for (Link link : content.document().links()) {
            if (content.isSaidIn(link.url(), words)) {
                return Answer.of(true, link.url());
            }
        }
        return Answer.NO;
    }

    @Override
    public boolean isSiteWide() {
        return true;
    }
}
