package org.prongsai.rule.kind;

import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;

/** Whether the content shows a picture of its own, such as a chart or photo. */
public record ImageRule() implements Rule {
    @Override
    public Answer test(Content content, DataYear year) {
        return content.images().stream()
                .findFirst()
                .map(image -> Answer.of(true, image.text().isEmpty() ? image.url() : image.text()))
                .orElse(Answer.NO);
    }
}
