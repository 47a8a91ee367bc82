package org.prongsai.web.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.view.Shown;

/**
 * What a program asks for, read strictly: an unknown, repeated or senseless parameter is refused by its name, because a
 * program that mistypes a filter must not take everything for the answer.
 */
public final class Parameters {
    /** More results in one answer cost more than another question. */
    public static final int LARGEST_SIZE = 200;

    private static final int USUAL_SIZE = 50;
    private static final int LAST_PAGE = 100_000;
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_SHOWN = 40;

    private final Context ctx;

    private Parameters(Context ctx) {
        this.ctx = ctx;
    }

    static Parameters of(Context ctx, List<String> known) {
        for (Map.Entry<String, List<String>> given : ctx.queryParamMap().entrySet()) {
            String name = shortened(given.getKey());
            if (!known.contains(given.getKey())) {
                throw Unanswerable.unknown(name, known);
            }
            if (given.getValue().size() > 1) {
                throw Unanswerable.wrong(name, "problem.repeated", Map.of());
            }
        }
        return new Parameters(ctx);
    }

    /** A part of the address. */
    public String path(String name) {
        return ctx.pathParam(name);
    }

    /** A part of the address that is a number; none when it is something else. */
    public Optional<Long> number(String name) {
        String text = ctx.pathParam(name);
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** The address that was asked for, without its query. */
    public String address() {
        return ctx.path();
    }

    /** A text, empty when none was asked for; more than 100 characters are refused. */
    public String text(String name) {
        String text = given(name);
        if (text == null) {
            return "";
        }
        if (text.length() > LONGEST_TEXT || !text.equals(Shown.visible(text))) {
            throw Unanswerable.wrong(name, "problem.text", Map.of("most", String.valueOf(LONGEST_TEXT)));
        }
        return text;
    }

    /** One of a few words, empty when none was asked for. */
    public String choice(String name, List<String> words) {
        String given = given(name);
        if (given == null || words.contains(given)) {
            return given == null ? "" : given;
        }
        throw Unanswerable.wrong(
                name, "problem.choice", Map.of("given", shortened(given), "words", String.join(", ", words)));
    }

    /** The number of a page, from 1. */
    public int page() {
        return whole("page", 1, LAST_PAGE);
    }

    /** How many results a page has. */
    public int size() {
        return whole("size", USUAL_SIZE, LARGEST_SIZE);
    }

    private int whole(String name, int usual, int most) {
        String given = ctx.queryParam(name);
        if (given == null) {
            return usual;
        }
        int number = given.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(given) : 0;
        if (number < 1 || number > most) {
            throw Unanswerable.wrong(
                    name, "problem.number", Map.of("given", shortened(given), "most", String.valueOf(most)));
        }
        return number;
    }

    private @Nullable String given(String name) {
        String text = ctx.queryParam(name);
        return text == null || text.isEmpty() ? null : text;
    }

    /** What is wrong is shown again, but not at any length. */
    private static String shortened(String text) {
        String visible = Shown.visible(text);
        return visible.codePointCount(0, visible.length()) <= LONGEST_SHOWN
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
