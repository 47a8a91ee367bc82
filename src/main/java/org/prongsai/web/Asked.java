package org.prongsai.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Paging;
import org.prongsai.web.view.Shown;

/**
 * What a visitor asks for in the query of an address. Odd values never fail: what cannot be meant gives the nearest sensible
 * answer, as a mistyped address should still show something useful, and the page says that it was left out.
 */
public final class Asked {
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_PAGE = 12;
    /** By what lists are narrowed; one that a page does not have was meant for another. */
    private static final List<String> FILTERS =
            List.of("kind", "province", "score", "state", "sort", "verdict", "checklist", "part");

    private static final int LAST_PAGE = 100_000;

    private Asked() {}

    /** A text without invisible signs and blanks around it, cut to 100 characters; empty when none was given. */
    public static String text(Context ctx, String name) {
        String text = Shown.visible(ctx.queryParam(name));
        int end = Math.min(text.length(), LONGEST_TEXT);
        if (text.length() > LONGEST_TEXT) {
            Frame.note(ctx, "pages.cut", Map.of("most", String.valueOf(LONGEST_TEXT)));
        }
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    /** One of a few words; the first when none or another was given. */
    public static String choice(Context ctx, String name, List<String> words) {
        return value(ctx, name, given -> Optional.of(given).filter(words::contains))
                .orElse(words.get(0));
    }

    /** A value that its reader knows. */
    public static <T> Optional<T> value(Context ctx, String name, Function<String, Optional<T>> reader) {
        String given = ctx.queryParam(name);
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        Optional<T> known = reader.apply(given);
        if (known.isEmpty()) {
            Frame.leaveOut(ctx, name, given);
        }
        return known;
    }

    /** Notes the filters of other lists that were given, of which the page knows only its own. */
    public static void onlyBy(Context ctx, Set<String> own) {
        for (String name : FILTERS) {
            String given = own.contains(name) ? null : ctx.queryParam(name);
            if (given != null && !given.isBlank()) {
                Frame.leaveOut(ctx, name, given);
            }
        }
    }

    /** The page of a list that is asked for; what is no number is the first, what lies behind the last is the last. */
    public static Paging page(Context ctx, Function<Integer, Paging> pages) {
        String given = Objects.requireNonNullElse(ctx.queryParam("page"), "");
        Optional<Integer> number = number(given);
        Paging paging = pages.apply(Math.min(LAST_PAGE, number.orElse(1)));
        if (!given.isBlank() && !number.equals(Optional.of(paging.number()))) {
            String asked = Shown.visible(given);
            Frame.note(
                    ctx,
                    "pages.no-page",
                    Map.of(
                            "asked",
                            asked.length() > LONGEST_PAGE ? asked.substring(0, LONGEST_PAGE) + "…" : asked,
                            "shown",
                            String.valueOf(paging.number())));
        }
        return paging;
    }

    /** Leads whoever asked by another spelling or an earlier address to the page's own, with the same query. */
    public static void lead(Context ctx, String path) {
        String query = ctx.queryString();
        ctx.redirect(query == null ? path : path + "?" + query, HttpStatus.MOVED_PERMANENTLY);
    }

    private static Optional<Integer> number(String text) {
        return Optional.of(text)
                .filter(given -> given.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(number -> number > 0);
    }
}
