package org.prongsai.web.view;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: its language and where the same page stands in the others.
 *
 * @param path the address of the page without query
 * @param section the first word of the address, which the menu marks; empty on the front page
 * @param switches one link for each language
 * @param person who is signed in; null for everybody else
 * @param notes what else the visitor must know of how the address was read
 * @param leftOut what the address asks for and nobody understood, such as {@code kind=xyz}
 */
public record Frame(
        Language language,
        String path,
        String section,
        List<Switch> switches,
        @Nullable Person person,
        List<Note> notes,
        List<String> leftOut) {
    private static final String COOKIE = "lang";
    private static final String PERSON = "prongsai.person";
    private static final String LEFT_OUT = "prongsai.left-out";
    private static final String NOTES = "prongsai.notes";
    private static final int MOST_LEFT_OUT = 3;
    private static final int LONGEST_LEFT_OUT = 60;

    public Frame {
        switches = List.copyOf(switches);
        notes = List.copyOf(notes);
        leftOut = List.copyOf(leftOut);
    }

    /** A sentence above the page, as a message with what fills its places. */
    public record Note(String key, Map<String, String> places) {
        public Note {
            places = Map.copyOf(places);
        }
    }

    /** A link to the same page in a language. */
    public record Switch(String code, String name, String address, boolean current) {}

    /**
     * One who is signed in.
     *
     * @param mark for the form that signs out
     */
    public record Person(String name, String mark) {}

    /** Says who asks for the page, asked only when a page is made; whoever knows sessions says it. */
    public static void shownTo(Context ctx, Supplier<Optional<Person>> person) {
        ctx.attribute(PERSON, person);
    }

    /** Notes that a part of the query means nothing to the page, which then says that it was left out. */
    public static void leaveOut(Context ctx, String name, String value) {
        List<String> all = new ArrayList<>(leftOut(ctx));
        String part = Shown.visible(name + "=" + value);
        if (all.size() < MOST_LEFT_OUT && !all.contains(part)) {
            all.add(part.length() > LONGEST_LEFT_OUT ? part.substring(0, LONGEST_LEFT_OUT) + "…" : part);
        }
        ctx.attribute(LEFT_OUT, List.copyOf(all));
    }

    /** Notes a sentence that the page says above all else. */
    public static void note(Context ctx, String key, Map<String, String> places) {
        List<Note> all = new ArrayList<>(notes(ctx));
        Note note = new Note(key, places);
        if (!all.contains(note)) {
            all.add(note);
        }
        ctx.attribute(NOTES, List.copyOf(all));
    }

    private static List<Note> notes(Context ctx) {
        List<Note> all = ctx.attribute(NOTES);
        return all == null ? List.of() : all;
    }

    /** What was left out so far. */
    public static List<String> leftOut(Context ctx) {
        List<String> all = ctx.attribute(LEFT_OUT);
        return all == null ? List.of() : all;
    }

    /** What surrounds the page that is asked for now. */
    public static Frame of(Context ctx) {
        Language language = language(ctx);
        String path = ownPath(ctx.path());
        List<Switch> switches = new ArrayList<>();
        // what answers a form is shown once, or holds what was typed: its address leads to another page
        boolean isPlain = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        for (Language other : isPlain ? Language.values() : new Language[0]) {
            switches.add(new Switch(other.code(), other.ownName(), path + query(ctx, other), other == language));
        }
        return new Frame(
                language,
                path,
                path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "",
                switches,
                person(ctx),
                notes(ctx),
                leftOut(ctx));
    }

    private static @Nullable Person person(Context ctx) {
        Supplier<Optional<Person>> person = ctx.attribute(PERSON);
        return person == null ? null : person.get().orElse(null);
    }

    /** A path that begins with two slashes would name another site in a link. */
    private static String ownPath(String asked) {
        return asked.startsWith("//") ? asked.replaceFirst("^/+", "/") : asked;
    }

    /** What the visitor asks for now, or asked for once, or Thai. */
    public static Language language(Context ctx) {
        return asked(ctx)
                .or(() -> ctx.header("Cookie") == null ? Optional.empty() : Language.of(ctx.cookie(COOKIE)))
                .orElse(Language.THAI);
    }

    /** Remembers a language that was asked for. */
    public static void remember(Context ctx) {
        asked(ctx)
                .ifPresent(language -> ctx.header(
                        "Set-Cookie",
                        COOKIE + "=" + language.code() + "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"));
    }

    /** Most addresses ask for no language, and reading a query costs time. */
    private static Optional<Language> asked(Context ctx) {
        return ctx.queryString() == null ? Optional.empty() : Language.of(ctx.queryParam(COOKIE));
    }

    private static String query(Context ctx, Language language) {
        StringBuilder query = new StringBuilder("?" + COOKIE + "=" + language.code());
        ctx.queryParamMap().forEach((name, values) -> {
            if (!name.equals(COOKIE)) {
                values.forEach(value ->
                        query.append('&').append(encoded(name)).append('=').append(encoded(value)));
            }
        });
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
