package org.prongsai.complaint.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.thai.ThaiText;
import org.prongsai.web.form.Problem;

/**
 * Where a complaint may be handed among the agencies here, and which of them a handler means.
 *
 * @param listed all that could receive it, empty when they are too many to choose from
 * @param isOpen whether any could receive it
 * @param found those whose names hold what was typed
 * @param isMore whether there are more of those
 * @param meant the one that has just this name, or that was chosen; null when it is still to be chosen
 * @param closed agencies of such names that cannot receive anything here, looked up when nothing else was found
 */
public record Destination(
        List<Agency> listed,
        boolean isOpen,
        List<Agency> found,
        boolean isMore,
        @Nullable Agency meant,
        List<Agency> closed) {
    private static final int MOST_LISTED = 200;
    private static final int MOST_FOUND = 20;

    static Destination of(InboxStore store, long own, ActForm form) {
        List<Agency> all = store.receivers(own, "", "", MOST_LISTED + 1);
        List<Agency> listed = all.size() > MOST_LISTED ? List.of() : all;
        String text = ThaiText.comparison(form.agency());
        String word = form.agency().toLowerCase(Locale.ROOT).replaceAll("[%_]", "");
        if (text.isEmpty()) {
            return new Destination(listed, !all.isEmpty(), List.of(), false, null, List.of());
        }
        List<Agency> found = store.receivers(own, text, word, MOST_FOUND + 1);
        return new Destination(
                listed,
                !all.isEmpty(),
                found.stream().limit(MOST_FOUND).toList(),
                found.size() > MOST_FOUND,
                meant(found, form).orElse(null),
                found.isEmpty() ? store.known(text, word, MOST_FOUND) : List.of());
    }

    /** A part of a name is not enough, because a complaint that was handed over does not come back by itself. */
    private static Optional<Agency> meant(List<Agency> found, ActForm form) {
        Optional<Agency> chosen =
                found.stream().filter(each -> each.slug().equals(form.chosen())).findFirst();
        List<Agency> exact = found.stream()
                .filter(each -> each.name().equals(form.agency()) || each.slug().equals(form.agency()))
                .toList();
        return chosen.isPresent() ? chosen : exact.stream().findFirst().filter(each -> exact.size() == 1);
    }

    /** Whether a handler said, seeing the agency's full name, that this is the one; it cannot be taken back. */
    boolean isConfirmed(String confirmed) {
        return meant != null && meant.slug().equals(confirmed);
    }

    /** What keeps the complaint from being handed over. */
    Optional<Problem> problem(long own, String typed) {
        if (meant != null) {
            return Optional.empty();
        }
        if (typed.isBlank()) {
            return Optional.of(Problem.of("agency", "inbox.problem.agency"));
        }
        if (!found.isEmpty()) {
            return Optional.of(Problem.of("agency", "inbox.problem.agency.choose"));
        }
        if (closed.isEmpty()) {
            return Optional.of(new Problem("agency", "inbox.problem.agency.unknown", Map.of("name", typed)));
        }
        if (closed.size() > 1) {
            return Optional.of(new Problem("agency", "inbox.problem.agency.closed.all", Map.of("name", typed)));
        }
        Agency only = closed.get(0);
        return Optional.of(
                only.id() == own
                        ? Problem.of("agency", "inbox.problem.agency.own")
                        : new Problem("agency", "inbox.problem.agency.closed", Map.of("name", only.name())));
    }
}
