package org.prongsai.web.api;

import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A question of a program that has no answer, with the reason as a message in both languages; nothing else of it is told. */
public final class Unanswerable extends HttpResponseException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final TreeMap<String, String> places;
    private final @Nullable String parameter;
    private final List<String> known;

    private Unanswerable(
            int status, String key, Map<String, String> places, @Nullable String parameter, List<String> known) {
        super(status);
        this.key = key;
        this.places = new TreeMap<>(places);
        this.parameter = parameter;
        this.known = List.copyOf(known);
    }

    /** What is asked for does not exist. */
    public static Unanswerable absent(String key) {
        return new Unanswerable(404, key, Map.of(), null, List.of());
    }

    /** A parameter that the address does not know. */
    public static Unanswerable unknown(String parameter, List<String> known) {
        return new Unanswerable(
                400,
                known.isEmpty() ? "problem.no-parameters" : "problem.unknown-parameter",
                Map.of("name", parameter, "known", String.join(", ", known)),
                parameter,
                known);
    }

    /** A parameter whose value cannot be meant; the message of the key says what can. */
    public static Unanswerable wrong(String parameter, String key, Map<String, String> places) {
        TreeMap<String, String> all = new TreeMap<>(places);
        all.put("name", parameter);
        return new Unanswerable(400, key, all, parameter, List.of());
    }

    /** Asked too often; to be asked again after some seconds. */
    public static Unanswerable tooMany(long seconds) {
        return new Unanswerable(429, "problem.429", Map.of("seconds", String.valueOf(seconds)), null, List.of());
    }

    /** The key of the message that says why. */
    public String key() {
        return key;
    }

    /** What fills the places of the message. */
    public Map<String, String> places() {
        return Map.copyOf(places);
    }

    /** The parameter that is wrong, null when none is. */
    public @Nullable String parameter() {
        return parameter;
    }

    /** The parameters that the address knows, when it was asked for another. */
    public List<String> known() {
        return known;
    }
}
