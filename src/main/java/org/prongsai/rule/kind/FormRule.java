package org.prongsai.rule.kind;

import java.util.List;
import org.prongsai.document.Form;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.DataYear;

/**
 * Whether there is a form to write into, about something that a word list names. Search boxes and sign-in forms are no
 * such forms. The words may stand in the form or in the content around it.
 */
public record FormRule(String words) implements Rule {
    private static final List<String> WRITTEN = List.of("textarea", "text", "email", "tel", "file", "date", "number");

    @Override
    public Answer test(Content content, DataYear year) {
        boolean isAbout = content.words().has(words);
        for (Form form : content.forms()) {
            if (isFillable(form) && (isAbout || content.isSaidIn(form.text(), words))) {
                return Answer.of(true, form.text());
            }
        }
        return Answer.NO;
    }

    private static boolean isFillable(Form form) {
        long written = form.fields().stream()
                .filter(field -> WRITTEN.contains(field.type()))
                .count();
        boolean hasText = form.fields().stream().anyMatch(field -> field.type().equals("textarea"));
        return !form.asksForPassword() && (hasText || written >= 2);
    }
}
