package org.prongsai.question.ask;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.question.Category;
import org.prongsai.question.Question;
import org.prongsai.question.personal.PersonalData;
import org.prongsai.question.personal.Piece;
import org.prongsai.thai.search.SearchForm;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Typed;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.view.Fingerprint;

/**
 * What somebody typed to ask a question, kept so that the form can be shown again.
 *
 * @param category null when none of the list was chosen
 * @param trap a field that people do not see and machines fill
 * @param seen the sign of the personal data that was pointed out already
 * @param sawAlike whether similar questions were shown already
 * @param isMistake whether it tells of a mistake in a result, not of a question
 */
public record AskForm(
        String title,
        String text,
        @Nullable Category category,
        String name,
        String email,
        String trap,
        String seen,
        boolean sawAlike,
        boolean isMistake) {
    static final int LONGEST_TITLE = 150;
    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_NAME = 80;
    static final int MOST_LINKS = 3;
    /** Letters and digits that say anything at all. */
    private static final int LEAST = 5;

    static final AskForm EMPTY = new AskForm("", "", null, "", "", "", "", false, false);

    /** What tells of a mistake, of which the first words stand already; it is about no other category. */
    static AskForm begun(String title, String text) {
        return new AskForm(title, text, Category.OTHER, "", "", "", "", false, true);
    }

    static AskForm of(Context ctx) {
        return new AskForm(
                Typed.line(field(ctx, "title")),
                Typed.lines(field(ctx, "text")),
                Category.of(field(ctx, "category")).orElse(null),
                Typed.line(field(ctx, "name")),
                Typed.line(field(ctx, "email")),
                field(ctx, "website"),
                field(ctx, "seen"),
                field(ctx, "alike").equals("1"),
                field(ctx, "mistake").equals("1"));
    }

    static String field(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }

    /** The word of the category, empty when none was chosen. */
    public String categoryCode() {
        return category == null ? "" : category.code();
    }

    /** A question that was sent already, to be put right. */
    static AskForm of(Question question) {
        return new AskForm(
                question.title(), question.text(), question.category(), question.asker(), "", "", "", true, false);
    }

    /** Whether nothing that becomes public differs from a question. */
    boolean saysTheSameAs(Question question) {
        return title.equals(question.title())
                && text.equals(question.text())
                && name.equals(question.asker())
                && (category == null || category == question.category());
    }

    public Category[] categories() {
        return Category.values();
    }

    /** The most signs of each field. */
    public Map<String, Integer> most() {
        return Map.of("title", LONGEST_TITLE, "text", LONGEST_TEXT, "name", LONGEST_NAME);
    }

    /** What must be put right, in the order of the fields. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        check(problems, "title", title, LONGEST_TITLE);
        check(problems, "text", text, LONGEST_TEXT);
        if (Typed.links(title) + Typed.links(text) > MOST_LINKS) {
            problems.add(tooManyLinks());
        }
        if (category == null) {
            problems.add(Problem.of("category", "question.trouble.category"));
        }
        if (name.length() > LONGEST_NAME) {
            problems.add(tooLong("name", name, LONGEST_NAME));
        }
        if (!email.isEmpty() && !Outbox.isAddress(email)) {
            problems.add(Problem.of("email", "question.trouble.email"));
        }
        if (!trap.isEmpty()) {
            problems.add(Problem.of("website", "question.trouble.trap"));
        }
        return problems;
    }

    private static void check(List<Problem> problems, String field, String text, int longest) {
        if (text.length() > longest) {
            problems.add(tooLong(field, text, longest));
        } else if (SearchForm.of(text).form().length() < LEAST) {
            problems.add(Problem.of(field, "question.trouble." + field + ".missing"));
        }
    }

    static Problem tooLong(String field, String text, int longest) {
        return Problem.tooLong(field, "question.trouble." + field + ".long", text, longest);
    }

    static Problem tooManyLinks() {
        return new Problem("text", "question.trouble.links", Map.of("most", String.valueOf(MOST_LINKS)));
    }

    /** The personal data of each field that is still to be pointed out: none that its sender has seen, once all else is well. */
    List<List<Piece>> pointedOut(boolean isWell) {
        return isWell && sign(personal()).equals(seen)
                ? List.of()
                : personal().stream()
                        .filter(each -> !each.isEmpty())
                        .map(PersonalData::pieces)
                        .toList();
    }

    /** What the form says was seen when it comes back: what is pointed out now, or what was while something else is wrong. */
    String seenNext(boolean isWell) {
        return isWell ? sign(personal()) : seen;
    }

    /** The personal data in each field that becomes public. */
    private List<PersonalData> personal() {
        return Stream.of(title, text, name).map(PersonalData::in).toList();
    }

    /** A sign of all personal data, empty without any: who has seen it need not see it again until it changes. */
    static String sign(List<PersonalData> personal) {
        List<String> words =
                personal.stream().flatMap(each -> each.words().stream()).toList();
        return words.isEmpty() ? "" : Fingerprint.of(words.stream().collect(Collectors.joining("\n")));
    }
}
