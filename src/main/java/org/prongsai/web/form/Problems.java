package org.prongsai.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is wrong with a form, in the order of its fields; a page shows it at the top and beside each field. */
public record Problems(List<Problem> all) {
    /** Nothing is wrong, or nothing was sent yet. */
    public static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    /** One problem of one field. */
    public static Problems of(String field, String key) {
        return new Problems(List.of(Problem.of(field, key)));
    }

    /** Those that there are. */
    @SafeVarargs
    public static Problems of(Optional<Problem>... each) {
        List<Problem> all = new ArrayList<>();
        for (Optional<Problem> one : each) {
            one.ifPresent(all::add);
        }
        return new Problems(all);
    }

    /** The problem of a required text, when it is empty or longer than it may be. */
    public static Optional<Problem> text(String field, String text, int most) {
        if (text.isBlank()) {
            return Optional.of(Problem.of(field, "form.missing"));
        }
        return text.length() <= most ? Optional.empty() : Optional.of(Problem.tooLong(field, "form.long", text, most));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What is wrong with a field, null when nothing is. */
    public @Nullable Problem of(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}
