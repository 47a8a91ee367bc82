package org.prongsai.question.desk;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.prongsai.question.personal.PersonalData;
import org.prongsai.question.personal.Piece;
import org.prongsai.thai.search.SearchForm;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.Typed;
import org.prongsai.web.view.Fingerprint;

/**
 * What an officer typed: an answer, a correction, or the reason of a refusal or of giving a question back.
 *
 * @param field the field that it was typed into
 * @param personal the text in pieces when it holds personal data that nobody pointed out yet
 * @param seen the sign of that data
 */
public record AnswerForm(String field, String text, Problems problems, List<Piece> personal, String seen) {
    /** A question was to be released while its asker is putting it right, and that was not confirmed. */
    static final AnswerForm UNCONFIRMED =
            new AnswerForm("confirmed", "", Problems.of("confirmed", "question.trouble.confirmed"), List.of(), "");

    private static final int LONGEST_ANSWER = 10_000;
    private static final int LONGEST_REASON = 500;
    private static final int LEAST = 2;

    /** Nothing typed yet but what a template says. */
    static AnswerForm of(String template) {
        return new AnswerForm("answer", template, Problems.NONE, List.of(), "");
    }

    static AnswerForm answer(Context ctx, String field) {
        AnswerForm form = checked(ctx, field, LONGEST_ANSWER);
        PersonalData personal = PersonalData.in(form.text());
        String sign = personal.isEmpty() ? "" : Fingerprint.of(String.join("\n", personal.words()));
        boolean isSeen = sign.isEmpty() || sign.equals(field(ctx, "seen"));
        return new AnswerForm(field, form.text(), form.problems(), isSeen ? List.of() : personal.pieces(), sign);
    }

    static AnswerForm reason(Context ctx, String field) {
        return checked(ctx, field, LONGEST_REASON);
    }

    static String field(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }

    /** Whether it can be kept as it is. */
    boolean isReady() {
        return problems.isEmpty() && personal.isEmpty();
    }

    private static AnswerForm checked(Context ctx, String field, int longest) {
        String text = Typed.lines(field(ctx, "text"));
        return new AnswerForm(
                field, text, problems(field, text, longest, FormGate.sent(ctx).expired()), List.of(), "");
    }

    private static Problems problems(String field, String text, int longest, boolean expired) {
        if (text.length() > longest) {
            return new Problems(List.of(Problem.tooLong(field, "question.trouble.text.long", text, longest)));
        }
        if (SearchForm.of(text).form().length() < LEAST) {
            return Problems.of(
                    field, field.startsWith("reason") ? "question.trouble.reason" : "question.trouble.answer");
        }
        return expired ? Problems.of(field, "form.expired.kept") : Problems.NONE;
    }
}
